/**
 * One report alone in UCDP's terms: begin at {@code Coder}. {@code Camps} are the bodies that
 * fight, {@code Wars} finds the war of the table they belong to, {@code Dyad} names the sides,
 * {@code DeathsByClass} files the dead; {@code Choices} shows what there is to fit.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.coding;

import org.jspecify.annotations.NullMarked;
