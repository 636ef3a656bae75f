package org.parallax.publish.overview;

import org.parallax.pipeline.Refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** In which order rows are listed; of two alike the lesser id comes first. */
public enum Order {
    /** By the first day, the newest first; those without a day last. */
    NEWEST,
    /** By the best figure of the killed, the highest first; those without a number last. */
    KILLED,
    /** The firmest grade first, in each the newest day. */
    GRADE,
    /** By when the newest report of it came in, the last first. */
    CHANGED;

    /** As it stands in a URL, such as {@code newest}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Order of(String typed) throws Refusal {
        for (Order order : values()) if (order.word().equalsIgnoreCase(typed)) return order;
        throw new Refusal(
                "%s is no order. Use %s"
                        .formatted(
                                typed,
                                Arrays.stream(values())
                                        .map(Order::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static final int DAY_BITS = 24;
    private static final long NO_DAY = (1L << DAY_BITS) - 1;
    private static final long MIDDLE = 1L << (DAY_BITS - 1);
    private static final long NO_NUMBER = 1L << (62 - DAY_BITS);

    /** The least comes first. */
    Ordering over(Index index) {
        long[] keys = new long[index.size];
        for (int row = 0; row < keys.length; row++) {
            keys[row] =
                    switch (this) {
                        case NEWEST -> newest(index, row);
                        case KILLED -> killed(index, row) << DAY_BITS | newest(index, row);
                        case GRADE -> (long) index.grades[row] << DAY_BITS | newest(index, row);
                        case CHANGED -> Long.MAX_VALUE - index.arrivals[row];
                    };
        }
        return new Ordering(keys);
    }

    private static long newest(Index index, int row) {
        if (!index.hasDay(row)) return NO_DAY;
        return Math.clamp(MIDDLE - index.first[row], 0, NO_DAY - 1);
    }

    private static long killed(Index index, int row) {
        if (!index.killed.known.get(row)) return NO_NUMBER;
        return NO_NUMBER - 1 - Math.clamp(index.killed.best[row], 0, NO_NUMBER - 1);
    }
}
