package org.parallax.store.accounts;

import java.util.Locale;
import java.util.Optional;

/** What a person is there for; each may do what those before it may. */
public enum Role {
    /** Looks, and takes masked exports away. */
    READER,
    /** Adds reports and claims. */
    CODER,
    /** Decides over incidents, and releases names together with another. */
    REVIEWER,
    /** Withdraws, and sees to accounts. */
    OWNER;

    /** The printed name, such as {@code reader}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that printed name; empty where there is none. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) return Optional.of(role);
        }
        return Optional.empty();
    }
}
