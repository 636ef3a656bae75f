package org.parallax.event;

import java.util.Locale;

/**
 * A body that took part in an incident.
 *
 * @param actor the register's id
 */
public record Side(String actor, Role role, Basis basis) {
    /** What it is said to have been there. */
    public enum Role {
        PERPETRATOR,
        TARGET,
        PARTY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the accounts agree on that. */
    public enum Basis {
        AGREED,
        ACCUSED,
        DISPUTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
