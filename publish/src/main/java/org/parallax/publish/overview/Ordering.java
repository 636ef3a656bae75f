package org.parallax.publish.overview;

import java.util.Arrays;

/** Rows put in order by a key, and of equal keys by their numbers. */
final class Ordering {
    private final long[] keys;
    private final int[] rows;

    /**
     * @param keys one for each row; the least comes first
     */
    Ordering(long[] keys) {
        this.keys = keys;
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        long[] ranked = new long[keys.length];
        for (int row = 0; row < keys.length; row++) {
            ranked[row] = (long) lowest(sorted, keys[row]) << 32 | row;
        }
        Arrays.sort(ranked);
        this.rows = new int[keys.length];
        for (int at = 0; at < rows.length; at++) rows[at] = (int) ranked[at];
    }

    /** The first place at which the value stands. */
    private static int lowest(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    int size() {
        return rows.length;
    }

    int row(int at) {
        return rows[at];
    }

    long key(int row) {
        return keys[row];
    }

    /**
     * The first place behind a key and a row, which need not be there.
     *
     * @param row those below it, of the same key, come before
     */
    int behind(long key, int row) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int at = rows[middle];
            if (keys[at] < key || (keys[at] == key && at < row)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
