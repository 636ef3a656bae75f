package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        Map<Long, Long> numbers = new HashMap<>();
        while (numbers.size() < entries) {
            // Keys that share their low bits, so that searches walk on past full slots.
            long key = (random.nextLong() << 3) | 1;
            numbers.put(key, random.nextLong(KeyTable.MOST + 1));
        }
        KeyTable table = table(numbers);
        numbers.forEach((key, number) -> assertEquals(number, table.find(key)));
        for (int i = 0; i < 1_000; i++) {
            long other = (random.nextLong() << 3) | 2;
            assertEquals(KeyTable.ABSENT, table.find(other), "key " + other);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, KeyTable.MOST})
    void aNumberAtEitherEndComesBack(long number) {
        assertEquals(number, table(Map.of(-1L, number)).find(-1L));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, KeyTable.MOST + 1})
    void aNumberThatNoSlotHasRoomForIsRefused(long number) {
        assertThrows(IllegalArgumentException.class, () -> table(Map.of(5L, number)));
    }

    /** They stand in one slot of four, and differ in bits that no slot keeps. */
    @Test
    void twoKeysThatASearchTakesForOneAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> table(Map.of(1L << 40, 1L, 1L << 40 | 4, 2L)));
    }

    @Test
    void kindAndStringMakeTheHash() {
        assertNotEquals(StringHash.of(0, "toll"), StringHash.of(1, "toll"));
        assertNotEquals(StringHash.of(0, "toll"), StringHash.of(0, "tol"));
        assertNotEquals(StringHash.of(0, ""), StringHash.of(1, ""));
        assertEquals(StringHash.of(7, "toll"), StringHash.of(7, "to" + "ll"));
    }

    @ParameterizedTest
    @CsvSource({"to,ll", "'',toll", "toll,''", "_,_"})
    void aStringInPartsHasTheHashOfTheWhole(String left, String right) {
        long parts = StringHash.append(StringHash.start(7), StringHash.Part.of(left));
        long joined = StringHash.append(parts, StringHash.Part.of(right));
        assertEquals(StringHash.of(7, left + right), StringHash.finish(joined));
        long apart = StringHash.append(StringHash.underscore(parts), StringHash.Part.of(right));
        assertEquals(StringHash.of(7, left + "_" + right), StringHash.finish(apart));
    }

    private static KeyTable table(Map<Long, Long> numbers) {
        ByteBuffer slots =
                ByteBuffer.allocateDirect(KeyTable.SLOT_BYTES * KeyTable.slotsFor(numbers.size()))
                        .order(ByteOrder.LITTLE_ENDIAN);
        KeyTable.fill(numbers, slots);
        return new KeyTable(MemorySegment.ofBuffer(slots));
    }
}
