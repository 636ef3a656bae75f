package org.parallax.claims;

import java.util.Locale;

/** What one of a figure is. */
public enum Unit {
    PERSONS,
    FAMILIES,
    AIRSTRIKES;

    /** The printed name, such as {@code airstrikes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
