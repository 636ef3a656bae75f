package org.parallax.watch.manners;

import org.parallax.text.Capture.Hop;
import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.NotAsked;
import org.parallax.watch.fetch.Target;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Whose turn it is. For each host it knows when it was last asked, how often in a row it failed,
 * and until when it wants to be left alone. It waits for nothing itself and asks nobody.
 *
 * <p>A host is a name without its port: many ports are one machine. Safe for use by several
 * threads.
 */
public final class Manners {
    /** Between the end of one request to a host and the beginning of the next. */
    public static final Duration PAUSE = Duration.ofSeconds(1);

    /** A crawl-delay above this is taken for this. */
    public static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** The first failure costs at most this, each one after it at most twice as much. */
    public static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);

    /** No failure costs more. */
    public static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);

    /** After so many failures in a row, a host rests for {@link #REST} before it is tried once. */
    public static final int FAILURES_TO_REST = 5;

    /** The least that a host rests then. */
    public static final Duration REST = Duration.ofMinutes(30);

    /** Nobody is believed who wants to be left alone for longer. */
    public static final Duration LONGEST_PATIENCE = Duration.ofHours(24);

    /** Hosts beyond this are forgotten once nothing is left to remember of them. */
    private static final int MANY = 10_000;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Host> hosts = new HashMap<>();

    private static final class Host {
        boolean busy;
        Duration pause = PAUSE;
        Instant asked = Instant.MIN;
        Instant aloneUntil = Instant.MIN;
        int failures;
    }

    /**
     * What is worth remembering of a host when the program ends.
     *
     * @param host its name
     * @param failures in a row, the last ones
     * @param until when it is next to be asked
     */
    public record Standing(String host, int failures, Instant until) {
        public Standing {
            if (failures < 0) throw new IllegalArgumentException("failures below 0: " + failures);
        }

        /** Whether it failed so often that it is only tried now and then. */
        public boolean resting() {
            return failures >= FAILURES_TO_REST;
        }
    }

    /**
     * @param random for the length of back-off; seeded in tests
     */
    public Manners(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The host that an address counts for; an address that is never asked counts for itself. */
    public static String host(URI url) {
        try {
            return Target.of(url).host();
        } catch (NotAsked e) {
            return url.toString();
        }
    }

    /** When the next request to a host may begin, as far as is known: now, or later. */
    public synchronized Instant next(String host) {
        Instant now = clock.instant();
        return Optional.ofNullable(hosts.get(host)).map(known -> next(known, now)).orElse(now);
    }

    /**
     * Takes the turn, if it is ours and nobody else has it. Whoever was told yes must say {@link
     * #ended} or {@link #given}, whatever happens.
     */
    public synchronized boolean begin(String host) {
        Instant now = clock.instant();
        forget(now);
        Host known = hosts.computeIfAbsent(host, name -> new Host());
        if (known.busy || next(known, now).isAfter(now)) return false;
        known.busy = true;
        return true;
    }

    /** A request has ended with this. */
    public synchronized void ended(String host, Answer answer) {
        Instant now = clock.instant();
        Host known = leave(host, now);
        switch (answer) {
            case Answer.Got got -> known.failures = 0;
            case Answer.Unchanged unchanged -> known.failures = 0;
            case Answer.Later later -> patience(known, later, now);
            case Answer.Failed failed -> failed(known, now);
            // a host that refuses is well; one that was not even asked told nothing
            case Answer.Refused refused -> {
                if (!refused.hops().isEmpty()) known.failures = 0;
            }
        }
        for (Hop hop : answer.hops()) met(hop, host);
    }

    /** The turn is given back, and nobody was asked. */
    public synchronized void given(String host) {
        Optional.ofNullable(hosts.get(host)).ifPresent(known -> known.busy = false);
    }

    /** A host wants this much between two requests, says its robots.txt. */
    public synchronized void pause(String host, Duration pause) {
        Duration least = pause.compareTo(PAUSE) < 0 ? PAUSE : pause;
        hosts.computeIfAbsent(host, name -> new Host()).pause =
                least.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : least;
    }

    /** How a host stands. */
    public synchronized Standing standing(String host) {
        return new Standing(
                host,
                Optional.ofNullable(hosts.get(host)).map(known -> known.failures).orElse(0),
                next(host));
    }

    /** What {@link #standing} said before the program ended. */
    public synchronized void restore(Standing standing) {
        Host known = hosts.computeIfAbsent(standing.host(), name -> new Host());
        known.failures = standing.failures();
        known.aloneUntil = standing.until();
    }

    private static Instant next(Host known, Instant now) {
        mend(known, now);
        Instant paused = known.asked.equals(Instant.MIN) ? now : known.asked.plus(known.pause);
        Instant next = known.aloneUntil.isAfter(paused) ? known.aloneUntil : paused;
        return next.isBefore(now) ? now : next;
    }

    /** Moments too far ahead are a clock's that was wrong, then or now. */
    private static void mend(Host known, Instant now) {
        if (known.asked.isAfter(now)) known.asked = now;
        Instant latest = now.plus(LONGEST_PATIENCE);
        if (known.aloneUntil.isAfter(latest)) known.aloneUntil = latest;
    }

    private Host leave(String host, Instant now) {
        Host known = hosts.computeIfAbsent(host, name -> new Host());
        known.busy = false;
        known.asked = now;
        return known;
    }

    /** Who says for how long need not be punished; who only says no is treated like a failure. */
    private void patience(Host known, Answer.Later later, Instant now) {
        if (later.until().isEmpty()) {
            failed(known, now);
            return;
        }
        alone(known, later.until().get());
    }

    private void failed(Host known, Instant now) {
        known.failures++;
        Duration wait = backOff(known.failures);
        boolean rests = known.failures >= FAILURES_TO_REST && wait.compareTo(REST) < 0;
        alone(known, now.plus(rests ? REST : wait));
    }

    /** Anything up to twice as much each time: half the point is that nobody comes back together. */
    private Duration backOff(int failures) {
        int doublings = Math.min(failures - 1, 20);
        long most =
                Math.min(LONGEST_BACK_OFF.toMillis(), FIRST_BACK_OFF.toMillis() << doublings);
        return Duration.ofMillis(random.nextLong(most + 1));
    }

    private static void alone(Host known, Instant until) {
        if (until.isAfter(known.aloneUntil)) known.aloneUntil = until;
    }

    /** A redirect led here: that was a request, too. */
    private void met(Hop hop, String host) {
        Optional<Instant> at = hop.at();
        String met = host(URI.create(hop.url()));
        if (at.isEmpty() || met.equals(host)) return;
        Host known = hosts.computeIfAbsent(met, name -> new Host());
        if (at.get().isAfter(known.asked)) known.asked = at.get();
    }

    private void forget(Instant now) {
        if (hosts.size() <= MANY) return;
        hosts.values()
                .removeIf(known -> !known.busy
                        && known.failures == 0
                        && known.pause.equals(PAUSE)
                        && !next(known, now).isAfter(now));
    }
}
