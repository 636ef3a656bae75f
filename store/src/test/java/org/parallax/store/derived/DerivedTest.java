package org.parallax.store.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Derived tables in a real file: kept, found again, and never served where they are not sound. */
class DerivedTest {
    private static final Sample SAMPLE =
            Sample.of("the mill was hit", "\u0642\u0635\u0641 \u0639\u0646\u064A\u0641", "calm");

    @TempDir Path folder;
    private final List<String> told = new ArrayList<>();

    private Path file() {
        return folder.resolve("derived.sqlite");
    }

    private void keep() throws IOException {
        Derived.keep(folder, Sample.STAMP, SAMPLE, _ -> {});
    }

    private Optional<Derived> open() {
        return Derived.open(folder, Sample.STAMP, told::add);
    }

    private static List<String> lines(Derived derived, Table table) {
        try (Stream<String> lines = derived.lines(table)) {
            return lines.toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsKeptComesBackInItsOrder() throws IOException {
        keep();
        try (Derived derived = open().orElseThrow()) {
            for (Table table : Table.values()) {
                List<String> given = SAMPLE.lines(table).map(Line::line).toList();
                assertEquals(given, lines(derived, table));
                assertEquals(3, derived.count(table));
            }
            assertEquals(3, derived.reports());
            assertEquals("r1", derived.reports(Query.parse("mills"), 1).getFirst().report());
        }
        assertEquals(List.of("derived.sqlite"), names(folder), "neither log nor draft");
        assertEquals(List.of(), told);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "CLAIM, c2, {\"claim\":\"c2\"",
        "INCIDENT, incidentc3, {\"incident\":\"c3\"",
        "SOURCE, sourcec1, {\"source\":\"c1\"",
        "NAME, namec1, {\"name\":\"c1\"",
        "EPISODE, episodec4, none",
        "CLAIM, incidentc3, none",
        "CLAIM, '', none"
    })
    void aLineIsFoundByItsId(Table table, String id, String start) throws IOException {
        keep();
        try (Derived derived = open().orElseThrow()) {
            String line = derived.line(table, id).orElse("none");
            assertTrue(line.startsWith(start), line);
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}")
    @CsvSource({
        "4, ab12, readers-1, program-1, ucdp",
        "3, ab13, readers-1, program-1, ucdp",
        "3, ab12, readers-2, program-1, ucdp",
        "3, ab12, readers-1, program-2, ucdp",
        "3, ab12, readers-1, program-1, lowest"
    })
    void anotherStampFindsNothing(
            long entries, String root, String readers, String program, String policy)
            throws IOException {
        keep();
        Stamp other = new Stamp(entries, root, readers, program, policy);
        assertTrue(Derived.open(folder, other, told::add).isEmpty());
        assertEquals(List.of(), told, "it is old, and not damaged");
    }

    @Test
    void noFileIsNothingToTellOf() {
        assertTrue(open().isEmpty());
        assertEquals(List.of(), told);
    }

    /**
     * One byte in each page's header and 400 at random places: all found before anything is read.
     */
    @Test
    void noFileWithAFlippedByteIsEverOpened() throws IOException {
        keep();
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(20_311);
        Set<Integer> places = new HashSet<>();
        for (int page = 0; page < whole.length; page += 4096) places.add(page);
        for (int i = 0; i < 100; i++) places.add(i);
        while (places.size() < 500) places.add(random.nextInt(whole.length));
        int versions = 0;
        for (int place : places) {
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), flipped);
            told.clear();
            assertTrue(open().isEmpty(), "byte " + place);
            if (told.isEmpty()) versions++;
        }
        assertEquals(
                4, versions, "only the version's four bytes make it a file of another version");
        Files.write(file(), whole);
        open().orElseThrow().close();
    }

