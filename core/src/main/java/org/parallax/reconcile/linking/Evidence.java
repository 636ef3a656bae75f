package org.parallax.reconcile.linking;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What speaks for and against two accounts being of one event. Scores above 0 speak for it; see
 * {@link Likeness}.
 *
 * @param war what place, days, sides and figures say, by weights of ours
 * @param story what the fitted model says; empty where one of the two is no story
 * @param no why they can never be one, whatever else agrees
 * @param why what agrees, in words
 */
record Evidence(double war, OptionalDouble story, Optional<String> no, String why) {
    static Evidence never(String why) {
        return new Evidence(Double.NEGATIVE_INFINITY, OptionalDouble.empty(), Optional.of(why), "");
    }
}
