package org.parallax.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares), with an L2
 * penalty on features in units of their own spread. A dozen steps reach the one optimum, so the
 * same examples give the same weights.
 *
 * @param penalty how strongly weights are held near 0, in examples
 * @param unheld the feature that is always 1, whose weight is not held
 */
record LogisticFit(double penalty, String unheld) {
    private static final int STEPS = 15;

    /** A yes or no with what speaks for it; {@code weight} is how much it counts. */
    record Example(Map<String, Double> features, boolean yes, double weight) {}

    /** Weights by feature, in the names' order. */
    Map<String, Double> fit(List<Example> examples) {
        TreeSet<String> sorted = new TreeSet<>();
        examples.forEach(example -> sorted.addAll(example.features().keySet()));
        List<String> names = new ArrayList<>(sorted);
        double[] spread = spread(examples, names);
        double[][] rows = new double[examples.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(examples.get(i).features(), names, spread);
        }
        double[] weights = new double[names.size()];
        for (int step = 0; step < STEPS; step++) newton(examples, rows, names, weights);
        Map<String, Double> fitted = new TreeMap<>();
        for (int k = 0; k < weights.length; k++) {
            fitted.put(names.get(k), weights[k] / spread[k]);
        }
        return fitted;
    }

    private static double[] row(Map<String, Double> features, List<String> names, double[] spread) {
        double[] row = new double[names.size()];
        for (int k = 0; k < row.length; k++) {
            row[k] = features.getOrDefault(names.get(k), 0.0) / spread[k];
        }
        return row;
    }

    /** Standard deviations; 1 for what never varies. */
    private static double[] spread(List<Example> examples, List<String> names) {
        double[] spread = new double[names.size()];
        double all = examples.stream().mapToDouble(Example::weight).sum();
        for (int k = 0; k < spread.length; k++) {
            String name = names.get(k);
            double sum = 0;
            double squares = 0;
            for (Example example : examples) {
                double value = example.features().getOrDefault(name, 0.0);
                sum += example.weight() * value;
                squares += example.weight() * value * value;
            }
            double variance = squares / all - (sum / all) * (sum / all);
            spread[k] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        return spread;
    }

    private void newton(
            List<Example> examples, double[][] rows, List<String> names, double[] weights) {
        int size = weights.length;
        double[] slope = new double[size];
        double[][] curve = new double[size][size];
        for (int i = 0; i < rows.length; i++) {
            double chance = 1 / (1 + Math.exp(-dot(rows[i], weights)));
            double counts = examples.get(i).weight();
            double off = counts * ((examples.get(i).yes() ? 1 : 0) - chance);
            double bend = counts * chance * (1 - chance);
            for (int k = 0; k < size; k++) {
                if (rows[i][k] == 0) continue;
                slope[k] += off * rows[i][k];
                for (int l = 0; l < size; l++) curve[k][l] += bend * rows[i][k] * rows[i][l];
            }
        }
        for (int k = 0; k < size; k++) {
            double held = names.get(k).equals(unheld) ? 1e-6 : penalty;
            slope[k] -= held * weights[k];
            curve[k][k] += held;
        }
        double[] step = solved(curve, slope);
        for (int k = 0; k < size; k++) weights[k] += step[k];
    }

    private static double dot(double[] some, double[] others) {
        double sum = 0;
        for (int k = 0; k < some.length; k++) sum += some[k] * others[k];
        return sum;
    }

    /** Gauss's elimination; the matrix is positive definite, so no row need be exchanged. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int k = 0; k < size; k++) {
            for (int below = k + 1; below < size; below++) {
                double factor = matrix[below][k] / matrix[k][k];
                for (int l = k; l < size; l++) matrix[below][l] -= factor * matrix[k][l];
                right[below] -= factor * right[k];
            }
        }
        double[] solution = new double[size];
        for (int k = size - 1; k >= 0; k--) {
            double sum = right[k];
            for (int l = k + 1; l < size; l++) sum -= matrix[k][l] * solution[l];
            solution[k] = sum / matrix[k][k];
        }
        return solution;
    }
}
