package org.parallax.reconcile.linking;

/** How far from an account others count as near; see {@link Nearness}. */
public enum Reach {
    WEEKS,
    DAYS,
    NONE
}
