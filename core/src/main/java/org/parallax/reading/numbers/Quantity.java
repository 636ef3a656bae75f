package org.parallax.reading.numbers;

import org.parallax.claims.Count;

import java.util.Comparator;

/**
 * A number as a sentence writes it: "at least 38", "between 20 and 30", "dozens".
 *
 * @param from the first token, hedge included ("at least 38": "at")
 * @param to one past the last token
 * @param number the token that carries the number itself: the last digit or number word
 * @param floor true for a hedge that reaches over a list ("at least", "no fewer than")
 * @param single true for one person told without a number word ("his wife", "the driver")
 */
public record Quantity(int from, int to, int number, Count count, boolean floor, boolean single) {
    public static final Comparator<Quantity> IN_TEXT_ORDER =
            Comparator.comparingInt(Quantity::from);

    public Quantity(int from, int to, int number, Count count, boolean floor) {
        this(from, to, number, count, floor, false);
    }

    /** One person, told by the noun at {@code noun}. */
    public static Quantity onePerson(int from, int noun) {
        return new Quantity(from, noun + 1, noun, Count.exactly(1), false, true);
    }

    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
