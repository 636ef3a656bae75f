/**
 * Words of number to quantities: "at least a dozen" becomes a {@code Quantity} of 12 and up.
 *
 * <p>Begin at {@code NumberReader}: {@code BareNumbers} reads the number, {@code Hedges} what
 * widens it, {@code NoCount} keeps out what counts nothing (ages, calibres, addresses). What a
 * number counts is not asked here but in {@code figures}.
 */
@NullMarked
package org.parallax.reading.numbers;

import org.jspecify.annotations.NullMarked;
