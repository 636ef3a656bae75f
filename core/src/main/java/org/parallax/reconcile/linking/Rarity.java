package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.SortedLongs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a shared mark tells, in bits: 5 where two or three reports have it, one less each time
 * their number doubles, nothing from {@value #USELESS_AT} on. It hangs on the reports that have the
 * mark and on no others, so that a new report changes nothing for those that share no mark with it,
 * and seldom much for those that do.
 */
final class Rarity {
    static final int USELESS_AT = 64;

    private final Map<Long, Integer> holders = new HashMap<>();

    /** A mark that tells more or less than it did. */
    record Step(long mark, double before, double now) {}

    /** One more report has these. */
    List<Step> add(SortedLongs marks) {
        return step(marks, 1);
    }

    /** One report fewer has these. */
    List<Step> remove(SortedLongs marks) {
        return step(marks, -1);
    }

    private List<Step> step(SortedLongs marks, int by) {
        List<Step> steps = new ArrayList<>();
        marks.all()
                .forEach(mark -> {
                    int number = holders.getOrDefault(mark, 0);
                    if (number + by < 0) throw new AssertionError("a mark was taken from nobody");
                    if (number + by == 0) holders.remove(mark);
                    else holders.put(mark, number + by);
                    double before = bits(number);
                    double now = bits(number + by);
                    if (before != now) steps.add(new Step(mark, before, now));
                });
        return steps;
    }

    /** Bits that the mark tells, 0 to 5. */
    double bits(long mark) {
        return bits(holders.getOrDefault(mark, 0));
    }

    private static double bits(int number) {
        if (number < 2 || number >= USELESS_AT) return 0;
        return log2(USELESS_AT) - log2(Integer.highestOneBit(number));
    }

    private static double log2(int powerOfTwo) {
        return Integer.numberOfTrailingZeros(powerOfTwo);
    }

    /** True for a mark that too many reports have to look up who they are. */
    boolean isWorn(long mark) {
        return holders.getOrDefault(mark, 0) >= USELESS_AT;
    }

    /** The most bits that the marks may tell which both have, however many others have them. */
    static double most(SortedLongs one, SortedLongs other) {
        int[] shared = new int[1];
        one.anyShared(
                other,
                _ -> {
                    shared[0]++;
                    return false;
                });
        return shared[0] * bits(2);
    }

    /** Bits that the marks tell which both have. */
    double shared(SortedLongs one, SortedLongs other) {
        double[] sum = new double[1];
        one.anyShared(
                other,
                mark -> {
                    sum[0] += bits(mark);
                    return false;
                });
        return sum[0];
    }
}
