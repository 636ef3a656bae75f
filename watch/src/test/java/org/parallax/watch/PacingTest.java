package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.watch.Pacing.Wish;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PacingTest {
    private static final Instant NOW = Instant.parse("2026-01-06T10:00:00Z");

    private final Pacing pacing = new Pacing(Rhythm.USUAL, new SplittableRandom(9));

    @ParameterizedTest(name = "at a pace of {0}, news {1}: {2}")
    @CsvSource({
        ", true, PT15M",
        ", false, PT19M30S",
        "PT15M, true, PT10M30S",
        "PT6M, true, PT5M",
        "PT15M, false, PT19M30S",
        "PT5H, false, PT6H",
        "PT6H, false, PT6H"
    })
    void newsIsAskedForSooner(Duration before, boolean news, Duration after) {
        assertEquals(after, pacing.pace(Optional.ofNullable(before), news));
    }

    @ParameterizedTest(name = "pace {0}, wish {1}, hours to skip {2}: {3} to {4} minutes")
    @CsvSource({
        "PT15M, , '', 13.5, 16.5",
        "PT15M, PT60M, '', 54, 66",
        "PT15M, PT1M, '', 13.5, 16.5",
        "PT15M, PT72H, '', 324, 396",
        "PT15M, , 10, 73.5, 76.5",
        "PT15M, , 10 11, 133.5, 136.5",
        "PT15M, , 3 4, 13.5, 16.5"
    })
    void aFeedsWishIsHeardWithinBounds(
            Duration pace, Duration wish, String skipped, double from, double to) {
        Set<Integer> hours =
                Stream.of(skipped.split(" "))
                        .filter(it -> !it.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
        for (int i = 0; i < 100; i++) {
            Instant due = pacing.afterAnswer(NOW, pace, new Wish(Optional.ofNullable(wish), hours));
            double minutes = Duration.between(NOW, due).toMillis() / 60_000.0;
            assertTrue(from <= minutes && minutes <= to, minutes + " minutes");
        }
    }

    @Test
    void aDayOfHoursToSkipIsAMistake() {
        Set<Integer> all = Stream.iterate(0, it -> it + 1).limit(24).collect(Collectors.toSet());
        Instant due =
                pacing.afterAnswer(NOW, Duration.ofMinutes(15), new Wish(Optional.empty(), all));
        assertTrue(due.isBefore(NOW.plus(Duration.ofMinutes(17))));
    }

    @ParameterizedTest(name = "after {0} failures, left alone for {1}: {2} to {3} minutes")
    @CsvSource({
        "1, , 13.5, 16.5",
        "2, , 27, 33",
        "3, , 54, 66",
        "9, , 324, 396",
        "1, PT1H, 60, 60",
        "1, PT1M, 13.5, 16.5",
        "1, PT200H, 1440, 1440"
    })
    void failuresAreFollowedByLongerWaits(int failures, Duration alone, double from, double to) {
        Instant due = pacing.afterFailure(NOW, failures, Optional.ofNullable(alone).map(NOW::plus));
        double minutes = Duration.between(NOW, due).toMillis() / 60_000.0;
        assertTrue(from <= minutes && minutes <= to, minutes + " minutes");
    }

    @Test
    void articlesAreAskedForAgainFourTimes() {
        long[] hours = {1, 6, 24, 72};
        for (int checks = 0; checks < hours.length; checks++) {
            Instant due = pacing.recheck(NOW, checks).orElseThrow();
            double part = Duration.between(NOW, due).toMillis() / (hours[checks] * 3_600_000.0);
            assertTrue(0.9 <= part && part <= 1.1, "check " + checks + ": " + part);
        }
        assertEquals(Optional.empty(), pacing.recheck(NOW, hours.length));
    }
}
