package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code parallax import} and {@code parallax compare}, over a real record and real files. */
class CompareTest extends TwoReports {
    private static final String GED =
            """
            id,date_start,date_end,latitude,longitude,country,side_a,side_b,best
            1,2031-03-01,2031-03-01,36.2,37.1,Syria,Government of Syria,SDF,5
            2,2031-04-01,2031-04-01,36.2,37.1,Syria,Government of Syria,SDF,7
            """;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> statuses(Called called) {
        return called.out().stream()
                .map(it -> it.replaceAll(".*\"row\":\"([^\"]+)\".*\"status\":\"(\\w+)\"}", "$1 $2"))
                .toList();
    }

    @Test
    void rowsAreKeptOnceAndAnEditedOneIsAVersion() throws IOException {
        write("a.csv", GED);
        Called first = done("import --record %record --format ged %a.csv");
        assertEquals(List.of("ucdp-ged:1 new", "ucdp-ged:2 new"), statuses(first));
        line(
                "\\{\"receipt\":\\d+,\"row\":\"ucdp-ged:1\",\"sha256\":\"[0-9a-f]{64}\","
                        + "\"leaf\":\"[0-9a-f]{64}\",\"status\":\"new\"}",
                first.out().getFirst());
        assertEquals("2 in: 2 read (2 new), 0 skipped", first.tally());
        write("b.csv", GED.replace("SDF,7", "SDF,8"));
        Called second = done("import --record %record --format ged %b.csv");
        assertEquals(List.of("ucdp-ged:1 known", "ucdp-ged:2 version"), statuses(second));
        assertEquals("2 in: 2 read (1 known, 1 version), 0 skipped", second.tally());
        isWhole("record");
    }

    @Test
    void nothingThatTheRecordSaysChangesByIt() throws IOException {
        write("a.csv", GED);
        List<String> before = done("export --record %record --format incidents").out();
        List<String> claims = claims("record");
        done("import --record %record --format ged %a.csv");
        assertEquals(before, done("export --record %record --format incidents").out());
        assertEquals(claims, claims("record"));
        done("rebuild --record %record");
        assertEquals(before, done("export --record %record --format incidents").out());
    }

    @Test
    void comparingPrintsALineForEachAndATally() throws IOException {
        write("a.csv", GED);
        done("import --record %record --format ged %a.csv");
        Called called = done("compare --record %record --with ged");
        assertEquals(2, called.out().size(), called.toString());
        line("\\{\"match\":\"theirs-only\",\"incident\":null,.*", called.out().getFirst());
        assertEquals(
                "parallax: UCDP GED: 0 agreed, 0 differs, 0 ours-only, 2 theirs-only, 0 ambiguous",
                called.err().getFirst());
        assertTrue(
                called.err().contains("parallax: UCDP GED covers 2031-03-01 to 2031-04-01, SY"),
                called.toString());
        done("compare --record %record --out %found.jsonl");
        assertEquals(called.out(), Files.readAllLines(folder.resolve("found.jsonl")));
        assertEquals(
                1, done("compare --record %record --from 2031-03-15 --place Syria").out().size());
    }

    @Test
    void onATerminalItIsATable() throws IOException {
        write("a.csv", GED);
        done("import --record %record --format ged %a.csv");
        String record = folder.resolve("record").toString();
        Called called =
                Called.on(new Terminal(true, true, 80, false), "", "compare", "--record", record);
        assertTrue(called.out().getFirst().startsWith("MATCH       DAY        PLACE"));
        assertTrue(called.out().get(1).startsWith("theirs-only 2031-03-01"), called.toString());
        assertTrue(called.out().stream().allMatch(it -> it.length() <= 80), called.toString());
    }

    @Test
    void whatWasKnownThenIsComparedAsOfThen() throws IOException {
        write("a.csv", GED);
        done("import --record %record --format ged %a.csv");
        Called then = call("compare --record %record --as-of 2");
        assertEquals(Exit.WRONG, then.status());
        assertTrue(then.tally().contains("there are no rows"), then.toString());
        assertEquals(1, done("compare --record %record --as-of 6").out().size());
        assertEquals(2, done("compare --record %record --as-of 7").out().size());
    }

    @Test
    void aRowIsWithdrawnLikeAReport() throws IOException {
        write("a.csv", GED);
        done("import --record %record --format ged %a.csv");
        done("withdraw --record %record ucdp-ged:1 --by Ada --with Bea --why order");
        assertEquals(1, done("compare --record %record").out().size());
        assertEquals(
                List.of("ucdp-ged:1 withdrawn", "ucdp-ged:2 known"),
                statuses(done("import --record %record --format ged %a.csv")));
        isWhole("record");
    }

    @Test
    void badRowsAreToldAndCountedAndTheRestIsKept() throws IOException {
        write("a.csv", GED + "3,2031-13-01,2031-04-01,36.2,37.1,Syria,A,B,7\n");
        Called called = done("import --record %record --format ged %a.csv");
        assertEquals(
                folder
                        + "/a.csv:4: BAD_DATE: date is '2031-13-01'. Write it as 2026-01-06 or 6"
                        + " January 2026",
                called.err().getFirst());
        assertEquals("3 in: 2 read (2 new), 1 skipped", called.tally());
        assertEquals(
                Exit.WRONG, call("import --strict --record %record --format ged %a.csv").status());
        write("bad.csv", "a,b\n1,2\n");
        Called bad = call("import --record %record --format ged %bad.csv");
        assertEquals(Exit.WRONG, bad.status());
        assertEquals("1 in: 0 read, 1 skipped", bad.tally());
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-16LE", "ISO-8859-1", "UTF-8"})
    void aTableInAnotherCharsetIsDecoded(String charset) throws IOException {
        String text = GED.replace("Syria,Gov", "Türkiye,Gov");
        if (charset.startsWith("UTF-16")) text = "\uFEFF" + text;
        Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(charset)));
        done("import --record %record --format ged %a.csv");
        Called called = done("compare --record %record");
        assertTrue(called.out().getFirst().contains("\"country\":\"Türkiye\""), called.toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    import --record %record --format gdelt %a.csv             | --format gdelt is not taken. Use ged, acled or airwars-csv
                    import --record %record --format ged %none.csv            | none.csv is no file. Name a table as CSV
                    import --record %record --format ged --map deaths=x %a.csv| --map deaths=…: there is no such field. Use one of id, date
                    import --record %none --format ged %a.csv                 | none
                    compare --record %record                                  | there are no rows beside this record. Use parallax import
                    compare --record %record --with acled                     | there are no rows of acled beside this record.
                    compare --record %record --with gdelt                     | --with gdelt is not known. Use ged, acled, airwars or airwars-csv
                    compare --record %record --from May                       | --from 'May' is no day. Write it as 2026-01-06
                    compare --record %record --from 2031-02-02 --to 2031-02-01| --from 2031-02-02 is after --to 2031-02-01
                    compare --record %record --place Nowhereville             | --place Nowhereville is not known. See parallax places
                    """)
    void aWrongCallIsOneLine(String call, String told) throws IOException {
        write("a.csv", GED);
        Called called = call(call);
        assertEquals(Exit.WRONG, called.status(), called.toString());
        assertEquals(1, called.err().size(), called.toString());
        assertTrue(called.tally().contains(told), called.toString());
        assertFalse(Files.exists(folder.resolve("none")));
    }
}
