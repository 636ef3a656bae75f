package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.store.merkle.SigningKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** {@code checkpoint}, {@code prove} and {@code check}, from a record to an outsider. */
class ProofTest {
    private static final String REPORTS =
            """
            {"id":"a","text":"5 people were killed, Omar said."}
            {"id":"2","text":"6 people were injured."}
            {"id":"c","text":"7 people were injured."}
            """;

    @TempDir Path folder;
    private String record = "";

    @BeforeEach
    void ingest() {
        record = folder.resolve("record").toString();
        take(REPORTS);
    }

    private void take(String reports) {
        assertEquals(Exit.DONE, Called.with(reports, "ingest", "--record", record, "-").status());
    }

    /** Calls with {@code %} for the test's folder. */
    private Called call(String call) {
        return Called.with("", call.replace("%", folder + "/").split(" "));
    }

    private Called prove(String what, String out) {
        Called called = call("prove --record " + record + " " + what + " --out %" + out);
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertEquals(List.of(), called.out());
        return called;
    }

    private void checkpoint(String out) {
        assertEquals(Exit.DONE, call("checkpoint --record " + record + " --out %" + out).status());
    }

    private String key() {
        return call("checkpoint --record " + record + " --public-key").out().getFirst();
    }

    @Test
    void aReportIsProvedToOneWithoutTheRecord() throws IOException {
        prove("a", "a.json");
        Called called = call("check %a.json");
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertTrue(
                called.out().getFirst().startsWith("ok: the key is the proof's own: compare"),
                called.toString());
        String origin =
                Files.readString(folder.resolve("a.json"))
                        .replaceAll("(?s).*(parallax/[0-9a-f]{16}).*", "$1");
        assertEquals("sound: entry 1 is one of the 6 entries of " + origin, called.out().getLast());
        Called trusting = call("check %a.json --key " + key());
        assertTrue(
                trusting.out().getFirst().startsWith("ok: the key is the one you gave"),
                trusting.toString());
        Files.writeString(folder.resolve("key"), key() + "\n");
        assertEquals(Exit.DONE, call("check %a.json --key %key").status());
        Files.writeString(folder.resolve("key"), SigningKey.generate().verifying().pem());
        Called stranger = call("check %a.json --key %key");
        assertEquals(Exit.FAILED, stranger.status());
        assertTrue(stranger.out().getLast().startsWith("not sound: 1 of "), stranger.toString());
    }

    @Test
    void aChangedWordIsFound() throws IOException {
        prove("a", "a.json");
        Path proof = folder.resolve("a.json");
        String text = Files.readString(proof);
        String changed = text.replace("\\\"kind\\\":\\\"report", "\\\"kind\\\":\\\"retort");
        assertNotEquals(text, changed);
        Files.writeString(proof, changed);
        Called called = call("check %a.json");
        assertEquals(Exit.FAILED, called.status(), called.toString());
        assertTrue(
                called.out().stream().anyMatch(line -> line.startsWith("wrong: the entry's text")),
                called.toString());
        assertEquals("not sound: 2 of 6 checks failed", called.out().getLast());
        assertEquals(List.of(), called.err());
    }

    @Test
    void aReportOfThisIdGoesBeforeAnEntryOfThisNumber() {
        for (String what : List.of("a", "1", "#1")) {
            prove(what, "p.json");
            assertTrue(call("check %p.json").out().getLast().startsWith("sound: entry 1 "), what);
        }
        take("{\"id\":\"1\",\"text\":\"more\"}");
        prove("1", "p.json");
        assertTrue(call("check %p.json").out().getLast().startsWith("sound: entry 8 "));
        prove("#1", "p.json");
        assertTrue(call("check %p.json").out().getLast().startsWith("sound: entry 1 "));
    }

    @Test
    void nothingChangedSinceACheckpointKeptElsewhere() {
        checkpoint("kept");
        take("{\"id\":\"d\",\"text\":\"more\"}");
        prove("--since %kept", "since.json");
        Called called = call("check %since.json --checkpoint %kept --key " + key());
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertTrue(called.out().getLast().endsWith(" go on from the 6 it had"), called.toString());
        prove("a", "a.json");
        Called other = call("check %a.json --checkpoint %kept");
        assertEquals(Exit.WRONG, other.status(), "it is of another size, so it cannot tell");
        checkpoint("now");
        assertEquals(Exit.DONE, call("check %a.json --checkpoint %now").status());
    }

    @Test
    void aRecordMadeAnewIsNotTheOneOfTheCheckpoint() throws IOException {
        checkpoint("kept");
        Path key = folder.resolve("record").resolve("signing.key");
        byte[] same = Files.readAllBytes(key);
        record = folder.resolve("rewritten").toString();
        take(REPORTS.replace("7 people", "1 person").replace("people", "persons"));
        Files.write(folder.resolve("rewritten").resolve("signing.key"), same);
        take("{\"id\":\"d\",\"text\":\"more\"}");
        Called called = call("prove --record " + record + " --since %kept");
        assertEquals(Exit.FAILED, called.status(), called.toString());
        assertEquals(List.of(), called.out());
        assertEquals(
                List.of(
                        "parallax: this record does not go on from the checkpoint: its first 6"
                                + " entries are others"),
                called.err());
    }

