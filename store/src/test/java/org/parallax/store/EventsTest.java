package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.event.Ruling;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries 1 a, 2 b, 3 and 4 read by v9; 5 another a, 6 and 7 read by v1, which goes back to b; 8 a
 * decision. The versions' names are not in the order in which they read.
 */
class EventsTest {
    @TempDir Path folder;
    private Ledger ledger;
    private Instant now = Samples.NOON;

    @BeforeEach
    void fill() throws StoreFault {
        ledger = Ledger.open(folder, () -> now);
        ledger.append(text("a", "one"));
        ledger.append(text("b", "two"));
        ledger.keepReadings("v9", Map.of(1L, "a by v9", 2L, "b by v9"));
        now = now.plusSeconds(60);
        ledger.append(text("a", "one more"));
        ledger.keepReadings("v1", Map.of(5L, "A by v1", 2L, "b by v1"));
        now = now.plusSeconds(60);
        ledger.decide("Ada", "Because.", new Ruling.Undo(1));
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    private static String told(Event event) {
        String what =
                switch (event) {
                    case Event.Reported it -> "reported " + it.report();
                    case Event.Read it -> "read " + it.report() + " by " + it.reader();
                    case Event.Ruled it -> "ruled by " + it.decision().by();
                    case Event.Erased it -> "erased " + it.report();
                };
        return event.entry() + " " + what;
    }

    private List<String> events(long size) throws StoreFault {
        try (Stream<Event> events = ledger.events(size)) {
            return events.map(EventsTest::told).toList();
        }
    }

    @Test
    void whatHappenedIsToldInOrder() throws StoreFault {
        assertEquals(
                List.of(
                        "1 reported a",
                        "2 reported b",
                        "3 read 1 by v9",
                        "4 read 2 by v9",
                        "5 reported a",
                        "6 read 2 by v1",
                        "7 read 5 by v1",
                        "8 ruled by Ada"),
                events(8));
        assertEquals(List.of("1 reported a"), events(1));
        assertEquals(List.of(), events(0));
        try (Stream<Event> events = ledger.events(8)) {
            assertEquals(
                    "0 0 0 0 60 60 60 120",
                    events.map(it -> it.at().getEpochSecond() - Samples.NOON.getEpochSecond())
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")));
        }
    }

    @ParameterizedTest(name = "report {0} at {1} -> {2}")
    @CsvSource({
        "1, 8, a by v9, 3",
        "1, 1, a by v9, 3",
        "2, 8, b by v1, 6",
        "2, 6, b by v1, 6",
        "2, 5, b by v9, 4",
        "2, 0, b by v9, 4",
        "5, 8, A by v1, 7",
        "8, 8, none, 0",
    })
    void theReadingIsTheNewestOfThatTimeOrElseTheFirstAfter(
            long report, long size, String body, long entry) throws StoreFault {
        assertEquals(
                body + " " + entry,
                ledger.reading(report, size)
                        .map(it -> it.body() + " " + it.entry())
                        .orElse("none 0"));
    }

    @Test
    void versionsAreListedInTheOrderInWhichTheyBeganToRead() throws StoreFault {
        assertEquals(
                List.of(
                        new Reader("v9", 2, 3, Samples.NOON),
                        new Reader("v1", 2, 6, Samples.NOON.plusSeconds(60))),
                ledger.readers());
    }

    @Test
    void ofWhatWasWithdrawnOnlyThatIsTold() throws StoreFault {
        ledger.withdrawReport("b", new Withdrawal.Order("Ada", "Bea", "By order."));
        assertEquals(
                List.of(
                        "1 reported a",
                        "3 read 1 by v9",
                        "5 reported a",
                        "7 read 5 by v1",
                        "8 ruled by Ada",
                        "11 erased 2"),
                events(99));
    }

    @Test
    void aReportIsFoundByItsEntry() throws StoreFault {
        assertEquals("one", ledger.report(1).orElseThrow().report().text());
        assertEquals("one more", ledger.report(5).orElseThrow().report().text());
    }
}
