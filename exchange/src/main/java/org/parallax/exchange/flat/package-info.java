/**
 * One row for each incident: {@code csv} for people with a spreadsheet, {@code mse} for those who
 * estimate how much nobody listed.
 *
 * <p>A row says less than an incident. What it leaves out is told ({@link
 * org.parallax.exchange.form.Lost}); nothing is worked out for it but the sum over sides of whom
 * the figures call fighters, civilians, children or women.
 */
@NullMarked
package org.parallax.exchange.flat;

import org.jspecify.annotations.NullMarked;
