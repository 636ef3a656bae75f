package org.parallax.reading.figures;

import org.parallax.reading.numbers.Quantity;

/**
 * A quantity with the noun it counts and the word of harm over it: in "12 members of the guard were
 * killed" 12, the members, "killed".
 *
 * @param head the head of the phrase with the number
 * @param noun the noun that is counted, the head itself or below it ("two of its members")
 */
record Counted(Quantity quantity, int head, int noun, HarmFrames.Frame frame) {
    /** The number as one would write it down, 0 where only words tell of it. */
    long number() {
        return quantity.count().headline().orElse(0);
    }

    /** True for a list of names that stands for a number. */
    boolean isList() {
        return frame.rule().equals(NamedVictims.LIST);
    }

    Counted with(HarmFrames.Frame other) {
        return new Counted(quantity, head, noun, other);
    }

    /** True where the number stands alone and no noun says whom it counts. */
    boolean isBare() {
        return noun == quantity.number() && !quantity.single();
    }
}
