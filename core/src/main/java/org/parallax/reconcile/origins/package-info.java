/**
 * Who said a thing first. {@code Words} are what two reports of one text or one event know each
 * other by, {@code Reprints} are prints of one text, {@code Origins} names the first sayer.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.origins;

import org.jspecify.annotations.NullMarked;
