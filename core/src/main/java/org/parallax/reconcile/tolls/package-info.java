/**
 * What one report's figures amount to. A {@code Toll} is what one sayer counts in one sentence; a
 * {@code TollScene} holds them as they stand in the text; a {@code Judge} says which leads and what
 * the others do to it ({@code HandRules}, or the {@code SmallModel} with its fitted {@code Weights}
 * over {@code LeadFeatures} and {@code RivalFeatures}); a {@code LeadToll} adds up.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.tolls;

import org.jspecify.annotations.NullMarked;
