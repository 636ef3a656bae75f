/**
 * Which accounts are of one event. {@code Links} holds all of them and what ties them together, as
 * reports come and go: {@code Keys} finds pairs worth weighing, {@code Likeness} weighs them
 * (stories by {@code PairFeature} and fitted {@code PairWeights}, war by rules of ours), {@code
 * Never} says which can not be one, {@code Grouping} joins the likeliest first, {@code Clusters}
 * holds it to the hard no's. Where all reports come at once, {@code Areas} weighs what is near each
 * other heap by heap, on however many machines. {@code Ties} is what persons decided about it:
 * which accounts are bound together, and which are kept apart.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.linking;

import org.jspecify.annotations.NullMarked;
