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
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
                    UPDATE reading SET reader = 'x'                                      | the index of readings is wrong for entry 6
                    DELETE FROM reading                                                  | the index of readings is wrong for entry 6
                    UPDATE entry SET body = replace(body, '"raw"', '"RAW"') WHERE sequence = 2 | entry 2 has changed
                    UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE sequence = 3      | entry 3 has changed
                    UPDATE entry SET kind = 'note' WHERE sequence = 3                    | entry 3 has changed
                    UPDATE entry SET body = 'no JSON' WHERE sequence = 3                 | entry 3 has changed
                    UPDATE entry SET leaf = 'no hash' WHERE sequence = 3                 | entry 3 has changed
                    UPDATE entry SET leaf = (SELECT leaf FROM entry WHERE sequence = 2) WHERE sequence = 3 | from entry 3 on
                    UPDATE entry SET root = leaf WHERE sequence = 4                      | from entry 4 on
                    UPDATE entry SET start = 0 WHERE sequence = 4                        | entry 4 does not follow the one before
                    UPDATE entry SET start = start + 1 WHERE sequence = 4                | entry 4 cannot be read from its pack
                    UPDATE entry SET pack = 9 WHERE sequence = 4                         | entry 4 cannot be read from its pack: its pack is gone
                    UPDATE entry SET length = length - 1 WHERE sequence = 4              | entry 4 cannot be read from its pack
                    DELETE FROM entry WHERE sequence = 2                                 | entries 2 to 2 are missing
                    DELETE FROM entry WHERE sequence IN (1, 2, 3)                        | entries 1 to 3 are missing
                    DELETE FROM entry WHERE sequence = 6                                 | there should be 6 entries, there are 5
                    DELETE FROM entry                                                    | there should be 6 entries, there are 0
                    UPDATE entry SET sequence = sequence + 1 WHERE sequence = 6          | entries 6 to 6 are missing
                    INSERT INTO entry SELECT 7, kind, at, body, leaf, root, pack, start, length FROM entry WHERE sequence = 5 | entry 7 has changed
                    UPDATE head SET size = 4                                             | there should be 4 entries, there are 6
                    UPDATE head SET peaks = replace(peaks, 'a', 'b')                     | the head does not belong to the tree
                    DELETE FROM head                                                     | the head of the tree is missing
                    DELETE FROM report WHERE sequence = 2                                | the index of reports misses entry 2
                    UPDATE report SET id = 'z' WHERE sequence = 2                        | the index of reports misses entry 2
                    UPDATE report SET identity = 'z' WHERE sequence = 2                  | the index of reports misses entry 2
                    INSERT INTO report VALUES (9, 'z', 'z')                              | the index of reports names entry 9
                    INSERT INTO erased VALUES (9, 2, 'report')                           | the key of entry 2 should be gone
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
            assertTrue(
                    damages.stream().anyMatch(line -> line.startsWith("entry 2 has changed")),
                    damages.toString());
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
    void damagedBytesAreNeverServedAsGood() throws IOException {
        flip(folder.resolve("packs/000001.pack"), 700); // in the second entry
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            UncheckedIOException served =
                    assertThrows(UncheckedIOException.class, () -> ledger.reports().toList());
            assertTrue(String.valueOf(served.getMessage()).contains("DAMAGED"), served.toString());
            StoreFault receipt =
                    assertThrows(
                            StoreFault.class,
                            () -> {
                                for (String id : List.of("a", "b")) {
                                    ledger.append(text(id, "text of " + id));
                                }
                            });
            assertEquals(StoreFault.Kind.DAMAGED, receipt.kind(), "no receipt for changed bytes");
        }
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void aChangedEntryIsNeverServedAsGood() throws SQLException, StoreFault {
        Samples.tamper(folder, "UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE sequence = 2");
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            assertThrows(UncheckedIOException.class, () -> ledger.reports().toList());
            assertThrows(StoreFault.class, () -> ledger.append(text("b", "text of b")));
        }
    }

    /**
     * One byte anywhere in any file of a closed record, be it in evidence, an index or where
     * nothing is kept: all are found. The longer run is {@code -Dparallax.tamperings=10000}.
     */
    @Test
    void everyChangedByteIsFound() throws IOException {
        long seed = Long.getLong("parallax.seed", 20_260_106);
        int times = Integer.getInteger("parallax.tamperings", 150);
        SplittableRandom random = new SplittableRandom(seed);
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.withdrawReport("c", new Withdrawal.Order("Ada", "Bea", "By order."));
            ledger.checkpoint();
        }
        List<Path> files = files();
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            // half of them anywhere, as likely as a file is large; half in each file alike
            Path file = i % 2 == 0 ? bySize(files, random) : files.get(i / 2 % files.size());
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            byte was = bytes[at];
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
            String name = folder.relativize(file).toString();
            assertTrue(isFound(), name + ", byte " + at + ", seed " + seed);
            found.merge(name, 1, Integer::sum);
            bytes[at] = was;
            Files.write(file, bytes);
        }
        assertFalse(isFound(), "what was put back is as good as before");
        System.out.println(times + " changed bytes, all found: " + found);
    }

    private boolean isFound() {
        try (Ledger ledger = Ledger.openForReading(folder)) {
            return !ledger.verify().whole();
        } catch (StoreFault fault) {
            return fault.kind() != StoreFault.Kind.IN_USE;
        }
    }

    /** All that have anything in them. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    private static Path bySize(List<Path> files, SplittableRandom random) {
        long at = random.nextLong(files.stream().mapToLong(file -> file.toFile().length()).sum());
        for (Path file : files) {
            at -= file.toFile().length();
            if (at < 0) return file;
        }
        throw new AssertionError("it lies in one of them");
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
}
