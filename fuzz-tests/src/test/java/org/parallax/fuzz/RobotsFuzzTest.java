package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;
import org.parallax.watch.fetch.Answer;
import org.parallax.watch.manners.Robots;
import org.parallax.watch.manners.Robots.Ruling;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Any robots.txt gives a ruling, and the same one for the same address. */
class RobotsFuzzTest {
    private static final Instant NOW = Instant.parse("2026-01-06T12:00:00Z");
    private static final URI PAGE = URI.create("https://harbour.example/news/a?page=2");

    @FuzzTest(maxDuration = "0s")
    void rulings(byte[] data) throws Exception {
        Quick.check(data, RobotsFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Hop hop =
                new Hop(
                        "https://harbour.example/robots.txt",
                        Optional.empty(),
                        Optional.of(NOW),
                        200,
                        List.of(new Header("Content-Type", "text/plain")));
        Robots robots =
                new Robots(
                        ask -> new Answer.Got(List.of(hop), ask.url(), NOW, data, data, false),
                        InstantSource.fixed(NOW));
        Ruling ruling = robots.ruling(PAGE);
        assertEquals(ruling, robots.ruling(PAGE));
        switch (ruling) {
            case Ruling.Allowed(var delay) ->
                    assertFalse(delay.map(Duration::isNegative).orElse(false), "" + delay);
            case Ruling.Forbidden() -> {}
            case Ruling.Unknown(Instant until, String why) -> {
                assertFalse(until.isBefore(NOW), "" + until);
                assertFalse(why.isBlank(), "nobody is told why");
            }
        }
    }
}
