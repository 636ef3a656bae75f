package org.parallax.store.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Proofs made from a log, written, read and checked; and what is refused at each of these. */
class ProofTest {
    private final MemoryLog log = MemoryLog.of(20);
    private final Prover prover = new Prover(log);

    private static List<Finding> check(Proof proof) throws ProofFault {
        return ProofCheck.check(proof, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String wrong(List<Finding> findings) {
        return String.join(
                "; ", findings.stream().filter(each -> !each.sound()).map(Finding::line).toList());
    }

    @Test
    void everyEntryIsProvedAndNothingElseIsDisclosed() throws IOException {
        for (long sequence = 1; sequence <= 20; sequence++) {
            Proof.Inclusion proof = prover.inclusion(sequence, false);
            assertEquals("", wrong(check(proof)));
            String json = ProofJson.print(proof);
            assertEquals(proof, ProofJson.parse(json.getBytes(StandardCharsets.UTF_8)));
            for (long other = 1; other <= 20; other++) {
                assertEquals(other == sequence, json.contains("\\\"r" + other + "\\\""), json);
            }
            assertFalse(json.contains("disclosed"), json);
        }
    }

    @Test
    void theKeysStandInTheOrderOfTheFormat() throws IOException {
        String inclusion = ProofJson.print(prover.inclusion(3, true));
        assertEquals(
                "parallax version entry leaf index size path root checkpoint public_key disclosed"
                        + " raw salt sha256",
                keys(inclusion));
        assertTrue(inclusion.startsWith("{\n  \"parallax\" : \"inclusion-proof\",\n"), inclusion);
        assertTrue(inclusion.endsWith("}\n"), inclusion);
        assertEquals(
                "parallax version old size root checkpoint new size root checkpoint path"
                        + " public_key",
                keys(ProofJson.print(prover.since(log.at(7)))));
    }

    private static String keys(String json) {
        return String.join(
                " ",
                json.lines()
                        .filter(line -> line.matches(" +\"\\w+\" : .*"))
                        .map(line -> line.replaceAll(" +\"(\\w+)\" : .*", "$1"))
                        .toList());
    }

    @Test
    void everyEarlierCheckpointIsGoneOnFrom() throws IOException {
        for (long old = 0; old <= 20; old++) {
            Proof.Consistency proof = prover.since(log.at(old));
            assertEquals("", wrong(check(proof)));
            byte[] json = ProofJson.print(proof).getBytes(StandardCharsets.UTF_8);
            assertEquals(proof, ProofJson.parse(json));
        }
    }

    @Test
    void rawBytesAreComparedUnderTheDisclosedSalt() throws IOException {
        Proof proof = prover.inclusion(3, true);
        for (long other = 1; other <= 20; other++) {
            List<Finding> findings =
                    ProofCheck.check(
                            proof,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(MemoryLog.raw(other)));
            assertEquals(other == 3, ProofCheck.sound(findings), wrong(findings));
        }
        ProofFault fault =
                assertThrows(
                        ProofFault.class,
                        () ->
                                ProofCheck.check(
                                        prover.inclusion(3, false),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(MemoryLog.raw(3))));
        assertTrue(fault.getMessage().contains("discloses no salt"), fault.getMessage());
    }

    /** Whose SHA-256 fits, but which the entry does not name: the proof's maker lies. */
    @Test
    void aSaltForOtherBytesIsFound() throws IOException {
        Proof.Inclusion proof = prover.inclusion(3, true);
        byte[] other = MemoryLog.raw(4);
        Proof.RawSalt forged =
                new Proof.RawSalt(proof.raw().orElseThrow().salt(), Hashes.sha256(other));
        Proof lie =
                new Proof.Inclusion(
                        proof.entry(),
                        proof.leaf(),
                        proof.index(),
                        proof.size(),
                        proof.path(),
                        proof.root(),
                        proof.checkpoint(),
                        proof.key(),
                        Optional.of(forged));
        String wrong =
                wrong(
                        ProofCheck.check(
                                lie, Optional.empty(), Optional.empty(), Optional.of(other)));
        assertEquals("the raw bytes are not those that the entry names", wrong);
    }

    @Test
    void aKeyFromElsewhereMustBeTheProofs() throws IOException {
        Proof proof = prover.inclusion(3, false);
        List<Finding> own = check(proof);
        assertTrue(own.getFirst().line().startsWith("the key is the proof's own: compare"));
        List<Finding> right =
                ProofCheck.check(proof, Optional.of(log.key()), Optional.empty(), Optional.empty());
        assertTrue(right.getFirst().line().startsWith("the key is the one you gave"));
        assertTrue(ProofCheck.sound(right));
        VerifyingKey other = SigningKey.generate().verifying();
        List<Finding> wrong =
                ProofCheck.check(proof, Optional.of(other), Optional.empty(), Optional.empty());
        assertTrue(wrong(wrong).startsWith("the proof names another key"), wrong(wrong));
    }

    /** The operator's own attack: another history, signed with the right key. */
    @Test
    void aRewrittenHistorySignedAnewIsFoundOnlyByACheckpointKeptElsewhere() throws IOException {
        Checkpoint kept = log.at(20);
        log.rewrite(5, log.recordText(5).replace("12:00", "13:00"));
        Proof lie = prover.inclusion(5, false);
        Optional<VerifyingKey> key = Optional.of(log.key());
        assertTrue(
                ProofCheck.sound(ProofCheck.check(lie, key, Optional.empty(), Optional.empty())),
                "the proof alone shows nothing");
        String wrong = wrong(ProofCheck.check(lie, key, Optional.of(kept), Optional.empty()));
        assertTrue(wrong.startsWith("the checkpoint you kept has another root at 20"), wrong);
        assertTrue(wrong.endsWith("The key signed two histories"), wrong);
        log.grow();
        ProofFault fault = assertThrows(ProofFault.class, () -> prover.since(kept));
        assertEquals(ProofFault.Kind.BROKEN, fault.kind());
        assertTrue(fault.getMessage().contains("does not go on"), fault.getMessage());
    }

    @Test
    void aCheckpointOfAnotherSizeCannotBeHeldAgainstAProof() throws IOException {
        Proof proof = prover.since(log.at(7));
        for (long size : List.of(7L, 20L)) {
            assertTrue(
                    ProofCheck.sound(
                            ProofCheck.check(
                                    proof,
                                    Optional.of(log.key()),
                                    Optional.of(log.at(size)),
                                    Optional.empty())));
        }
        ProofFault fault =
                assertThrows(
                        ProofFault.class,
                        () ->
                                ProofCheck.check(
                                        proof,
                                        Optional.empty(),
                                        Optional.of(log.at(8)),
                                        Optional.empty()));
        assertTrue(fault.getMessage().contains("of 8 entries, this proof of 7 and 20"));
    }

    @Test
    void aLogThatIsNotWhatWasSignedProvesNothing() throws IOException {
        Checkpoint signed = log.at(20);
        log.rewrite(5, log.recordText(5).replace("12:00", "13:00"));
        Prover stale =
                new Prover(
                        new ForwardedLog(log) {
                            @Override
                            public Optional<Checkpoint> newest() {
                                return Optional.of(signed);
                            }
                        });
        ProofFault fault = assertThrows(ProofFault.class, () -> stale.inclusion(5, false));
        assertEquals(ProofFault.Kind.BROKEN, fault.kind());
        assertThrows(ProofFault.class, () -> stale.inclusion(6, false));
        assertThrows(ProofFault.class, () -> stale.since(log.at(6)));
    }

    @Test
    void whatCannotBeProvedIsOneLine() {
        MemoryLog other = MemoryLog.of(30);
        for (long sequence : List.of(0L, 21L)) {
            ProofFault fault =
                    assertThrows(ProofFault.class, () -> prover.inclusion(sequence, false));
            assertTrue(fault.getMessage().startsWith("entry " + sequence + " is not among"));
        }
        ProofFault stranger = assertThrows(ProofFault.class, () -> prover.since(other.at(7)));
        assertTrue(stranger.getMessage().contains("this record is " + log.origin()));
        Checkpoint unsigned =
                new Checkpoint(log.origin(), 7, log.at(7).root(), List.of(), List.of());
        ProofFault forged = assertThrows(ProofFault.class, () -> prover.since(unsigned));
        assertTrue(forged.getMessage().contains("not signed by this record's key"));
        Checkpoint later = log.key.checkpoint(log.origin(), 30, other.at(30).root());
        ProofFault cut = assertThrows(ProofFault.class, () -> prover.since(later));
        assertTrue(cut.getMessage().contains("some are gone"), cut.getMessage());
        assertEquals(ProofFault.Kind.BROKEN, cut.kind());
        Prover unsignedLog =
                new Prover(
                        new ForwardedLog(log) {
                            @Override
                            public Optional<Checkpoint> newest() {
                                return Optional.empty();
                            }
                        });
        assertThrows(ProofFault.class, () -> unsignedLog.inclusion(1, false));
        log.append("no salt");
        assertThrows(ProofFault.class, () -> prover.inclusion(21, true));
    }

    @Test
    void anEntryThatCallsItselfAnotherNumberIsFound() throws IOException {
        log.append(log.recordText(3));
        assertEquals(
                "the entry does not call itself number 21",
                wrong(check(prover.inclusion(21, false))));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "version" : 1             | "version" : 2               | the proof has version 2, known is 1
                    "version" : 1             | "version" : 1.0             | 'version' is no size: 1.0
                    "version" : 1             | "version" : "1"             | 'version' is no size: "1"
                    "version" : 1,            | ``                          | there is no 'version'
                    "inclusion-proof"         | "proof"                     | no kind of proof: 'proof'
                    "index" : 2               | "index" : -2                | 'index' is no size: -2
                    "index" : 2               | "index" : 2e0               | 'index' is no size: 2
                    "index" : 2               | "index" : 9223372036854775808 | 'index' is no size
                    "index" : 2               | "index" : 02                | not JSON
                    "index" : 2               | "index" : 2, "index" : 2    | Duplicate
                    "index" : 2               | "index" : null              | 'index' is no size: null
                    "index" : 2               | "indices" : 2               | there is no 'index'
                    "index" : 2               | "index" : 2, "note" : ""    | unknown key 'note'
                    "leaf" : "                | "leaf" : "0                 | 'leaf' is not 64 hexadecimal digits
                    "leaf" : "                | "leaf" : "A                 | 'leaf' is not 64 hexadecimal digits
                    "path" : [                | "path" : [ "AA",            | 'path' holds no hash: "AA"
                    "path" : [                | "path" : [ 1,               | 'path' holds no hash: 1
                    "path" : [                | "path" : [ MANY             | steps, no tree has so many
                    "entry" : "               | "entry" : "\\ud800          | 'entry' holds half a surrogate pair
                    "public_key" : "          | "public_key" : "A           | 'public_key' is not the base64 of 32 bytes
                    "salt" : "                | "salt" : "0                 | 'salt' is not 64 hexadecimal digits
                    "salt" :                  | "pepper" :                  | there is no 'salt'
                    "raw" : {                 | "raw" : {}, "r" : {         | unknown key 'r'
                    "disclosed" : {           | "disclosed" : 7, "d" : {    | unknown key 'd'
                    { "parallax"              | [ { "parallax"              | not JSON
                    { "parallax"              | {} { "parallax"             | not JSON
                    { "parallax"              | 7 %                         | not JSON
                    """)
    void aFileThatIsNoProofIsOneLine(String found, String put, String told) throws IOException {
        String json = ProofJson.print(prover.inclusion(3, true)).replaceAll("\\s+", " ");
        assertTrue(json.contains(found), json);
        String many = ("\"" + "0".repeat(64) + "\", ").repeat(130);
        String bad = json.replace(found, put.replace("MANY", many).replace("\\\\", "\\"));
        ProofFault fault =
                assertThrows(
                        ProofFault.class,
                        () -> ProofJson.parse(bad.getBytes(StandardCharsets.UTF_8)));
        assertTrue(fault.getMessage().contains(told), fault.getMessage());
        assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "path" : \\[[^]]*]          | "path" : {}   | 'path' is no list
                    "disclosed" : .*            | "disclosed" : 7 } | no JSON object: 7
                    "public_key" : "[^"]*"      | "public_key" : 7  | 'public_key' is no string: 7
                    .*                          | 7                 | there is no 'parallax'
                    """)
    void aFieldOfAnotherKindIsOneLine(String found, String put, String told) throws IOException {
        String json = ProofJson.print(prover.inclusion(3, true)).replaceAll("\\s+", " ");
        byte[] bad = json.replaceFirst(found, put).getBytes(StandardCharsets.UTF_8);
        ProofFault fault = assertThrows(ProofFault.class, () -> ProofJson.parse(bad));
        assertTrue(fault.getMessage().contains(told), fault.getMessage());
    }

    @Test
    void aFileIsBoundedAndInUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("proof.json");
        Files.write(file, new byte[ProofJson.MAX_BYTES + 1]);
        ProofFault large = assertThrows(ProofFault.class, () -> ProofJson.read(file));
        assertEquals(file + ": it has more than 4194304 bytes", large.getMessage());
        Files.write(file, new byte[] {'"', (byte) 0xE9, '"'});
        ProofFault latin = assertThrows(ProofFault.class, () -> ProofJson.read(file));
        assertEquals(file + ": no proof: not UTF-8", latin.getMessage());
        Files.writeString(file, "");
        assertThrows(ProofFault.class, () -> ProofJson.read(file));
        Files.writeString(file, "[".repeat(1_000_000));
        assertThrows(ProofFault.class, () -> ProofJson.read(file));
        log.append("x".repeat(ProofJson.MAX_BYTES));
        Proof proof = prover.inclusion(21, false);
        assertThrows(ProofFault.class, () -> ProofJson.print(proof), "nobody could read it");
    }
}
