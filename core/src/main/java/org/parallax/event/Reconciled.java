package org.parallax.event;

import java.util.List;

/**
 * The record that reports and decisions make together.
 *
 * @param incidents by day, undated last
 * @param decisions every decision and what became of it, in their order
 */
public record Reconciled(List<Incident> incidents, List<Standing> decisions) {
    public Reconciled {
        incidents = List.copyOf(incidents);
        decisions = List.copyOf(decisions);
    }
}
