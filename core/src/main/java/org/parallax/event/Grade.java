package org.parallax.event;

import java.util.Locale;

/** How firmly an incident stands, after the rules Airwars publishes. */
public enum Grade {
    CONFIRMED,
    FAIR,
    WEAK,
    CONTESTED,
    DISCOUNTED;

    /** The printed name, such as {@code fair}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
