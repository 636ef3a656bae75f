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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.store.merkle.Hashes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Whatever is done to a record behind the ledger's back is noticed and named. */
class VerifyTest {
    @TempDir Path folder;

    @BeforeEach
    void fiveReportsTheLastACorrection() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            for (String id : List.of("a", "b", "c", "d")) ledger.append(text(id, "text of " + id));
            ledger.append(text("a", "corrected"));
            ledger.keepReading(1, "v1", "{}");
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    UPDATE reading SET body = 'x'                                        | ``
                    UPDATE entry SET body = replace(body, '"b"', '"B"') WHERE sequence = 2 | entry 2 has changed
                    UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE sequence = 3      | entry 3 has changed
                    UPDATE entry SET kind = 'note' WHERE sequence = 3                    | entry 3 has changed
                    UPDATE entry SET body = 'no JSON' WHERE sequence = 3                 | entry 3 has changed
                    UPDATE entry SET leaf = 'no hash' WHERE sequence = 3                 | entry 3 has changed
                    UPDATE entry SET leaf = (SELECT leaf FROM entry WHERE sequence = 2) WHERE sequence = 3 | from entry 3 on
                    UPDATE entry SET root = leaf WHERE sequence = 4                      | from entry 4 on
                    DELETE FROM entry WHERE sequence = 2                                 | entries 2 to 2 are missing
                    DELETE FROM entry WHERE sequence IN (1, 2, 3)                        | entries 1 to 3 are missing
                    DELETE FROM entry WHERE sequence = 5                                 | there should be 5 entries, there are 4
                    DELETE FROM entry                                                    | there should be 5 entries, there are 0
                    UPDATE entry SET sequence = sequence + 1 WHERE sequence = 5          | entries 5 to 5 are missing
                    INSERT INTO entry SELECT 6, kind, at, body, leaf, root FROM entry WHERE sequence = 5 | entry 6 has changed
                    UPDATE blob SET bytes = CAST('TEXT of a' AS BLOB) WHERE bytes = CAST('text of a' AS BLOB) | have changed
                    UPDATE blob SET bytes = x'' WHERE bytes = CAST('text of a' AS BLOB)  | have changed
                    DELETE FROM blob WHERE bytes = CAST('text of a' AS BLOB)             | entry 1 has lost the bytes
                    INSERT INTO blob VALUES ('ab', x'00')                                | have changed
                    INSERT INTO blob VALUES ('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', CAST('a' AS BLOB)) | no entry names the bytes kept as ca978112
                    UPDATE head SET size = 4                                             | there should be 4 entries, there are 5
                    UPDATE head SET peaks = replace(peaks, 'a', 'b')                     | the head does not belong to the tree
                    DELETE FROM head                                                     | the head of the tree is missing
                    DELETE FROM report WHERE sequence = 2                                | the index of reports misses entry 2
                    UPDATE report SET id = 'z' WHERE sequence = 2                        | the index of reports misses entry 2
                    INSERT INTO report VALUES (9, 'z', 'z')                              | the index of reports names entry 9
                    """)
    void tamperingIsNoticed(String sql, String expected) throws SQLException, StoreFault {
        List<String> damages;
        try (Ledger ledger = Ledger.openForReading(folder)) { // it was whole when it was opened
            Samples.tamper(folder, sql);
            damages = ledger.verify().damages();
        }
        assertEquals(expected.isEmpty(), damages.isEmpty(), damages.toString());
        assertTrue(
                expected.isEmpty() || damages.stream().anyMatch(line -> line.contains(expected)),
                () -> expected + " is not in " + damages);
        assertTrue(damages.stream().noneMatch(line -> line.contains("\n")), damages.toString());
    }

    @Test
    void twoEntriesInEachOthersPlaceAreTwoDamages() throws SQLException, StoreFault {
        for (String sql :
                List.of(
                        "UPDATE entry SET sequence = -2 WHERE sequence = 2",
                        "UPDATE entry SET sequence = 2 WHERE sequence = 3",
                        "UPDATE entry SET sequence = 3 WHERE sequence = -2")) {
            Samples.tamper(folder, sql);
        }
        try (Ledger ledger = Ledger.openForReading(folder)) {
            List<String> damages = ledger.verify().damages();
            assertTrue(damages.getFirst().startsWith("entry 2 has changed"), damages.toString());
            assertTrue(
                    damages.stream().anyMatch(line -> line.startsWith("entry 3 has changed")),
                    damages.toString());
        }
    }

    @Test
    void anEntryRewrittenWithItsLeafStillBreaksTheTree() throws SQLException, StoreFault {
        Entry forged = new Entry(2, "report", "2026-01-06T12:00:00.000000Z", "{}");
        Samples.tamper(
                folder,
                "UPDATE entry SET body = '{}', leaf = '"
                        + Hashes.hex(forged.leaf())
                        + "' WHERE sequence = 2");
        try (Ledger ledger = Ledger.openForReading(folder)) {
            assertEquals(
                    "from entry 2 on the tree has another root",
                    ledger.verify().damages().getFirst());
        }
    }

    @Test
    void damagedBytesAreNeverServedAsGood() throws SQLException, StoreFault {
        Samples.tamper(
                folder, "UPDATE blob SET bytes = x'00' WHERE bytes = CAST('text of b' AS BLOB)");
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            UncheckedIOException served =
                    assertThrows(UncheckedIOException.class, () -> ledger.reports().toList());
            assertTrue(String.valueOf(served.getMessage()).contains("DAMAGED"), served.toString());
            StoreFault receipt =
                    assertThrows(StoreFault.class, () -> ledger.append(text("b", "text of b")));
            assertEquals(StoreFault.Kind.DAMAGED, receipt.kind(), "no receipt for changed bytes");
        }
    }

    @Test
    void aChangedEntryIsNeverServedAsGood() throws SQLException, StoreFault {
        Samples.tamper(folder, "UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE sequence = 2");
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            assertThrows(UncheckedIOException.class, () -> ledger.reports().toList());
            assertThrows(StoreFault.class, () -> ledger.append(text("b", "text of b")));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 60));
    }

    /** One bit anywhere in the file: verify names it, or the file is as good as before. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFlippedBitIsNoticedOrHarmless(long seed) throws IOException {
        Path file = folder.resolve("record.sqlite");
        List<String> before = contents();
        byte[] bytes = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(seed);
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
        boolean noticed;
        try (Ledger ledger = Ledger.openForReading(folder)) {
            noticed = !ledger.verify().whole();
        } catch (StoreFault fault) {
            noticed = true;
        }
        if (!noticed) assertEquals(before, contents(), "byte " + at);
    }

    @ParameterizedTest(name = "cut to {0} in 16")
    @MethodSource("cuts")
    void aRecordCutShortIsOneClearLine(int sixteenths) throws IOException {
        Path file = folder.resolve("record.sqlite");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * sixteenths / 16));
        for (boolean writing : new boolean[] {true, false}) {
            StoreFault fault =
                    assertThrows(
                            StoreFault.class,
                            () ->
                                    (writing ? Ledger.open(folder) : Ledger.openForReading(folder))
                                            .close());
            assertEquals(StoreFault.Kind.DAMAGED, fault.kind(), fault.getMessage());
            assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
        }
    }

    static IntStream cuts() {
        return IntStream.range(0, 16);
    }

    /** All that a reader can get from the record. */
    private List<String> contents() throws StoreFault {
        try (Ledger ledger = Ledger.openForReading(folder)) {
            return ledger.reports().map(Stored::toString).toList();
        }
    }
}
