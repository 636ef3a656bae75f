/**
 * The record as rows of ACLED's codebook: 31 columns, one row per event, day and place.
 *
 * <pre>
 *   Event ──Spots──▶ where     ──Timing──▶ which days
 *         ──Pairing──▶ who with whom (names by Naming)
 *         ──Deaths──▶ one number     ──Notes──▶ what no column holds, in words
 *         ──Losses──▶ what not even the notes hold
 * </pre>
 *
 * <p>Begin at {@link org.parallax.exchange.acled.AcledForm}. The shape is ACLED's, the rows are
 * ours: their ids cannot be taken for ACLED's. Which two types an incident has is settled before
 * ({@code reconcile.AcledTypes}); here it is only told. Not done: names that ACLED gives to groups
 * where the register has another.
 */
@NullMarked
package org.parallax.exchange.acled;

import org.jspecify.annotations.NullMarked;
