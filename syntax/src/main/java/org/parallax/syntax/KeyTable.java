package org.parallax.syntax;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A mapped look-up from {@link StringHash} to number: open addressing in two parallel arrays, keys
 * (long, 0 is empty) and values (int), their length a power of two. A search starts at the key's
 * low bits and walks on to the first empty slot.
 */
final class KeyTable {
    /** The answer for a key that is not there; values themselves are never negative. */
    static final int ABSENT = -1;

    private static final double FILLED_AT_MOST = 0.6;

    private final MemorySegment keys;
    private final MemorySegment values;
    private final int mask;

    KeyTable(MemorySegment keys, MemorySegment values) {
        this.keys = keys;
        this.values = values;
        this.mask = (int) (keys.byteSize() / Long.BYTES) - 1;
    }

    /** How many slots a table of so many entries gets. */
    static int slotsFor(int entries) {
        int slots = 1;
        while (slots * FILLED_AT_MOST <= entries) slots <<= 1;
        return slots;
    }

    /**
     * Lays out a table in two empty buffers of {@link #slotsFor} slots.
     *
     * @param numbers key to value
     */
    static void fill(Map<Long, Integer> numbers, ByteBuffer keys, ByteBuffer values) {
        int mask = keys.capacity() / Long.BYTES - 1;
        numbers.forEach((key, number) -> {
            int slot = firstSlot(key, mask);
            while (keys.getLong(Long.BYTES * slot) != 0) slot = (slot + 1) & mask;
            keys.putLong(Long.BYTES * slot, key);
            values.putInt(Integer.BYTES * slot, number);
        });
    }

    private static int firstSlot(long key, int mask) {
        return (int) key & mask;
    }

    /**
     * @return the value of the key, or {@link #ABSENT}
     */
    int find(long key) {
        int slot = firstSlot(key, mask);
        while (true) {
            long found = keys.getAtIndex(FlatFile.LONG, slot);
            if (found == key) return values.getAtIndex(FlatFile.INT, slot);
            if (found == 0) return ABSENT;
            slot = (slot + 1) & mask;
        }
    }
}
