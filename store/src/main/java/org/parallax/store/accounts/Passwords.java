package org.parallax.store.accounts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What may be a password, and that no more than two are hashed at once: each takes 64 MiB. */
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int AT_ONCE = 2;

    private final Hasher hasher;
    private final Duration patience;
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);

    /**
     * @param patience for how long one waits for others before giving up
     */
    Passwords(Hasher hasher, Duration patience) {
        this.hasher = hasher;
        this.patience = patience;
    }

    void require(String name, char[] password) throws AccountRefusal {
        int length = Character.codePointCount(password, 0, password.length);
        if (length < SHORTEST || length > LONGEST) {
            throw new AccountRefusal(
                    "a password has %d to %d characters, this one has %d"
                            .formatted(SHORTEST, LONGEST, length));
        }
        if (isName(name, password)) throw new AccountRefusal("the password is the name");
    }

    /** Letter by letter, so that no string of the password is left behind. */
    private static boolean isName(String name, char[] password) {
        if (name.length() != password.length) return false;
        for (int i = 0; i < password.length; i++) {
            char one = Character.toLowerCase(Character.toUpperCase(password[i]));
            char other = Character.toLowerCase(Character.toUpperCase(name.charAt(i)));
            if (one != other) return false;
        }
        return true;
    }

    String hash(char[] password) throws IOException {
        if (!take()) throw new IOException("too many passwords at once. Try again");
        try {
            return hasher.hash(password);
        } finally {
            hashing.release();
        }
    }

    /**
     * @param kept empty where there is no such account, which takes as long
     * @return empty where there were too many at once
     */
    Optional<Boolean> matches(char[] password, Optional<String> kept) throws IOException {
        if (!take()) return Optional.empty();
        try {
            boolean same = hasher.matches(password, kept.orElseGet(hasher::nobody));
            return Optional.of(same && kept.isPresent());
        } finally {
            hashing.release();
        }
    }

    private boolean take() throws IOException {
        try {
            return hashing.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("stopped while waiting");
            stopped.initCause(e);
            throw stopped;
        }
    }
}
