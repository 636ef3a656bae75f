/**
 * What somebody said, pinned to the words: the sealed {@link org.parallax.claims.Claim} family.
 *
 * <p>A claim is never a fact. It carries a {@link org.parallax.claims.Ground}: the words it was
 * read from, the rule that read it, who said it (from the first sayer to the one who passed it on),
 * with which stance, of which days and places. Names of kinds, stances and types are those of the
 * output contract; {@code word()} gives the printed form.
 *
 * <p>Not done in this package: reading, weighing, printing. Comes from {@code text}; {@code
 * reading} makes claims, {@code reconcile} weighs them.
 */
@NullMarked
package org.parallax.claims;

import org.jspecify.annotations.NullMarked;
