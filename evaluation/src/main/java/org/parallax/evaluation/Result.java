package org.parallax.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What became of one gold set.
 *
 * @param reports how many were read
 * @param seconds for all of it: reading, coding, comparing
 * @param readSeconds of which for reading, on all cores
 * @param parsed sentences that were given to the parser
 * @param sentences sentences in all
 */
record Result(
        GoldSet set,
        List<Item> items,
        List<Item> byRules,
        int reports,
        double seconds,
        double readSeconds,
        long parsed,
        long sentences) {
    Result {
        items = List.copyOf(items);
        byRules = List.copyOf(byRules);
    }

    /** How many reports were judged: those read, or an item each where their words were enough. */
    int judged() {
        return reports == 0 ? items.size() : reports;
    }

    /** In per cent; empty where the set has nothing of it. */
    OptionalDouble of(Measure measure) {
        return over(items, measure, item -> true);
    }

    /** The same without fitted weights; empty where they play no part. */
    OptionalDouble byRules(Measure measure) {
        return over(byRules, measure, item -> true);
    }

    /** On the part that weights were fitted on. */
    OptionalDouble onFitted(Measure measure) {
        return over(items, measure, item -> !Split.isRest(item.id()));
    }

    /** On the part that nothing was fitted on. */
    OptionalDouble onRest(Measure measure) {
        return over(items, measure, item -> Split.isRest(item.id()));
    }

    Interval interval(Measure measure) {
        return Interval.of(measure, items);
    }

    private static OptionalDouble over(List<Item> items, Measure measure, Predicate<Item> which) {
        Map<String, Mark> sums = new HashMap<>();
        for (Item item : items) {
            if (!which.test(item)) continue;
            item.marks().forEach((part, mark) -> sums.merge(part, mark, Mark::plus));
        }
        return measure.of(sums);
    }
}
