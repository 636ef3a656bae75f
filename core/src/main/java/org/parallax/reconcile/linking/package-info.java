/**
 * Which accounts are of one event. {@code Candidates} finds pairs worth weighing, {@code Likeness}
 * weighs them, {@code Clusters} joins the likeliest first and never across a hard no.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.linking;

import org.jspecify.annotations.NullMarked;
