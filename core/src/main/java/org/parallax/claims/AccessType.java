package org.parallax.claims;

import java.util.Locale;

/** What became of movement and relief. */
public enum AccessType {
    EVACUATION,
    EVACUATION_ORDER,
    CURFEW,
    ROAD_CLOSED,
    ROAD_OPEN,
    CORRIDOR,
    SIEGE,
    AID_BLOCKED,
    AID_DELIVERED,
    RETURN;

    /** The printed name, such as {@code return}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
