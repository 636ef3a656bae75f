package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.event.Ruling;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The database may lose its log, lag behind or go wholly: what has a receipt is in the packs, and
 * comes back as it was.
 */
class RecoveryTest {
    @TempDir Path folder;

    /** As power loss leaves it: the copy of a record that was not closed. */
    private Path crashed;

    private String root = "";

    @BeforeEach
    void aRecordThatWasNotClosed() throws IOException {
        crashed = folder.resolve("crashed");
        Path record = folder.resolve("record");
        Means small = Samples.means(new SplittableRandom(3));
        try (Ledger ledger = Ledger.open(record, small)) {
            for (int i = 1; i <= 12; i++) ledger.append(text("r" + i, "report " + i));
            ledger.keepReading(3, "v1", "{}");
            ledger.decide("Ada", "Because.", new Ruling.Undo(1));
            ledger.withdrawReport("r5", new Withdrawal.Order("Ada", "Bea", "By order."));
            root = ledger.root();
            copy(record, crashed);
        }
        Files.deleteIfExists(crashed.resolve("record.sqlite-shm"));
    }

    @Test
    void withItsLogNothingIsMissing() throws StoreFault {
        assertSame(Ledger.open(crashed));
    }

    @ParameterizedTest(name = "{0} bytes of the log are left")
    @ValueSource(ints = {0, 31, 32, 1_000, 4_152, 20_000, 50_001})
    void aLogCutShortLosesNothing(int bytes) throws IOException {
        Path log = crashed.resolve("record.sqlite-wal");
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(Math.min(bytes, file.length()));
        }
        assertSame(Ledger.open(crashed));
    }

    @Test
    void aReaderTakesUpWhatIsMissingAsWell() throws IOException {
        Files.delete(crashed.resolve("record.sqlite-wal"));
        assertSame(Ledger.openForReading(crashed));
    }

    @Test
    void aFrameThatWasCutOffWhileItWasWrittenGoes() throws IOException {
        Path pack = newest(crashed);
        Files.write(pack, Files.readAllBytes(pack), java.nio.file.StandardOpenOption.APPEND);
        try (RandomAccessFile file = new RandomAccessFile(pack.toFile(), "rw")) {
            file.setLength(file.length() - 7);
        }
        StoreFault fault =
                assertThrows(
                        StoreFault.class,
                        () -> Ledger.open(crashed).close(),
                        "whole frames of other entries are no rest of a crash");
        assertEquals(StoreFault.Kind.DAMAGED, fault.kind());
    }

    @Test
    void bytesOfNoFrameBehindTheLastGo() throws IOException {
        Path pack = newest(crashed);
        long size = Files.size(pack);
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(pack), 60);
        Files.write(pack, half, java.nio.file.StandardOpenOption.APPEND);
        assertSame(Ledger.open(crashed));
        assertEquals(size, Files.size(pack));
    }

    @Test
    void withoutItsDatabaseARecordIsNotANewOne() throws IOException {
        for (String name : List.of("record.sqlite", "record.sqlite-wal")) {
            Files.delete(crashed.resolve(name));
        }
        StoreFault fault = assertThrows(StoreFault.class, () -> Ledger.open(crashed).close());
        assertTrue(fault.getMessage().contains("parallax repair"), fault.getMessage());
        assertEquals(15, Ledger.repair(crashed).entries());
        assertSame(Ledger.open(crashed));
    }

    @Test
    void aDatabaseOfRubbishIsMadeAnewAndKeptAside() throws IOException {
        Files.writeString(crashed.resolve("record.sqlite"), "rubbish");
        Files.delete(crashed.resolve("record.sqlite-wal"));
        Verdict verdict = Ledger.repair(crashed);
        assertEquals(List.of(), verdict.damages());
        assertEquals("rubbish", Files.readString(crashed.resolve("record.damaged-1.sqlite")));
        assertSame(Ledger.open(crashed));
    }

    private void assertSame(Ledger ledger) throws StoreFault {
        try (ledger) {
            assertEquals(root, ledger.root());
            assertEquals(11, ledger.reports().count());
            assertEquals(1, ledger.decisions().size());
            assertEquals(1, ledger.withdrawals().size());
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    private static Path newest(Path record) throws IOException {
        try (Stream<Path> packs = Files.list(record.resolve("packs"))) {
            return packs.sorted().toList().getLast();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
