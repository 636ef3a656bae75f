package org.parallax.reconcile.origins;

import org.parallax.reconcile.accounts.Hashes;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * What one event has and the next has not: names, numbers and rare words of a report, each kept as
 * a number ({@link Hashes}).
 */
public final class Marks {
    private final long[] sorted;

    private Marks(long[] sorted) {
        this.sorted = sorted;
    }

    static Marks of(Collection<String> words) {
        return new Marks(words.stream().mapToLong(Hashes::of).sorted().distinct().toArray());
    }

    /** Each once, from the smallest number. */
    public LongStream all() {
        return LongStream.of(sorted);
    }

    public boolean contain(long mark) {
        return Arrays.binarySearch(sorted, mark) >= 0;
    }

    /** Tells of each mark that both have. */
    public void shared(Marks other, LongConsumer each) {
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                each.accept(sorted[i++]);
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
