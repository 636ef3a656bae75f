package org.parallax.store.accounts;

import org.jdbi.v3.core.Handle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Makes whoever guesses wait. After {@value #OF_A_NAME} failures for a name within 15 minutes, or
 * {@value #OF_AN_ADDRESS} from one address, the next attempt is refused for 30 seconds, and after
 * each further failure for twice as long, up to 15 minutes. Two hours without a failure, or for a
 * name a right password, make it forget.
 *
 * <p>An attempt counts as a failure from before its password is looked at, and is given back where
 * it was right, so that many at once gain nothing. Kept in the file: a restart does not help.
 */
final class Throttle {
    static final int OF_A_NAME = 5;
    static final int OF_AN_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration SHORTEST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN = Duration.ofHours(2);

    /** The part of an IPv6 address that one household or firm has to itself. */
    private static final int NETWORK_BYTES = 8;

    private static final int MOST_DOUBLINGS = 10;

    private final Handle handle;
    private final long now;

    Throttle(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now.toEpochMilli();
    }

    /** Whose failures are counted together. */
    record Subject(String key, int limit) {
        /** Empty for what is no name of an account: those count by their address alone. */
        static Optional<Subject> name(String name) {
            return Account.isName(name)
                    ? Optional.of(new Subject("n " + Account.folded(name), OF_A_NAME))
                    : Optional.empty();
        }

        /**
         * @param address an IP address; anything else counts as it stands, cut at 100 characters
         */
        static Subject address(String address) {
            return new Subject("a " + network(address), OF_AN_ADDRESS);
        }

        private static String network(String address) {
            try {
                InetAddress parsed = InetAddress.ofLiteral(address);
                if (!(parsed instanceof Inet6Address)) return parsed.getHostAddress();
                byte[] network = Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES);
                return HexFormat.of().formatHex(network) + "/64";
            } catch (IllegalArgumentException e) {
                return address.substring(0, Math.min(address.length(), 100)); // no literal
            }
        }
    }

    /**
     * An attempt that was let through, and counts as a failure so far.
     *
     * @param until what it set for the next one, 0 where it set nothing
     */
    record Taken(Subject subject, long until) {}

    /** How long there is still to wait; empty where an attempt may be made. */
    Optional<Duration> left(Subject subject) {
        long until =
                handle.createQuery("SELECT until FROM throttle WHERE subject = ?")
                        .bind(0, subject.key())
                        .mapTo(Long.class)
                        .findFirst()
                        .orElse(0L);
        long left = Math.min(until - now, LONGEST.toMillis()); // a clock set back locks nobody out
        return left > 0 ? Optional.of(Duration.ofMillis(left)) : Optional.empty();
    }

    Taken take(Subject subject) {
        handle.execute("DELETE FROM throttle WHERE last <= ?", now - FORGOTTEN.toMillis());
        handle.execute(
                """
                INSERT INTO throttle (subject, failures, since, last, until, waits)
                VALUES (?, 0, ?, ?, 0, 0)
                ON CONFLICT (subject) DO UPDATE SET last = excluded.last,
                    failures = CASE WHEN since <= ? THEN 0 ELSE failures END,
                    since = CASE WHEN since <= ? THEN excluded.since ELSE since END
                """,
                subject.key(),
                now,
                now,
                now - WINDOW.toMillis(),
                now - WINDOW.toMillis());
        handle.execute(
                "UPDATE throttle SET failures = failures + 1 WHERE subject = ?", subject.key());
        record Count(int failures, int waits) {}
        Count count =
                handle.createQuery("SELECT failures, waits FROM throttle WHERE subject = ?")
                        .bind(0, subject.key())
                        .map((row, _) -> new Count(row.getInt(1), row.getInt(2)))
                        .one();
        if (count.failures() < subject.limit() && count.waits() == 0) return new Taken(subject, 0);
        long until = now + longer(count.waits()).toMillis();
        handle.execute(
                "UPDATE throttle SET waits = waits + 1, until = ? WHERE subject = ?",
                until,
                subject.key());
        return new Taken(subject, until);
    }

    private static Duration longer(int waits) {
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(waits, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /** It was right, or was not looked at after all: takes back what it alone did. */
    void giveBack(Taken taken) {
        handle.execute(
                """
                UPDATE throttle SET failures = max(failures - 1, 0),
                    waits = max(waits - ?, 0), until = CASE WHEN until = ? THEN 0 ELSE until END
                WHERE subject = ?
                """,
                taken.until() > 0 ? 1 : 0,
                taken.until(),
                taken.subject().key());
    }

    void forget(Subject subject) {
        handle.execute("DELETE FROM throttle WHERE subject = ?", subject.key());
    }
}
