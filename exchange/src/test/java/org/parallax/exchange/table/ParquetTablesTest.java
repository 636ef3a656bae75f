package org.parallax.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.RichRecord;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.event.Source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A record as tables, read back by DuckDB. */
class ParquetTablesTest {
    private static final RecordView RECORD = RichRecord.made().view();

    @TempDir static Path shared;
    @TempDir Path temp;

    private static Path folder = Path.of("rich");

    @BeforeAll
    static void write() throws IOException {
        folder = shared.resolve("it's ü 'rich'; (1)");
        ParquetTables.write(RECORD, MadeRecord.preamble(), folder);
    }

    private static List<Map<String, Object>> table(String name) throws SQLException {
        try (Reader reader = new Reader(folder)) {
            return reader.table(name);
        }
    }

    private static Map<String, Object> row(String table, String key, String value)
            throws SQLException {
        return table(table).stream()
                .filter(it -> value.equals(it.get(key)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + table));
    }

    @Test
    void theFolderHoldsTheTablesAndNothingElse() throws IOException {
        assertEquals(
                List.of(
                        "accusations.parquet",
                        "claims.parquet",
                        "disputes.parquet",
                        "figures.parquet",
                        "incidents.parquet",
                        "origins.parquet",
                        "reports.parquet",
                        "running.parquet"),
                names(folder));
        assertEquals(List.of(folder.getFileName().toString()), names(shared));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    /** The columns say what they hold of an event, and Parquet holds it: cell by cell. */
    @Test
    void everyCellIsTheRecords() throws SQLException {
        for (Table<Event, ?> table : new EventTables(RECORD).all()) assertCells(table, events());
        try (Stream<Account> all = RECORD.accounts()) {
            assertCells(ClaimTable.table(), all.toList());
        }
        try (Stream<Source> all = RECORD.sources()) {
            assertCells(ReportTable.table(), all.toList());
        }
    }

    private static List<Event> events() {
        try (Stream<Event> all = RECORD.events()) {
            return all.toList();
        }
    }

    private static <S, R> void assertCells(Table<S, R> table, List<S> things) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (S thing : things) {
            for (R row : table.rows().apply(thing)) {
                Map<String, Object> cells = new LinkedHashMap<>();
                for (Column<R> column : table.columns()) {
                    Optional<?> value = column.value().apply(row);
                    cells.put(column.name(), value.isPresent() ? value.get() : "null");
                }
                rows.add(cells);
            }
        }
        assertEquals(rows, table(table.name()), table.name());
        assertFalse(rows.isEmpty(), table.name());
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    type             | shelling                | VARCHAR
                    date_from        | 2031-04-01              | DATE
                    date_to          | 2031-04-02              | DATE
                    date_precision   | 2                       | BIGINT
                    place            | gn:170063               | VARCHAR
                    latitude         | 36.20124                | DOUBLE
                    country          | SY                      | VARCHAR
                    sides            | [syria-army, sdf]       | VARCHAR[]
                    side_names       | [Syrian army, Syrian Democratic Forces] | VARCHAR[]
                    side_roles       | [perpetrator, target]   | VARCHAR[]
                    side_bases       | [accused, agreed]       | VARCHAR[]
                    killed_low       | 6                       | BIGINT
                    killed_high      | 9                       | BIGINT
                    killed_open      | true                    | BOOLEAN
                    killed_reason    | It's the "lower"; 9 is later. | VARCHAR
                    detained_best    | 0                       | BIGINT
                    detained_reason  | null                    | VARCHAR
                    injured_best     | null                    | BIGINT
                    injured_open     | null                    | BOOLEAN
                    claimed_by       | [sdf]                   | VARCHAR[]
                    grade            | contested               | VARCHAR
                    reports          | [a]                     | VARCHAR[]
                    episode          | e7                      | VARCHAR
                    withheld         | false                   | BOOLEAN
                    """)
    void anIncidentIsARow(String column, String cell, String type) throws SQLException {
        Object told = row("incidents", "incident", "full").get(column);
        if (column.equals("latitude")) {
            assertEquals(RECORD.event("full").orElseThrow().where().orElseThrow().lat(), told);
        } else {
            assertEquals(cell, String.valueOf(told));
        }
        try (Reader reader = new Reader(folder)) {
            assertEquals(type, reader.types("incidents").get(column));
        }
    }

    @Test
    void whatIsNotStatedIsNull() throws SQLException {
        Map<String, Object> bare = row("incidents", "incident", "bare");
        for (String column : List.of("date_from", "place", "latitude", "killed_low", "episode")) {
            assertEquals("null", bare.get(column), column);
        }
        assertEquals(List.of(), bare.get("sides"));
    }

    @ParameterizedTest(name = "{0}, {1} {2}: {3} = {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    figures     | incident | full             | who           | civilian
                    figures     | incident | full             | side          | sdf
                    figures     | incident | full             | position      | 1
                    running     | incident | full             | since         | 2031-01-01
                    running     | incident | full             | scope         | war
                    accusations | incident | full             | denied_by     | [syria-government]
                    disputes    | value    | 9                | who           | civilian
                    disputes    | value    | 9                | position      | 2
                    origins     | origin   | sohr             | kind          | monitor
                    origins     | origin   | sohr             | counts        | [killed, injured]
                    origins     | origin   | Hill Post        | kind          | null
                    reports     | report   | a                | published     | 2031-04-02
                    reports     | report   | named            | outlet        | Hill Post
                    claims      | words    | Nine people died | low           | 9
                    claims      | words    | Nine people died | part_of       | null
                    claims      | words    | Nine people died | perpetrators  | null
                    claims      | words    | killed in Aleppo | perpetrators  | [syria-army]
                    claims      | words    | killed in Aleppo | targets       | []
                    claims      | words    | killed in Aleppo | type          | shelling
                    claims      | kind     | statement        | act           | deny
                    claims      | kind     | statement        | quoted        | false
                    claims      | kind     | statement        | content_start | null
                    claims      | kind     | agreement        | parties       | [sdf, syria-army]
                    claims      | kind     | agreement        | status        | signed
                    claims      | kind     | control          | change        | holds
                    claims      | kind     | access           | type          | road-closed
                    """)
    void theOtherTablesTellTheRest(
            String table, String key, String value, String column, String cell)
            throws SQLException {
        assertEquals(cell, String.valueOf(row(table, key, value).get(column)));
    }

