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
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
        try (RecordLog log = RecordLog.open(folder);
                Ledger ledger = Ledger.openForReading(folder)) {
            Checkpoint newest = log.newest().orElseThrow();
            assertEquals(ledger.root(), newest.root());
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
            assertEquals(6, proof.now().size());
            assertTrue(sound(proof, old));
        }
    }

    @Test
    void theKeyIsMadeOnceInTheRecordsFolderAndDisturbsNothing() throws IOException {
        Path key = folder.resolve("signing.key");
        assertFalse(Files.exists(key));
        try (RecordLog log = RecordLog.open(folder)) {
            log.newest();
        }
        byte[] made = Files.readAllBytes(key);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("e", "more"));
            assertTrue(ledger.verify().whole());
        }
        try (RecordLog log = RecordLog.open(folder)) {
            log.newest();
        }
        assertEquals(new String(made, StandardCharsets.US_ASCII), Files.readString(key));
        Files.writeString(key, "no key");
        try (RecordLog log = RecordLog.open(folder)) {
            assertEquals(ProofFault.Kind.KEY, assertThrows(ProofFault.class, log::newest).kind());
        }
        assertEquals("no key", Files.readString(key), "never made again");
    }

    @Test
    void aRecordThatWasChangedProvesNothing() throws IOException, SQLException {
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
