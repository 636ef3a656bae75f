package org.parallax.exchange.outside.match;

import org.parallax.exchange.outside.OutsideTable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the comparison says of an incident, a row, or the two together.
 *
 * @param likeness of the two; empty where there is one
 * @param numbers that either of the two tells
 * @param incidents how many incidents share the row
 * @param rows how many rows share the incident
 * @param instead ids that it may be as well
 * @param why one sentence
 */
public record Finding(
        Match match,
        Optional<Ours> ours,
        Optional<Theirs> theirs,
        Optional<Likeness> likeness,
        List<Told> numbers,
        int incidents,
        int rows,
        Set<String> instead,
        String why) {
    /** What came of it. */
    public enum Match {
        AGREED,
        DIFFERS,
        OURS_ONLY,
        THEIRS_ONLY,
        AMBIGUOUS;

        /** The printed word, such as {@code ours-only}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Finding {
        numbers = List.copyOf(numbers);
        instead = Set.copyOf(instead);
    }

    /**
     * An incident that no row tells of.
     *
     * @param contested the row that might
     */
    static Finding ofOurs(Ours ours, OutsideTable table, Optional<String> contested, String why) {
        return new Finding(
                contested.isPresent() ? Match.AMBIGUOUS : Match.OURS_ONLY,
                Optional.of(ours),
                Optional.empty(),
                Optional.empty(),
                Numbers.of(table, List.of(ours), List.of()),
                1,
                0,
                contested.stream().collect(Collectors.toSet()),
                contested.map(Finding::contested).orElse(why));
    }

    /**
     * A row that tells of no incident.
     *
     * @param contested the incident that it might tell of
     */
    static Finding ofTheirs(Theirs theirs, Optional<String> contested, String why) {
        return new Finding(
                contested.isPresent() ? Match.AMBIGUOUS : Match.THEIRS_ONLY,
                Optional.empty(),
                Optional.of(theirs),
                Optional.empty(),
                Numbers.of(theirs.event().table(), List.of(), List.of(theirs)),
                0,
                1,
                contested.stream().collect(Collectors.toSet()),
                contested.map(Finding::contested).orElse(why));
    }

    private static String contested(String by) {
        return "About as like %s as the one that was paired with it.".formatted(by);
    }

    long day() {
        return ours.map(it -> it.happening().from())
                .orElseGet(() -> theirs.orElseThrow().event().from().toEpochDay());
    }

    String incident() {
        return ours.map(Ours::id).orElse("");
    }

    String row() {
        return theirs.map(Theirs::id).orElse("");
    }
}
