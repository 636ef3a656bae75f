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
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries 1 a, 2 b, read by v9; 3 another a, read by v1, which goes back to b; 4 a decision. The
 * versions' names are not in the order in which they read.
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
        ledger.keepReadings("v1", Map.of(3L, "A by v1", 2L, "b by v1"));
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
                        "2 read 1 by v9",
                        "2 read 2 by v9",
                        "3 reported a",
                        "3 read 2 by v1",
                        "3 read 3 by v1",
                        "4 ruled by Ada"),
                events(4));
        assertEquals(List.of("1 reported a"), events(1));
        assertEquals(List.of(), events(0));
        try (Stream<Event> events = ledger.events(4)) {
            assertEquals(
                    "0 0 0 0 60 60 60 120",
                    events.map(it -> it.at().getEpochSecond() - Samples.NOON.getEpochSecond())
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")));
        }
    }

    @ParameterizedTest(name = "report {0} at {1} -> {2}")
    @CsvSource({
        "1, 4, a by v9, 2",
        "1, 1, a by v9, 2",
        "2, 4, b by v1, 3",
        "2, 3, b by v1, 3",
        "2, 2, b by v9, 2",
        "2, 0, b by v9, 2",
        "3, 4, A by v1, 3",
        "4, 4, none, 0",
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
                        new Reader("v9", 2, 2, Samples.NOON),
                        new Reader("v1", 2, 3, Samples.NOON.plusSeconds(60))),
                ledger.readers());
        ledger.dropReadings();
        assertEquals(List.of(), ledger.readers());
        assertEquals(4, events(4).size());
    }

    @Test
    void aRecordThatDoesNotSayWhoReadFirstIsReadToo() throws StoreFault, SQLException {
        ledger.close();
        Samples.tamper(folder, "DROP TABLE reader");
        try (Ledger older = Ledger.openForReading(folder)) {
            assertEquals(
                    List.of("v1", "v9"), older.readers().stream().map(Reader::version).toList());
            assertEquals("b by v9", older.reading(2, 4).orElseThrow().body());
        }
        ledger = Ledger.open(folder, () -> now);
        ledger.keepReading(1, "v0", "a by v0");
        assertEquals(
                List.of("v1", "v9", "v0"), ledger.readers().stream().map(Reader::version).toList());
        assertEquals("a by v0", ledger.reading(1, 4).orElseThrow().body());
    }

    @Test
    void aReportIsFoundByItsEntry() throws StoreFault {
        assertEquals("one", ledger.report(1).report().text());
        assertEquals("one more", ledger.report(3).report().text());
    }
}
