package org.parallax.syntax;

import java.util.Arrays;

/**
 * The sum of rows, label by label, in the order in which they are added: sums of floats depend on
 * it. Rows are gathered and added eight at a time, which gives the same sums as one by one and
 * keeps them in the processor's registers.
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
        waiting++;
        rows.expand(row, sums, waiting * STRIDE);
        if (waiting == TOGETHER) {
            addEight(sums, width);
            waiting = 0;
        }
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
