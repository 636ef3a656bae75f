package org.parallax.claims;

import java.util.Locale;

/** What a figure counts. */
public enum Outcome {
    KILLED,
    INJURED,
    DISPLACED,
    REFUGEES,
    MISSING,
    DETAINED,
    ABDUCTED,
    CASUALTIES,
    AIRSTRIKES;

    /** The printed name, such as {@code airstrikes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
