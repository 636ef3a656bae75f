package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.CLOCK;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.store.StoreFault.Kind;
import org.parallax.text.Capture;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * A record of an older version is brought up to this one, or refused with the reason; never half.
 */
class MigrationTest {
    @TempDir Path folder;
    private String root = "";

    /** As version 3 left it: before anything could be withdrawn. */
    @BeforeEach
    void aRecordOfVersion3() throws StoreFault, SQLException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.appendAll(List.of(text("a", "one"), text("b", "two")));
            root = ledger.root();
        }
        for (String sql :
                List.of(
                        "DROP TABLE erased",
                        "DROP TABLE withdrawn",
                        "DROP TABLE quarantine",
                        "DROP TABLE settled",
                        "DROP TABLE outside",
                        "UPDATE schema_version SET version = 3",
                        "DELETE FROM flyway_schema_history WHERE version IN ('4', '5', '6',"
                                + " '7')")) {
            Samples.tamper(folder, sql);
        }
    }

    @ParameterizedTest(name = "opened for {0}")
    @ValueSource(strings = {"writing", "reading"})
    void itIsRaisedWhenItIsFirstOpened(String what) throws StoreFault, SQLException {
        try (Ledger ledger =
                what.equals("writing") ? Ledger.open(folder) : Ledger.openForReading(folder)) {
            assertEquals(root, ledger.root(), "nothing that came in is touched");
            assertEquals(2, ledger.reports().count());
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(Integer.toString(Schema.VERSION), value("SELECT version FROM schema_version"));
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.withdrawReport("a", new Withdrawal.Order("Ada", "Bea", "By order."));
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @Test
    void aRecordOfVersion5IsRaisedAndKnowsOfNoWay() throws StoreFault, SQLException {
        Ledger.open(folder).close(); // raises it wholly
        for (String sql :
                List.of(
                        "DROP TABLE quarantine",
                        "DROP TABLE settled",
                        "DROP TABLE outside",
                        "UPDATE schema_version SET version = 5",
                        "DELETE FROM flyway_schema_history WHERE version IN ('6', '7')")) {
            Samples.tamper(folder, sql);
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(root, ledger.root());
            assertEquals(
                    List.of(Capture.NONE, Capture.NONE),
                    ledger.reports().map(Stored::capture).toList());
            assertEquals(List.of(), ledger.quarantined());
            ledger.quarantine(Samples.held("p", "poison"));
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @Test
    void aRecordOfVersion6IsRaisedAndTakesOutsideRows() throws StoreFault, SQLException {
        Ledger.open(folder).close(); // raises it wholly
        for (String sql :
                List.of(
                        "DROP TABLE outside",
                        "UPDATE schema_version SET version = 6",
                        "DELETE FROM flyway_schema_history WHERE version = '7'")) {
            Samples.tamper(folder, sql);
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(root, ledger.root());
            assertEquals(Map.of(), ledger.outsideTables(2));
            ledger.appendOutside(List.of(OutsideTest.row("7", "best=3")));
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @Test
    void aStepThatCannotBeDoneLeavesTheOlderRecordAndSaysWhy() throws SQLException {
        Samples.tamper(folder, "CREATE TABLE withdrawn (mine TEXT)");
        StoreFault fault = assertThrows(StoreFault.class, () -> Ledger.open(folder).close());
        assertEquals(Kind.FAILED, fault.kind());
        assertTrue(
                fault.getMessage().contains("cannot be brought up to this version"),
                fault.getMessage());
        assertEquals("3", value("SELECT version FROM schema_version"));
        assertEquals(
                "0", value("SELECT count(*) FROM sqlite_schema WHERE name = 'erased'"), "not half");
    }

    @ParameterizedTest(name = "version {0}: {1}")
    @CsvSource({
        "1, OLDER, take its reports into a new record",
        "2, OLDER, take its reports into a new record",
        "8, NEWER, use the newer program",
        "99, NEWER, use the newer program",
    })
    void whatCannotBeBroughtUpIsRefused(int version, Kind kind, String remedy) throws SQLException {
        Samples.tamper(folder, "UPDATE schema_version SET version = " + version);
        for (boolean writing : new boolean[] {true, false}) {
            StoreFault fault =
                    assertThrows(
                            StoreFault.class,
                            () ->
                                    (writing ? Ledger.open(folder) : Ledger.openForReading(folder))
                                            .close());
            assertEquals(kind, fault.kind());
            assertTrue(fault.getMessage().contains(remedy), fault.getMessage());
        }
        assertEquals(
                Integer.toString(version),
                value("SELECT version FROM schema_version"),
                "as it was");
    }

    private String value(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("record.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
