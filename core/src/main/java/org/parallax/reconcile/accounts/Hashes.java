package org.parallax.reconcile.accounts;

import org.apache.datasketches.hash.XxHash;

/**
 * Words as numbers, so that an index of millions stays small. Of a hundred million different words
 * two get one number with a chance of about 1 in 4,000.
 */
public final class Hashes {
    private static final long SEED = 2026;

    private Hashes() {}

    /** 64 bits, the same on every machine. */
    public static long of(String words) {
        return XxHash.hashString(words, 0, words.length(), SEED);
    }
}
