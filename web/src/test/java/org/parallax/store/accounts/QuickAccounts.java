package org.parallax.store.accounts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Accounts whose passwords are not hashed: Argon2 is slow on purpose, and has its own tests. */
public final class QuickAccounts {
    private QuickAccounts() {}

    /**
     * @param folder of the record; it exists
     */
    public static Accounts of(Path folder, InstantSource clock) {
        return Accounts.of(folder, clock, new Plain(), Duration.ofSeconds(10));
    }

    /** Keeps a password as it is. */
    private static final class Plain implements Hasher {
        @Override
        public String hash(char[] password) {
            return "plain " + new String(password);
        }

        @Override
        public boolean matches(char[] password, String kept) {
            return hash(password).equals(kept);
        }

        @Override
        public String nobody() {
            return "nobody";
        }
    }
}
