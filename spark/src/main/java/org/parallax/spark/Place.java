package org.parallax.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where something that a task delivers belongs.
 *
 * @param slice its number
 * @param at a count within the slice
 */
record Place(int slice, long at) implements Serializable, Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::slice).thenComparingLong(Place::at);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
