package org.parallax.reconcile.tolls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One thing that speaks for or against a choice.
 *
 * @param name as it stands in the file of weights
 * @param why in words, for readers of that file
 * @param value 1 and 0 for yes and no, else of the order of 1
 */
public record Feature<T>(String name, String why, ToDoubleFunction<T> value) {
    static <T> Feature<T> is(String name, String why, Predicate<T> test) {
        return new Feature<>(name, why, it -> test.test(it) ? 1 : 0);
    }

    /** Values by name, those that are 0 left out. */
    public static <T> Map<String, Double> values(List<Feature<T>> features, T of) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Feature<T> feature : features) {
            double value = feature.value().applyAsDouble(of);
            if (value != 0) values.put(feature.name(), value);
        }
        return values;
    }
}
