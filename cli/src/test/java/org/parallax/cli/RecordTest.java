package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code ingest}, {@code export}, {@code verify} and {@code demo}. */
class RecordTest {
    private static final String REPORTS =
            """
            {"id":"a","text":"5 people were killed, Omar said."}
            {"id":"b","text":"Lamia Hadi and 6 people were injured"}
            """;

    @TempDir Path folder;
    private String record = "";

    @BeforeEach
    void name() {
        record = folder.resolve("record").toString();
    }

    private Called ingest(String reports) {
        return Called.with(reports, "ingest", "--record", record, "-");
    }

    private Called export(String... more) {
        List<String> args = new ArrayList<>(List.of("export", "--record", record));
        args.addAll(List.of(more));
        return Called.with("", args.toArray(String[]::new));
    }

    private static List<String> field(String name, List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll(".*\"" + name + "\":\"?([^\",}]*).*", "$1"))
                .toList();
    }

    @Test
    void everyReportGetsAReceiptInTheContractsForm() {
        Called called = ingest(REPORTS);
        assertEquals(Exit.DONE, called.status());
        for (String line : called.out()) {
            assertTrue(
                    line.matches(
                            "\\{\"receipt\":[0-9]+,\"report\":\"[ab]\",\"sha256\":\"[0-9a-f]{64}\","
                                    + "\"leaf\":\"[0-9a-f]{64}\",\"status\":\"new\"\\}"),
                    line);
        }
        assertEquals(List.of("a", "b"), field("report", called.out()));
        assertEquals("2 in: 2 read, 0 skipped", called.tally());
    }

    @Test
    void theSameAgainIsKnownAndAnotherTextIsAVersion() {
        ingest(REPORTS);
        assertEquals(List.of("known", "known"), field("status", ingest(REPORTS).out()));
        String changed = REPORTS.replace("5 people", "7 people");
        assertEquals(List.of("version", "known"), field("status", ingest(changed).out()));
        List<String> claims = export("--format", "claims").out();
        assertEquals(2, claims.size(), "the latest version of each");
        assertTrue(claims.stream().anyMatch(line -> line.contains("7 people")));
    }

    @Test
    void strictnessAndFaultsGoByTheContract() {
        String bad = REPORTS + "{\"id\":\"c\"}\n";
        assertEquals(Exit.DONE, ingest(bad).status());
        assertEquals("3 in: 2 read, 1 skipped", ingest(bad).tally());
        assertEquals(
                Exit.WRONG,
                Called.with(bad, "ingest", "--strict", "--record", record, "-").status());
    }

    @Test
    void incidentsAndClaimsComeOut() {
        ingest(REPORTS);
        Called incidents = export("--format", "incidents");
        assertEquals(Exit.DONE, incidents.status());
        assertEquals(2, incidents.out().size());
        assertTrue(incidents.out().stream().allMatch(line -> line.startsWith("{\"incident\":\"i")));
        assertEquals(List.of("a", "b"), field("report", export("--format", "claims").out()));
        Called episodes = export("--format", "episodes");
        assertEquals(Exit.DONE, episodes.status());
        assertEquals(List.of(), episodes.out(), "single blows are no episode");
    }

    @Test
    void aVictimsNameIsMaskedInClaimsThatAreExported() {
        ingest(REPORTS);
        String line = export("--format", "claims").out().getLast();
        assertTrue(line.contains("\"words\":\"██████████ and 6 people were injured\""), line);
        assertTrue(line.endsWith(",\"withheld\":true}"), line);
    }

    @Test
    void aVictimsNameStaysMaskedInWhatTheFatherSaid() {
        ingest(
                """
                {"id":"c","text":"Edo Baruk, 9, and 6 people were injured, Ilan Baruk said."}
                """);
        for (String format : List.of("claims", "incidents")) {
            List<String> lines = export("--format", format).out();
            assertFalse(lines.isEmpty(), format);
            lines.forEach(line -> assertFalse(line.matches("(?i).*(edo|ilan|baruk).*"), line));
        }
    }

    @Test
    void aReportInAnotherLanguageIsKeptAndGivesNoClaims() {
        String report =
                """
                {"id":"f","language":"fr","text":"5 people were killed, Omar said."}
                {"id":"g","language":"en-GB","text":"5 people were killed, Omar said."}
                """;
        Called called = ingest(report);
        assertEquals(List.of("new", "new"), field("status", called.out()));
        assertEquals("2 in: 2 read, 0 skipped", called.tally());
        String told =
                "f: NOT_ENGLISH: its language is fr. only English is read, so it gives no claims";
        assertTrue(called.err().contains(told), called.err().toString());
        assertEquals(List.of("g"), field("report", export("--format", "claims").out()));
        List<String> coded = Called.with(report, "code", "-").out();
        assertTrue(coded.getFirst().contains("Its language is fr, and only English is read."));
    }

    @Test
    void aLanguageThatIsNotStatedIsFoundAndAWrongStatementTold() {
        String report =
                """
                {"id":"f","text":"Trois personnes ont été tuées dans le bombardement d'un village du nord du pays, ont indiqué mardi les autorités locales."}
                {"id":"g","language":"ar","text":"Shelling hit the village at dawn and 3 people were killed, and the wounded were taken to a hospital, officials said."}
                """;
        Called called = ingest(report);
        assertEquals("2 in: 2 read, 0 skipped", called.tally());
        assertTrue(
                called.err()
                        .containsAll(
                                List.of(
                                        "f: NOT_ENGLISH: its language is fr by its words. only"
                                                + " English is read, so it gives no claims",
                                        "g: ENGLISH: ar is stated, but its words are English. it is"
                                                + " read")),
                called.err().toString());
        assertEquals(List.of("g"), field("report", export("--format", "claims").out()));
    }

    @Test
    void lettersThatMayMisleadAreToldAndOutletsThatLookAlikeStayTwo() {
        String reports =
                """
                {"id":"a","outlet":"River Post","published":"2031-05-01","text":"5 people were killed, Omar said."}
                {"id":"b","outlet":"River P\u043Est","published":"2031-05-01","text":"9 people were \u202Ekilled, Lena said."}
                """;
        Called called = ingest(reports);
        String told =
                "-:2: ODD: U+202E turns the direction of text (text 14). it is kept and read as it"
                        + " came";
        assertTrue(called.err().contains(told), called.err().toString());
        assertEquals("2 in: 2 read, 0 skipped", called.tally());
        List<String> shown = Called.with("", "show", "--record", record, "b").out();
        String note = "Note: The name of its outlet looks like another one: River Post.";
        assertTrue(shown.contains(note), shown.toString());
        assertTrue(shown.contains("Outlet: River P\u043Est"), shown.toString());
    }

    @Test
    void asOfAnswersWithWhatWasKnownThen() {
        ingest(REPORTS);
        Called before = export("--format", "claims", "--as-of", "2001-01-01T00:00:00Z");
        assertEquals(List.of(), before.out());
        assertEquals(
                List.of("parallax: the record held no report at 2001-01-01T00:00:00Z."),
                before.err());
        Called later = export("--format", "claims", "--as-of", "2999-01-01T00:00:00Z");
        assertEquals(2, later.out().size());
        Called first = export("--format", "claims", "--as-of", "1");
        assertEquals(List.of("a"), field("report", first.out()));
        for (String both : List.of("2", "5")) {
            Called called = export("--format", "claims", "--as-of", both);
            assertEquals(List.of("a", "b"), field("report", called.out()), both);
        }
        Called never = export("--format", "claims", "--as-of", "6");
        assertEquals(Exit.WRONG, never.status());
        assertEquals(
                List.of("parallax: --as-of 6: the record has no 6 entries, it has 5"), never.err());
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        ingest(REPORTS);
        Path file = folder.resolve("claims.jsonl");
        Called called = export("--format", "claims", "--out", file.toString());
        assertEquals(List.of(), called.out());
        assertEquals(export("--format", "claims").out(), Files.readAllLines(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "the record and the file, no draft");
        }
        Path nowhere = folder.resolve("none").resolve("claims.jsonl");
        assertEquals(
                Exit.WRONG, export("--format", "claims", "--out", nowhere.toString()).status());
    }

    @Test
    void aWholeRecordIsWholeAndADamagedOneIsNot() throws IOException {
        ingest(REPORTS);
        Called whole = Called.with("", "verify", "--record", record);
        assertEquals(Exit.DONE, whole.status());
        assertTrue(
                whole.out().getLast().startsWith("whole: 5 entries, 4 of them sealed, root "),
                whole.toString());
        for (String file : List.of("record.sqlite", "packs/000001.pack", "keys", "signing.key")) {
            flip(file);
            Called damaged = Called.with("", "verify", "--record", record);
            assertEquals(Exit.FAILED, damaged.status(), file + ": " + damaged);
            assertTrue(damaged.out().getLast().startsWith("not whole: "), damaged.toString());
            assertEquals(List.of(), damaged.err(), file);
            flip(file);
            assertEquals(whole, Called.with("", "verify", "--record", record), file);
        }
    }

    /** Turns over one bit of the byte in a file's middle. */
    private void flip(String file) throws IOException {
        Path path = Path.of(record).resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);
    }

    @Test
    void whereThereIsNoRecordNothingIsMade() {
        for (String command : List.of("verify", "export --format claims", "serve")) {
            Called called = Called.with("", (command + " --record " + record).split(" "));
            assertEquals(Exit.WRONG, called.status(), command);
            assertTrue(called.tally().contains("NOT_A_RECORD"), called.tally());
        }
        assertFalse(Files.exists(Path.of(record)));
    }

    @Test
    void theDemoPrintsATableAndCleansUp() {
        Called called = Called.with("", "demo", "--no-serve");
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertTrue(
                called.out().stream().anyMatch(line -> line.contains("independent origin")),
                called.toString());
        assertTrue(called.tally().matches("[0-9]+ in: [0-9]+ read, 0 skipped"), called.tally());
    }
}
