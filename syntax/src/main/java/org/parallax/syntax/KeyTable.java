package org.parallax.syntax;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A mapped look-up from {@link StringHash} to a number: open addressing in slots of 8 bytes, the
 * key's upper 38 bits above the number plus 1 (0 is empty), so that finding touches one cache line.
 * There is a power of two of slots. A search starts at the key's low bits and walks on to the first
 * empty slot.
 *
 * <p>No two keys of a table are taken for each other, see {@link #fill}. A key that is not there is
 * taken for one that is once in some 100 thousand million searches.
 */
final class KeyTable {
    /** The answer for a key that is not there; numbers themselves are never negative. */
    static final int ABSENT = -1;

    static final int SLOT_BYTES = Long.BYTES;

    private static final int NUMBER_BITS = 26;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** What a table has room for. */
    static final long MOST = NUMBER - 1;

    private static final double FILLED_AT_MOST = 0.85;

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
     * @param numbers key to number, from 0 to {@link #MOST}
     * @throws IllegalArgumentException if a search for one key would find another
     */
    static void fill(Map<Long, Long> numbers, ByteBuffer slots) {
        int mask = slots.capacity() / SLOT_BYTES - 1;
        numbers.forEach((key, number) -> {
            if (number < 0 || number > MOST) {
                throw new IllegalArgumentException("key %d has number %d".formatted(key, number));
            }
            int slot = (int) (key & mask);
            for (; slots.getLong(SLOT_BYTES * slot) != 0; slot = (slot + 1) & mask) {
                if (isOf(key, slots.getLong(SLOT_BYTES * slot))) {
                    throw new IllegalArgumentException("key %d is another's".formatted(key));
                }
            }
            slots.putLong(SLOT_BYTES * slot, key & ~NUMBER | number + 1);
        });
    }

    private static boolean isOf(long key, long slot) {
        return (key ^ slot) >>> NUMBER_BITS == 0;
    }

    /**
     * @return the number of the key, or {@link #ABSENT}
     */
    long find(long key) {
        long slot = key & mask;
        while (true) {
            long found = slots.get(FlatFile.LONG, slot * SLOT_BYTES);
            if (found == 0) return ABSENT;
            if (isOf(key, found)) return (found & NUMBER) - 1;
            slot = (slot + 1) & mask;
        }
    }
}
