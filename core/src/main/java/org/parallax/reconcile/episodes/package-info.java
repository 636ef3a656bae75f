/**
 * Which incidents belong to one campaign. {@code Episodes} is the step: a {@code Fight} is an
 * incident as seen here, {@code Campaigns} groups them by pair of camps, area and days, {@code
 * Wholes} says how many in all without counting anybody twice, {@code Timeline} shows every count
 * and neighbour by day.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.episodes;

import org.jspecify.annotations.NullMarked;
