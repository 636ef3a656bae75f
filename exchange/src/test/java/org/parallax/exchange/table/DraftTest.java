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
        for (String at : List.of("mine", "mine.old")) {
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

    /** What a killed run left is a draft of ours, or the set whose place it was about to take. */
    @Test
    void leftoversAreCleared() throws IOException, SQLException {
        draft("set." + GONE + "-3.part");
        Path old = Files.createDirectory(temp.resolve("set.old"));
        Files.writeString(old.resolve("claims.parquet"), "x");
        ParquetTables.write(RECORD, MadeRecord.preamble(), temp.resolve("set"));
        assertEquals(List.of("set"), names(temp));
        assertEquals(8, names(temp.resolve("set")).size());
    }

    /** Of another target, of a run that is not over, of nobody's, or with something else in it. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"other.%s-3.part", "set.%s-3", "set.part", "set.x-3.part"})
    void otherFoldersAreNoLeftovers(String name) throws IOException {
        String kept = name.formatted(GONE);
        draft(kept);
        ParquetTables.write(RECORD, MadeRecord.preamble(), temp.resolve("set"));
        assertEquals(List.of(kept, "set").stream().sorted().toList(), names(temp));
    }

    @Test
    void aDraftWithSomethingElseInItIsLeftAlone() throws IOException {
        String kept = "set." + GONE + "-3.part";
        Files.writeString(draft(kept).resolve("notes.txt"), "kept");
        ParquetTables.write(RECORD, MadeRecord.preamble(), temp.resolve("set"));
        assertEquals(List.of("set", kept), names(temp));
    }

    @Test
    void runsAtOneTimeWriteApart() throws IOException {
        Path set = temp.resolve("set");
        try (Draft one = Draft.of(set);
                Draft other = Draft.of(set)) {
            Files.writeString(one.folder().resolve("claims.parquet"), "one");
            Files.writeString(other.folder().resolve("claims.parquet"), "other");
            one.putInPlace();
            assertEquals("one", Files.readString(set.resolve("claims.parquet")));
            other.putInPlace();
            assertEquals("other", Files.readString(set.resolve("claims.parquet")));
        }
        assertEquals(List.of("set"), names(temp));
    }

    /** Of no process: Linux gives out some four million. */
    private static final long GONE = Integer.MAX_VALUE;

    /** A half-written one. */
    private Path draft(String name) throws IOException {
        Path draft = Files.createDirectories(temp.resolve(name));
        Files.createDirectory(draft.resolve("spill"));
        Files.writeString(draft.resolve("spill").resolve("duckdb_temp_storage-0.tmp"), "x");
        Files.writeString(draft.resolve("claims.parquet"), "x");
        Files.writeString(draft.resolve("work.duckdb"), "x");
        return draft;
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
