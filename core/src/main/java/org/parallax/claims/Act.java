package org.parallax.claims;

import java.util.Locale;

/** What a speaker does by speaking. */
public enum Act {
    ACCUSE,
    DENY,
    CONDEMN,
    CALL,
    WARN,
    VOW,
    ANNOUNCE,
    CLAIM_RESPONSIBILITY,
    CONCERN,
    SUPPORT,
    DEMAND,
    CONFIRM,
    STATEMENT;

    /** The printed name, such as {@code statement}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
