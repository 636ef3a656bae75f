package org.parallax.reconcile.figures;

import org.parallax.event.Policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says in one sentence why a figure was called best, and what lost.
 *
 * @param all live entries and those that are not
 */
record Reason(Policy policy, Entry best, List<Entry> live, List<Entry> all) {
    private static final int MOST_NAMED = 3;

    String words() {
        StringBuilder words = new StringBuilder(winner());
        Optional<Entry> rival =
                live.stream()
                        .filter(entry -> entry.number() != best.number())
                        .max(
                                Comparator.comparingInt(Entry::precision)
                                        .thenComparingLong(Entry::number));
        if (rival.isEmpty()) {
            words.append(distinctOrigins() > 1 ? " is what all say" : " is the only count");
        } else {
            words.append(" stands over ").append(named(losers()));
            words.append(" because it ").append(advantage(rival.get()));
        }
        Set<String> named = new LinkedHashSet<>();
        live.forEach(entry -> named.add(entry.words()));
        List<Entry> dead = all.stream().filter(entry -> !named.contains(entry.words())).toList();
        if (!dead.isEmpty()) words.append("; replaced or overtaken: ").append(named(dead));
        return words.append('.').toString();
    }

    /** The number, and everyone who gives it. */
    private String winner() {
        TreeSet<String> givers = new TreeSet<>();
        live.stream()
                .filter(entry -> entry.number() == best.number())
                .forEach(entry -> givers.add(entry.giver()));
        return best.saidBy(givers);
    }

    private long distinctOrigins() {
        return live.stream().map(Entry::origin).distinct().count();
    }

    private List<Entry> losers() {
        return live.stream().filter(entry -> entry.number() != best.number()).toList();
    }

    private static String named(List<Entry> entries) {
        Set<String> names = new LinkedHashSet<>();
        entries.forEach(entry -> names.add(entry.words()));
        List<String> list = new ArrayList<>(names);
        if (list.size() <= MOST_NAMED) return String.join(", ", list);
        return String.join(", ", list.subList(0, MOST_NAMED))
                + " and "
                + (list.size() - MOST_NAMED)
                + " more";
    }

    private String advantage(Entry rival) {
        return switch (policy) {
            case LOWEST -> "is the lowest";
            case LATEST ->
                    best.isLaterThan(rival) ? "is the latest" : "is the firmest of the latest";
            case UCDP -> advantageForUcdp(rival);
        };
    }

    private String advantageForUcdp(Entry rival) {
        if (best.precision() > rival.precision()) return "names a firmer number";
        long own = Figures.support(best, live);
        if (own > Figures.support(rival, live))
            return "has " + own + " independent camps behind it";
        if (best.independent() && !rival.independent())
            return "comes from no party to the fighting";
        if (best.classes() > rival.classes()) return "tells the classes of people apart";
        return best.isLaterThan(rival) ? "is later" : "is the higher of two equal in standing";
    }
}
