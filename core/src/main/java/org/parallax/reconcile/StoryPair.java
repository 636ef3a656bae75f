package org.parallax.reconcile;

import java.util.Map;

/**
 * Two reports that may be of one incident, with what is weighed; for fitting the weights.
 *
 * @param one a report's id
 * @param other another's
 * @param features values by name, those that are 0 left out
 */
public record StoryPair(String one, String other, Map<String, Double> features) {
    public StoryPair {
        features = Map.copyOf(features);
    }
}
