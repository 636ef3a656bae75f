package org.parallax.claims;

import java.util.Locale;

/**
 * What a figure spans: one incident, days of fighting, a running total of a place or source, or a
 * whole war.
 */
public enum Scope {
    INCIDENT,
    EPISODE,
    CUMULATIVE,
    WAR;

    /** The printed name, such as {@code war}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
