package org.parallax.spark;

import org.apache.spark.Partitioner;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts what tasks deliver into portions that the driver can hold, in the order of the places: a
 * slice is one, or several where it is large.
 */
final class InSlices extends Partitioner {
    /** Of so many deliveries; the last portion of a slice has the rest. */
    private static final int PORTION = 500;

    /** The first portion of each slice, and how many there are in all. */
    private final int[] first;

    /**
     * @param bytes about how many of a slice are one portion
     */
    InSlices(List<Slice> slices, long bytes) {
        this.first = new int[slices.size() + 1];
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            long portions = Math.max(1, (slice.end() - slice.start()) / Math.max(1, bytes));
            first[i + 1] = Math.addExact(first[i], Math.toIntExact(portions));
        }
    }

    @Override
    public int numPartitions() {
        return first[first.length - 1];
    }

    @Override
    public int getPartition(Object key) {
        if (!(key instanceof Place place)) throw new AssertionError("no place: " + key);
        int start = first[place.slice()];
        int last = first[place.slice() + 1] - 1;
        return (int) Math.min(last, start + place.at() / PORTION);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InSlices it && Arrays.equals(it.first, first);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first);
    }
}
