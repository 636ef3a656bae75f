package org.parallax.evaluation.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The middle of several measurements, with the least and the most. */
record Spread(double least, double median, double most) {
    static Spread of(double... measured) {
        if (measured.length == 0) throw new IllegalArgumentException("nothing was measured");
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median =
                sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    static <T> Spread of(Collection<T> measured, ToDoubleFunction<T> figure) {
        return of(measured.stream().mapToDouble(figure).toArray());
    }

    /** The median alone, in as many digits as its size asks for. */
    String middle() {
        return number(median);
    }

    /** Such as {@code 210 (198–223)}. */
    String told() {
        return "%s (%s–%s)".formatted(number(median), number(least), number(most));
    }

    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, value);
    }
}
