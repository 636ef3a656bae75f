package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows come back rounded, and sums are those of adding row by row. */
class RowsTest {
    @ParameterizedTest(name = "{0} labels, {1} rows")
    @CsvSource({"1, 3", "2, 9", "50, 7", "50, 8", "131, 1", "131, 0", "131, 200", "256, 100"})
    void sumsAreThoseOfOneByOne(int labels, int count) {
        Random random = new Random(labels * 1_000L + count);
        List<float[]> weights = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < count; i++) {
            weights.add(someWeights(labels, random));
            bytes += Rows.bytes(weights.getLast());
        }
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long[] known = weights.stream().mapToLong(w -> Rows.append(w, buffer)).toArray();
        assertEquals(0, buffer.remaining(), "as many bytes as were asked for");

        Rows rows = new Rows(MemorySegment.ofBuffer(buffer.rewind()), labels);
        Scores scores = new Scores(rows);
        // every other feature has no row
        long[] found = new long[2 * count];
        Arrays.fill(found, KeyTable.ABSENT);
        for (int i = 0; i < count; i++) found[2 * i] = known[i];
        int[] features = IntStream.range(0, found.length).toArray();
        for (int round = 0; round < 2; round++) {
            scores.clear();
            double[] expected = new double[labels];
            double sizes = 0;
            for (int i = 0; i < count; i++) {
                float[] rounded = Rounding.rounded(weights.get(i));
                assertComesBack(rounded, known[i], rows);
                for (int label = 0; label < labels; label++) {
                    expected[label] += rounded[label];
                    sizes += Math.abs(rounded[label]);
                }
            }
            scores.add(features, found);
            float[] sums = scores.copy();
            for (int label = 0; label < labels; label++) {
                assertEquals(expected[label], sums[label], sizes * Math.ulp(1f), "round " + round);
            }
            scores.clear();
            scores.add(sums);
            scores.add(scores.sumOf(known));
            for (int label = 0; label < labels; label++) {
                assertEquals(2 * expected[label], scores.sums()[label], 2 * sizes * Math.ulp(1f));
            }
        }
    }

    private static void assertComesBack(float[] rounded, long known, Rows rows) {
        float[] read = new float[rounded.length];
        if (rows.isFull(known)) {
            byte[] steps = new byte[rounded.length + 1];
            steps[rounded.length] = 77;
            rows.copy(known, steps);
            assertEquals(77, steps[rounded.length], "no more than the labels");
            for (int i = 0; i < read.length; i++) read[i] = steps[i] * rows.step(known);
        } else {
            rows.add(known, read);
        }
        assertArrayEquals(rounded, read);
    }

    /** One at least; of widely different sizes. */
    private static float[] someWeights(int labels, Random random) {
        float[] weights = new float[labels];
        int set = 1 + random.nextInt(labels);
        for (int i = 0; i < set; i++) {
            weights[random.nextInt(labels)] =
                    (float) Math.scalb(random.nextDouble() - 0.5, random.nextInt(20));
        }
        return weights;
    }
}
