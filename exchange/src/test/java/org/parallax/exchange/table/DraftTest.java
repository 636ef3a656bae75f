package org.parallax.exchange.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.RichRecord;
import org.parallax.exchange.event.RecordView;
import org.parallax.pipeline.Tables;
import org.parallax.store.derived.Lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a set is put in its place whole, and no other folder is touched. */
class DraftTest {
    private static final RecordView RECORD = RichRecord.made().view();

    @TempDir Path temp;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSetThatIsThereIsReplaced() throws IOException, SQLException {
        Path set = temp.resolve("set");
        ParquetTables.write(new MadeRecord().view(), MadeRecord.preamble(), set);
        ParquetTables.write(RECORD, MadeRecord.preamble(), set);
        try (Reader reader = new Reader(set)) {
            assertEquals(3, reader.table("incidents").size());
        }
        assertEquals(List.of("set"), names(temp));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"notes.txt", "incidents.parquet.bak", ".hidden"})
    void whatHoldsSomethingElseIsLeftAlone(String strange) throws IOException {
        for (String at : List.of("mine", "mine.part", "mine.old")) {
            Path kept = Files.createDirectories(temp.resolve(at)).resolve(strange);
            Files.writeString(kept, "kept");
            IOException refused =
                    assertThrows(
                            IOException.class,
                            () ->
                                    ParquetTables.write(
                                            RECORD, MadeRecord.preamble(), temp.resolve("mine")));
            String told = String.valueOf(refused.getMessage());
            assertTrue(told.contains(at + " holds " + strange), told);
            assertEquals("kept", Files.readString(kept));
            Files.delete(kept);
            Files.delete(kept.getParent());
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "kept");
        assertThrows(
                IOException.class, () -> ParquetTables.write(RECORD, MadeRecord.preamble(), file));
        assertEquals("kept", Files.readString(file));
    }

    /** What an ended run left is a draft of ours, or the set whose place it was about to take. */
    @Test
    void leftoversAreCleared() throws IOException, SQLException {
        Path draft = Files.createDirectories(temp.resolve("set.part").resolve("spill"));
        Files.writeString(draft.resolve("duckdb_temp_storage-0.tmp"), "x");
        Files.writeString(draft.resolveSibling("claims.parquet"), "x");
        Files.writeString(draft.resolveSibling("work.duckdb"), "x");
        Path old = Files.createDirectory(temp.resolve("set.old"));
        Files.writeString(old.resolve("claims.parquet"), "x");
        ParquetTables.write(RECORD, MadeRecord.preamble(), temp.resolve("set"));
        assertEquals(List.of("set"), names(temp));
        assertEquals(8, names(temp.resolve("set")).size());
    }

    @Test
    void whatFailsOnTheWayLeavesWhatWasThere() throws IOException {
        Path set = temp.resolve("set");
        ParquetTables.write(RECORD, MadeRecord.preamble(), set);
        byte[] before = Files.readAllBytes(set.resolve("incidents.parquet"));
        RecordView broken = new RecordView(new LinesThatEnd(), Tables.bundled());
        assertThrows(
                UncheckedIOException.class,
                () -> ParquetTables.write(broken, MadeRecord.preamble(), set));
        assertEquals(List.of("set"), names(temp));
        assertArrayEquals(before, Files.readAllBytes(set.resolve("incidents.parquet")));
    }

    /** Lines that cannot be read: their file was damaged. */
    private static final class LinesThatEnd implements Lines {
        @Override
        public Stream<String> lines(org.parallax.store.derived.Table table) {
            return Stream.generate(() -> {
                throw new UncheckedIOException(new IOException("damaged"));
            });
        }

        @Override
        public Optional<String> line(org.parallax.store.derived.Table table, String id) {
            return Optional.empty();
        }

        @Override
        public int count(org.parallax.store.derived.Table table) {
            return 0;
        }
    }
}
