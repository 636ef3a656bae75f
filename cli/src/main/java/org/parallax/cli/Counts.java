package org.parallax.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Lines of counts, as {@code --stats} prints them. */
final class Counts {
    private static final int COUNTRIES_A_LINE = 10;

    private Counts() {}

    static String line(String what, int number) {
        return String.format(Locale.ROOT, "%-40s %,9d", what, number);
    }

    /** The largest first; of equals, in their own order. */
    static <K extends Comparable<K>> Stream<Map.Entry<K, Integer>> descending(
            Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()));
    }

    /**
     * @param counts by ISO 3166-1 alpha-2 code
     */
    static List<String> byCountry(Map<String, Integer> counts) {
        List<String> each = descending(counts).map(e -> e.getKey() + " " + e.getValue()).toList();
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < each.size(); from += COUNTRIES_A_LINE) {
            int to = Math.min(from + COUNTRIES_A_LINE, each.size());
            lines.add("  " + String.join(", ", each.subList(from, to)));
        }
        return lines;
    }
}
