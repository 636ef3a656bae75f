package org.parallax.exchange.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.exchange.outside.Tables.Given;
import org.parallax.store.OutsideRow;

import java.util.List;
import java.util.Map;

/** Tables are read by the names of their columns; what is no row is told with its line. */
class TableReaderTest {
    private static final String ACLED =
            "event_id_cnty,event_date,event_type,latitude,longitude,fatalities\n";

    private static List<String> ids(Given given) {
        return given.rows().stream().map(OutsideRow::event).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event_id_cnty,event_date,event_type,latitude,longitude\nA1,2026-01-06,Battles,1,2",
                """
                longitude,latitude,event_type,event_date,event_id_cnty
                2,1,Battles,2026-01-06,A1
                """,
                "\uFEFFEvent_ID_Cnty, EVENT DATE ,event_type,latitude,longitude\nA1,6 January"
                        + " 2026,Battles,1,2",
                "event_id_cnty;event_date;event_type;latitude;longitude\r\n"
                        + "A1;2026-01-06;Battles;1;2",
                "event_id_cnty\tevent_date\tevent_type\tlatitude\tlongitude\n"
                        + "A1\t2026-01-06\tBattles\t1\t2",
                """
                # a comment

                event_id_cnty,event_date,event_type,latitude,longitude
                #event+id,#date,#event+type,#geo+lat,#geo+lon
                A1,2026-01-06,Battles,1,2\
                """,
            })
    void theSameRowHoweverItIsWritten(String csv) throws OutsideFault {
        Given given = Tables.read(OutsideTable.ACLED, csv);
        assertEquals(List.of(), given.faults());
        TheirEvent event = new TheirRows().read(given.rows().getFirst());
        assertEquals("acled:A1 2026-01-06", event.id() + " " + event.from());
        assertEquals(1, event.spot().orElseThrow().lat());
        assertEquals(2, event.spot().orElseThrow().lon());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A1,2026-02-30,Battles,1,2,3   | t.csv:3: BAD_DATE: date is '2026-02-30'. Write
                    A1,06/01/2026,Battles,1,2,3   | t.csv:3: BAD_DATE: date is '06/01/2026'. Write
                    A1,,Battles,1,2,3             | t.csv:3: MISSING_FIELD: no date. Give
                    ,2026-01-06,Battles,1,2,3     | t.csv:3: MISSING_FIELD: a row without an id.
                    A1,2026-01-06,Battles,91,2,3  | t.csv:3: BAD_FIELD: latitude is '91'. It is in
                    A1,2026-01-06,Battles,1,east,3| t.csv:3: BAD_FIELD: longitude is 'east'. It is
                    A1,2026-01-06,Battles,1,2,-3  | t.csv:3: BAD_FIELD: best is '-3'. It is a whole
                    A1,2026-01-06,Battles,1,2,3.5 | t.csv:3: BAD_FIELD: best is '3.5'. It is a whole
                    A1,2026-01-06,Battles,1,2     | t.csv:3: BAD_ROW: 5 cells under 6 columns. Check
                    A1,2026-01-06,Battles,1,2,3,4 | t.csv:3: BAD_ROW: 7 cells under 6 columns. Check
                    A0,2026-01-06,Riots,1,2,3     | t.csv:3: DUPLICATE_ID: a second row A0, with
                    """)
    void aBadRowIsOneLineAndTheOthersAreTaken(String bad, String told) {
        String csv =
                ACLED + "A0,2026-01-06,Battles,1,2,0\n" + bad + "\nA9,2026-01-06,Battles,1,2,0\n";
        Given given = Tables.read(OutsideTable.ACLED, csv);
        assertEquals(1, given.faults().size(), given.faults() + "");
        assertTrue(given.faults().getFirst().startsWith(told), given.faults() + "");
        assertEquals(List.of("A0", "A9"), ids(given));
        assertEquals(new TableReader.Read(2, 1, true), given.read());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a,b,c                | BAD_HEADER: no column event_id_cnty, event_date, latitude
                    id,date_start,best   | BAD_HEADER: no column event_id_cnty, event_date
                    event_date,Event Date| BAD_HEADER: two columns are called Event Date
                    # a row of data where the header should be
                    1,2,1                | BAD_HEADER: the first row has no names of columns, so the header is missing.
                    SYR1,Syria,Syria     | BAD_HEADER: the first row names no column that is known and says Syria twice
                    """)
    void anotherTableIsRefusedAsAWhole(String header, String told) {
        Given given = Tables.read(OutsideTable.ACLED, header + "\n1,2,3\n");
        assertEquals(List.of(), given.rows());
        assertTrue(given.faults().getFirst().startsWith("t.csv:1: " + told), given.faults() + "");
        assertFalse(given.read().whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ACLED, "# nothing\n"})
    void whereThereIsNoRowThatIsTold(String csv) {
        Given given = Tables.read(OutsideTable.ACLED, csv);
        assertEquals(
                List.of("t.csv:1: EMPTY: there is no row. Give a table with rows"), given.faults());
    }

    @Test
    void aLineIsThatOnWhichTheRowBegins() {
        String csv =
                """
                event_id_cnty,event_date,event_type,latitude,longitude,notes
                A1,2026-01-06,Battles,1,2,"one
                two\r
                three"
                A2,2026-01-06,Battles,1,2,"a ""word"", and more"
                A3,never,Battles,1,2,"

                "\
                """;
        Given given = Tables.read(OutsideTable.ACLED, csv);
        assertEquals(
                List.of("A1 2", "A2 5"),
                given.rows().stream().map(it -> it.event() + " " + it.line()).toList());
        assertEquals("a \"word\", and more", given.rows().get(1).cells().get(5));
        assertTrue(given.faults().getFirst().startsWith("t.csv:6: BAD_DATE"), given.faults() + "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    A2,2026-01-06,Battles,1,2,"3
                    A2,2026-01-06,Battles,1,2,"3" more
                    """)
    void damageEndsTheReadingAndWhatCameBeforeIsTaken(String row) {
        String csv =
                ACLED + "A1,2026-01-06,Battles,1,2,3\n" + row + "\nA3,2026-01-06,Riots,1,2,3\n";
        Given given = Tables.read(OutsideTable.ACLED, csv);
        assertEquals(List.of("A1"), ids(given));
        assertEquals(
                List.of(
                        "t.csv:3: DAMAGED: a quotation mark in the row that begins here is never"
                                + " closed, or more stands behind a closed one. Mend it, and import"
                                + " the file again: what is kept is known, the rest was not read"),
                given.faults());
        assertFalse(given.read().whole());
    }

    @Test
    void aLineWithoutEndIsToldWithoutAQuotationMarkWhereThereIsNone() {
        String csv = ACLED + "7".repeat(2 * BoundedReader.MOST_IN_A_ROW);
        String told = Tables.read(OutsideTable.ACLED, csv).faults().getFirst();
        assertTrue(told.startsWith("t.csv:2: TOO_LONG: a row that does not end"), told);
        assertFalse(told.contains("quotation"), told);
        String open = ACLED + "A2,\"" + "7".repeat(2 * BoundedReader.MOST_IN_A_ROW);
        String other = Tables.read(OutsideTable.ACLED, open).faults().getFirst();
        assertTrue(other.contains("Close the quotation mark"), other);
    }

    @Test
    void whatIsMissingInAHeaderIsSaidInFull() {
        String told = Tables.read(OutsideTable.ACLED, "a,b\n1,2\n").faults().getFirst();
        assertTrue(told.contains("--map id=THEIRS,date=THEIRS,"), told);
        String cut = ACLED.replace(',', '|') + "1|2\n";
        String other = Tables.read(OutsideTable.ACLED, cut).faults().getFirst();
        assertTrue(other.contains("its cells are cut by |. Save it with commas"), other);
    }

    @Test
    void aRowWithoutEndIsNotLoaded() {
        String csv =
                ACLED
                        + "A1,2026-01-06,Battles,1,2,3\nA2,2026-01-06,Battles,1,2,\""
                        + "x".repeat(2 * BoundedReader.MOST_IN_A_ROW);
        Given given = Tables.read(OutsideTable.ACLED, csv);
        assertEquals(List.of("A1"), ids(given));
        assertTrue(given.faults().getFirst().contains("TOO_LONG: a row that does not end"));
    }

    @Test
    void aCellThatIsTooLongIsToldAndTheNextRowTaken() {
        String csv =
                ACLED
                        + "A1,2026-01-06,Battles,1,2,"
                        + "9".repeat(300_000)
                        + "\nA2,2026-01-06,Battles,1,2,3\n";
        Given given = Tables.read(OutsideTable.ACLED, csv);
        assertEquals(List.of("A2"), ids(given));
        assertTrue(given.faults().getFirst().startsWith("t.csv:2: TOO_LONG: a cell of 300,000"));
    }

    @Test
    void aColumnOfAnotherNameIsMapped() throws OutsideFault {
        Map<String, String> map = Map.of("id", "Case no.", "date", "When", "low", "Dead, at least");
        String csv = "case no,WHEN,\"Dead, at least\"\nC-1,6 Jan 2026,4\n";
        Given given = Tables.read(OutsideTable.AIRWARS, csv, map);
        assertEquals(List.of(), given.faults());
        assertEquals(map, given.rows().getFirst().mapping(), "kept, so that it can be read again");
        TheirEvent event = new TheirRows().read(given.rows().getFirst());
        assertEquals("airwars:C-1 4", event.id() + " " + event.civilians().orElseThrow().words());
        assertTrue(
                Tables.read(OutsideTable.AIRWARS, csv, Map.of("id", "Nummer"))
                        .faults()
                        .getFirst()
                        .startsWith("t.csv:1: BAD_HEADER: no column is called Nummer"));
    }

    @Test
    void whatATerminalObeysDoesNotReachIt() {
        Given given = Tables.read(OutsideTable.ACLED, ACLED + "A1,\"\u001B[2J\n\",Battles,1,2,3\n");
        assertTrue(given.faults().getFirst().chars().noneMatch(c -> c < ' '));
    }
}
