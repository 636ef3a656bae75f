package org.parallax.publish.overview;

import java.util.List;

/**
 * The values that one part of the filter could have, with how many incidents each would find while
 * the other parts stay as they are.
 *
 * @param parameter of the filter that takes the values, such as {@code type}
 * @param label of the facet for people, such as {@code Who}
 * @param values the most frequent first, those chosen before all others
 * @param more how many further values there are
 */
public record Facet(String parameter, String label, List<Value> values, int more) {
    public Facet {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param value as it stands in a URL
     * @param label for people
     * @param count how many incidents it would find
     * @param chosen whether the filter asks for it
     */
    public record Value(String value, String label, int count, boolean chosen) {}
}
