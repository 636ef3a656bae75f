package org.parallax.claims;

import java.util.Locale;

/** What became of the control of a place. */
public enum ControlChange {
    CAPTURED,
    WITHDREW,
    HOLDS,
    LOST,
    CONTESTED;

    /** The printed name, such as {@code contested}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
