/**
 * Who is said to have done it. {@code Responsibility} links accusation, denial and claim, {@code
 * Sides} says how firmly each side stands, {@code Grading} follows Airwars.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.blame;

import org.jspecify.annotations.NullMarked;
