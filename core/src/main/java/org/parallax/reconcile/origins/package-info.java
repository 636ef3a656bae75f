/**
 * Who said a thing first. {@code Words} are what two reports of one text or one event know each
 * other by: a {@code Print} of its stretches of words, a {@code Bag} of the words that tell most.
 * {@code Reprints} are prints of one text, {@code Origins} names the first sayer.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.origins;

import org.jspecify.annotations.NullMarked;
