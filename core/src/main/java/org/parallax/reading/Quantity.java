package org.parallax.reading;

import org.parallax.claims.Count;

/**
 * A number as a sentence writes it.
 *
 * @param from the first token, hedge included ("at least 38": "at")
 * @param to one past the last token
 * @param number the token that carries the number itself: the last digit or number word
 * @param floor true for a hedge that reaches over a list ("at least", "no fewer than")
 */
record Quantity(int from, int to, int number, Count count, boolean floor) {}
