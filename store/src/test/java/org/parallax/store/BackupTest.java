package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.Feeds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A backup is the record of one moment, and what comes out of it is as good as what went in. */
class BackupTest {
    private static final Set<Kind> DAMAGE = EnumSet.of(Kind.DAMAGED, Kind.NEWER);

    @TempDir Path folder;
    private Path record;
    private Path file;

    @BeforeEach
    void aRecordInSeveralPacks() throws StoreFault {
        record = folder.resolve("record");
        file = folder.resolve("record.backup");
        try (Ledger ledger = Ledger.open(record, Samples.means(new SplittableRandom(5)))) {
            for (int i = 0; i < 20; i++) ledger.append(text("r" + i, "report " + i));
            ledger.keepReading(1, "v1", "{}");
            ledger.withdrawReport("r3", new Withdrawal.Order("Ada", "Bea", "By order."));
        }
    }

    private Saved backup() throws StoreFault {
        try (Ledger ledger = Ledger.openForReading(record)) {
            return ledger.backup(file);
        }
    }

    @Test
    void whatIsRestoredIsTheRecord() throws IOException {
        Saved saved = backup();
        Path restored = folder.resolve("new/record");
        Verdict verdict = Ledger.restore(file, restored);
        assertEquals(saved.root(), verdict.root());
        assertEquals(22, verdict.entries());
        try (Ledger ledger = Ledger.open(restored)) {
            assertEquals(19, ledger.reports().count());
            assertEquals(1, ledger.withdrawals().size());
            assertEquals(Status.KNOWN, ledger.append(text("r7", "report 7")).status());
            assertEquals(Status.WITHDRAWN, ledger.append(text("r3", "report 3")).status());
            assertEquals(23, ledger.append(text("more", "more")).sequence());
        }
        assertEquals(List.of("new", "record", "record.backup"), names(folder));
    }

    /** What came in after the feeds were copied is taken up from the ledger; never the reverse. */
    @Test
    void whatIsRememberedOfFeedsIsInIt() throws IOException {
        FeedState feed = FeedState.of("https://post.example/rss").saying("30 listed");
        try (Feeds feeds = Feeds.of(record)) {
            feeds.keep(feed);
            feeds.adopted(7);
            backup(); // while it is open
        }
        Path restored = folder.resolve("new/record");
        Ledger.restore(file, restored);
        try (Feeds feeds = Feeds.of(restored)) {
            assertEquals(List.of(feed), feeds.all());
            assertEquals(7, feeds.adopted());
        }
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(restored.resolve("feeds.sqlite"))));
    }

    @Test
    void itIsForItsOwnersEyesOnly() throws IOException {
        backup();
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aRecordThatIsMovedIsTheSame() throws IOException {
        Path moved = folder.resolve("elsewhere");
        Files.move(record, moved);
        try (Ledger ledger = Ledger.open(moved)) {
            assertEquals(List.of(), ledger.verify().damages());
            assertEquals(23, ledger.append(text("more", "more")).sequence());
        }
    }

    @Test
    void itIsTakenWhileOthersWriteAndWithdraw() throws IOException, InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            try (Ledger ledger = Ledger.open(record)) {
                                for (int i = 0; !done.get(); i++) {
                                    ledger.append(text("w" + i, "written " + i));
                                    if (i % 3 == 2) {
                                        ledger.withdrawReport(
                                                "w" + i,
                                                new Withdrawal.Order("Ada", "Bea", "By order."));
                                    }
                                }
                            } catch (StoreFault fault) {
                                throw new AssertionError(fault);
                            }
                        });
        try {
            for (int i = 0; i < 8; i++) {
                Saved saved = backup();
                Verdict verdict = Ledger.restore(file, folder.resolve("restored" + i));
                assertEquals(saved.entries(), verdict.entries());
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    @Test
    void aBackupThatChangedIsRefusedAndNothingIsLeft() throws IOException {
        backup();
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(11);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            switch (i % 3) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes[at] ^= (byte) (1 + random.nextInt(255));
                default -> {
                    int end = Math.min(at + 64, bytes.length);
                    while (at < end) bytes[at++] ^= 1;
                }
            }
            Files.write(file, bytes);
            Path target = folder.resolve("t" + i);
            try {
                Verdict verdict = Ledger.restore(file, target);
                // a ZIP archive has bytes that mean nothing, such as times
                assertEquals(List.of(), verdict.damages());
                assertEquals(22, verdict.entries());
            } catch (StoreFault fault) {
                refused++;
                // a bit in the list may make it the list of another version
                assertTrue(DAMAGE.contains(fault.kind()), fault.getMessage());
                assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
                assertTrue(Files.notExists(target));
            }
        }
        assertTrue(refused > 110, "refused " + refused);
        assertTrue(names(folder).stream().noneMatch(name -> name.startsWith(".")));
    }

    @Test
    void anEntryThatEndsTooSoonIsDamageAndNoFaultOfTheDisk() throws IOException {
        backup();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = 0; // of the first entry in the archive's directory
        while (bytes.getInt(header) != 0x02014b50) header++;
        bytes.putInt(header + 20, bytes.getInt(header + 20) / 2);
        Files.write(file, bytes.array());
        StoreFault fault =
                assertThrows(StoreFault.class, () -> Ledger.restore(file, folder.resolve("again")));
        assertEquals(Kind.DAMAGED, fault.kind(), fault.getMessage());
    }

    @Test
    void nothingIsRestoredOverSomething() throws IOException {
        backup();
        StoreFault fault = assertThrows(StoreFault.class, () -> Ledger.restore(file, record));
        assertEquals(Kind.NOT_A_RECORD, fault.kind());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
