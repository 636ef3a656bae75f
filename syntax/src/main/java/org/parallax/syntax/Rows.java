package org.parallax.syntax;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * The weights of a model, {@linkplain Rounding rounded}, a row for each feature, left in the model
 * file.
 *
 * <p>A row is known by where it starts, in units of four bytes, times two, and one more if it is
 * full. It begins with its step (float). A full row goes on with the steps (byte) of every label,
 * also where they are 0, and is copied in one go. A short row goes on with its number of weights
 * (unsigned byte), the labels that they speak for (unsigned byte each), then their steps. Rows are
 * filled up to four bytes.
 */
final class Rows {
    /** From so many weights on, a row is stored in full: reading one such takes less time. */
    static final int FULL_FROM = 12;

    /** Labels are stored in one byte. */
    static final int MOST_LABELS = 256;

    private static final int UNIT = 4;
    private static final int FULL = 1;
    private static final int HEAD = Float.BYTES;

    private final MemorySegment rows;
    private final int labels;

    Rows(MemorySegment rows, int labels) {
        if (labels < 1 || labels > MOST_LABELS) {
            throw new IllegalArgumentException(
                    "%d labels, not 1 to %d".formatted(labels, MOST_LABELS));
        }
        this.rows = rows;
        this.labels = labels;
    }

    int labels() {
        return labels;
    }

    /** Whether a row has the steps of every label. */
    boolean isFull(long row) {
        return (row & FULL) != 0;
    }

    /** What one step of a row weighs. */
    float step(long row) {
        return rows.get(FlatFile.FLOAT, start(row));
    }

    /** Copies the steps of a full row, one a label, into an array from its start on. */
    void copy(long row, byte[] steps) {
        MemorySegment.copy(rows, FlatFile.BYTE, start(row) + HEAD, steps, 0, labels);
    }

    /** Adds the weights of a short row to sums, one a label from index 0 on. */
    void add(long row, float[] sums) {
        int count = rows.get(FlatFile.BYTE, start(row) + HEAD) & 0xFF;
        float step = step(row);
        MemorySegment own = rows.asSlice(start(row) + HEAD + 1, 2L * count);
        for (int i = 0; i < count; i++) {
            int label = own.get(FlatFile.BYTE, i) & 0xFF;
            sums[label] += own.get(FlatFile.BYTE, (long) count + i) * step;
        }
    }

    /**
     * @return the row's first byte: who asks for it early finds the row in the cache later
     */
    int touch(long row) {
        return rows.get(FlatFile.BYTE, start(row));
    }

    private static long start(long row) {
        return (row >>> 1) * UNIT;
    }

    /** How many bytes the row of these weights, one a label, takes. */
    static int bytes(float[] weights) {
        int count = count(weights);
        int steps = isFull(count, weights.length) ? weights.length : 1 + 2 * count;
        return Math.ceilDiv(HEAD + steps, UNIT) * UNIT;
    }

    /**
     * Appends a row.
     *
     * @param weights one a label, some of them not 0
     * @return what it is known by
     */
    static long append(float[] weights, ByteBuffer rows) {
        long row = rows.position() / UNIT * 2L;
        float step = Rounding.step(weights);
        int count = count(weights);
        rows.putFloat(step);
        if (isFull(count, weights.length)) {
            row |= FULL;
            for (float weight : weights) rows.put(Rounding.steps(weight, step));
        } else {
            rows.put((byte) count);
            byte[] steps = new byte[weights.length];
            for (int i = 0; i < steps.length; i++) steps[i] = Rounding.steps(weights[i], step);
            for (int i = 0; i < steps.length; i++) if (steps[i] != 0) rows.put((byte) i);
            for (byte some : steps) if (some != 0) rows.put(some);
        }
        while (rows.position() % UNIT != 0) rows.put((byte) 0);
        return row;
    }

    private static boolean isFull(int count, int labels) {
        return count >= Math.min(FULL_FROM, labels);
    }

    /** How many of these weights are not 0 when they are rounded. */
    static int count(float[] weights) {
        float step = Rounding.step(weights);
        int count = 0;
        if (step > 0) for (float weight : weights) if (Rounding.steps(weight, step) != 0) count++;
        return count;
    }
}
