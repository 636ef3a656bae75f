package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Faults;
import org.parallax.fuzz.Quick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A backup gives a whole record, or one line and nothing. */
class BackupsFuzzTest {
    private static final Path PLACE = place();
    private static final Path FILE = PLACE.resolve("a.backup");
    private static final Path FOLDER = PLACE.resolve("record");

    private static Path place() {
        try {
            Path place = Files.createTempDirectory("backups");
            place.toFile().deleteOnExit();
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "0s")
    void backups(byte[] data) throws Exception {
        Quick.check(data, BackupsFuzzTest::promises);
    }

    private static void promises(byte[] data) throws IOException {
        Files.write(FILE, data);
        try {
            Verdict verdict = Ledger.restore(FILE, FOLDER);
            assertTrue(verdict.whole(), "a record that is not whole");
        } catch (StoreFault refused) {
            Faults.oneLine(refused);
            assertTrue(refused.kind() != StoreFault.Kind.FAILED, "the disk's fault: " + refused);
            assertFalse(Files.exists(FOLDER), "half a record");
        }
        List<Path> left;
        try (Stream<Path> all = Files.walk(PLACE)) {
            left = all.filter(it -> !it.equals(PLACE) && !it.equals(FILE)).toList();
        }
        assertTrue(left.isEmpty(), "left behind: " + left);
    }
}
