package org.parallax.store.accounts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock to be moved, and a hasher that costs nothing and counts. */
final class Toy implements InstantSource, Hasher {
    static final Accounts.By OWNER = new Accounts.By("owner", "terminal");
    static final String PASSWORD = "correct horse 7";

    final AtomicInteger looks = new AtomicInteger();
    private Instant now = Instant.parse("2031-05-01T08:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public String hash(char[] password) {
        return "toy " + new String(password).hashCode();
    }

    @Override
    public boolean matches(char[] password, String kept) {
        looks.incrementAndGet();
        return hash(password).equals(kept);
    }

    @Override
    public String nobody() {
        return "toy nobody";
    }

    Accounts open(Path folder) {
        return Accounts.of(folder, this, this, Duration.ofSeconds(5));
    }

    static char[] password() {
        return PASSWORD.toCharArray();
    }
}
