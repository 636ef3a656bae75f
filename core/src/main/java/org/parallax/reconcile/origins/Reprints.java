package org.parallax.reconcile.origins;

import org.parallax.claims.Reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which reports print one text. Texts that share a stretch of words of their samples ({@link
 * Print}) are compared; what most of the shorter one is made of is one text, and so is what hangs
 * together by such pairs.
 */
public final class Reprints {
    /** A stretch of words that so many texts share is a footer, not a text. */
    private static final int FOOTER = 40;

    /** Reports that share this part of the shorter one's stretches of words print one text. */
    private static final double ONE_TEXT = 0.6;

    private final List<List<Reading>> groups;
    private final Map<String, String> copyOf = new HashMap<>();

    private Reprints(List<List<Reading>> groups) {
        this.groups = groups;
        for (List<Reading> group : groups) {
            Reading first = group.getFirst();
            for (Reading reading : group) {
                boolean later = !reading.report().id().equals(first.report().id());
                if (later && tellsNoMore(reading, first)) {
                    copyOf.put(reading.report().id(), first.report().id());
                }
            }
        }
    }

    /**
     * @param readings in the order of their reports' ids
     * @param words by the report's id
     */
    public static Reprints among(List<Reading> readings, Map<String, Words> words) {
        int[] group = new int[readings.size()];
        for (int i = 0; i < group.length; i++) group[i] = i;
        for (List<Integer> holders : samples(readings, words).values()) {
            unite(group, holders, readings, words);
        }
        Map<Integer, List<Reading>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), _ -> new ArrayList<>()).add(readings.get(i));
        }
        Comparator<Reading> earliest =
                Comparator.comparing((Reading it) -> it.day().orElse(LocalDate.MAX))
                        .thenComparing(it -> it.report().id());
        return new Reprints(
                groups.values().stream().map(it -> it.stream().sorted(earliest).toList()).toList());
    }

    private static Map<Long, List<Integer>> samples(
            List<Reading> readings, Map<String, Words> words) {
        Map<Long, List<Integer>> samples = new TreeMap<>();
        for (int i = 0; i < readings.size(); i++) {
            int report = i;
            print(readings.get(i), words)
                    .sample()
                    .forEach(hash ->
                            samples.computeIfAbsent(hash, _ -> new ArrayList<>()).add(report));
        }
        return samples;
    }

    /**
     * Each holder is held against one of each text found so far, so a thousand copies are cheap.
     */
    private static void unite(
            int[] group, List<Integer> holders, List<Reading> readings, Map<String, Words> words) {
        List<Integer> texts = new ArrayList<>();
        for (int holder : holders) {
            boolean found = false;
            for (int text : texts) {
                found |= root(group, holder) == root(group, text);
            }
            for (int text : texts) {
                if (root(group, holder) == root(group, text)) continue;
                double overlap =
                        print(readings.get(holder), words)
                                .overlap(print(readings.get(text), words));
                if (overlap < ONE_TEXT) continue;
                group[root(group, holder)] = root(group, text);
                found = true;
            }
            if (found) continue;
            texts.add(holder);
            if (texts.size() > FOOTER) return;
        }
    }

    private static Print print(Reading reading, Map<String, Words> words) {
        Words found = words.get(reading.report().id());
        if (found == null) throw new AssertionError("no words of " + reading.report().id());
        return found.print();
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) at = group[at];
        return at;
    }

    /** True where all that it tells stands in the first print: a copy, not a later version. */
    private static boolean tellsNoMore(Reading reading, Reading first) {
        return told(first).containsAll(told(reading));
    }

    private static Set<String> told(Reading reading) {
        return reading.claims().stream()
                .map(claim -> claim.getClass().getSimpleName() + " " + claim.quote().words())
                .collect(Collectors.toSet());
    }

    /** Every report in one group, the earliest print first; of one day, the smaller id. */
    List<List<Reading>> groups() {
        return groups;
    }

    /**
     * The first print of a report that only repeats it: most of its words, and no claim besides.
     * Such a copy changes nothing but the list of who printed it. Empty for first prints, for
     * versions that tell more or otherwise, and for what no other report prints.
     */
    public Optional<String> firstPrintOf(String report) {
        return Optional.ofNullable(copyOf.get(report));
    }
}
