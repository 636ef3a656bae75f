package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Toy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code show}, {@code history} and {@code reread}. */
class HistoryTest {
    private static final String REPORTS =
            """
            {"id":"a","published":"2031-03-01","text":"5 people were killed, Omar said."}
            {"id":"b","published":"2031-05-01","text":"Edo Baruk and 6 people were killed, Nur said."}
            """;

    @TempDir Path folder;
    private String record = "";
    private String a = "";
    private String b = "";

    @BeforeEach
    void ingest() {
        record = folder.resolve("record").toString();
        Called.deciding(REPORTS, "ingest", "--record", record, "-");
        List<String> incidents = call("export", "--format", "incidents").out();
        a = id(incidents, "\"reports\":[\"a\"]");
        b = id(incidents, "\"reports\":[\"b\"]");
    }

    private Called call(String command, String... args) {
        return Called.deciding("", all(command, args));
    }

    private String[] all(String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command, "--record", record));
        all.addAll(List.of(args));
        return all.toArray(String[]::new);
    }

    private static String id(List<String> incidents, String part) {
        return incidents.stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " in " + incidents))
                .replaceAll("^\\{\"incident\":\"(i[0-9a-f]{16})\".*", "$1");
    }

    private static void hasNoName(List<String> lines) {
        lines.forEach(line -> assertFalse(line.matches("(?i).*(edo|baruk).*"), line));
    }

    @Test
    void showTellsOfAnIncidentAndOfAReport() {
        Called incident = call("show", a);
        assertEquals(Exit.DONE, incident.status());
        assertTrue(incident.out().contains("Incident: " + a), incident.toString());
        String account = "- Omar: “5 people were killed, Omar said” (report a) [figure, asserted]";
        assertTrue(incident.out().contains(account), incident.toString());
        Called report = call("show", "b");
        assertTrue(report.out().contains("Published: 1 May 2031"), report.toString());
        assertTrue(report.out().stream().anyMatch(line -> line.startsWith("Came in: entry 2, ")));
        hasNoName(report.out());
        hasNoName(call("show", b).out());
    }

    @Test
    void showAnswersWithWhatWasKnownThen() {
        call("merge", a, b, "--by", "Ada", "--why", "One and the same.");
        assertTrue(call("show", b).out().contains(b + " is part of " + a + " now."));
        List<String> then = call("show", b, "--as-of", "2").out();
        assertEquals("As known at entry 2 (2 of 7 entries).", then.getFirst());
        assertTrue(then.contains("Incident: " + b), then.toString());
        Called unknown = call("show", b, "--as-of", "1");
        assertEquals(Exit.WRONG, unknown.status());
        assertEquals(
                List.of(
                        "parallax: there is no incident, episode or report %s at entry 1. parallax"
                                        .formatted(b)
                                + " export lists them"),
                unknown.err());
    }

    @Test
    void historyTellsWhatChangedWhenAndWhy() {
        call("merge", a, b, "--by", "Ada", "--why", "One and the same.");
        Called told = call("history", a);
        assertEquals(Exit.DONE, told.status());
        assertTrue(told.out().contains("Report a came in (entry 1)."), told.toString());
        assertTrue(told.out().contains("- reports: a"), told.toString());
        String why = "Decision 6 by Ada: One and the same; merged with " + b + ".";
        assertTrue(told.out().contains(why), told.toString());
        assertTrue(told.out().contains("- reports: now also b"), told.toString());
        hasNoName(told.out());
        List<String> lines = call("history", a, "--json").out();
        for (String line : lines) {
            assertTrue(
                    line.matches(
                            "\\{\"incident\":\"i[0-9a-f]{16}\",\"sequence\":[16],\"at\":\"[^\"]*Z\","
                                + "\"field\":\"[^\"]*\",\"from\":.*,\"to\":.*,"
                                + "\"why\":\"[^\"]*\"\\}"),
                    line);
        }
        assertTrue(
                lines.stream()
                        .anyMatch(line ->
                                line.contains("\"field\":\"reports\",\"from\":null,\"to\":\"b\"")),
                lines.toString());
        hasNoName(lines);
    }

    @Test
    void aNameInAReasonIsMaskedInItsHistory() {
        call("correct", b, "killed", "7", "--by", "Ada", "--why", "Edo Baruk is one of them.");
        for (String format : List.of("--json", "--policy=ucdp")) {
            List<String> lines = call("history", b, format).out();
            hasNoName(lines);
            assertTrue(String.join("\n", lines).contains("█████████ is one of them"), format);
        }
    }

    @Test
    void anIncidentThatNeverWasIsAWrongCall() {
        Called called = call("history", "i0");
        assertEquals(Exit.WRONG, called.status());
        assertEquals(
                List.of(
                        "parallax: there never was an incident i0. parallax export lists those"
                                + " there are"),
                called.err());
    }

    @Test
    void rereadKeepsBothReadingsAndTellsTheDifference() throws IOException {
        Called same = call("reread");
        assertEquals(List.of(), same.out());
        assertEquals(
                "0 reports compared: 0 claims the same, 0 added, 0 removed, 0 changed; 2 reports"
                        + " read by one version only",
                same.tally());
        Called.deciding(
                "{\"id\":\"c\",\"text\":\"9 people were injured\"}",
                "ingest",
                "--record",
                record,
                "-");
        Called deaf = Called.by(Toy.deaf(), "", all("reread"));
        assertEquals(Exit.DONE, deaf.status(), deaf.toString());
        assertEquals(
                "3 reports compared: 0 claims the same, 0 added, 1 removed, 2 changed",
                deaf.tally());
        assertEquals(3, deaf.out().size());
        String changed =
                "\\{\"report\":\"a\",\"change\":\"changed\",\"from\":\"reconciling-1\",\"to\":\"deaf-2\","
                    + "\"claim\":\\{\"from\":\"(c[0-9a-f]{16})\",\"to\":\"\\1\"\\},\"kind\":\"figure\",\"words\":\"5"
                    + " people were killed, Omar said\",\"fields\":\\[\\{\"field\":"
                    + "\"said_by\",\"from\":\\[\\{\"actor\":null,\"name\":\"Omar\",\"cue\":"
                    + "\"said\"\\}\\],\"to\":\\[\\]\\}\\]\\}";
        assertTrue(deaf.out().getFirst().matches(changed), deaf.out().getFirst());
        assertTrue(deaf.out().getLast().contains("\"change\":\"removed\""), deaf.out().getLast());
        hasNoName(deaf.out());
        assertEquals(deaf.out(), Called.by(Toy.deaf(), "", all("reread")).out(), "again");
        Path file = folder.resolve("diff.jsonl");
        Called kept =
                call(
                        "reread",
                        "--from",
                        "reconciling-1",
                        "--to",
                        "deaf-2",
                        "--out",
                        file.toString());
        assertEquals(List.of(), kept.out());
        assertEquals(deaf.out(), Files.readAllLines(file));
        Called back = call("reread", "--from", "deaf-2", "--to", "reconciling-1");
        assertTrue(back.tally().contains("1 added, 0 removed, 2 changed"), back.tally());
    }

    @Test
    void theVersionsThatReadAreListed() {
        Called.by(Toy.deaf(), "", all("reread"));
        List<String> listed = call("reread", "--list").out();
        assertEquals(2, listed.size());
        assertTrue(
                listed.getFirst()
                        .matches(
                                "\\{\"reader\":\"reconciling-1\",\"reports\":2,\"first\":3,\"at\":"
                                        + "\"[^\"]*Z\",\"present\":true\\}"),
                listed.getFirst());
        assertTrue(listed.getLast().contains("\"reader\":\"deaf-2\""), listed.getLast());
        Called unknown = call("reread", "--from", "deaf-2", "--to", "v9");
        assertEquals(Exit.WRONG, unknown.status());
        assertEquals(
                List.of(
                        "parallax: no reading by reader v9 is kept. parallax reread --list lists"
                                + " the versions"),
                unknown.err());
    }

    @Test
    void aReportThatBreaksTheReaderIsToldAndTheOthersAreCompared() {
        Called.deciding("{\"id\":\"x\",\"text\":\"BREAK\"}", "ingest", "--record", record, "-");
        Called called = Called.by(Toy.deaf(), "", all("reread"));
        assertEquals(Exit.FAILED, called.status());
        assertTrue(called.err().getFirst().startsWith("x: READER_FAILED: "), called.toString());
        assertTrue(called.tally().startsWith("2 reports compared: "), called.tally());
        assertTrue(called.tally().endsWith("; 1 reports read by one version only"));
    }
}
