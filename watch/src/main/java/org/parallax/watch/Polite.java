package org.parallax.watch;

import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.Ask;
import org.parallax.watch.fetch.Net;
import org.parallax.watch.manners.Manners;
import org.parallax.watch.manners.Robots;
import org.parallax.watch.manners.Robots.Ruling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks for nothing that a robots.txt forbids, and waits for its turn at each host. Whoever asks for
 * the same host stands in line; who waits holds up nobody at another host. A host that wants to be
 * left alone for long is not asked at all: the answer is then {@link Answer.Later} without a hop.
 */
public final class Polite implements Net, AutoCloseable {
    /** Longer than any crawl-delay; the time in line is not counted. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** So many answers are in memory at a time at most. */
    private static final int AT_ONCE = 16;

    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private static final Answer.Later STOPPED =
            new Answer.Later(List.of(), Optional.empty(), "the program was stopped");

    private final Net net;
    private final Manners manners;
    private final Robots robots;
    private final InstantSource clock;
    private final Wait wait;
    private final CountDownLatch closed;
    private final Semaphore desks = new Semaphore(AT_ONCE, true);
    private final Lines lines = new Lines();

    /** Waits; ends early, with true, once nobody is to be asked any more. */
    @FunctionalInterface
    interface Wait {
        boolean upTo(Duration time) throws InterruptedException;
    }

    private Polite(
            Net net, Manners manners, InstantSource clock, Wait wait, CountDownLatch closed) {
        this.net = net;
        this.manners = manners;
        this.robots = new Robots(this::askForRobots, clock);
        this.clock = clock;
        this.wait = wait;
        this.closed = closed;
    }

    /**
     * @param net asked when it is time
     * @param manners of all that are asked
     */
    public static Polite of(Net net, Manners manners, InstantSource clock) {
        CountDownLatch closed = new CountDownLatch(1);
        Wait wait = time -> closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        return new Polite(net, manners, clock, wait, closed);
    }

    /** With a way of waiting that tests can afford. */
    static Polite of(Net net, Manners manners, InstantSource clock, Wait wait) {
        return new Polite(net, manners, clock, wait, new CountDownLatch(1));
    }

    @Override
    public Answer get(Ask ask) {
        return get(ask, answer -> answer);
    }

    @Override
    public <T> T get(Ask ask, Function<Answer, T> then) {
        String host = Manners.host(ask.url());
        try {
            return lines.first(host, () -> asFirst(ask, host, then));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return then.apply(STOPPED);
        }
    }

    private <T> T asFirst(Ask ask, String host, Function<Answer, T> then)
            throws InterruptedException {
        while (true) {
            Optional<Answer.Later> later = turn(host);
            if (later.isPresent()) return then.apply(later.get());
            if (robots.knows(ask.url())) {
                return atADesk(host, () -> then.apply(permitted(ask, host)));
            }
            // a request of its own, which takes this turn
            atADesk(host, () -> robots.ruling(ask.url()));
        }
    }

    private <T> T atADesk(String host, Supplier<T> work) throws InterruptedException {
        try {
            desks.acquire();
        } catch (InterruptedException e) {
            manners.given(host);
            throw e;
        }
        try {
            return work.get();
        } finally {
            desks.release();
        }
    }

    /** Waits for the turn; empty once it is ours. */
    private Optional<Answer.Later> turn(String host) throws InterruptedException {
        if (closed.getCount() == 0) return Optional.of(STOPPED);
        Instant begun = clock.instant();
        while (!manners.begin(host)) {
            Instant now = clock.instant();
            Instant next = manners.next(host);
            Instant longest = begun.plus(PATIENCE);
            if (next.isAfter(longest)) return Optional.of(leftAlone(host, next));
            Duration left = Duration.between(now, next);
            // where it is our turn and another has it
            Duration time = left.compareTo(A_MOMENT) < 0 ? A_MOMENT : left;
            if (wait.upTo(time)) return Optional.of(STOPPED);
        }
        return Optional.empty();
    }

    private Answer.Later leftAlone(String host, Instant until) {
        int failures = manners.standing(host).failures();
        return failures == 0
                ? new Answer.Later(List.of(), Optional.of(until))
                : new Answer.Later(
                        List.of(),
                        Optional.of(until),
                        "its host failed " + failures + " times in a row, and is left alone");
    }

    private Answer permitted(Ask ask, String host) {
        switch (robots.ruling(ask.url())) {
            case Ruling.Forbidden() -> {
                manners.given(host);
                return new Answer.Refused(List.of(), "its robots.txt forbids it");
            }
            case Ruling.Unknown(Instant until, String why) -> {
                manners.given(host);
                return new Answer.Later(
                        List.of(), Optional.of(until), "its robots.txt cannot be had: " + why);
            }
            case Ruling.Allowed(Optional<Duration> delay) -> {
                delay.ifPresent(it -> manners.pause(host, it));
                return ended(ask, host);
            }
        }
    }

    /** The turn was taken for the page that the rules are asked for. */
    private Answer askForRobots(Ask ask) {
        return ended(ask, Manners.host(ask.url()));
    }

    private Answer ended(Ask ask, String host) {
        Answer answer = new Answer.Failed(List.of(), "the program failed");
        try {
            answer = net.get(ask);
            return answer;
        } finally {
            manners.ended(host, answer);
        }
    }

    /** Nobody is asked any more. */
    @Override
    public void close() {
        closed.countDown();
    }
}
