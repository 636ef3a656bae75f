package org.parallax.syntax;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A mapped look-up from {@link StringHash} to a number: open addressing in slots of 16 bytes, the
 * key (long, 0 is empty) beside its value (long), so that finding touches one cache line. There is
 * a power of two of slots. A search starts at the key's low bits and walks on to the first empty
 * slot.
 */
final class KeyTable {
    /** The answer for a key that is not there; values themselves are never negative. */
    static final int ABSENT = -1;

    static final int SLOT_BYTES = 2 * Long.BYTES;

    private static final double FILLED_AT_MOST = 0.6;

    private final MemorySegment slots;
    private final long mask;

    KeyTable(MemorySegment slots) {
        this.slots = slots;
        this.mask = slots.byteSize() / SLOT_BYTES - 1;
    }

    /** How many slots a table of so many entries gets. */
    static int slotsFor(int entries) {
        int slots = 1;
        while (slots * FILLED_AT_MOST <= entries) slots <<= 1;
        return slots;
    }

    /**
     * Lays out a table in an empty buffer of {@link #slotsFor} slots.
     *
     * @param numbers key to value
     */
    static void fill(Map<Long, Long> numbers, ByteBuffer slots) {
        int mask = slots.capacity() / SLOT_BYTES - 1;
        numbers.forEach((key, number) -> {
            int slot = (int) (key & mask);
            while (slots.getLong(SLOT_BYTES * slot) != 0) slot = (slot + 1) & mask;
            slots.putLong(SLOT_BYTES * slot, key);
            slots.putLong(SLOT_BYTES * slot + Long.BYTES, number);
        });
    }

    /**
     * @return the value of the key, or {@link #ABSENT}
     */
    long find(long key) {
        long slot = key & mask;
        while (true) {
            long found = slots.get(FlatFile.LONG, slot * SLOT_BYTES);
            if (found == key) return slots.get(FlatFile.LONG, slot * SLOT_BYTES + Long.BYTES);
            if (found == 0) return ABSENT;
            slot = (slot + 1) & mask;
        }
    }
}
