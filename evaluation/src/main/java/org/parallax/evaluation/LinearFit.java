package org.parallax.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a linear model by gradient ascent: a softmax over the options of each example, where several
 * options may be right, with an L2 penalty. Starts from nothing and takes a fixed number of steps,
 * so that the same examples give the same weights.
 *
 * @param penalty how strongly weights are held near 0, in examples
 * @param steps how often all examples are gone through
 */
record LinearFit(double penalty, int steps) {
    private static final double RATE = 0.5;
    private static final double FLOOR = 1e-8;

    /**
     * One choice that was put to a coder.
     *
     * @param options what there was to choose from, each by its features
     * @param right how far each agrees with the coder, from 0 to 1
     * @param weight how much the example counts
     */
    record Example(List<Map<String, Double>> options, List<Double> right, double weight) {
        Example {
            if (options.size() != right.size()) {
                throw new IllegalArgumentException(
                        "%d options, %d answers".formatted(options.size(), right.size()));
            }
        }

        /** A question with two answers: the features speak for yes, and no is the rest. */
        static Example ofYesNo(Map<String, Double> features, boolean yes, double weight) {
            return new Example(
                    List.of(features, Map.of()), List.of(yes ? 1.0 : 0.0, yes ? 0.0 : 1.0), weight);
        }

        /** False where every option is right or none is: nothing can be learnt from it. */
        boolean tells() {
            return right.stream().anyMatch(it -> it > 0) && right.stream().distinct().count() > 1;
        }
    }

    /** Weights by feature, in the names' order; a feature that no example has, has none. */
    Map<String, Double> fit(List<Example> examples) {
        Map<String, Double> weights = new TreeMap<>();
        Map<String, Double> squares = new HashMap<>();
        List<Example> telling = examples.stream().filter(Example::tells).toList();
        for (int step = 0; step < steps; step++) {
            Map<String, Double> gradient = new TreeMap<>();
            weights.forEach((name, weight) -> gradient.put(name, -penalty * weight));
            telling.forEach(example -> add(example, weights, gradient));
            gradient.forEach((name, slope) -> {
                double square = squares.merge(name, slope * slope, Double::sum);
                weights.merge(name, RATE * slope / Math.sqrt(square + FLOOR), Double::sum);
            });
        }
        return weights;
    }

    /** The slope of the logarithm of the chance that one of the right options is chosen. */
    private static void add(
            Example example, Map<String, Double> weights, Map<String, Double> gradient) {
        List<Double> chances = chances(example.options(), weights);
        double right = 0;
        for (int i = 0; i < chances.size(); i++) {
            right += example.right().get(i) * chances.get(i);
        }
        double chanceOfRight = Math.max(right, Double.MIN_NORMAL);
        for (int i = 0; i < chances.size(); i++) {
            double wanted = example.right().get(i) * chances.get(i) / chanceOfRight;
            double push = example.weight() * (wanted - chances.get(i));
            example.options()
                    .get(i)
                    .forEach((name, value) -> gradient.merge(name, push * value, Double::sum));
        }
    }

    private static List<Double> chances(
            List<Map<String, Double>> options, Map<String, Double> weights) {
        List<Double> scores = new ArrayList<>();
        options.forEach(option -> scores.add(score(option, weights)));
        double most = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Double> powers = scores.stream().map(score -> Math.exp(score - most)).toList();
        double sum = powers.stream().mapToDouble(Double::doubleValue).sum();
        return powers.stream().map(power -> power / sum).toList();
    }

    static double score(Map<String, Double> features, Map<String, Double> weights) {
        double sum = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return sum;
    }
}
