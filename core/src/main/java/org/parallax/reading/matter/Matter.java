package org.parallax.reading.matter;

import org.parallax.reading.language.Words;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a report tells of people harmed by people: of war, terror, protest and riot, murder, of
 * ground and truces, and of who is blamed for any of it. A sum of weights over what its words are
 * of; made to let a report too many through rather than lose one. Pure, and a hundred times as fast
 * as reading.
 */
public final class Matter {
    static final String WEIGHTS = "matter.weights.tsv";

    private static final WordClass[] CLASSES = WordClass.values();
    private static final Pair[] PAIRS = Pair.values();
    private static final String ALWAYS = "always";
    private static final String WORDS = "words";
    private static final String LEAD = ", lead";
    private static final List<String> NAMES = names();
    private static final double[] BUNDLED = bundled();

    private Matter() {}

    /** True unless the report's words show that it tells of something else. */
    public static boolean mayBeViolence(Report report) {
        return score(report) > 0;
    }

    /** Above 0 for what may tell of violence; in log-odds, as fitted. */
    public static double score(Report report) {
        double[] values = values(Counts.of(report));
        double sum = 0;
        for (int i = 0; i < values.length; i++) sum += values[i] * BUNDLED[i];
        return sum;
    }

    /** What speaks for and against a report, by the names of the weights; for whoever fits them. */
    public static Map<String, Double> features(Report report) {
        double[] values = values(Counts.of(report));
        Map<String, Double> features = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) features.put(NAMES.get(i), values[i]);
        }
        return features;
    }

    /** Every feature with what it is, in the order of the table of weights. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String name : NAMES) meanings.put(name, "");
        for (WordClass each : CLASSES) meanings.put(each.word(), each.why());
        meanings.put(ALWAYS, "most news is of something else");
        meanings.put(WORDS, "a long report has more of everything");
        return meanings;
    }

    /** 1 for a feature that may speak for violence only, -1 against it, 0 for either. */
    public static int speaks(String feature) {
        String name =
                feature.endsWith(LEAD)
                        ? feature.substring(0, feature.length() - LEAD.length())
                        : feature;
        if (name.equals(ALWAYS)) return 0;
        if (name.equals(WORDS)) return -1;
        for (WordClass each : CLASSES) if (each.word().equals(name)) return each.speaks();
        for (Pair each : PAIRS) if (each.word().equals(name)) return each.speaks();
        throw new IllegalArgumentException("no feature '" + feature + "'");
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(ALWAYS, WORDS));
        for (WordClass each : CLASSES) names.addAll(List.of(each.word(), each.word() + LEAD));
        for (Pair each : PAIRS) names.addAll(List.of(each.word(), each.word() + LEAD));
        return List.copyOf(names);
    }

    private static double[] values(Counts counts) {
        double[] values = new double[NAMES.size()];
        int at = 0;
        values[at++] = 1;
        values[at++] = Math.log1p(counts.words());
        for (WordClass each : CLASSES) {
            values[at++] = Math.log1p(counts.all(each));
            values[at++] = Math.log1p(counts.lead(each));
        }
        for (Pair each : PAIRS) {
            values[at++] = Math.log1p(counts.all(each));
            values[at++] = Math.log1p(counts.lead(each));
        }
        return values;
    }

    private static double[] bundled() {
        double[] weights = new double[NAMES.size()];
        for (List<String> row : Words.rows(WEIGHTS, 3)) {
            int at = NAMES.indexOf(row.getFirst());
            if (at < 0) throw new AssertionError(WEIGHTS + ": no feature " + row.getFirst());
            weights[at] = Double.parseDouble(row.get(1));
        }
        return weights;
    }
}
