/**
 * Claims in, incidents out: pure.
 *
 * <p>Begin at {@link org.parallax.reconcile.Reconciler}; {@link
 * org.parallax.reconcile.Reconciliation} is the record in the making, {@code Told} what one report
 * brings to it, {@code Maker} what makes incidents of accounts that hang together. The rooms in the
 * order in which data goes through them: {@code accounts} (what one report says of one event),
 * {@code origins} (who said it first), {@code tolls} and {@code coding} (what one report alone
 * supports), {@code linking} (which accounts are of one event), {@code figures} (how many), {@code
 * victims} (whom they name), {@code blame} (who did it). {@code Assembly} makes an incident of each
 * group, {@code Neighbours} finds agreements, access and control near it, {@code Disputes} where
 * accounts contradict each other, {@code AcledTypes} names it in ACLED's terms, {@code Identity}
 * says what it is called, {@code Corrections} lays over it what persons decided. Then {@code
 * episodes}: which incidents are one campaign.
 *
 * <p>Not done here: reading text, keeping what was reconciled, showing it. Comes from {@code
 * claims}; {@code pipeline} calls it.
 */
@NullMarked
package org.parallax.reconcile;

import org.jspecify.annotations.NullMarked;
