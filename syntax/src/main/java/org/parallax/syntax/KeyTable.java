package org.parallax.syntax;

import java.lang.foreign.MemorySegment;

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

    /** The slot where the search for a key starts. */
    static int firstSlot(long key, int slots) {
        return (int) key & (slots - 1);
    }

    int find(long key) {
        int slot = firstSlot(key, mask + 1);
        while (true) {
            long found = keys.getAtIndex(FlatFile.LONG, slot);
            if (found == key) return values.getAtIndex(FlatFile.INT, slot);
            if (found == 0) return ABSENT;
            slot = (slot + 1) & mask;
        }
    }
}
