/**
 * Rows of named columns as CSV: one spelling of numbers, days and lists, safe in spreadsheets; and
 * what such a file is, for programs.
 */
@NullMarked
package org.parallax.exchange.sheet;

import org.jspecify.annotations.NullMarked;
