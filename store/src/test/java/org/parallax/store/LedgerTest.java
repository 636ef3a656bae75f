package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.CLOCK;
import static org.parallax.store.Samples.NOON;
import static org.parallax.store.Samples.line;
import static org.parallax.store.Samples.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.store.merkle.Hashes;
import org.parallax.text.Report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What a ledger promises to those who deposit and to those who read. */
class LedgerTest {
    private static final Report FULL =
            new Report(
                    "r1",
                    "Two people were hurt, a \"monitor\" said.\n",
                    Optional.of("Head \\ line"),
                    Optional.of("The Wire"),
                    Optional.of("https://wire.example/1"),
                    Optional.of("en"),
                    Optional.of(LocalDate.of(2026, 1, 6)));

    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach
    void open() throws StoreFault {
        ledger = Ledger.open(folder, CLOCK);
    }

    @AfterEach
    void wholeInTheEnd() throws StoreFault {
        assertEquals(List.of(), ledger.verify().damages());
        ledger.close();
    }

    @Test
    void aNewRecordIsEmptyAndWhole() throws StoreFault {
        assertEquals(0, ledger.size());
        assertEquals(0, ledger.reports().count());
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ledger.root());
    }

    @Test
    void receiptsCountFromOne() throws StoreFault {
        assertEquals("1 a NEW", inShort(ledger.append(text("a", "one"))));
        assertEquals("2 b NEW", inShort(ledger.append(text("b", "two"))));
    }

    @Test
    void whatIsKnownChangesNothing() throws StoreFault {
        List<Deposit> batch = List.of(text("a", "one"), text("b", "two"), line(FULL));
        List<Receipt> first = ledger.appendAll(batch);
        String root = ledger.root();
        List<Receipt> again = ledger.appendAll(batch);
        assertEquals(
                List.of("1 a KNOWN", "2 b KNOWN", "3 r1 KNOWN"),
                again.stream().map(LedgerTest::inShort).toList());
        assertEquals(
                first.stream().map(Receipt::leaf).toList(),
                again.stream().map(Receipt::leaf).toList());
        assertEquals(root, ledger.root());
        assertEquals(3, ledger.size());
    }

    @Test
    void foundElsewhereIsStillKnown() throws StoreFault {
        Deposit here = text("a", "one");
        ledger.append(here);
        Deposit there = new Deposit(here.report(), here.raw(), Optional.of("other/a.txt"));
        assertEquals("1 a KNOWN", inShort(ledger.append(there)));
    }

    @Test
    void otherBytesAreAFurtherVersionAndBothAreKept() throws StoreFault {
        ledger.append(text("a", "one"));
        ledger.append(text("b", "two"));
        assertEquals("3 a VERSION", inShort(ledger.append(text("a", "one, corrected"))));
        assertEquals("1 a KNOWN", inShort(ledger.append(text("a", "one"))));
        assertEquals(List.of("2 b two", "3 a one, corrected"), latest(ledger.reports()));
        assertEquals(List.of("1 a one", "2 b two"), latest(ledger.reports(2)));
    }

    @Test
    void otherMetadataAreAFurtherVersion() throws StoreFault {
        Deposit plain = text("a", "one");
        ledger.append(plain);
        Report dated = plain.report().publishedOn(LocalDate.of(2026, 1, 7));
        assertEquals("2 a VERSION", inShort(ledger.append(new Deposit(dated, plain.raw()))));
    }

    @Test
    void sameBytesUnderOtherIdsAreTwoReports() throws StoreFault {
        ledger.append(text("a", "one"));
        assertEquals("2 b NEW", inShort(ledger.append(text("b", "one"))));
        assertEquals(2, ledger.verify().sealed(), "each under a key of its own");
    }

    @Test
    void oneBatchMayHoldAReportTwice() throws StoreFault {
        List<Receipt> receipts =
                ledger.appendAll(List.of(text("a", "one"), text("a", "two"), text("a", "one")));
        assertEquals(
                List.of("1 a NEW", "2 a VERSION", "1 a KNOWN"),
                receipts.stream().map(LedgerTest::inShort).toList());
    }

    @Test
    void aReportComesBackAsItWentIn() throws StoreFault {
        ledger.append(line(FULL));
        Stored stored = ledger.reports().findFirst().orElseThrow();
        assertEquals(FULL, stored.report());
        assertEquals(NOON, stored.at());
        assertArrayEquals(line(FULL).raw(), ledger.raw(stored).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "مقتل 😀", "a\u0000b", "\u2028\"\\\u001b", "\uFEFFx", "a\r\nb"})
    void anyTextComesBackAsItWentIn(String text) throws StoreFault {
        Report report = Report.of("id " + text, text).from("outlet " + text);
        ledger.append(new Deposit(report, new byte[] {1, 0, -1}));
        assertEquals(report, ledger.reports().findFirst().orElseThrow().report());
    }

    @Test
    void halfASurrogatePairIsRefusedAndNothingOfTheBatchIsKept() throws StoreFault {
        List<Deposit> batch = List.of(text("a", "one"), text("b", "\uD83D"));
        assertThrows(IllegalArgumentException.class, () -> ledger.appendAll(batch));
        assertEquals(0, ledger.size());
        assertEquals("1 a NEW", inShort(ledger.append(text("a", "one"))));
    }

    @Test
    void anEmptyBatchHasNoReceipts() throws StoreFault {
        assertEquals(List.of(), ledger.appendAll(List.of()));
    }

    @Test
    void theRecordOutlivesItsLedger() throws StoreFault {
        Receipt receipt = ledger.append(text("a", "one"));
        String root = ledger.root();
        ledger.close();
        ledger = Ledger.open(folder, CLOCK);
        assertEquals(root, ledger.root());
        assertEquals(receipt.leaf(), ledger.append(text("a", "one")).leaf());
        assertEquals("2 b NEW", inShort(ledger.append(text("b", "two"))));
    }

    @Test
    void equalDepositsWithEqualKeysGiveEqualRootsAndWithOthersTellNothing(@TempDir Path other)
            throws StoreFault {
        List<String> roots = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Means means = Samples.means(new SplittableRandom(7));
            try (Ledger second = Ledger.open(other.resolve(name), means)) {
                second.appendAll(List.of(text("a", "one"), text("b", "two")));
                roots.add(second.root());
            }
        }
        assertEquals(roots.get(0), roots.get(1));
        ledger.appendAll(List.of(text("a", "one"), text("b", "two")));
        assertNotEquals(roots.get(0), ledger.root());
    }

    @Test
    void whatWasKnownThenCanBeAsked(@TempDir Path other) throws StoreFault {
        Deque<Instant> ticks = new ArrayDeque<>();
        for (long ms : new long[] {0, 500, 2_000}) ticks.add(NOON.plusMillis(ms));
        try (Ledger timed = Ledger.open(other, ticks::remove)) {
            for (String id : List.of("a", "b", "c")) timed.append(text(id, id));
            assertEquals(0, timed.sizeAt(NOON.minus(Duration.ofNanos(1_000))));
            assertEquals(1, timed.sizeAt(NOON));
            assertEquals(2, timed.sizeAt(NOON.plusMillis(500)));
            assertEquals(2, timed.sizeAt(NOON.plusMillis(1_999)));
            assertEquals(3, timed.sizeAt(NOON.plusSeconds(60)));
        }
    }

    @Test
    void readingsAreKeptSideBySideAndTheNewestCounts() throws StoreFault {
        ledger.appendAll(List.of(text("a", "one"), text("b", "two"), text("c", "three")));
        ledger.append(text("b", "two, corrected"));
        assertEquals(List.of("1 a one", "3 c three"), latest(ledger.unread(0, 2).stream()));
        ledger.keepReading(1, "v1", "{\"claims\":[]}");
        ledger.keepReadings("v1", Map.of(4L, "{}", 2L, "{}"));
        ledger.keepReading(1, "v2", "{\"claims\":[1]}");
        assertEquals(Optional.of("{\"claims\":[]}"), ledger.reading(1, "v1").map(Kept::body));
        assertEquals(Optional.of("v2"), ledger.reading(1, ledger.size()).map(Kept::reader));
        assertEquals(Optional.of("v1"), ledger.reading(1, 7).map(Kept::reader));
        assertEquals(Optional.of("v1"), ledger.reading(1, 4).map(Kept::reader), "the first after");
        assertEquals(Optional.empty(), ledger.reading(3, "v1"));
        assertEquals(List.of("3 c three"), latest(ledger.unread(0, 9).stream()));
        assertEquals(
                List.of("3 c three", "4 b two, corrected"),
                latest(ledger.unread("v2", 0, 9).stream()));
        assertEquals(
                List.of(new Reader("v1", 3, 5, NOON), new Reader("v2", 1, 8, NOON)),
                ledger.readers());
        assertEquals(List.of(), latest(ledger.unread("v2", 4, 9).stream()));
        ledger.keepReading(1, "v1", "{\"claims\":[2]}");
        assertEquals(Optional.of("{\"claims\":[2]}"), ledger.reading(1, "v1").map(Kept::body));
    }

    @Test
    void reportsCanBeReadWhileOthersAreDeposited() throws StoreFault {
        ledger.appendAll(List.of(text("a", "one"), text("b", "two")));
        try (Stream<Stored> reports = ledger.reports()) {
            List<String> seen =
                    reports.peek(
                                    stored -> {
                                        try {
                                            ledger.append(text("new " + stored.sequence(), "x"));
                                        } catch (StoreFault fault) {
                                            throw new AssertionError(fault);
                                        }
                                    })
                            .map(stored -> stored.report().id())
                            .toList();
            assertEquals(List.of("a", "b"), seen);
        }
        assertEquals(4, ledger.size());
    }

    @Test
    void aReaderSeesWhatTheWriterDepositsAndMayNotWrite() throws StoreFault {
        ledger.append(text("a", "one"));
        try (Ledger reader = Ledger.openForReading(folder)) {
            ledger.append(text("b", "two"));
            assertEquals(List.of("1 a one", "2 b two"), latest(reader.reports()));
            assertEquals(ledger.root(), reader.root());
            assertEquals(List.of(), reader.verify().damages());
            assertThrows(IllegalStateException.class, () -> reader.append(text("c", "three")));
            assertThrows(IllegalStateException.class, () -> reader.keepReading(1, "v1", "{}"));
        }
    }

    @Test
    void theLeafIsTheHashOfTheRecordAsDocumentedAndTellsNothingOfTheReport() throws Exception {
        Receipt receipt = ledger.append(text("a", "one"));
        String frame = Files.readString(folder.resolve("packs/000001.pack"), ISO_8859_1);
        String record = frame.substring(frame.indexOf('{'), frame.indexOf("}}") + 2);
        assertTrue(
                record.matches(
                        "\\{\"sequence\":1,\"kind\":\"report\",\"at\":\"2026-01-06T12:00:00.000000Z\","
                            + "\"body\":\\{\"content\":\"[0-9a-f]{64}\",\"raw\":\"[0-9a-f]{64}\","
                            + "\"sealed\":\"[0-9a-f]{64}\"}}"),
                record);
        assertFalse(record.contains(receipt.sha256()), "a bare hash could be guessed at");
        assertEquals(Hashes.hex(Hashes.leaf(record)), receipt.leaf());
        assertEquals(receipt.leaf(), ledger.root(), "the root of one leaf is the leaf");
    }

    private static String inShort(Receipt receipt) {
        return receipt.sequence() + " " + receipt.report() + " " + receipt.status();
    }

    private static List<String> latest(Stream<Stored> stored) {
        return stored.map(s -> s.sequence() + " " + s.report().id() + " " + s.report().text())
                .toList();
    }
}
