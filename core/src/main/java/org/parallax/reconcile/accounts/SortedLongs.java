package org.parallax.reconcile.accounts;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** A set of numbers, mostly hashes of words ({@link Hashes}), in little memory. */
public final class SortedLongs {
    public static final SortedLongs NONE = new SortedLongs(new long[0]);

    private final long[] sorted;

    private SortedLongs(long[] sorted) {
        this.sorted = sorted;
    }

    /** In any order, repeats allowed. */
    public static SortedLongs of(LongStream numbers) {
        return new SortedLongs(numbers.sorted().distinct().toArray());
    }

    /** Ascending. */
    public LongStream all() {
        return LongStream.of(sorted);
    }

    public boolean contains(long number) {
        return Arrays.binarySearch(sorted, number) >= 0;
    }

    /** The least number that both have. */
    public OptionalLong leastShared(SortedLongs other) {
        long[] least = new long[1];
        boolean any =
                anyShared(
                        other,
                        number -> {
                            least[0] = number;
                            return true;
                        });
        return any ? OptionalLong.of(least[0]) : OptionalLong.empty();
    }

    /** True where any number of both fits; asks in ascending order, until one does. */
    public boolean anyShared(SortedLongs other, LongPredicate fits) {
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            long one = sorted[i];
            long two = other.sorted[j];
            if (one == two && fits.test(one)) return true;
            if (one <= two) i++;
            if (two <= one) j++;
        }
        return false;
    }
}
