package org.parallax.claims;

import java.util.Locale;

/** How a claim is put forward by whoever said it. */
public enum Stance {
    ASSERTED,
    ACCUSED,
    DENIED,
    CLAIMED,
    UNCONFIRMED,
    EXPECTED;

    /** The printed name, such as {@code expected}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
