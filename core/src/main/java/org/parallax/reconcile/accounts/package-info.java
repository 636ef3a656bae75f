/**
 * What one report says of one event. {@code Accounts} cuts a reading into accounts, {@code
 * MainEvent} finds the one that the report is about, {@code EventDays} says when it was. {@code
 * Places}, {@code Days}, {@code Types} and {@code Kin} say how places, days, types and bodies lie
 * to each other; {@code Background} is what is known of the world.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.accounts;

import org.jspecify.annotations.NullMarked;
