package org.parallax.claims;

import java.util.Locale;

/** How far an agreement has come; declared, signed and in force are different things. */
public enum AgreementStatus {
    PROPOSED,
    ANNOUNCED,
    DECLARED,
    REACHED,
    SIGNED,
    IN_FORCE,
    VIOLATED,
    COLLAPSED,
    EXTENDED,
    ENDED,
    STALLED;

    /** The printed name, such as {@code stalled}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
