package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class KeyTableTest {
    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {0, 1, 2, 3, 5, 100, 4_321})
    void findsWhatWasPutInAndNothingElse(int entries) {
        Random random = new Random(entries);
        Map<Long, Integer> numbers = new HashMap<>();
        while (numbers.size() < entries) {
            // Keys that share their low bits, so that searches walk on past full slots.
            long key = (random.nextLong() << 3) | 1;
            numbers.put(key, random.nextInt(Integer.MAX_VALUE));
        }
        KeyTable table = table(numbers);
        numbers.forEach((key, number) -> assertEquals(number, table.find(key)));
        for (int i = 0; i < 1_000; i++) {
            long other = (random.nextLong() << 3) | 2;
            assertEquals(KeyTable.ABSENT, table.find(other), "key " + other);
        }
    }

    @Test
    void kindAndStringMakeTheHash() {
        assertNotEquals(StringHash.of(0, "toll"), StringHash.of(1, "toll"));
        assertNotEquals(StringHash.of(0, "toll"), StringHash.of(0, "tol"));
        assertNotEquals(StringHash.of(0, ""), StringHash.of(1, ""));
        assertEquals(StringHash.of(7, "toll"), StringHash.of(7, "to" + "ll"));
    }

    private static KeyTable table(Map<Long, Integer> numbers) {
        int slots = KeyTable.slotsFor(numbers.size());
        ByteBuffer keys = buffer(Long.BYTES * slots);
        ByteBuffer values = buffer(Integer.BYTES * slots);
        KeyTable.fill(numbers, keys, values);
        return new KeyTable(MemorySegment.ofBuffer(keys), MemorySegment.ofBuffer(values));
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
