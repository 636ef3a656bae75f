/**
 * How many, over all accounts of an incident. {@code Figures} picks the live claims and the best by
 * a {@link org.parallax.event.Policy}, {@code Reason} says why, {@code Totals} adds up, nobody
 * twice.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.figures;

import org.jspecify.annotations.NullMarked;
