package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.CLOCK;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Finding;
import org.parallax.store.merkle.Proof;
import org.parallax.store.merkle.ProofCheck;
import org.parallax.store.merkle.ProofFault;
import org.parallax.store.merkle.Prover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Proofs of a real record. */
class RecordLogTest {
    @TempDir Path folder;

    @BeforeEach
    void fiveReportsTheLastACorrection() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            for (String id : List.of("a", "b", "c", "d")) ledger.append(text(id, "text of " + id));
            ledger.append(text("a", "corrected"));
        }
    }

    private static boolean sound(Proof proof, Checkpoint kept) throws ProofFault {
        List<Finding> findings =
                ProofCheck.check(proof, Optional.empty(), Optional.of(kept), Optional.empty());
        return ProofCheck.sound(findings);
    }

    @Test
    void everyEntryIsProvedBelowTheRootThatTheLedgerHas() throws IOException {
        String root;
        try (Ledger ledger = Ledger.openForReading(folder)) {
            root = ledger.root();
        }
        try (RecordLog log = RecordLog.open(folder)) {
            Checkpoint newest = log.newest().orElseThrow();
            assertEquals(root, newest.root());
            assertEquals(5, newest.size());
            assertEquals("parallax/" + log.key().recordId(), newest.origin());
            for (long sequence = 1; sequence <= 5; sequence++) {
                assertTrue(sound(new Prover(log).inclusion(sequence, false), newest));
            }
            assertEquals(OptionalLong.of(5), log.sequenceOf("a"), "the latest version");
            assertEquals(OptionalLong.of(2), log.sequenceOf("b"));
            assertEquals(OptionalLong.empty(), log.sequenceOf("z"));
        }
    }

    @Test
    void aGrownRecordGoesOnFromAnOldCheckpoint() throws IOException {
        Checkpoint old;
        try (RecordLog log = RecordLog.open(folder)) {
            old = log.newest().orElseThrow();
        }
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("e", "more"));
        }
        try (RecordLog log = RecordLog.open(folder)) {
            Proof.Consistency proof = new Prover(log).since(old);
            assertEquals(7, proof.now().size(), "the old checkpoint is an entry, too");
            assertTrue(sound(proof, old));
        }
    }

    @Test
    void theKeyIsMadeOnceAndNeverAgain() throws IOException {
        Path key = folder.resolve("signing.key");
        assertFalse(Files.exists(key));
        RecordLog.open(folder).close();
        byte[] made = Files.readAllBytes(key);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("e", "more"));
            assertEquals(8, ledger.checkpoint().map(it -> it.size() + 1).orElseThrow());
            assertEquals(7, ledger.checkpoint().orElseThrow().size(), "nothing came in since");
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(new String(made, StandardCharsets.US_ASCII), Files.readString(key));
        for (String instead : List.of("no key", "")) {
            if (instead.isEmpty()) Files.delete(key);
            else Files.writeString(key, instead);
            try (Ledger ledger = Ledger.open(folder, CLOCK)) {
                ledger.append(text("f" + instead, "all else goes on"));
                ProofFault fault = assertThrows(ProofFault.class, ledger::checkpoint);
                assertEquals(ProofFault.Kind.KEY, fault.kind());
                assertEquals(instead.isEmpty(), ledger.verify().whole(), "a changed key is damage");
            }
        }
        assertFalse(Files.exists(key), "never made again");
    }

    @Test
    void aCheckpointIsMadeByItselfOnceAThousandEntriesCameIn() throws IOException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.checkpointIfDue();
            assertEquals(5, ledger.size());
            ledger.appendAll(
                    IntStream.range(0, 1_000).mapToObj(i -> text("m" + i, "m" + i)).toList());
            ledger.checkpointIfDue();
            ledger.checkpointIfDue();
            assertEquals(1_006, ledger.size());
        }
    }

    @Test
    void aRecordMustGoOnFromWhatWasKeptElsewhere(@TempDir Path elsewhere) throws IOException {
        Checkpoint kept;
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            kept = ledger.checkpoint().orElseThrow();
            ledger.append(text("e", "more"));
            assertEquals(List.of(), ledger.verify(Optional.of(kept)).damages());
        }
        // whoever has the disk and the key can make another history that is sound in itself
        Path forged = elsewhere.resolve("forged");
        Files.createDirectory(forged);
        Files.copy(
                folder.resolve("signing.key"),
                forged.resolve("signing.key"),
                StandardCopyOption.COPY_ATTRIBUTES);
        try (Ledger ledger = Ledger.open(forged, CLOCK)) {
            for (int i = 0; i < 9; i++) ledger.append(text("a" + i, "forged"));
            ledger.checkpoint();
            assertEquals(List.of(), ledger.verify().damages());
            assertTrue(told(ledger, kept).contains("they are not those that were signed"));
        }
        try (Ledger ledger = Ledger.open(elsewhere.resolve("cut"), CLOCK)) {
            for (String id : List.of("a", "b")) ledger.append(text(id, "text of " + id));
            ledger.checkpoint();
            assertTrue(told(ledger, kept).contains("is of 5 entries, here are 3"));
            assertTrue(told(ledger, kept).contains("not signed by a key of this record"));
        }
    }

    private static String told(Ledger ledger, Checkpoint kept) {
        return ledger.verify(Optional.of(kept)).damages().toString();
    }

    @Test
    void aRecordThatWasChangedProvesNothing() throws IOException, SQLException {
        RecordLog.open(folder).close(); // signs
        Samples.tamper(
                folder,
                "UPDATE entry SET leaf = (SELECT leaf FROM entry WHERE sequence = 2)"
                        + " WHERE sequence = 3");
        try (RecordLog log = RecordLog.open(folder)) {
            ProofFault fault =
                    assertThrows(ProofFault.class, () -> new Prover(log).inclusion(4, false));
            assertEquals(ProofFault.Kind.BROKEN, fault.kind());
            assertEquals(
                    StoreFault.Kind.DAMAGED,
                    assertThrows(StoreFault.class, () -> log.recordText(3)).kind());
        }
        Samples.tamper(folder, "UPDATE entry SET leaf = 'no hash' WHERE sequence = 3");
        refusedAsDamaged("entry 3 has no leaf");
        Samples.tamper(folder, "DELETE FROM entry WHERE sequence = 3");
        refusedAsDamaged("there should be 5 entries, there are 4");
    }

    private void refusedAsDamaged(String told) throws IOException {
        try (RecordLog log = RecordLog.open(folder)) {
            StoreFault fault =
                    assertThrows(StoreFault.class, () -> new Prover(log).inclusion(4, false));
            assertEquals(StoreFault.Kind.DAMAGED, fault.kind());
            assertTrue(fault.getMessage().contains(told), fault.getMessage());
        }
    }

    @Test
    void whereThereIsNoRecordNothingIsMade() {
        Path nowhere = folder.resolve("none");
        assertThrows(StoreFault.class, () -> RecordLog.open(nowhere));
        assertFalse(Files.exists(nowhere));
    }
}
