package org.parallax.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** When to ask again. A feed that brings news is asked sooner, one that brings none later. */
final class Pacing {
    private static final double SOONER = 0.7;
    private static final double LATER = 1.3;
    private static final double JITTER = 0.1;

    /** Longer than any server may send us away for. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /** As long as a robots.txt is believed. */
    private static final Duration RULES_STAND = Duration.ofHours(24);

    private static final int DOUBLINGS = 10;

    private final Rhythm rhythm;
    private final RandomGenerator random;

    Pacing(Rhythm rhythm, RandomGenerator random) {
        this.rhythm = rhythm;
        this.random = random;
    }

    /**
     * What a feed or its server says of how often it wants to be asked.
     *
     * @param atLeast how long to wait
     * @param skipHours hours of the day, 0 to 23 in UTC, in which not to ask
     */
    record Wish(Optional<Duration> atLeast, Set<Integer> skipHours) {
        static final Wish NONE = new Wish(Optional.empty(), Set.of());

        Wish {
            skipHours = Set.copyOf(skipHours);
        }

        Wish atLeast(Optional<Duration> other) {
            Optional<Duration> longer =
                    atLeast.isPresent() && other.isPresent()
                            ? Optional.of(max(atLeast.get(), other.get()))
                            : atLeast.or(() -> other);
            return new Wish(longer, skipHours);
        }
    }

    /** The pace after a good answer, without what the feed wishes. */
    Duration pace(Optional<Duration> before, boolean news) {
        Duration pace = before.orElse(rhythm.every());
        if (before.isEmpty() && news) return rhythm.within(pace); // all is news at first contact
        return rhythm.within(times(pace, news ? SOONER : LATER));
    }

    Instant afterAnswer(Instant now, Duration pace, Wish wish) {
        Duration asked = wish.atLeast().map(rhythm::within).orElse(pace);
        Instant due = now.plus(jittered(max(pace, asked)));
        // a whole day of hours to be skipped is a mistake
        if (wish.skipHours().size() >= 24) return due;
        while (wish.skipHours().contains(due.atZone(ZoneOffset.UTC).getHour())) {
            due = due.plus(Duration.ofHours(1));
        }
        return due;
    }

    /**
     * @param failures in a row, this one counted
     * @param until where the server said how long
     */
    Instant afterFailure(Instant now, int failures, Optional<Instant> until) {
        Duration wait = times(rhythm.every(), 1 << Math.min(failures - 1, DOUBLINGS));
        Instant due = now.plus(jittered(rhythm.within(wait)));
        if (until.isEmpty()) return due;
        Instant longest = now.plus(LONGEST_WAIT);
        Instant told = until.get().isAfter(longest) ? longest : until.get();
        return told.isAfter(due) ? told : due;
    }

    /** When an article is asked for again; empty for never. */
    Optional<Instant> recheck(Instant now, int checks) {
        if (checks >= rhythm.again().size()) return Optional.empty();
        return Optional.of(now.plus(jittered(rhythm.again().get(checks))));
    }

    /**
     * When an article that could not be had is asked for again; empty for never.
     *
     * @param failures in a row, this one counted
     * @param until where its server said how long
     */
    Optional<Instant> again(Instant now, int failures, Chance chance, Optional<Instant> until) {
        boolean tired = failures >= rhythm.tries();
        return switch (chance) {
            case SOON -> tired ? Optional.empty() : Optional.of(afterFailure(now, failures, until));
            case PERHAPS -> recheck(now, failures - 1);
            case RULE -> tired ? Optional.empty() : Optional.of(now.plus(jittered(RULES_STAND)));
            case NEVER -> Optional.empty();
        };
    }

    private Duration jittered(Duration wait) {
        return times(wait, 1 - JITTER + 2 * JITTER * random.nextDouble());
    }

    private static Duration times(Duration wait, double factor) {
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
