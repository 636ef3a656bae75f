package org.parallax.knowledge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Numbers filed under 64-bit hashes of words (FNV-1a), in sorted arrays: nothing to build when a
 * program starts. With a quarter of a million phrases the chance that other words meet a phrase's
 * hash is about one in 10^13 a look-up; a test holds that no two bundled names share one.
 */
final class Hashes {
    /** The hash of no words. */
    static final long START = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

    /** More bits would make an index larger than the processor's nearest caches. */
    private static final int MOST_BITS = 16;

    private final long[] keys;
    private final int[] numbers;

    /** A key's place in {@link #begins}: how far to shift it, so that its upper bits remain. */
    private final int shift;

    /** Where the keys with these upper bits begin, smallest first, and where the last end. */
    private final int[] begins;

    private Hashes(long[] keys, int[] numbers) {
        this.keys = keys;
        this.numbers = numbers;
        int bits = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(keys.length));
        this.shift = Long.SIZE - Math.max(1, bits);
        this.begins = new int[(1 << (Long.SIZE - shift)) + 1];
        Arrays.fill(begins, keys.length);
        for (int at = keys.length - 1; at >= 0; at--) begins[part(keys[at])] = at;
        for (int part = begins.length - 2; part >= 0; part--) {
            begins[part] = Math.min(begins[part], begins[part + 1]);
        }
    }

    /** Keys are sorted as signed numbers, so the negative ones come first. */
    private int part(long key) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift);
    }

    /** One number filed under one hash. */
    record Entry(long key, int number) {}

    /** The hash of the words hashed so far and one more. */
    static long extend(long hash, String word) {
        long h = hash;
        for (int i = 0; i < word.length(); i++) h = (h ^ word.charAt(i)) * PRIME;
        return (h ^ 0x1F) * PRIME;
    }

    /** Sorted by hash, then number; the same pair is kept once. */
    static Hashes of(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(Entry::key).thenComparingInt(Entry::number));
        long[] keys = new long[sorted.size()];
        int[] numbers = new int[sorted.size()];
        int size = 0;
        for (Entry entry : sorted) {
            if (size > 0 && keys[size - 1] == entry.key() && numbers[size - 1] == entry.number()) {
                continue;
            }
            keys[size] = entry.key();
            numbers[size++] = entry.number();
        }
        return new Hashes(Arrays.copyOf(keys, size), Arrays.copyOf(numbers, size));
    }

    int size() {
        return keys.length;
    }

    /** Where the first number under {@code key} stands; negative where there is none. */
    int first(long key) {
        int part = part(key);
        int at = Arrays.binarySearch(keys, begins[part], begins[part + 1], key);
        while (at > 0 && keys[at - 1] == key) at--;
        return at;
    }

    /** True where the entry at {@code at} is filed under {@code key}. */
    boolean holds(int at, long key) {
        return at < keys.length && keys[at] == key;
    }

    int number(int at) {
        return numbers[at];
    }

    int bytes() {
        return Integer.BYTES + keys.length * (Long.BYTES + Integer.BYTES);
    }

    void write(ByteBuffer out) {
        out.putInt(keys.length);
        for (long key : keys) out.putLong(key);
        for (int number : numbers) out.putInt(number);
    }

    static Hashes read(ByteBuffer in) {
        int size = in.getInt();
        long[] keys = new long[size];
        int[] numbers = new int[size];
        in.asLongBuffer().get(keys);
        in.position(in.position() + size * Long.BYTES);
        in.asIntBuffer().get(numbers);
        in.position(in.position() + size * Integer.BYTES);
        return new Hashes(keys, numbers);
    }
}
