package org.parallax.watch.manners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Capture.Hop;
import org.parallax.watch.fetch.Answer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

class MannersTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HOST = "harbour.example";
    private static final Answer FAILED = new Answer.Failed(hops("http://harbour.example/"), "no");

    /** A clock that stands until it is moved. */
    private static final class Moved implements InstantSource {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Moved clock = new Moved();

    /** Chance that always draws the longest wait. */
    private final Manners manners =
            new Manners(
                    clock,
                    new RandomGenerator() {
                        @Override
                        public long nextLong() {
                            throw new AssertionError("without a bound");
                        }

                        @Override
                        public long nextLong(long bound) {
                            return bound - 1;
                        }
                    });

    private static List<Hop> hops(String... urls) {
        return java.util.Arrays.stream(urls)
                .map(url -> new Hop(url, Optional.empty(), Optional.of(START), 200, List.of()))
                .toList();
    }

    private static Answer got() {
        return new Answer.Unchanged(hops("http://harbour.example/"));
    }

    /** Asks as soon as it may, and says how long that took. */
    private Duration ask(Answer answer) {
        Instant before = clock.now;
        clock.now = manners.next(HOST);
        assertTrue(manners.begin(HOST));
        manners.ended(HOST, answer);
        return Duration.between(before, clock.now);
    }

    @Test
    void theNumbersAreThose() {
        assertEquals(Duration.ofSeconds(1), Manners.PAUSE);
        assertEquals(Duration.ofSeconds(60), Manners.LONGEST_PAUSE);
        assertEquals(Duration.ofMinutes(1), Manners.FIRST_BACK_OFF);
        assertEquals(Duration.ofHours(6), Manners.LONGEST_BACK_OFF);
        assertEquals(5, Manners.FAILURES_TO_REST);
        assertEquals(Duration.ofMinutes(30), Manners.REST);
        assertEquals(Duration.ofHours(24), Manners.LONGEST_PATIENCE);
    }

    @Test
    void aHostIsAskedByOneAtATimeAndASecondApart() {
        assertEquals(START, manners.next(HOST));
        assertTrue(manners.begin(HOST));
        assertFalse(manners.begin(HOST), "somebody else has the turn");
        assertTrue(manners.begin("bay.example"), "another host has turns of its own");
        clock.now = START.plusSeconds(20);
        manners.ended(HOST, got());
        assertFalse(manners.begin(HOST), "the pause begins at the end of the request");
        clock.now = START.plusMillis(20_999);
        assertFalse(manners.begin(HOST));
        clock.now = START.plusSeconds(21);
        assertTrue(manners.begin(HOST));
    }

    @Test
    void aTurnThatWasNotUsedIsGivenBack() {
        assertTrue(manners.begin(HOST));
        manners.given(HOST);
        assertTrue(manners.begin(HOST));
    }

    @ParameterizedTest(name = "a crawl-delay of {0} ms is {1} ms")
    @CsvSource({"0, 1000", "500, 1000", "7000, 7000", "60000, 60000", "86400000, 60000"})
    void aCrawlDelayIsKept(long told, long kept) {
        manners.pause(HOST, Duration.ofMillis(told));
        ask(got());
        assertEquals(Duration.ofMillis(kept), ask(got()));
    }

    @ParameterizedTest(name = "after {0} failures it is {1} s at most")
    @CsvSource({
        "1, 60",
        "2, 120",
        "3, 240",
        "4, 480",
        "5, 1800",
        "6, 1920",
        "7, 3840",
        "8, 7680",
        "9, 15360",
        "10, 21600",
        "11, 21600",
        "50, 21600"
    })
    void failuresCostMoreAndMore(int failures, long seconds) {
        for (int i = 0; i < failures; i++) ask(FAILED);
        assertEquals(Duration.ofSeconds(seconds), ask(got()));
        assertEquals(Manners.PAUSE, ask(got()), "and are forgotten with the first answer");
        ask(FAILED);
        assertEquals(Duration.ofMinutes(1), ask(got()), "from where it began");
    }

    @Test
    void aHostThatFailedFiveTimesRestsAndIsThenTriedOnce() {
        for (int i = 0; i < 4; i++) ask(FAILED);
        assertFalse(manners.standing(HOST).resting());
        ask(FAILED);
        assertTrue(manners.standing(HOST).resting());
        clock.now = clock.now.plus(Manners.REST).minusMillis(1);
        assertFalse(manners.begin(HOST));
        clock.now = clock.now.plusMillis(1);
        assertTrue(manners.begin(HOST));
        assertFalse(manners.begin(HOST), "one probe, no more");
        manners.ended(HOST, FAILED);
        assertFalse(manners.next(HOST).isBefore(clock.now.plus(Manners.REST)), "rests again");
    }

    @Test
    void theWaitIsChance() {
        Manners others = new Manners(clock, new SplittableRandom(11));
        double sum = 0;
        for (int i = 0; i < 2_000; i++) {
            String host = "h" + i + ".example";
            others.begin(host);
            others.ended(host, FAILED);
            double wait = Duration.between(clock.now, others.next(host)).toMillis() / 1e3;
            assertTrue(wait >= 1 && wait <= 60, host + " waits " + wait + " s");
            sum += wait;
        }
        assertEquals(30, sum / 2_000, 2, "seconds, on average");
    }

    @ParameterizedTest(name = "Retry-After {0} s is kept for {1} s")
    @CsvSource({"0, 1", "1, 1", "120, 120", "86400, 86400", "999999, 86400"})
    void retryAfterIsKept(long told, long kept) {
        ask(
                new Answer.Later(
                        hops("http://harbour.example/"), Optional.of(START.plusSeconds(told))));
        assertEquals(Duration.ofSeconds(kept), ask(got()));
    }

    @Test
    void aHostThatOnlySaysLaterIsLeftAloneLikeOneThatFailed() {
        ask(new Answer.Later(hops("http://harbour.example/"), Optional.empty()));
        assertEquals(1, manners.standing(HOST).failures());
        assertEquals(Duration.ofMinutes(1), ask(got()));
    }

    @Test
    void aHostThatRefusesIsWell() {
        ask(FAILED);
        ask(new Answer.Refused(hops("http://harbour.example/"), "status 404"));
        assertEquals(0, manners.standing(HOST).failures());
        ask(FAILED);
        ask(new Answer.Refused(List.of(), "harbour.example leads to 10.0.0.1, a private network"));
        assertEquals(1, manners.standing(HOST).failures(), "it was not even asked");
    }

    @Test
    void aHostThatARedirectLedToGetsItsPause() {
        manners.begin(HOST);
        manners.ended(
                HOST,
                new Answer.Unchanged(hops("http://harbour.example/", "https://bay.example/x")));
        assertFalse(manners.begin("bay.example"));
        clock.now = START.plusSeconds(1);
        assertTrue(manners.begin("bay.example"));
    }

    @Test
    void whatIsWorthRememberingIsRemembered() {
        for (int i = 0; i < 6; i++) ask(FAILED);
        Manners.Standing standing = manners.standing(HOST);
        Manners next = new Manners(clock, new SplittableRandom(7));
        next.restore(standing);
        assertEquals(standing, next.standing(HOST));
        assertFalse(next.begin(HOST));
    }

    @Test
    void aClockThatWasWrongCostsADayAtMost() {
        clock.now = Instant.parse("2099-01-01T00:00:00Z");
        ask(new Answer.Later(List.of(), Optional.of(clock.now.plusSeconds(9_000))));
        clock.now = START;
        assertEquals(START.plus(Duration.ofDays(1)), manners.next(HOST));
        clock.now = START.plus(Duration.ofDays(1));
        assertTrue(manners.begin(HOST));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://Harbour.example:8443/x, harbour.example",
        "http://harbour.example./, harbour.example",
        "ftp://harbour.example/, ftp://harbour.example/"
    })
    void aHostIsItsName(String url, String host) {
        assertEquals(host, Manners.host(URI.create(url)));
    }

    /** What a host wants at least, kept by the test in the plainest way. */
    private static final class Wants {
        Duration pause = Duration.ofSeconds(1);
        Instant ended = START.minus(Duration.ofDays(1));
        Instant alone = START;
        boolean busy;
        int failures;

        Instant notBefore() {
            Instant paused = ended.plus(pause);
            return alone.isAfter(paused) ? alone : paused;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noHostIsEverAskedTooSoon(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Manners all = new Manners(clock, new SplittableRandom(seed));
        Map<String, Wants> wants = new HashMap<>();
        int begun = 0;
        for (int step = 0; step < 5_000; step++) {
            String host = "h" + random.nextInt(5) + ".example";
            Wants want = wants.computeIfAbsent(host, name -> new Wants());
            String place = "seed " + seed + ", step " + step + ", " + host;
            switch (random.nextInt(8)) {
                case 0 -> {
                    want.pause = Duration.ofMillis(1_000 + random.nextInt(59_001));
                    all.pause(host, want.pause);
                }
                case 1, 2 -> clock.now = clock.now.plusMillis(1L << random.nextInt(24));
                case 3 -> {
                    Instant next = all.next(host);
                    if (next.isAfter(clock.now)) clock.now = next;
                }
                default -> {
                    if (want.busy) {
                        end(all, host, want, random);
                    } else {
                        boolean may = all.begin(host);
                        assertEquals(!all.next(host).isAfter(clock.now), may, place);
                        if (may) {
                            begun++;
                            assertFalse(clock.now.isBefore(want.notBefore()), place);
                            assertFalse(all.begin(host), place);
                        }
                        want.busy = may;
                    }
                }
            }
            if (!want.busy) assertFalse(all.next(host).isBefore(want.notBefore()), place);
        }
        assertTrue(begun > 250, "only " + begun + " requests");
    }

    private void end(Manners all, String host, Wants want, RandomGenerator random) {
        Optional<Instant> until =
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(clock.now.plusSeconds(random.nextInt(86_401)));
        Answer answer =
                switch (random.nextInt(5)) {
                    case 0 -> new Answer.Later(List.of(), until);
                    case 1 -> FAILED;
                    case 2 -> new Answer.Refused(hops("http://" + host), "status 404");
                    default -> new Answer.Unchanged(List.of());
                };
        boolean failed =
                answer instanceof Answer.Failed
                        || answer instanceof Answer.Later && until.isEmpty();
        boolean kept = answer instanceof Answer.Later && until.isPresent();
        want.failures = failed ? want.failures + 1 : kept ? want.failures : 0;
        want.busy = false;
        want.ended = clock.now;
        if (kept) raise(want, until.orElseThrow());
        if (failed && want.failures >= 5) raise(want, clock.now.plus(Duration.ofMinutes(30)));
        all.ended(host, answer);
    }

    private static void raise(Wants want, Instant moment) {
        if (moment.isAfter(want.alone)) want.alone = moment;
    }
}
