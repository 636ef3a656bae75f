package org.parallax.reconcile.tolls;

import org.parallax.reconcile.accounts.Lists;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A linear model: what each feature counts for in each question. */
public final class Weights {
    static final String FILE = "main-event.weights.tsv";

    private final Map<Question, Map<String, Double>> byQuestion;

    private Weights(Map<Question, Map<String, Double>> byQuestion) {
        this.byQuestion = byQuestion;
    }

    /** Those that come with the program. */
    public static Weights bundled() {
        return of(Lists.lines(FILE));
    }

    /**
     * @param lines question, feature, weight, why; {@code #} starts a comment
     */
    public static Weights of(List<String> lines) {
        Map<Question, Map<String, Double>> weights = new EnumMap<>(Question.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            if (cells.length != 4) throw fault(i, "%d cells, not 4".formatted(cells.length));
            Question question = Question.of(cells[0]);
            if (!question.features().containsKey(cells[1])) {
                throw fault(i, "no feature '%s' of '%s'".formatted(cells[1], cells[0]));
            }
            weights.computeIfAbsent(question, _ -> new HashMap<>())
                    .put(cells[1], Double.valueOf(cells[2]));
        }
        return new Weights(weights);
    }

    private static IllegalArgumentException fault(int line, String what) {
        return new IllegalArgumentException("%s:%d: %s".formatted(FILE, line + 1, what));
    }

    /** The sum of weight by value; a feature without a weight counts for nothing. */
    double score(Question question, Map<String, Double> features) {
        Map<String, Double> weights = byQuestion.getOrDefault(question, Map.of());
        double sum = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return sum;
    }
}
