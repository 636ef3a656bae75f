package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Toy;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code merge}, {@code split}, {@code correct}, {@code undo} and {@code decisions}. */
class DecideTest {
    private static final String REPORTS =
            """
            {"id":"a","published":"2031-03-01","text":"5 people were killed, Omar said."}
            {"id":"b,1","published":"2031-05-01","text":"6 people were killed, Nur said."}
            {"id":"c","published":"2031-07-01","text":"7 people were killed, Sami said."}
            """;

    @TempDir Path folder;
    private String record = "";
    private String a = "";
    private String b = "";

    @BeforeEach
    void ingest() {
        record = folder.resolve("record").toString();
        Called.deciding(REPORTS, "ingest", "--record", record, "-");
        List<String> incidents = export();
        a = id(incidents, "\"reports\":[\"a\"]");
        b = id(incidents, "\"reports\":[\"b,1\"]");
    }

    private Called call(String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command, "--record", record));
        all.addAll(List.of(args));
        return Called.deciding("", all.toArray(String[]::new));
    }

    private List<String> export() {
        return call("export", "--format", "incidents").out();
    }

    /** The number of the entry that a call's receipt names. */
    private static String receipt(Called called) {
        assertEquals(Exit.DONE, called.status(), called.toString());
        return called.out().getFirst().replaceAll("^\\{\"receipt\":(\\d+),.*", "$1");
    }

    private static String id(List<String> incidents, String part) {
        return incidents.stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " in " + incidents))
                .replaceAll("^\\{\"incident\":\"(i[0-9a-f]{16})\".*", "$1");
    }

    @Test
    void aMergeGivesAReceiptAndTheIncidentThatCameOfIt() {
        Called called = call("merge", a, b, "--why", "one house", "--by", "Ada");
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertTrue(
                called.out()
                        .getFirst()
                        .matches(
                                "\\{\"receipt\":8,\"decision\":\"merge\",\"by\":\"Ada\",\"at\":\"[^\"]+Z\","
                                    + "\"leaf\":\"[0-9a-f]{64}\"}"),
                called.toString());
        assertEquals(2, called.out().size());
        assertTrue(
                called.out().getLast().endsWith("\"reports\":[\"a\",\"b,1\"],\"also_in\":[]}"),
                called.toString());
        String line = export().stream().filter(it -> it.contains("b,1")).findFirst().orElseThrow();
        assertTrue(line.contains("put together by Ada: one house."), line);
        assertTrue(line.contains("\"decisions\":[{\"sequence\":8,\"kind\":\"merge\""), line);
        String old = line.startsWith("{\"incident\":\"" + a) ? b : a;
        assertTrue(line.contains("\"formerly\":[\"" + old + "\"]"), line);
        Called whole = call("verify");
        assertTrue(
                whole.out().getLast().startsWith("whole: 9 entries, 7 of them sealed, root "),
                whole.toString());
    }

    @Test
    void splitCorrectAndUndoFollow() {
        call("merge", a, b, "--why", "one house");
        Called split = call("split", a, "--reports", "b,1", "--why", "two houses");
        assertEquals(Exit.DONE, split.status(), split.toString());
        assertEquals(3, split.out().size(), "the receipt and two incidents");
        Called corrected = call("correct", a, "killed", "4/5/8", "--why", "a list");
        String change = "\"field\":\"killed\",\"from\":\"5\",\"to\":\"4/5/8\"}";
        assertTrue(corrected.out().getLast().endsWith(change), corrected.toString());
        assertEquals(Exit.DONE, call("undo", receipt(split), "--why", "one after all").status());
        Called last = call("undo", "--last", "--why", "and no list");
        String undone = ",\"undone\":" + receipt(corrected) + "}";
        assertTrue(last.out().getFirst().endsWith(undone), last.toString());
        List<String> states =
                call("decisions").out().stream()
                        .map(it ->
                                it.replaceAll(
                                        ".*\"kind\":\"(\\w+)\".*\"state\":\"([^\"]+)\".*", "$1 $2"))
                        .toList();
        assertEquals(
                List.of(
                        "merge in-force",
                        "split undone",
                        "correct undone",
                        "undo in-force",
                        "undo in-force"),
                states);
    }

    @Test
    void severalReportsStandBehindOneOption() {
        call("merge", a, b, "--why", "one house");
        String c = id(export(), "\"reports\":[\"c\"]");
        call("merge", a, c, "--why", "one house");
        Called split = call("split", c, "--reports", "a, c", "--why", "another house");
        assertEquals(Exit.DONE, split.status(), split.toString());
        assertTrue(split.toString().contains("\"reports\":[\"a\",\"c\"]"), split.toString());
    }

    @Test
    void whoDecidesIsWhoeverIsAtTheMachine() {
        Called called = call("correct", a, "grade", "fair", "--why", "two witnesses");
        String name = System.getProperty("user.name");
        assertTrue(called.out().getFirst().contains("\"by\":\"" + name + "\""), called.toString());
    }

    @Test
    void aWrongCallIsToldInOneLineAndKeepsNothing() {
        refused("there is no incident i0", "merge", a, "i0", "--why", "x");
        refused("--why is blank", "merge", a, b, "--why", " ");
        refused("report zz is not in " + a, "split", a, "--reports", "zz", "--why", "x");
        refused("these are all reports of " + a, "split", a, "--reports", "a", "--why", "x");
        refused("killed 9/3/4 is not in order", "correct", a, "killed", "9/3/4", "--why", "x");
        refused("there is no decision 1", "undo", "1", "--why", "x");
        refused("name a SEQUENCE, or say --last", "undo", "--why", "x");
        refused("name a SEQUENCE, or say --last", "undo", "1", "--last", "--why", "x");
        refused("missing: --why TEXT", "merge", a, b);
        refused("missing: --reports ID,ID", "split", a, "--why", "x");
        assertEquals(List.of(), call("decisions").out());
    }

    private void refused(String message, String command, String... args) {
        Called called = call(command, args);
        assertEquals(Exit.WRONG, called.status(), called.toString());
        assertEquals(1, called.err().size(), called.toString());
        assertTrue(called.tally().startsWith("parallax: " + message), called.tally());
        assertEquals(List.of(), called.out());
    }

    @Test
    void whereThereIsNoRecordNoneIsMade() {
        record = folder.resolve("absent").toString();
        for (List<String> command :
                List.of(
                        List.of("merge", a, b, "--why", "x"),
                        List.of("undo", "--last", "--why", "x"),
                        List.of("decisions"))) {
            Called called =
                    call(
                            command.getFirst(),
                            command.subList(1, command.size()).toArray(String[]::new));
            assertEquals(Exit.WRONG, called.status(), called.toString());
            assertTrue(called.tally().contains("NOT_A_RECORD"), called.tally());
        }
        assertFalse(Files.exists(Path.of(record)));
    }

    @Test
    void oneAtATime() throws StoreFault {
        try (Ledger other = Ledger.open(Path.of(record))) {
            long before = other.size();
            Called called = call("merge", a, b, "--why", "x");
            assertEquals(Exit.FAILED, called.status());
            assertTrue(called.tally().contains("IN_USE"), called.tally());
            assertEquals(before, other.size());
        }
    }

    @Test
    void aDecisionThatNoLongerHoldsOnToAnythingIsToldWithTheExport() {
        String merge = receipt(call("merge", a, b, "--why", "one house"));
        Called.deciding(
                "{\"id\":\"b,1\",\"text\":\"Nobody was hurt.\"}",
                "ingest",
                "--record",
                record,
                "-");
        Called called = call("export", "--format", "incidents");
        assertEquals(Exit.DONE, called.status());
        assertEquals(
                "parallax: decision %s (merge) cannot be applied any more: No account of %s is read any more."
                        .formatted(merge, b),
                called.tally());
    }

    @Test
    void apartAndAcceptAreKeptAndShown() {
        Called apart = call("apart", a, b, "--why", "two houses", "--by", "Ada");
        assertEquals(Exit.DONE, apart.status(), apart.toString());
        assertEquals(3, apart.out().size(), "the receipt and two incidents");
        Called accept = call("accept", a, "figures/killed", "--why", "one morgue", "--by", "Ada");
        assertEquals(Exit.DONE, accept.status(), accept.toString());
        String line = export().stream().filter(it -> it.contains(a)).findFirst().orElseThrow();
        assertTrue(line.contains("\"kind\":\"accept\",\"by\":\"Ada\""), line);
        assertTrue(line.contains("\"why\":\"one morgue\",\"matter\":\"figures/killed\"}"), line);
        assertTrue(line.contains("Ada keeps %s and %s apart: two houses.".formatted(a, b)), line);
        List<String> told = call("decisions").out();
        assertTrue(told.getFirst().contains("\"incidents\":[\"" + a), told.toString());
        assertTrue(told.getLast().contains("\"matter\":\"figures/killed\",\"state\":\"in-force\""));
        String shown = String.join(" ", call("show", a).out()).replaceAll("\\s+", " ");
        assertTrue(shown.contains("found figures, killed right as it stands"), shown);
        assertEquals(Exit.DONE, call("history", a).status());
        refused("Bad is no matter", "accept", a, "Bad", "--why", "x");
        refused("missing: MATTER", "accept", a, "--why", "x");
        call("merge", a, b, "--why", "one house");
        refused("%s and %s are one incident now".formatted(a, b), "apart", a, b, "--why", "x");
    }

    @Test
    void twoPersonsReleaseAName() {
        String report =
                "{\"id\":\"d\",\"published\":\"2031-09-01\",\"text\":\"Edo Baruk, 34, and 6 people"
                        + " were killed, Lia said.\"}";
        naming(report, "ingest", "-");
        String line = incident("d");
        String d = id(List.of(line), "\"d\"],\"also_in\"");
        String victim = line.replaceAll(".*\"victim\":\"(v[0-9a-f]{16})\".*", "$1");
        Called one =
                naming("", "release", victim, "--incident", d, "--by", "Ada", "--why", "asked");
        assertEquals(Exit.DONE, one.status(), one.toString());
        assertFalse(incident("d").contains("Baruk"));
        List<String> waiting = naming("", "decisions").out();
        assertTrue(
                waiting.getFirst().contains("\"victim\":\"" + victim + "\",\"state\":\"waiting\""),
                waiting.toString());
        naming("", "undo", "--last", "--why", "both at once");
        Called two =
                naming(
                        "",
                        "release",
                        victim,
                        "--incident",
                        d,
                        "--by",
                        "Ada",
                        "--with",
                        "Bea",
                        "--why",
                        "asked");
        assertEquals(Exit.DONE, two.status(), two.toString());
        assertEquals(3, two.out().size(), "two receipts and the incident");
        assertTrue(incident("d").contains("\"names\":[\"Edo Baruk\"]"), incident("d"));
        Called same =
                naming(
                        "",
                        "release",
                        victim,
                        "--incident",
                        d,
                        "--by",
                        "Ada",
                        "--with",
                        " ada",
                        "--why",
                        "asked");
        assertEquals(Exit.WRONG, same.status(), same.toString());
        assertTrue(same.tally().contains("two different persons"), same.tally());
    }

    private Called naming(String stdin, String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command, "--record", record));
        all.addAll(List.of(args));
        return Called.by(Toy.naming(), stdin, all.toArray(String[]::new));
    }

    private String incident(String report) {
        return naming("", "export", "--format", "incidents").out().stream()
                .filter(it -> it.contains("\"reports\":[\"" + report + "\"]"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aVictimsNameInAReasonIsMasked() {
        String report =
                "{\"id\":\"d\",\"text\":\"Edo Baruk and 6 people were killed, Omar said.\"}";
        Called.deciding(report, "ingest", "--record", record, "-");
        String d = id(export(), "\"d\"],\"also_in\"");
        call("correct", d, "killed", "7", "--why", "Edo Baruk is one of seven");
        String line =
                export().stream().filter(it -> it.contains("\"d\"")).findFirst().orElseThrow();
        for (String shown : List.of(line, call("decisions").out().getFirst())) {
            assertTrue(shown.contains("is one of seven"), shown);
            assertFalse(shown.contains("Baruk"), shown);
        }
    }
}
