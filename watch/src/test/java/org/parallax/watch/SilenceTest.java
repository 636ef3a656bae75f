package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.feed.Item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class SilenceTest {
    private static final Instant NOW = Instant.parse("2026-01-06T10:00:00Z");

    @ParameterizedTest(name = "last {0} ago, usually {1} apart: silent {2}")
    @CsvSource({
        "PT23H, PT1H, false",
        "PT25H, PT1H, true",
        "PT25H, , true",
        "PT25H, PT10H, false",
        "PT31H, PT10H, true",
        "P20D, P7D, false",
        "P22D, P7D, true",
        ", PT1H, false"
    })
    void isToldAfterThreeUsualGaps(Duration last, Duration gap, boolean silent) {
        assertEquals(
                silent,
                Silence.is(
                        NOW, Optional.ofNullable(last).map(NOW::minus), Optional.ofNullable(gap)));
    }

    @Test
    void theUsualGapIsTheMedian() {
        List<Item> items = Stream.of(0, 1, 2, 30).map(SilenceTest::item).toList();
        assertEquals(Optional.of(Duration.ofHours(1)), Silence.gap(items));
        assertEquals(Optional.empty(), Silence.gap(items.subList(0, 2)));
        assertEquals(Optional.of(NOW), Silence.newest(List.of(item(-3), item(5)), NOW));
    }

    private static Item item(int hoursAgo) {
        return new Item(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(NOW.minus(Duration.ofHours(hoursAgo))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