    @Test
    void rawBytesAreHeldAgainstADisclosedSalt() throws IOException {
        String line = REPORTS.lines().findFirst().orElseThrow();
        prove("a --raw", "raw.json");
        Files.writeString(folder.resolve("as-it-came"), line);
        Called right = call("check %raw.json --raw %as-it-came");
        assertEquals(Exit.DONE, right.status(), right.toString());
        assertTrue(right.out().getLast().startsWith("sound: entry 1 "), right.toString());
        Files.writeString(folder.resolve("other"), line.replace("5 people", "4 people"));
        Called wrong = call("check %raw.json --raw %other");
        assertEquals(Exit.FAILED, wrong.status(), wrong.toString());
        assertEquals("not sound: 2 of 8 checks failed", wrong.out().getLast());
        prove("a", "a.json");
        Called kept = call("check %a.json --raw %as-it-came");
        assertEquals(Exit.WRONG, kept.status(), "its salt was not disclosed");
    }

    @Test
    void ofAnErasedReportTheEntryIsProvedAndNoSaltDisclosed() {
        prove("a --raw", "before.json");
        Called gone =
                call("withdraw --record " + record + " a --by Ada --with Bea --why threatened");
        assertEquals(Exit.DONE, gone.status(), gone.toString());
        prove("#1", "a.json");
        assertTrue(call("check %a.json").out().getLast().startsWith("sound: entry 1 "));
        assertEquals(Exit.DONE, call("check %before.json").status(), "what was proved stays so");
        Called salt = call("prove --record " + record + " #1 --raw");
        assertEquals(Exit.WRONG, salt.status(), salt.toString());
        assertEquals(List.of(), salt.out());
        assertEquals(
                List.of(
                        "parallax: entry 1 has no raw bytes to disclose a salt of: it is no"
                                + " report, or they were withdrawn"),
                salt.err());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    prove --record R                      | name a REPORT or SEQUENCE, or say --since CHECKPOINT
                    prove --record R a --since %x         | name a REPORT or SEQUENCE, or say --since CHECKPOINT
                    prove --record R --since %x --raw     | --raw is for the proof of one report, not for --since
                    prove --record R zebra                | there is no report zebra in this record
                    prove --record R 99                   | entry 99 is not among the 6 that the newest checkpoint is of
                    prove --record R #0                   | entry 0 is not among the 6 that the newest checkpoint is of
                    prove --record R #4 --raw             | entry 4 has no raw bytes to disclose a salt of: it is no report, or they were withdrawn
                    prove --record R #7 --raw             | entry 7 is not among the 6 that the newest checkpoint is of
                    prove --record R --since %text        | %text: no checkpoint: it holds characters that no note may hold
                    check %none                           | %none: is not there
                    check %text                           | %text: no proof: not JSON
                    check %record                         | %record: cannot be read (Is a directory)
                    check %a.json --raw %none             | %none: is not there
                    check %a.json --raw %text             | the proof discloses no salt
                    check %a.json --key %none             | --key: no file of this name, and no Ed25519 public key
                    check %a.json --key %record/signing.key | %record/signing.key: this is the private key
                    check %a.json --checkpoint %text      | %text: no checkpoint
                    """)
    void whatCannotBeDoneIsOneLineAndStatusTwo(String call, String told) throws IOException {
        prove("a", "a.json");
        Files.writeString(folder.resolve("text"), "five\u001b[31m people\n");
        Called called = call(call.replace(" R", " " + record));
        assertEquals(Exit.WRONG, called.status(), called.toString());
        assertEquals(List.of(), called.out());
        assertEquals(1, called.err().size(), called.toString());
        String line = called.err().getFirst();
        assertTrue(line.startsWith("parallax: " + told.replace("%", folder + "/")), line);
        assertFalse(line.contains("\u001b"), line);
    }

    @Test
    void aKeyThatOthersMayReadSignsNothing() throws IOException {
        String before = key();
        Path key = folder.resolve("record").resolve("signing.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Called signedBefore = call("checkpoint --record " + record);
        assertEquals(Exit.DONE, signedBefore.status(), "nothing is to be signed");
        Called verified = call("verify --record " + record);
        assertEquals(Exit.FAILED, verified.status());
        assertTrue(
                verified.out().getFirst().contains("others than its owner"), verified.toString());

        Called taken =
                Called.with("{\"id\":\"d\",\"text\":\"more\"}", "ingest", "--record", record, "-");
        assertEquals(Exit.FAILED, taken.status());
        assertTrue(taken.out().getFirst().contains("\"status\":\"new\""), taken.toString());
        assertEquals("1 in: 1 read, 0 skipped", taken.err().getFirst());
        assertTrue(taken.tally().startsWith("parallax: all is kept, but no checkpoint was signed"));
        for (String call : List.of("checkpoint", "checkpoint --public-key", "prove d")) {
            Called called = call(call + " --record " + record);
            assertEquals(Exit.WRONG, called.status(), called.toString());
            assertEquals(List.of(), called.out());
            assertEquals(1, called.err().size());
            assertTrue(called.err().getFirst().contains("others than its owner"), call);
        }

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertEquals(before, key());
        prove("d", "d.json");
        assertTrue(call("check %d.json").out().getLast().contains(" is one of the 9 entries of "));
        assertEquals(Exit.DONE, call("verify --record " + record).status());
    }
}
