package org.parallax.syntax;

import java.util.Arrays;

/**
 * The sum of rows, label by label. Full rows are gathered and added eight at a time, which keeps
 * the sums in the processor's registers; short ones come after them, as a processor waits where it
 * reads many numbers at once that it has just written one by one. What was summed before can be
 * added as one.
 */
final class Scores {
    private static final int TOGETHER = 8;

    /** Sums are made over whole vectors of the processor; beyond the labels they are 0. */
    private static final int VECTOR = 16;

    private final Rows rows;
    private final float[] sums;

    /**
     * The steps of full rows that wait to be added: arrays of their own, or no vectors would be
     * made of them.
     */
    private final byte[][] waiting;

    /** What a step of each of them weighs. */
    private final float[] steps = new float[TOGETHER];

    private int count;

    Scores(Rows rows) {
        int width = Math.ceilDiv(rows.labels(), VECTOR) * VECTOR;
        this.rows = rows;
        this.sums = new float[width];
        this.waiting = new byte[TOGETHER][width];
    }

    void clear() {
        count = 0;
        Arrays.fill(sums, 0);
    }

    /**
     * Adds the rows of these features; nothing for {@link KeyTable#ABSENT}.
     *
     * @param found the row of each feature, by number
     */
    void add(int[] features, long[] found) {
        for (int feature : features) {
            long row = found[feature];
            if (row != KeyTable.ABSENT && rows.isFull(row)) addFull(row);
        }
        addWaiting();
        for (int feature : features) {
            long row = found[feature];
            if (row != KeyTable.ABSENT && !rows.isFull(row)) rows.add(row, sums);
        }
    }

    /**
     * Adds rows.
     *
     * @param some none of them {@link KeyTable#ABSENT}
     */
    void add(long[] some) {
        for (long row : some) {
            if (rows.isFull(row)) addFull(row);
            else rows.add(row, sums);
        }
        addWaiting();
    }

    private void addFull(long row) {
        steps[count] = rows.step(row);
        rows.copy(row, waiting[count++]);
        if (count == TOGETHER) addWaiting();
    }

    private void addWaiting() {
        int next = 0;
        if (count == TOGETHER) {
            addFour(0);
            addFour(TOGETHER / 2);
            next = TOGETHER;
        } else if (count >= TOGETHER / 2) {
            addFour(0);
            next = TOGETHER / 2;
        }
        for (; next < count; next++) addOne(sums, waiting[next], steps[next]);
        count = 0;
    }

    private void addFour(int from) {
        float[] sums = this.sums;
        byte[] a = waiting[from];
        byte[] b = waiting[from + 1];
        byte[] c = waiting[from + 2];
        byte[] d = waiting[from + 3];
        float ofA = steps[from];
        float ofB = steps[from + 1];
        float ofC = steps[from + 2];
        float ofD = steps[from + 3];
        for (int i = 0; i < sums.length; i++)
            sums[i] = (((sums[i] + a[i] * ofA) + b[i] * ofB) + c[i] * ofC) + d[i] * ofD;
    }

    private static void addOne(float[] sums, byte[] steps, float step) {
        for (int i = 0; i < sums.length; i++) sums[i] += steps[i] * step;
    }

    /** Adds a sum that was made before, see {@link #copy} and {@link #sumOf}. */
    void add(float[] sum) {
        for (int i = 0; i < sums.length; i++) sums[i] += sum[i];
    }

    /**
     * @return the sum of these rows alone; what was added so far stays as it is
     */
    float[] sumOf(long[] rows) {
        Scores own = new Scores(this.rows);
        own.add(rows);
        return own.sums;
    }

    /**
     * @return what was added since it was cleared, to be kept
     */
    float[] copy() {
        return sums.clone();
    }

    /**
     * @return the sum at each label's number; overwritten by the next sum
     */
    float[] sums() {
        return sums;
    }
}
