package org.parallax.reconcile.linking;

/**
 * Two accounts that were weighed where they met.
 *
 * @param one a number of a {@link Traveller}
 * @param other a larger one
 * @param weight as {@link Areas#weigh} finds it: all but how rare the marks are that both have
 */
public record NearPair(int one, int other, double weight) {}
