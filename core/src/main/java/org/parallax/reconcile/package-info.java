/**
 * Claims in, incidents out: pure.
 *
 * <p>Begin at {@link org.parallax.reconcile.Reconciler}: it cuts each reading into accounts (what
 * one report says of one event, {@code Accounts} and {@code MainEvent}), weighs pairs of accounts
 * that {@code Candidates} finds ({@code Likeness}: place, days, type, sides, figures, words), joins
 * them ({@code Clusters}: the likeliest first, never across a hard no) and makes an incident of
 * each group ({@code Assembly}).
 *
 * <p>{@code Origins} says who said a thing first; {@code Toll} tells totals from classes and parts;
 * {@code Figures} picks the live claims and the best by a {@link org.parallax.event.Policy}, {@code
 * Totals} adds up; {@code Responsibility} links accusation, denial and claim; {@code Grading}
 * follows Airwars, {@code AcledTypes} ACLED.
 *
 * <p>{@link org.parallax.reconcile.Coder} does the same for one report alone, in UCDP's terms:
 * {@code Camps} are the bodies that fight, {@code Wars} finds the war of the table they belong to,
 * {@code Dyad} names the sides. A {@code TollScene} holds the tolls as they stand in the text; a
 * {@code Judge} says which leads and what the others do to it ({@code HandRules}, or the {@code
 * SmallModel} with its fitted {@code Weights} over {@code LeadFeatures} and {@code RivalFeatures};
 * {@code Choices} shows what there is to fit), {@code LeadToll} adds up, {@code DeathsByClass}
 * files the dead.
 *
 * <p>What is known of the world comes in through {@link org.parallax.reconcile.Background}. Not
 * done here: reading text, keeping what was reconciled, showing it. Comes from {@code claims};
 * {@code pipeline} calls it.
 */
@NullMarked
package org.parallax.reconcile;

import org.jspecify.annotations.NullMarked;
