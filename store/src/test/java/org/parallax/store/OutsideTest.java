package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.CLOCK;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.store.Withdrawal.Order;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows of others' tables are kept once, in versions, and are no report of anybody's. */
class OutsideTest {
    private static final Order ORDER = new Order("Ada", "Bea", "By order.");

    @TempDir Path folder;

    /** A row whose cells are {@code column=cell} pairs, cut by commas. */
    static OutsideRow row(String event, String cells) {
        List<String[]> pairs = Stream.of(cells.split(",")).map(it -> it.split("=", 2)).toList();
        return new OutsideRow(
                "ucdp-ged",
                event,
                "ged.csv",
                2,
                pairs.stream().map(it -> it[0]).toList(),
                pairs.stream().map(it -> it[1]).toList(),
                Map.of());
    }

    private static String inShort(Receipt receipt) {
        return receipt.sequence() + " " + receipt.report() + " " + receipt.status();
    }

    private static List<String> shown(Ledger ledger, long size) throws StoreFault {
        return ledger.outside("ucdp-ged", size)
                .map(it -> it.entry() + " " + it.row().event() + " " + it.row().cells())
                .toList();
    }

    @ParameterizedTest(name = "then {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id=7,best=3         | 1 ucdp-ged:7 KNOWN
                    best=3,id=7         | 1 ucdp-ged:7 KNOWN
                    best=3,new=,id=7    | 1 ucdp-ged:7 KNOWN
                    id=7,best=4         | 2 ucdp-ged:7 VERSION
                    id=7,best=3,high=9  | 2 ucdp-ged:7 VERSION
                    """)
    void theSameRowIsKnownAndAnEditedOneIsAVersion(String then, String receipt) throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.appendOutside(List.of(row("7", "id=7,best=3")));
            Receipt second = ledger.appendOutside(List.of(row("7", then))).getFirst();
            assertEquals(receipt, inShort(second));
            assertEquals(1, shown(ledger, ledger.size()).size(), "the newest version counts");
            assertEquals(List.of("1 7 [7, 3]"), shown(ledger, 1), "as of the first entry");
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(List.of(), Ledger.repair(folder).damages());
    }

    @Test
    void anotherMeaningOfTheColumnsIsAVersion() throws StoreFault {
        OutsideRow plain = row("7", "id=7,a=3");
        OutsideRow mapped =
                new OutsideRow(
                        plain.origin(),
                        plain.event(),
                        plain.file(),
                        plain.line(),
                        plain.columns(),
                        plain.cells(),
                        Map.of("low", "a"));
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            List<Receipt> receipts = ledger.appendOutside(List.of(plain, mapped, mapped));
            assertEquals(
                    List.of("1 ucdp-ged:7 NEW", "2 ucdp-ged:7 VERSION", "2 ucdp-ged:7 KNOWN"),
                    receipts.stream().map(OutsideTest::inShort).toList());
            assertEquals(
                    Map.of("low", "a"),
                    ledger.outside("ucdp-ged", 2).findFirst().orElseThrow().row().mapping());
        }
    }

    @Test
    void itIsNoReportAndNothingHappenedByIt() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("a", "one"));
            ledger.appendOutside(List.of(row("7", "id=7"), row("8", "id=8")));
            assertEquals(1, ledger.reports().count());
            assertEquals(1, ledger.events(3).count());
            assertEquals(1, ledger.unread(0, 10).size());
            assertEquals(Map.of("ucdp-ged", 2L), ledger.outsideTables(3));
            assertEquals(Map.of("ucdp-ged", 1L), ledger.outsideTables(2));
            assertEquals(List.of(), ledger.outside("acled", 3).toList());
        }
    }

    @Test
    void noFileShowsWhatARowSays() throws IOException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.appendOutside(List.of(row("7", "id=7,source=a canary sang in the field")));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertTrue(!bytes.contains("canary"), file.toString());
            }
        }
    }

    @Test
    void itIsWithdrawnByItsIdAndStaysOut() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.appendOutside(List.of(row("7", "best=3"), row("7", "best=4"), row("8", "b=1")));
            List<Withdrawal> gone = ledger.withdrawReport("ucdp-ged:7", ORDER);
            assertEquals(
                    List.of("1 outside", "2 outside"),
                    gone.stream().map(it -> it.of() + " " + it.kind()).toList());
            assertEquals(List.of("3 8 [1]"), shown(ledger, 3));
            List<Receipt> again =
                    ledger.appendOutside(List.of(row("7", "best=3"), row("9", "best=3")));
            assertEquals(
                    List.of("4 ucdp-ged:7 WITHDRAWN", "6 ucdp-ged:9 NEW"),
                    again.stream().map(OutsideTest::inShort).toList(),
                    "the same cells in another row are another row");
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(List.of(), Ledger.repair(folder).damages());
    }

    @Test
    void aNameGoesFromItsCellsAndTheColumnsStay() throws StoreFault {
        OutsideRow named = row("7", "Quirina=1,notes=Quirina Zobel was seen");
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.appendOutside(List.of(named, row("8", "notes=nobody")));
            List<Withdrawal> gone = ledger.withdrawName("Quirina Zobel", ORDER);
            assertEquals(List.of(1L), gone.stream().map(Withdrawal::of).toList());
            KeptRow left = ledger.outside("ucdp-ged", 3).findFirst().orElseThrow();
            assertEquals(List.of("Quirina", "notes"), left.row().columns());
            assertEquals(List.of("1", "Xxxxxxx Xxxxx was seen"), left.row().cells());
            assertEquals(
                    Status.KNOWN, ledger.appendOutside(List.of(named)).getFirst().status(), "here");
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(List.of(), Ledger.repair(folder).damages());
    }

    @Test
    void anIdThatIsTheNameAsksForTheRowToGo() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.appendOutside(List.of(row("Quirina Zobel 1", "notes=nobody")));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ledger.withdrawName("Quirina Zobel", ORDER));
            assertEquals(1, ledger.size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM outside",
                "UPDATE outside SET event = '8'",
                "UPDATE outside SET origin = 'acled'",
                "UPDATE outside SET identity = 'x'",
                "INSERT INTO outside VALUES (2, 'acled', '1', 'y')"
            })
    void anIndexThatWasChangedIsFound(String sql) throws StoreFault, SQLException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.appendOutside(List.of(row("7", "best=3")));
            ledger.append(text("a", "one"));
        }
        Samples.tamper(folder, sql);
        try (Ledger ledger = Ledger.openForReading(folder)) {
            List<String> damages = ledger.verify().damages();
            assertTrue(damages.stream().anyMatch(it -> it.contains("outside")), damages + "");
        }
    }

    @Test
    void whatIsNoRowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> row(" ", "a=1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new OutsideRow("a:b", "1", "f", 1, List.of(), List.of(), Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new OutsideRow("a", "1", "f", 1, List.of("x"), List.of(), Map.of()));
    }
}
