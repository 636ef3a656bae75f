package org.parallax.publish.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Values by numbers, counted from 0 in the order in which they are first met. */
final class Dictionary<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** Of all these, in their order. */
    @SafeVarargs
    static <T> Dictionary<T> of(T... values) {
        Dictionary<T> all = new Dictionary<>();
        for (T value : values) all.number(value);
        return all;
    }

    /** The same, to go on with. */
    Dictionary<T> copy() {
        Dictionary<T> copy = new Dictionary<>();
        copy.numbers.putAll(numbers);
        copy.values.addAll(values);
        return copy;
    }

    int number(T value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) return known;
        values.add(value);
        return values.size() - 1;
    }

    T value(int number) {
        return values.get(number);
    }

    /** Empty where the value was never met. */
    OptionalInt find(T value) {
        Integer known = numbers.get(value);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    int size() {
        return values.size();
    }
}
