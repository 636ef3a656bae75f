package org.parallax.claims;

import java.util.Locale;

/** What an agreement is about. */
public enum AgreementType {
    CEASEFIRE,
    TRUCE,
    WITHDRAWAL,
    INTEGRATION,
    PRISONER_EXCHANGE,
    SECURITY_COOPERATION,
    UN_RESOLUTION,
    OTHER;

    /** The printed name, such as {@code other}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
