package org.parallax.event;

import java.util.List;

/**
 * The record with its episodes.
 *
 * @param incidents each knows the episode it hangs under, where it does
 * @param episodes by first day
 */
public record Chronicle(List<Incident> incidents, List<Episode> episodes) {
    public Chronicle {
        incidents = List.copyOf(incidents);
        episodes = List.copyOf(episodes);
    }
}
