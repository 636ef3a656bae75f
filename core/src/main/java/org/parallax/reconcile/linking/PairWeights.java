package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A linear model: what each feature of a pair counts for, in log-odds of being one event. */
public final class PairWeights {
    static final String FILE = "same-incident.weights.tsv";

    private static final int CELLS = 3;

    private final Map<PairFeature, Double> weights;

    /** All but the marks that count for anything, in the features' order. */
    private final PairFeature[] others;

    private final double[] worth;

    private PairWeights(Map<PairFeature, Double> weights) {
        this.weights = weights;
        this.others =
                weights.keySet().stream()
                        .filter(it -> it != PairFeature.MARKS && weight(it) != 0)
                        .toArray(PairFeature[]::new);
        this.worth = Stream.of(others).mapToDouble(this::weight).toArray();
    }

    /** Those that come with the program. */
    public static PairWeights bundled() {
        return of(Lists.lines(FILE));
    }

    /**
     * @param lines feature, weight, why; {@code #} starts a comment
     * @throws IllegalArgumentException naming file and line, where one is damaged
     */
    public static PairWeights of(List<String> lines) {
        Map<PairFeature, Double> weights = new EnumMap<>(PairFeature.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            if (cells.length != CELLS) throw fault(i, "%d cells, not 3".formatted(cells.length));
            int at = i;
            PairFeature feature =
                    PairFeature.named(cells[0])
                            .orElseThrow(() -> fault(at, "no feature '%s'".formatted(cells[0])));
            double weight = number(at, cells[1]);
            if (feature == PairFeature.MARKS && weight < 0) {
                throw fault(at, "what two texts share can not speak against one event");
            }
            weights.put(feature, weight);
        }
        return new PairWeights(weights);
    }

    private static double number(int line, String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw fault(line, "'%s' is no number".formatted(cell));
        }
    }

    private static IllegalArgumentException fault(int line, String what) {
        return new IllegalArgumentException("%s:%d: %s".formatted(FILE, line + 1, what));
    }

    /** 0 for a feature without one. */
    double weight(PairFeature feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** Log-odds that the two are one event, but for the marks that both have. */
    double others(Pair pair) {
        double sum = 0;
        for (int i = 0; i < others.length; i++) sum += worth[i] * others[i].of(pair);
        return sum;
    }

    /** What marks of so many bits add to that; never less for more of them. */
    double marks(double bits) {
        return weight(PairFeature.MARKS) * PairFeature.logBits(bits);
    }
}
