package org.parallax.claims;

import java.util.Locale;

/** How exactly a place is known. */
public enum Precision {
    EXACT,
    NEIGHBOURHOOD,
    TOWN,
    CITY,
    ADMIN2,
    ADMIN1,
    COUNTRY;

    /** The printed name, such as {@code country}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
