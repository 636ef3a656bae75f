package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.SigningKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
        assertEquals("sound: entry 1 is one of the 3 entries of " + origin, called.out().getLast());
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
        Files.writeString(
                proof,
                Files.readString(proof).replace("\\\"report\\\":\\\"a", "\\\"report\\\":\\\"b"));
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
        assertTrue(call("check %p.json").out().getLast().startsWith("sound: entry 4 "));
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
        assertTrue(called.out().getLast().endsWith(" go on from the 3 it had"), called.toString());
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
        Path stolen = folder.resolve("rewritten").resolve("signing.key");
        Files.createFile(
                stolen,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(stolen, same);
        take("{\"id\":\"d\",\"text\":\"more\"}");
        Called called = call("prove --record " + record + " --since %kept");
        assertEquals(Exit.FAILED, called.status(), called.toString());
        assertEquals(List.of(), called.out());
        assertEquals(
                List.of(
                        "parallax: this record does not go on from the checkpoint: its first 3"
                                + " entries are others"),
                called.err());
    }

    /** A record whose entries name raw bytes under a salt, as one entry of it proved. */
    @Test
    void rawBytesAreHeldAgainstADisclosedSalt() throws Exception {
        byte[] raw = "5 people were killed.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] salt = new byte[32];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        String entry =
                "{\"sequence\":1,\"body\":{\"raw\":\"" + Hashes.hex(mac.doFinal(raw)) + "\"}}";
        String leaf = Hashes.hex(Hashes.leaf(entry));
        SigningKey key = SigningKey.generate();
        Checkpoint checkpoint = key.checkpoint("parallax/test", 1, leaf);
        Files.writeString(
                folder.resolve("p.json"),
                """
                {"parallax":"inclusion-proof","version":1,"entry":"%s","leaf":"%s","index":0,
                 "size":1,"path":[],"root":"%s","checkpoint":"%s","public_key":"%s",
                 "disclosed":{"raw":{"salt":"%s","sha256":"%s"}}}
                """
                        .formatted(
                                entry.replace("\"", "\\\""),
                                leaf,
                                leaf,
                                checkpoint.note().replace("\n", "\\n"),
                                key.verifying().base64(),
                                HexFormat.of().formatHex(salt),
                                Hashes.sha256(raw)));
        Path bytes = Files.write(folder.resolve("raw"), raw);
        Called right = call("check %p.json --raw %raw");
        assertEquals(Exit.DONE, right.status(), right.toString());
        Files.writeString(bytes, "4 people were killed.");
        Called wrong = call("check %p.json --raw %raw");
        assertEquals(Exit.FAILED, wrong.status(), wrong.toString());
        assertEquals("not sound: 2 of 8 checks failed", wrong.out().getLast());
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
                    prove --record R 99                   | entry 99 is not among the 3 that the newest checkpoint is of
                    prove --record R #0                   | entry 0 is not among the 3 that the newest checkpoint is of
                    prove --record R a --raw              | entry 1 has no salt of raw bytes to disclose
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
        key();
        Path key = folder.resolve("record").resolve("signing.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Called called = call("checkpoint --record " + record);
        assertEquals(Exit.WRONG, called.status());
        assertEquals(List.of(), called.out());
        assertTrue(called.err().getFirst().contains("others than its owner"), called.toString());
    }
}
