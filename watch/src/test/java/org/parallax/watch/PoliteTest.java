package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.text.Capture.Hop;
import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.Ask;
import org.parallax.watch.manners.Manners;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Who is asked when, on a clock that only waiting moves. */
class PoliteTest {
    private static final Instant BEGIN = Instant.parse("2026-01-06T10:00:00Z");

    private final FakeWeb web = new FakeWeb(this::now);
    private final List<String> asked = new ArrayList<>();
    private Instant now = BEGIN;

    private Instant now() {
        return now;
    }

    private final Polite polite =
            Polite.of(
                    ask -> {
                        asked.add(Duration.between(BEGIN, now).toSeconds() + " s: " + ask.url());
                        return web.get(ask);
                    },
                    new Manners(this::now, new SplittableRandom(9)),
                    this::now,
                    time -> {
                        now = now.plus(time);
                        return false;
                    });

    private Answer get(String url) {
        return polite.get(Ask.of(URI.create(url)));
    }

    @Test
    void aHostIsAskedOnceASecondAndItsRulesFirst() {
        get("https://post.example/a");
        get("https://post.example/b");
        get("https://ford.example/a");
        assertEquals(
                List.of(
                        "0 s: https://post.example/robots.txt",
                        "1 s: https://post.example/a",
                        "2 s: https://post.example/b",
                        "2 s: https://ford.example/robots.txt",
                        "3 s: https://ford.example/a"),
                asked);
    }

    @Test
    void whatItsRulesForbidIsNotAsked() {
        web.page(
                "https://post.example/robots.txt",
                "User-agent: *\nDisallow: /private\nCrawl-delay: 10\n");
        assertEquals(
                new Answer.Refused(List.of(), "its robots.txt forbids it"),
                get("https://post.example/private/a"));
        get("https://post.example/a");
        get("https://post.example/b");
        assertEquals(
                List.of(
                        "0 s: https://post.example/robots.txt",
                        "1 s: https://post.example/a",
                        "11 s: https://post.example/b"),
                asked);
    }

    @Test
    void whoWantsToBeLeftAloneForLongIsNotAsked() {
        web.later("https://post.example/a", BEGIN.plus(Duration.ofHours(1)));
        get("https://post.example/a");
        assertEquals(
                new Answer.Later(List.of(), Optional.of(BEGIN.plus(Duration.ofHours(1)))),
                get("https://post.example/b"));
        assertEquals(2, asked.size());
        List<Hop> none = get("https://ford.example/a").hops();
        assertEquals(1, none.size(), "others are");
    }

    @Test
    void whyAHostIsNotAskedIsTold() {
        web.status("https://post.example/robots.txt", 500);
        assertEquals("its robots.txt cannot be had: status 500", why("https://post.example/a"));
        web.status("https://ford.example/a", 500);
        for (int i = 0; i < 5; i++) get("https://ford.example/a");
        String resting = why("https://ford.example/a");
        assertTrue(
                resting.matches("its host failed \\d times in a row, and is left alone"), resting);
        polite.close();
        assertEquals("the program was stopped", why("https://post.example/a"));
    }

    private String why(String url) {
        return get(url) instanceof Answer.Later later ? later.why() : "it was asked";
    }
}
