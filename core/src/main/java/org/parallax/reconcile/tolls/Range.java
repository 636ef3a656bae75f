package org.parallax.reconcile.tolls;

import org.parallax.claims.Count;
import org.parallax.event.Bounds;

/**
 * The numbers that one claim names.
 *
 * @param low the least it says; 0 where it names a ceiling only
 * @param best the number a reader would write down first
 * @param high the most it names
 * @param open true for a floor, which may be passed
 */
public record Range(long low, long best, long high, boolean open) {
    public static final Range NONE = new Range(0, 0, 0, false);

    /** The least that "people were killed" can mean. */
    private static final long BARE_PLURAL = 2;

    public static Range of(Count count) {
        if (!count.stated()) return new Range(BARE_PLURAL, BARE_PLURAL, BARE_PLURAL, true);
        long best = count.headline().orElseThrow();
        long low = count.low().orElse(0);
        return new Range(low, best, count.high().orElse(best), count.open());
    }

    public Range plus(Range other) {
        return new Range(low + other.low, best + other.best, high + other.high, open || other.open);
    }

    /** The one with the larger best, its high stretched to the other's. */
    public Range orLarger(Range other) {
        boolean own = best >= other.best;
        Range winner = own ? this : other;
        Range loser = own ? other : this;
        return new Range(
                winner.low,
                winner.best,
                Math.max(winner.high, loser.high),
                winner.open || (loser.open && loser.high >= winner.high));
    }

    public Bounds bounds() {
        return new Bounds(low, best, high, open);
    }

    public static Range of(Bounds bounds) {
        return new Range(bounds.low(), bounds.best(), bounds.high(), bounds.open());
    }
}
