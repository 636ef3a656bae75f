package org.parallax.reconcile.origins;

import org.parallax.claims.Reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which reports print one text. */
public final class Reprints {
    /** A stretch of words that more reports than this share is a footer, not a text. */
    private static final int FOOTER = 40;

    private Reprints() {}

    /** Groups of two or more, the earliest print first; of one day, the smaller id. */
    public static List<List<Reading>> among(List<Reading> readings, Map<String, Words> words) {
        int[] group = new int[readings.size()];
        for (int i = 0; i < group.length; i++) group[i] = i;
        for (List<Integer> holders : samples(readings, words).values()) {
            if (holders.size() > FOOTER) continue;
            for (int i = 1; i < holders.size(); i++) {
                for (int j = 0; j < i; j++) {
                    unite(group, holders.get(i), holders.get(j), readings, words);
                }
            }
        }
        Map<Integer, List<Reading>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), _ -> new ArrayList<>()).add(readings.get(i));
        }
        Comparator<Reading> earliest =
                Comparator.comparing((Reading it) -> it.day().orElse(LocalDate.MAX))
                        .thenComparing(it -> it.report().id());
        return groups.values().stream().map(it -> it.stream().sorted(earliest).toList()).toList();
    }

    private static Map<Long, List<Integer>> samples(
            List<Reading> readings, Map<String, Words> words) {
        Map<Long, List<Integer>> samples = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            int report = i;
            of(readings.get(i), words)
                    .print()
                    .sample()
                    .forEach(hash ->
                            samples.computeIfAbsent(hash, _ -> new ArrayList<>()).add(report));
        }
        return samples;
    }

    private static void unite(
            int[] group, int i, int j, List<Reading> readings, Map<String, Words> words) {
        if (root(group, i) == root(group, j)) return;
        if (of(readings.get(i), words).print().overlap(of(readings.get(j), words).print())
                >= Words.REPRINT) {
            group[root(group, i)] = root(group, j);
        }
    }

    private static Words of(Reading reading, Map<String, Words> words) {
        Words found = words.get(reading.report().id());
        if (found == null) throw new AssertionError("no words of " + reading.report().id());
        return found;
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) at = group[at];
        return at;
    }
}
