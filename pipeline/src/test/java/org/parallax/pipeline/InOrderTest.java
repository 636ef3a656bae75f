package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class InOrderTest {
    @ParameterizedTest(name = "{0} workers")
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheItems(int workers) {
        List<Integer> results = new ArrayList<>();
        try (InOrder<Integer, Integer> inOrder =
                new InOrder<>(workers, InOrderTest::slowly, results::add)) {
            IntStream.range(0, 500).forEach(inOrder::accept);
            inOrder.finish();
        }
        assertEquals(IntStream.range(0, 500).boxed().toList(), results);
    }

    private static int slowly(int item) {
        long until = System.nanoTime() + new Random(item).nextInt(300_000);
        while (System.nanoTime() < until) Thread.onSpinWait();
        return item;
    }

    @Test
    void neverHoldsMoreThanAFewPerWorker() {
        int[] held = {0, 0};
        try (InOrder<Integer, Integer> inOrder =
                new InOrder<>(2, InOrderTest::slowly, item -> held[0]--)) {
            for (int i = 0; i < 300; i++) {
                held[0]++;
                held[1] = Math.max(held[0], held[1]);
                inOrder.accept(i);
            }
            inOrder.finish();
        }
        assertEquals(0, held[0]);
        assertTrue(held[1] <= 17, "held " + held[1]);
    }

    @Test
    void aFailureIsNotSwallowed() {
        try (InOrder<Integer, Integer> inOrder =
                new InOrder<>(
                        2,
                        item -> {
                            if (item == 3) throw new IllegalArgumentException("three");
                            return item;
                        },
                        item -> {})) {
            IllegalArgumentException failure =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> {
                                IntStream.range(0, 9).forEach(inOrder::accept);
                                inOrder.finish();
                            });
            assertEquals("three", failure.getMessage());
        }
    }
}
