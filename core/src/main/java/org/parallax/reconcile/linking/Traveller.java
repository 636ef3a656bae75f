package org.parallax.reconcile.linking;

/**
 * An account on its way to where it meets those near it in place and days.
 *
 * @param number by which it is known there; no two have one
 * @param reach how far others are near it, which hangs on how many there are in all
 */
public record Traveller(int number, Reach reach, Profile profile) {
    /** False for what has no day or place, and where too many are: nothing is near it. */
    boolean meetsAny() {
        return reach != Reach.NONE && profile.days().isPresent() && !profile.places().isEmpty();
    }
}
