package org.parallax.syntax;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * The weights of a model, a row for each feature, left in the model file.
 *
 * <p>A row is known by one long: its number of weights in the upper half, where it starts in units
 * of four bytes in the lower. A full row has a weight (float) for every label, also where it is 0,
 * and is copied in one go. A short row has the weights that are not 0 (float), then the label that
 * each of them speaks for (unsigned byte), filled up to four bytes. Adding 0 for a label leaves its
 * sum as it was, bit for bit.
 */
final class Rows {
    /** From so many weights on, a row is stored in full: reading one such takes less time. */
    static final int FULL_FROM = 24;

    /** Labels are stored in one byte. */
    static final int MOST_LABELS = 256;

    private static final int UNIT = 4;

    private final MemorySegment rows;
    private final int labels;

    Rows(MemorySegment rows, int labels) {
        this.rows = rows;
        this.labels = labels;
    }

    int labels() {
        return labels;
    }

    /** Whether a row has a weight for every label. */
    boolean isFull(long row) {
        return count(row) == labels;
    }

    /** Copies the weights of a full row, one a label, into an array from a place on. */
    void copy(long row, float[] weights, int from) {
        MemorySegment.copy(rows, FlatFile.FLOAT, start(row), weights, from, labels);
    }

    /** Adds the weights of a short row to sums, one a label from index 0 on. */
    void add(long row, float[] sums) {
        int count = count(row);
        long labels = (long) Float.BYTES * count;
        MemorySegment own = rows.asSlice(start(row), labels + count);
        for (int i = 0; i < count; i++) {
            int at = own.get(FlatFile.BYTE, labels + i) & 0xFF;
            sums[at] += own.get(FlatFile.FLOAT, (long) Float.BYTES * i);
        }
    }

    /**
     * @return the row's first byte: who asks for it early finds the row in the cache later
     */
    int touch(long row) {
        return rows.get(FlatFile.BYTE, start(row));
    }

    private static int count(long row) {
        return (int) (row >>> 32);
    }

    private static long start(long row) {
        return (row & 0xFFFF_FFFFL) * UNIT;
    }

    /** How many bytes the row of these weights, one a label, takes. */
    static int bytes(float[] weights) {
        int count = count(weights);
        if (isFull(count, weights.length)) return Float.BYTES * weights.length;
        return Float.BYTES * count + Math.ceilDiv(count, UNIT) * UNIT;
    }

    /**
     * Appends a row.
     *
     * @param weights one a label, some of them not 0
     * @return what it is known by
     */
    static long append(float[] weights, ByteBuffer rows) {
        long start = rows.position() / UNIT;
        int count = count(weights);
        if (isFull(count, weights.length)) {
            for (float weight : weights) rows.putFloat(weight);
            return (long) weights.length << 32 | start;
        }
        for (float weight : weights) if (weight != 0) rows.putFloat(weight);
        for (int i = 0; i < weights.length; i++) if (weights[i] != 0) rows.put((byte) i);
        while (rows.position() % UNIT != 0) rows.put((byte) 0);
        return (long) count << 32 | start;
    }

    private static boolean isFull(int count, int labels) {
        return count >= Math.min(FULL_FROM, labels);
    }

    /** How many of these weights are not 0. */
    static int count(float[] weights) {
        int count = 0;
        for (float weight : weights) if (weight != 0) count++;
        return count;
    }
}
