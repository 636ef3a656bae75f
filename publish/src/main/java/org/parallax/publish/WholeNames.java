package org.parallax.publish;

import org.parallax.pipeline.SharedMap;
import org.parallax.publish.NameMask.Phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole names that the reports of a record withhold: they are masked in all of it. Never
 * changes; one with other reports shares most of it.
 */
final class WholeNames {
    static final WholeNames NONE = new WholeNames(SharedMap.empty(), new Object());

    /** By their first word. */
    private final SharedMap<Beginning> names;

    /** The same object for the same names, however many reports withhold each. */
    private final Object version;

    private WholeNames(SharedMap<Beginning> names, Object version) {
        this.names = names;
        this.version = version;
    }

    /**
     * Names of one first word.
     *
     * @param reports how many reports withhold each
     */
    private record Beginning(Map<Phrase, Integer> reports, List<Phrase> phrases) {
        static Beginning of(Map<Phrase, Integer> reports) {
            return new Beginning(reports, List.copyOf(reports.keySet()));
        }
    }

    /** True where it is known that both mask the same; false costs some masking only. */
    @SuppressWarnings("ReferenceEquality") // a version is nothing but itself
    boolean maskLike(WholeNames other) {
        return version == other.version;
    }

    boolean isEmpty() {
        return names.size() == 0;
    }

    /** Those that begin with that word, which is in small letters. */
    List<Phrase> beginning(String word) {
        return names.get(word).map(Beginning::phrases).orElse(List.of());
    }

    /**
     * The names when some reports withhold others than before.
     *
     * @param gone one for each name of a report that withheld it
     * @param come one for each name of a report that withholds it now
     */
    WholeNames with(List<Phrase> gone, List<Phrase> come) {
        Map<Phrase, Integer> by = new HashMap<>();
        come.forEach(it -> by.merge(it, 1, Integer::sum));
        gone.forEach(it -> by.merge(it, -1, Integer::sum));
        by.values().removeIf(it -> it == 0);
        if (by.isEmpty()) return this;
        SharedMap.Change<Beginning> change = names.change();
        boolean other = false;
        for (Map.Entry<Phrase, Integer> each : by.entrySet()) {
            Phrase phrase = each.getKey();
            String first = phrase.words().getFirst();
            List<Phrase> before = new ArrayList<>();
            List<Phrase> after = new ArrayList<>();
            change.update(
                    first,
                    there -> {
                        there.ifPresent(it -> before.addAll(it.phrases()));
                        Optional<Beginning> now = counted(there, phrase, each.getValue());
                        now.ifPresent(it -> after.addAll(it.phrases()));
                        return now;
                    });
            other |= before.contains(phrase) != after.contains(phrase);
        }
        return new WholeNames(change.done(), other ? new Object() : version);
    }

    private static Optional<Beginning> counted(Optional<Beginning> there, Phrase phrase, int more) {
        Map<Phrase, Integer> reports = new HashMap<>();
        there.ifPresent(it -> reports.putAll(it.reports()));
        reports.merge(phrase, more, Integer::sum);
        reports.values().removeIf(it -> it <= 0);
        return reports.isEmpty() ? Optional.empty() : Optional.of(Beginning.of(reports));
    }
}
