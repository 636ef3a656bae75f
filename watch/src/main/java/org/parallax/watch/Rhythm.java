package org.parallax.watch;

import java.time.Duration;
import java.util.List;

/**
 * How often strangers are asked, and for how much.
 *
 * @param every the pace at which a feed is asked in the beginning
 * @param soonest the shortest pace, however much a feed brings
 * @param latest the longest pace, however little it brings, and the longest wait after failures
 * @param again when an article that is still listed is asked for again, counted from each time that
 *     it was found unchanged; never after the last
 * @param tries how often an article is asked for that cannot be had
 * @param items of one list that are looked at, the newest
 * @param nested lists of one index that are asked for, the first
 */
public record Rhythm(
        Duration every,
        Duration soonest,
        Duration latest,
        List<Duration> again,
        int tries,
        int items,
        int nested) {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** A feed is asked every quarter of an hour; see docs/WATCH.md. */
    public static final Rhythm USUAL =
            new Rhythm(
                    QUARTER,
                    Duration.ofMinutes(5),
                    Duration.ofHours(6),
                    List.of(
                            Duration.ofHours(1),
                            Duration.ofHours(6),
                            Duration.ofHours(24),
                            Duration.ofHours(72)),
                    8,
                    1_000,
                    50);

    public Rhythm {
        again = List.copyOf(again);
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("a pace is longer than nothing: " + every);
        }
        if (soonest.compareTo(latest) > 0) {
            throw new IllegalArgumentException("from " + soonest + " to " + latest + " is nothing");
        }
    }

    /** The same with another pace in the beginning, which may be beyond the usual bounds. */
    public Rhythm every(Duration pace) {
        return new Rhythm(
                pace,
                pace.compareTo(soonest) < 0 ? pace : soonest,
                pace.compareTo(latest) > 0 ? pace : latest,
                again,
                tries,
                items,
                nested);
    }

    Duration within(Duration pace) {
        if (pace.compareTo(soonest) < 0) return soonest;
        return pace.compareTo(latest) > 0 ? latest : pace;
    }
}
