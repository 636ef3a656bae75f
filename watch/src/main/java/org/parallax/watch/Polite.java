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
import java.util.concurrent.TimeUnit;

/**
 * Asks for nothing that a robots.txt forbids, and waits for its turn at each host. What would have
 * to wait long is not asked at all: the answer is then {@link Answer.Later} without a hop.
 */
public final class Polite implements Net, AutoCloseable {
    /** A crawl-delay is at most a minute, and a few may wait for one host. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final Net net;
    private final Manners manners;
    private final Robots robots;
    private final InstantSource clock;
    private final Wait wait;
    private final CountDownLatch closed;

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
        String host = Manners.host(ask.url());
        try {
            while (true) {
                Optional<Answer.Later> later = turn(host);
                if (later.isPresent()) return later.get();
                if (robots.knows(ask.url())) return permitted(ask, host);
                robots.ruling(ask.url()); // a request of its own, which takes this turn
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Later(List.of(), Optional.empty());
        }
    }

    /** Waits for the turn; empty once it is ours. */
    private Optional<Answer.Later> turn(String host) throws InterruptedException {
        Instant begun = clock.instant();
        while (!manners.begin(host)) {
            Instant now = clock.instant();
            Instant next = manners.next(host);
            Instant longest = begun.plus(PATIENCE);
            if (next.isAfter(longest)) {
                return Optional.of(new Answer.Later(List.of(), Optional.of(next)));
            }
            Duration left = Duration.between(now, next);
            // where it is our turn and another has it
            Duration time = left.compareTo(A_MOMENT) < 0 ? A_MOMENT : left;
            if (wait.upTo(time)) return Optional.of(new Answer.Later(List.of(), Optional.empty()));
        }
        return Optional.empty();
    }

    private Answer permitted(Ask ask, String host) {
        switch (robots.ruling(ask.url())) {
            case Ruling.Forbidden() -> {
                manners.given(host);
                return new Answer.Refused(List.of(), "its robots.txt forbids it");
            }
            case Ruling.Unknown(Instant until) -> {
                manners.given(host);
                return new Answer.Later(List.of(), Optional.of(until));
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
