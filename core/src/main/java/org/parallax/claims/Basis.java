package org.parallax.claims;

import java.util.Locale;

/** What the days of a claim rest on. */
public enum Basis {
    STATED,
    RELATIVE,
    PUBLISHED,
    UNKNOWN;

    /** The printed name, such as {@code unknown}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
