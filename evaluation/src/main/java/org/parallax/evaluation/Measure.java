package org.parallax.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure that a gold set measures, in per cent.
 *
 * @param parts the marks it is made of: one is a plain share; of two, such as precision and recall,
 *     it is the harmonic mean
 * @param floor what two regexes reach, where that was measured
 * @param known the best result published or known, in words
 * @param aim where we want to be
 */
record Measure(
        String name,
        List<String> parts,
        OptionalDouble floor,
        Optional<String> known,
        OptionalDouble aim) {
    Measure {
        if (parts.isEmpty() || parts.size() > 2) {
            throw new IllegalArgumentException(name + " is made of " + parts);
        }
    }

    /** The share of what is right. */
    static Measure share(String name) {
        return new Measure(
                name,
                List.of(name),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    /** The harmonic mean of two shares. */
    static Measure harmonic(String name, String one, String other) {
        return new Measure(
                name,
                List.of(one, other),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    Measure floor(double percent) {
        return new Measure(name, parts, OptionalDouble.of(percent), known, aim);
    }

    Measure known(String best) {
        return new Measure(name, parts, floor, Optional.of(best), aim);
    }

    Measure aim(double percent) {
        return new Measure(name, parts, floor, known, OptionalDouble.of(percent));
    }

    /** The figure over summed marks; empty where nothing was measured. */
    OptionalDouble of(Map<String, Mark> sums) {
        double inverse = 0;
        for (String part : parts) {
            Mark sum = sums.get(part);
            if (sum == null || sum.all() == 0) return OptionalDouble.empty();
            inverse += sum.right() == 0 ? Double.POSITIVE_INFINITY : 1 / sum.percent();
        }
        return OptionalDouble.of(parts.size() / inverse);
    }
}
