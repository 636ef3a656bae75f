package org.parallax.syntax;

import java.util.Arrays;

/**
 * The sum of rows, label by label. Rows are gathered and added eight at a time, in the order in
 * which they come, which keeps the sums in the processor's registers. What was summed before can be
 * added as one.
 */
final class Scores {
    /** One more than a power of two of cache lines, so that no two rows get in each other's way. */
    private static final int STRIDE = Rows.MOST_LABELS + 16;

    private static final int TOGETHER = 8;

    /** Sums are made over whole vectors of the processor; beyond the labels they are 0. */
    private static final int VECTOR = 16;

    private final Rows rows;

    /** The sums, then the rows that wait to be added. */
    private final float[] sums = new float[STRIDE * (1 + TOGETHER)];

    private final int width;
    private int waiting;

    Scores(Rows rows) {
        this.rows = rows;
        this.width = Math.ceilDiv(rows.labels(), VECTOR) * VECTOR;
    }

    void clear() {
        waiting = 0;
        Arrays.fill(sums, 0, width, 0);
    }

    /** Adds a row, or nothing for {@link KeyTable#ABSENT}. */
    void add(long row) {
        if (row == KeyTable.ABSENT) return;
        if (!rows.isFull(row)) {
            rows.add(row, sums);
            return;
        }
        waiting++;
        rows.copy(row, sums, waiting * STRIDE);
        if (waiting == TOGETHER) {
            addEight(sums, width);
            waiting = 0;
        }
    }

    /** Adds a sum that was made before, see {@link #copy} and {@link #sumOf}. */
    void add(float[] sum) {
        for (int i = 0; i < width; i++) sums[i] += sum[i];
    }

    /**
     * @return the sum of these rows alone; what was added so far stays as it is
     */
    float[] sumOf(long[] rows) {
        Scores own = new Scores(this.rows);
        for (long row : rows) own.add(row);
        return own.copy();
    }

    /**
     * @return what was added since it was cleared, to be kept
     */
    float[] copy() {
        return Arrays.copyOf(sums(), width);
    }

    /**
     * @return the sum at each label's number; overwritten by the next sum
     */
    float[] sums() {
        for (int row = 1; row <= waiting; row++) addOne(sums, row * STRIDE, width);
        waiting = 0;
        return sums;
    }

    private static void addEight(float[] sums, int width) {
        for (int i = 0; i < width; i++) {
            float four =
                    (((sums[i] + sums[i + STRIDE]) + sums[i + 2 * STRIDE]) + sums[i + 3 * STRIDE])
                            + sums[i + 4 * STRIDE];
            sums[i] =
                    (((four + sums[i + 5 * STRIDE]) + sums[i + 6 * STRIDE]) + sums[i + 7 * STRIDE])
                            + sums[i + 8 * STRIDE];
        }
    }

    private static void addOne(float[] sums, int row, int width) {
        for (int i = 0; i < width; i++) sums[i] += sums[row + i];
    }
}
