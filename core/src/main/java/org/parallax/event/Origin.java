package org.parallax.event;

import org.parallax.claims.Outcome;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One who said first what is told of an incident, and the reports that carry it: a branch of the
 * tree from first sayers to reprints. A report that carries two origins stands under both.
 *
 * @param name the register's id, or a name
 * @param kind what the register knows it as, such as {@code monitor}, {@code agency} or {@code
 *     ministry}; {@code outlet} for a report's own voice, else {@code unregistered} or {@code
 *     unnamed}
 * @param counts the outcomes of which it gives a number
 * @param carriers one for each text, by day of publication, then by id
 */
public record Origin(String name, String kind, Set<Outcome> counts, List<Carrier> carriers) {
    private static final String IN = " (in ";

    public Origin {
        if (carriers.isEmpty()) throw new IllegalArgumentException("nobody carries " + name);
        counts = inOrder(counts);
        carriers = List.copyOf(carriers);
    }

    private static Set<Outcome> inOrder(Collection<Outcome> counts) {
        Set<Outcome> ordered = EnumSet.noneOf(Outcome.class);
        ordered.addAll(counts);
        return Collections.unmodifiableSet(ordered);
    }

    /** How many reports carry it, reprints among them. */
    public int reports() {
        return carriers.stream().mapToInt(it -> 1 + it.prints()).sum();
    }

    /**
     * The first print that carries it.
     *
     * @param report the report's id
     * @param why how it comes by what it tells, such as {@code cites the monitor X}
     * @param reprints the first few other prints of the text, by day of publication, then by id
     * @param more ids of the rest, in the same order
     */
    public record Carrier(String report, String why, List<Reprint> reprints, List<String> more) {
        public Carrier {
            reprints = List.copyOf(reprints);
            more = List.copyOf(more);
        }

        /** How many other reports print it. */
        public int prints() {
            return reprints.size() + more.size();
        }
    }

    /**
     * Another print of the text.
     *
     * @param report the report's id
     * @param copy true where it tells nothing that the first print does not
     * @param why what makes it one text, such as {@code 88 % of its words}
     */
    public record Reprint(String report, boolean copy, String why) {}

    /**
     * Who is known by no name ("the defence ministry", "residents") is told apart by the outlet
     * that quotes him, and is not of that outlet: "defence ministry (in hill gazette)".
     */
    public static String quoted(String who, String outlet) {
        return who + IN + outlet + ")";
    }

    /**
     * @param spelled how an outlet writes itself, by its small letters
     * @return the origin with its outlet so written; empty where no outlet is part of it
     */
    public static Optional<String> spelled(
            String origin, Function<String, Optional<String>> spelled) {
        Optional<String> whole = spelled.apply(origin);
        int in = origin.lastIndexOf(IN);
        if (whole.isPresent() || in < 0 || !origin.endsWith(")")) return whole;
        return spelled.apply(origin.substring(in + IN.length(), origin.length() - 1))
                .map(outlet -> quoted(origin.substring(0, in), outlet));
    }
}
