package org.parallax.claims;

import java.util.OptionalLong;

/**
 * How many, exactly as firmly as the source put it. "At least 43" and "more than 43" are low 43,
 * high open; "dozens" is low 12, high open, approximate; "around 155,000" is 155,000 on both ends,
 * approximate. Both ends empty: harm is reported, its number is not. That is not zero.
 */
public record Count(OptionalLong low, OptionalLong high, boolean approximate) {
    public static final Count UNSTATED =
            new Count(OptionalLong.empty(), OptionalLong.empty(), true);

    public Count {
        if (low.orElse(0) < 0 || high.orElse(Long.MAX_VALUE) < low.orElse(0)) {
            throw new IllegalArgumentException("not a count: " + low + " to " + high);
        }
    }

    public static Count exactly(long number) {
        return new Count(OptionalLong.of(number), OptionalLong.of(number), false);
    }

    public static Count about(long number) {
        return new Count(OptionalLong.of(number), OptionalLong.of(number), true);
    }

    public static Count atLeast(long number) {
        return new Count(OptionalLong.of(number), OptionalLong.empty(), false);
    }

    public static Count atMost(long number) {
        return new Count(OptionalLong.empty(), OptionalLong.of(number), false);
    }

    /** A word such as "dozens", by the floor ACLED's conventions give it. */
    public static Count vague(long floor) {
        return new Count(OptionalLong.of(floor), OptionalLong.empty(), true);
    }

    public static Count between(long low, long high) {
        return new Count(OptionalLong.of(low), OptionalLong.of(high), false);
    }

    public boolean stated() {
        return low.isPresent() || high.isPresent();
    }

    /** True where the top is open, as in "at least". */
    public boolean open() {
        return low.isPresent() && high.isEmpty();
    }

    /** The same number as a floor: what a hedge over a whole list makes of each of its members. */
    public Count asFloor() {
        return new Count(low, OptionalLong.empty(), approximate);
    }

    /**
     * The number a reader would write down first: the low end, or the high one where only that is
     * stated.
     */
    public OptionalLong headline() {
        return low.isPresent() ? low : high;
    }
}
