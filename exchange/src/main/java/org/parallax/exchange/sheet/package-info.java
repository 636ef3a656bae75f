/** Rows of named columns as CSV: one spelling of numbers, days and lists, safe in spreadsheets. */
@NullMarked
package org.parallax.exchange.sheet;

import org.jspecify.annotations.NullMarked;
