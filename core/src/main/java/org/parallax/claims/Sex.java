package org.parallax.claims;

import java.util.Locale;

/** What a report's words for a person tell: "her son" is male, "the nurse" tells nothing. */
public enum Sex {
    FEMALE,
    MALE;

    /** The printed name, such as {@code female}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
