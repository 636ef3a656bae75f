package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

class HashesTest {
    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {0, 1, 2, 3, 100, 70_000})
    void findsTheFirstNumberUnderEachKeyAndNoOther(int size) {
        Random random = new Random(size);
        List<Hashes.Entry> entries = new ArrayList<>();
        Map<Long, TreeSet<Integer>> filed = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            // Every third under a key that others share; the ends of the range now and then.
            long key = i % 3 == 0 ? random.nextInt(8) * (Long.MAX_VALUE / 4) : random.nextLong();
            int number = random.nextInt(50);
            entries.add(new Hashes.Entry(key, number));
            filed.computeIfAbsent(key, k -> new TreeSet<>()).add(number);
        }
        Hashes hashes = Hashes.of(entries);
        filed.forEach((key, numbers) -> {
            int at = hashes.first(key);
            for (int number : numbers) {
                assertTrue(hashes.holds(at, key));
                assertEquals(number, hashes.number(at++));
            }
            assertFalse(hashes.holds(at, key));
        });
        for (long other : new long[] {random.nextLong(), Long.MIN_VALUE, Long.MAX_VALUE, -1, 1}) {
            assertEquals(filed.containsKey(other), hashes.first(other) >= 0, "key " + other);
        }
    }
}
