package org.parallax.claims;

import java.util.Locale;

/** The kind of person a figure counts. */
public enum Who {
    CIVILIAN,
    COMBATANT,
    SECURITY,
    MEDIC,
    CIVIL_DEFENCE,
    JOURNALIST,
    AID_WORKER,
    CHILD,
    WOMAN,
    UNKNOWN;

    /** The printed name, such as {@code unknown}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
