package org.parallax.reconcile.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** An index in little memory is a map of sorted sets. */
class LongIndexTest {
    /** Few numbers, so that they crowd each other, and some that begin alike. */
    private static long key(SplittableRandom random) {
        long low = random.nextInt(40);
        return random.nextBoolean() ? low : low << 32 | 7;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverComesAndGoesItHoldsWhatAMapOfSetsDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LongIndex<Integer> index = new LongIndex<>(Comparator.<Integer>naturalOrder());
        Map<Long, TreeSet<Integer>> expected = new TreeMap<>();
        for (int step = 0; step < 3_000; step++) {
            long key = key(random);
            int holder = random.nextInt(4);
            TreeSet<Integer> there = expected.computeIfAbsent(key, _ -> new TreeSet<>());
            int now;
            if (there.add(holder)) {
                now = index.add(key, holder);
            } else {
                there.remove(holder);
                now = index.remove(key, holder);
            }
            assertEquals(there.size(), now, "step " + step);
            long any = key(random);
            List<Integer> all = List.copyOf(expected.getOrDefault(any, new TreeSet<>()));
            assertEquals(all, index.of(any), "step " + step);
            assertEquals(all.size(), index.count(any), "step " + step);
        }
    }

    @Test
    void aHolderIsThereOnceAndOnlyWhatIsThereCanGo() {
        LongIndex<String> index = new LongIndex<>(Comparator.<String>naturalOrder());
        index.add(5, "one");
        assertThrows(AssertionError.class, () -> index.add(5, "one"));
        assertThrows(AssertionError.class, () -> index.remove(5, "two"));
        assertThrows(AssertionError.class, () -> index.remove(6, "one"));
        assertEquals(List.of("one"), index.of(5));
    }
}