    @ParameterizedTest(name = "{0} bytes of it")
    @CsvSource({"0", "60", "4096", "20000"})
    void aFileThatIsCutShortIsDamaged(int length) throws IOException {
        keep();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, length));
        assertTrue(open().isEmpty());
        assertEquals(List.of(file() + " is damaged, so it is made anew."), told);
        keep();
        open().orElseThrow().close();
    }

    /** The sum of each line holds even where somebody mended the sum of the file. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE claim SET line = replace(line, 'mill', 'hill')                | CLAIM
                    UPDATE claim SET report = 'r9' WHERE position = 2                    | CLAIM
                    UPDATE incident SET id = 'other' WHERE position = 3                  | INCIDENT
                    UPDATE episode SET position = 7 WHERE position = 3                   | EPISODE
                    UPDATE report SET text = 'the mill was not hit' WHERE position = 1   |
                    """)
    void aChangedLineIsNotServed(String change, Table table) throws IOException, SQLException {
        keep();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = 0");
            statement.execute(change);
        }
        new DerivedFile(folder).replaceBy(file());
        try (Derived derived = open().orElseThrow()) {
            UncheckedIOException fault =
                    assertThrows(
                            UncheckedIOException.class,
                            () -> {
                                if (table == null) {
                                    derived.reports(Query.parse("mill"), 1);
                                } else {
                                    lines(derived, table);
                                }
                            });
            assertTrue(String.valueOf(fault.getMessage()).contains("damaged while it was read"));
        }
    }

    @Test
    void aFileOfAnotherVersionIsMadeAnewWithoutAWord() throws IOException {
        keep();
        byte[] bytes = Files.readAllBytes(file());
        ByteBuffer.wrap(bytes).putInt(60, DerivedFile.VERSION + 1);
        Files.write(file(), bytes);
        assertTrue(open().isEmpty());
        assertEquals(List.of(), told);
    }

    @Test
    void whatCannotBeKeptLeavesTheOldFileAndNoDraft() throws IOException {
        keep();
        byte[] before = Files.readAllBytes(file());
        Contents broken =
                new Contents() {
                    @Override
                    public Stream<Line> lines(Table table) {
                        return SAMPLE.lines(table);
                    }

                    @Override
                    public Stream<ReportText> reports() {
                        return SAMPLE.reports()
                                .map(it -> {
                                    throw new UncheckedIOException(new IOException("torn"));
                                });
                    }
                };
        assertThrows(
                UncheckedIOException.class,
                () -> Derived.keep(folder, Sample.STAMP, broken, _ -> {}));
        assertEquals(List.of("derived.sqlite"), names(folder));
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(file())));
    }

    @Test
    void whereAFolderStandsInItsPlaceItIsToldAndNotKept() throws IOException {
        Files.createDirectories(file().resolve("inside"));
        assertTrue(open().isEmpty());
        assertTrue(told.getFirst().startsWith(file() + " cannot be read"), told.toString());
        IOException fault = assertThrows(IOException.class, this::keep);
        String message = String.valueOf(fault.getMessage());
        assertTrue(message.startsWith(file() + " cannot be written ("), message);
        assertEquals(List.of("derived.sqlite"), names(folder));
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatALivingOneMakesIsNot() throws IOException {
        long dead = deadProcess();
        Files.writeString(folder.resolve("derived." + dead + "-1.new"), "half");
        String living = "derived." + ProcessHandle.current().pid() + "-999.new";
        Files.writeString(folder.resolve(living), "half");
        keep();
        assertEquals(List.of(living, "derived.sqlite"), names(folder));
    }

    private static long deadProcess() {
        long pid = 4_000_000;
        while (ProcessHandle.of(pid).isPresent()) pid++;
        return pid;
    }

    @Test
    void anOpenFileServesOnWhileItIsReplaced() throws IOException {
        keep();
        try (Derived derived = open().orElseThrow()) {
            Derived.keep(folder, Sample.STAMP, Sample.of("another"), _ -> {});
            assertEquals(3, lines(derived, Table.CLAIM).size());
        }
        try (Derived derived = open().orElseThrow()) {
            assertEquals(1, lines(derived, Table.CLAIM).size());
        }
        Derived.delete(folder);
        assertFalse(Files.exists(file()));
    }

    @Test
    void textThatUtf8CannotHoldIsKeptAsFarAsItGoes() throws IOException {
        Sample odd = Sample.of("half \uD83D end\u0000 of \uDD25", "x");
        Derived.keep(folder, Sample.STAMP, odd, _ -> {});
        try (Derived derived = open().orElseThrow()) {
            Marked snippet = derived.reports(Query.parse("half"), 1).getFirst().snippet();
            assertEquals("[half] \uFFFD end of \uFFFD", snippet.between("[", "]"));
        }
    }
}
