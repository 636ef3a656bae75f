package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.event.Incident;
import org.parallax.pipeline.Living;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Toy;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Withdrawal.Order;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** A record that follows another masks exactly what it would mask by itself. All are invented. */
class NextRecordTest {
    private static final List<String> NAMES = List.of("Lamia Hadi", "Edo Baruk", "Omar Zuri");
    private static final List<String> SPEAKERS = List.of("Lamia", "Baruk", "Sami", "Nur");
    private static final List<String> OUTLETS = List.of("Lamp", "lamp", "LAMP", "Hill Post");

    @TempDir Path folder;
    private Ledger ledger;
    private Living living;
    private int days;

    @BeforeEach
    void open() throws StoreFault {
        Parallax parallax = Toy.reconciling();
        ledger = Ledger.open(folder.resolve("record"));
        living = new Living(parallax, ledger);
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverComesAndGoesItIsTheRecordMadeAnew(long seed) throws StoreFault {
        Random random = new Random(seed);
        PublicRecord record = PublicRecord.of(living.now());
        for (int step = 0; step < 25; step++) {
            if (random.nextInt(5) == 0) {
                ledger.withdrawReport("r" + random.nextInt(9), new Order("A", "B", "By law."));
            } else {
                String victim =
                        random.nextInt(3) == 0
                                ? NAMES.get(random.nextInt(NAMES.size())) + ", 34, was killed. "
                                : "";
                add(
                        "r" + random.nextInt(9),
                        victim,
                        SPEAKERS.get(random.nextInt(SPEAKERS.size())),
                        OUTLETS.get(random.nextInt(OUTLETS.size())));
            }
            Snapshot now = living.now();
            record = record.next(now);
            if (random.nextBoolean()) record.incidents().forEach(Incident::id); // some are known
            assertIs(PublicRecord.of(now), record, "step " + step);
        }
    }

    private void add(String id, String victim, String speaker, String outlet) throws StoreFault {
        String text = victim + (3 + ++days % 4) + " people were killed, " + speaker + " said.";
        LocalDate day = LocalDate.of(2031, 4, 1).plusDays(30L * (days % 5));
        Report report = Report.of(id, text).from(outlet).publishedOn(day);
        ledger.append(new Deposit(report, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertIs(PublicRecord expected, PublicRecord record, String when) {
        assertEquals(expected.incidents(), record.incidents(), when);
        assertEquals(expected.episodes(), record.episodes(), when);
        assertEquals(expected.claims(), record.claims(), when);
        assertEquals(expected.claims().size(), record.claimCount(), when);
        assertEquals(expected.reports(), record.reports(), when);
        assertEquals(Set.copyOf(expected.maskedWords()), Set.copyOf(record.maskedWords()), when);
        assertEquals(expected.name("lamp"), record.name("lamp"), when);
        for (String name : NAMES) assertEquals(expected.masked(name), record.masked(name), when);
        for (Incident incident : expected.incidents()) {
            assertEquals(expected.withheld(incident), record.withheld(incident), when);
            assertEquals(Optional.of(incident), record.incident(incident.id()), when);
        }
        for (PublicRecord.PublicReport report : expected.reports()) {
            String id = report.id();
            assertEquals(Optional.of(report), record.report(id), when);
            assertEquals(expected.claimsOf(id), record.claimsOf(id), when);
            assertEquals(expected.incidentsAbout(id), record.incidentsAbout(id), when);
            assertEquals(expected.closely(id, "of hadi"), record.closely(id, "of hadi"), when);
        }
    }

    @Test
    void aNameThatALaterReportWithholdsGoesFromWhatWasShownBefore() throws StoreFault {
        add("a", "", "Lamia", "Lamp");
        PublicRecord before = PublicRecord.of(living.now());
        assertEquals("Lamia Hadi", before.masked("Lamia Hadi"));
        Incident shown = before.incidents().getFirst();
        assertEquals(List.of("lamia"), shown.origins());
        add("b", "", "Nur", "Lamp");
        PublicRecord more = before.next(living.now());
        assertSame(shown, more.incident(shown.id()).orElseThrow(), "nothing of it changed");
        add("c", "Lamia Hadi, 34, was killed. ", "Sami", "Lamp");
        PublicRecord after = more.next(living.now());
        assertEquals("██████████", after.masked("Lamia Hadi"));
        assertTrue(after.maskedWords().contains("hadi"));
        assertNotSame(shown, after.incident(shown.id()).orElseThrow(), "masked again");
        ledger.withdrawReport("c", new Order("A", "B", "By law."));
        PublicRecord gone = after.next(living.now());
        assertEquals("Lamia Hadi", gone.masked("Lamia Hadi"));
        assertFalse(gone.maskedWords().contains("hadi"));
    }
}