    @Test
    void offsetsAreCodePoints() throws SQLException {
        Map<String, Object> claim = row("claims", "words", "At least 6 civilians were killed");
        assertEquals(List.of(2L, 34L), List.of(claim.get("words_start"), claim.get("words_end")));
        assertEquals(List.of("sohr", "Rebels"), claim.get("said_by"));
        assertEquals(List.of("the observatory", "Rebels"), claim.get("said_by_names"));
    }

    @Test
    void everyFileSaysWhichRecordItIsOf() throws SQLException {
        try (Reader reader = new Reader(folder)) {
            for (String table : List.of("incidents", "claims", "reports", "running")) {
                assertEquals(
                        new TreeMap<>(MadeRecord.preamble().fields()),
                        reader.metadata(table),
                        table);
            }
        }
    }

    @Test
    void noNameAndNoExactPlaceIsTold() throws SQLException {
        for (String name : List.of("incidents", "claims", "figures", "reports")) {
            String all = table(name).toString();
            for (String tells : List.of("Zorvanel", "Quistabar", "quistabar", "36.20123")) {
                assertFalse(all.contains(tells), name + " tells " + tells);
            }
        }
    }

    @Test
    void aRecordOfNothingIsTablesWithoutRows() throws IOException, SQLException {
        Path empty = temp.resolve("empty");
        ParquetTables.write(new MadeRecord().view(), MadeRecord.preamble(), empty);
        try (Reader reader = new Reader(empty)) {
            assertEquals(List.of(), reader.table("incidents"));
            assertEquals("DATE", reader.types("claims").get("since"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    two UTF-16 chars | \uD83D\uDD25 | \uD83D\uDD25
                    a NUL            | a\u0000b      | a\u0000b
                    quotes           | "'\\            | "'\\
                    Arabic           | \u062D\u0644\u0628 | \u062D\u0644\u0628
                    half a letter    | a\uD83Db      | a?b
                    """)
    void lettersStayWhatTheyAre(String what, String outlet, String read)
            throws IOException, SQLException {
        MadeRecord made = new MadeRecord().report("a", outlet, "2031-04-02", "Nothing.");
        Path set = temp.resolve("odd");
        ParquetTables.write(made.view(), MadeRecord.preamble(), set);
        try (Reader reader = new Reader(set)) {
            assertEquals(read, reader.table("reports").getFirst().get("outlet"), what);
        }
    }

    @Test
    void theColumnsAreThoseOfTheDocument() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "exchange", "parquet.md"));
        List<Table<?, ?>> tables = new ArrayList<>(new EventTables(RECORD).all());
        tables.add(ClaimTable.table());
        tables.add(ReportTable.table());
        for (Table<?, ?> table : tables) {
            for (Column<?> column : table.columns()) {
                String name =
                        column.name()
                                .replaceFirst(
                                        "^(injured|displaced|refugees|missing|detained|abducted|casualties|airstrikes)_",
                                        "killed_");
                assertTrue(document.contains("`" + name + "`"), table.name() + "." + name);
            }
        }
    }
}
