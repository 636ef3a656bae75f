package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.CLOCK;
import static org.parallax.store.Samples.held;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.store.Withdrawal.Order;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What broke its reader is kept with its bytes, once, until something comes of it. */
class QuarantineTest {
    private static final Order ORDER = new Order("Ada", "Bea", "By order.");

    @TempDir Path folder;

    /** A report that came of an entry in quarantine. */
    private static Deposit settling(long entry, String id, String text) {
        Deposit plain = text(id, text);
        return new Deposit(
                plain.report(),
                plain.raw(),
                plain.from(),
                false,
                Capture.NONE,
                OptionalLong.of(entry));
    }

    private static String shown(Quarantined it) {
        return "%d %s %s %d %s"
                .formatted(it.entry(), it.id(), it.form(), it.bytes(), it.settledBy());
    }

    private List<String> shown(Ledger ledger) throws StoreFault {
        return ledger.quarantined().stream().map(QuarantineTest::shown).toList();
    }

    @Test
    void itIsKeptOnceAndReadBack() throws StoreFault {
        Capture capture = Samples.capture("https://post.example/1");
        Held poison =
                new Held(
                        "p",
                        "HTML",
                        new byte[] {0, -1, 10},
                        "a\nb",
                        Optional.of("in.html"),
                        capture);
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            Receipt receipt = ledger.quarantine(poison);
            assertEquals(Status.QUARANTINED, receipt.status());
            assertEquals("quarantined", receipt.status().word());
            Receipt again = ledger.quarantine(poison);
            assertEquals(Status.KNOWN, again.status());
            assertEquals(receipt.leaf(), again.leaf());
            assertEquals(1, ledger.size());
            assertEquals(Status.QUARANTINED, ledger.quarantine(held("q", "x")).status());
            assertEquals(Status.QUARANTINED, ledger.quarantine(held("p", "x")).status());
        }
        try (Ledger ledger = Ledger.openForReading(folder)) {
            Quarantined it = ledger.quarantined().getFirst();
            assertEquals("a b", it.reason(), "one line");
            assertEquals(Optional.of("in.html"), it.from());
            assertEquals(capture, it.capture());
            assertEquals(Samples.NOON, it.at());
            assertTrue(it.isOpen());
            assertArrayEquals(poison.raw(), ledger.held(1).orElseThrow().raw());
            assertEquals(Optional.empty(), ledger.held(4));
            assertEquals(3, ledger.openInQuarantine());
            assertEquals(0, ledger.reports().count(), "it is no report");
            assertEquals(List.of(), ledger.events(0, 3));
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @Test
    void noFileShowsWhatIsHeld() throws IOException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.quarantine(held("one", "a canary sang in the field, a canary sang"));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertTrue(!bytes.contains("canary") && !bytes.contains("30 s"), file.toString());
            }
        }
    }

    @Test
    void severalReportsMayComeOfOneAndAKnownOneSettlesToo() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("f/2", "two"));
            ledger.quarantine(held("f", "feed"));
            ledger.appendAll(List.of(settling(2, "f/1", "one"), settling(2, "f/2", "two")));
            ledger.append(settling(2, "f/1", "one"));
            assertEquals(List.of("2 f PDF 4 [3, 1]"), shown(ledger));
            assertEquals(0, ledger.openInQuarantine());
            assertEquals(Status.KNOWN, ledger.quarantine(held("f", "feed")).status());
            assertEquals(5, ledger.size());
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @Test
    void theSameBytesUnderTheSameIdSettleByThemselves() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.quarantine(held("a", "one"));
            ledger.append(text("b", "one"));
            ledger.append(text("a", "one more"));
            assertEquals(1, ledger.openInQuarantine());
            ledger.append(text("a", "one"));
            assertEquals(List.of("1 a PDF 3 [4]"), shown(ledger));
        }
    }

    @Test
    void whatHoldsNothingCannotBeSettledAndNothingIsKept() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("a", "one"));
            assertThrows(
                    IllegalArgumentException.class, () -> ledger.append(settling(1, "b", "two")));
            assertEquals(1, ledger.size());
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @Test
    void itIsWithdrawnByItsId() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.quarantine(held("p", "poison"));
            ledger.quarantine(held("p", "more poison"));
            ledger.quarantine(held("q", "other"));
            List<Withdrawal> gone = ledger.withdrawReport("p", ORDER);
            assertEquals(
                    List.of("4 1 quarantine", "5 2 quarantine"),
                    gone.stream().map(w -> w.sequence() + " " + w.of() + " " + w.kind()).toList());
            assertEquals(List.of("3 q PDF 5 []"), shown(ledger));
            assertEquals(Optional.empty(), ledger.held(1));
            assertEquals(Status.WITHDRAWN, ledger.quarantine(held("new", "poison")).status());
            assertEquals(Status.WITHDRAWN, ledger.append(text("new", "poison")).status());
            assertEquals(List.of(), ledger.withdrawReport("p", ORDER));
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(List.of(), Ledger.repair(folder).damages());
    }

    @Test
    void withAReportGoesWhatItCameOf() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.quarantine(held("f", "feed"));
            ledger.appendAll(List.of(settling(1, "f/1", "one"), settling(1, "f/2", "two")));
            ledger.withdrawReport("f/2", ORDER);
            assertEquals(List.of(), shown(ledger), "the feed holds the report");
            assertEquals(1, ledger.reports().count());
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(List.of(), Ledger.repair(folder).damages());
    }

    @Test
    void withANameGoesWhatHoldsItWholly() throws StoreFault {
        String name = "Quirina Zobel";
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.quarantine(held("p", "by Quirina Zobel"));
            ledger.quarantine(held("q", "of others"));
            ledger.quarantine(held("f", "nobody can look into these bytes"));
            ledger.append(settling(3, "f", "Quirina Zobel was seen."));
            List<Withdrawal> gone = ledger.withdrawName(name, ORDER);
            assertEquals(
                    List.of("4 report", "1 quarantine", "3 quarantine"),
                    gone.stream().map(w -> w.of() + " " + w.kind()).toList());
            assertEquals(List.of("2 q PDF 9 []"), shown(ledger));
            assertEquals(List.of(), ledger.withdrawName(name, ORDER));
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(List.of(), Ledger.repair(folder).damages());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETE FROM quarantine                         | the index of the quarantine is wrong for entry 1
                    UPDATE quarantine SET id = 'z'                 | the index of the quarantine is wrong for entry 1
                    UPDATE quarantine SET identity = 'z'           | the index of the quarantine is wrong for entry 1
                    INSERT INTO quarantine VALUES (2, 'z', 'z')    | the index of the quarantine names entry 2, which holds none
                    DELETE FROM settled                            | the index of what was settled is wrong for entry 3
                    UPDATE settled SET report = 1                  | the index of what was settled is wrong for entry 3
                    INSERT INTO settled VALUES (1, 1, 1)           | the index of what was settled names entry 1, which holds none
                    """)
    void tablesChangedOnPurposeAreFoundAndNamed(String sql, String expected)
            throws StoreFault, SQLException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.quarantine(held("a", "one"));
            ledger.append(text("a", "one"));
            assertEquals(List.of(), ledger.verify().damages());
        }
        Samples.tamper(folder, sql);
        try (Ledger ledger = Ledger.openForReading(folder)) {
            List<String> damages = ledger.verify().damages();
            assertTrue(damages.contains(expected), damages.toString());
        }
        assertEquals(List.of(), Ledger.repair(folder).damages());
    }

    @Test
    void aCaptureIsNoPartOfAReport() throws StoreFault {
        Report report = Report.of("a", "one");
        byte[] raw = {1, 2};
        Capture first = Samples.capture("https://post.example/1");
        Capture second = Samples.capture("https://post.example/2");
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(new Deposit(report, raw, Optional.empty(), false, first));
            Receipt again =
                    ledger.append(new Deposit(report, raw, Optional.empty(), false, second));
            assertEquals(Status.KNOWN, again.status());
            ledger.append(text("b", "two"));
        }
        try (Ledger ledger = Ledger.openForReading(folder)) {
            assertEquals(
                    List.of(first, Capture.NONE), ledger.reports().map(Stored::capture).toList());
        }
    }
}
