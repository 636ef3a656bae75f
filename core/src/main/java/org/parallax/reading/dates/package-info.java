/**
 * Words of time to days: "overnight", "in early January" and "two days later" become a {@code
 * DateMention} with its TIMEX3 value, an interval of days and what it rests on.
 *
 * <p>Begin at {@code DateReader}. {@code Expressions} holds the order in which kinds of expression
 * are tried, {@code TimeWords} the words (times.tsv), {@code TimeFrame} the day from which relative
 * ones count. Days are whole days of no time zone; what a text leaves open stays open.
 */
@NullMarked
package org.parallax.reading.dates;

import org.jspecify.annotations.NullMarked;
