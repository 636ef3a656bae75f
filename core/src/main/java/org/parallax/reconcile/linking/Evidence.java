package org.parallax.reconcile.linking;

import java.util.Optional;

/**
 * What speaks for and against two accounts being of one event.
 *
 * @param score above 0 where they are; see {@link Likeness}
 * @param no why they can never be one, whatever else agrees
 * @param why what agrees, in words
 */
record Evidence(double score, Optional<String> no, String why) {
    Evidence(double score, String why) {
        this(score, Optional.empty(), why);
    }

    static Evidence never(String why) {
        return new Evidence(Double.NEGATIVE_INFINITY, Optional.of(why), "");
    }
}
