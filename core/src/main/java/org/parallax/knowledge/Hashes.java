package org.parallax.knowledge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Numbers filed under 64-bit hashes of words (FNV-1a), in sorted arrays: nothing to build when a
 * program starts. With a quarter of a million phrases the chance that other words meet a phrase's
 * hash is about one in 10^13 a look-up; a test holds that no two bundled names share one.
 */
final class Hashes {
    /** The hash of no words. */
    static final long START = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

    /** Keys of about so many entries share their first bits, and are searched one by one. */
    private static final int ENTRIES_A_BUCKET = 8;

    private final long[] keys;
    private final int[] numbers;

    /** Where the keys with each beginning start; hashes are even, so buckets are. */
    private final int[] buckets;

    private final int shift;

    private Hashes(long[] keys, int[] numbers) {
        this.keys = keys;
        this.numbers = numbers;
        int bits = 1;
        while (keys.length >> bits > ENTRIES_A_BUCKET) bits++;
        this.shift = Long.SIZE - bits;
        this.buckets = new int[(1 << bits) + 1];
        int bucket = 0;
        for (int i = 0; i < keys.length; i++) {
            int of = bucket(keys[i]);
            while (bucket < of) buckets[++bucket] = i;
        }
        while (bucket < 1 << bits) buckets[++bucket] = keys.length;
    }

    /** Keys are sorted as signed numbers. */
    private int bucket(long key) {
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

    /**
     * These and others in one.
     *
     * @param left numbers of these that are left out
     * @param shared numbers of these that stand for nothing but a way on, and are kept
     */
    Hashes and(Hashes others, IntPredicate left, int shared) {
        long[] allKeys = new long[keys.length + others.keys.length];
        int[] allNumbers = new int[allKeys.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < keys.length || theirs < others.keys.length) {
            boolean take =
                    theirs == others.keys.length
                            || mine < keys.length && !isAfter(mine, others, theirs);
            long key = take ? keys[mine] : others.keys[theirs];
            int number = take ? numbers[mine++] : others.numbers[theirs++];
            if (take && number != shared && left.test(number)) number = shared;
            boolean known = size > 0 && allKeys[size - 1] == key && allNumbers[size - 1] == number;
            if (known || number == shared && size > 0 && allKeys[size - 1] == key) continue;
            allKeys[size] = key;
            allNumbers[size++] = number;
        }
        return new Hashes(Arrays.copyOf(allKeys, size), Arrays.copyOf(allNumbers, size));
    }

    private boolean isAfter(int mine, Hashes others, int theirs) {
        int order = Long.compare(keys[mine], others.keys[theirs]);
        return order != 0 ? order > 0 : numbers[mine] > others.numbers[theirs];
    }

    /** Where the first number under {@code key} stands; negative where there is none. */
    int first(long key) {
        int bucket = bucket(key);
        int end = buckets[bucket + 1];
        for (int at = buckets[bucket]; at < end; at++) if (keys[at] == key) return at;
        return -1;
    }

    /** True where the entry at {@code at} is filed under {@code key}. */
    boolean holds(int at, long key) {
        return at >= 0 && at < keys.length && keys[at] == key;
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
