package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whoever looks at a file sees the old one or the whole new one. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AtomicFileTest {
    /** Of no process: Linux gives out some four million. */
    private static final long GONE = Integer.MAX_VALUE;

    @TempDir Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> String.valueOf(it.getFileName())).sorted().toList();
        }
    }

    /** What a process does that is killed on the way; its argument is the file. */
    static final class HalfWay {
        private HalfWay() {}

        public static void main(String[] args) throws Exception {
            AtomicFile.Draft draft = AtomicFile.draft("--out", Path.of(args[0]));
            Files.writeString(draft.path(), "half of");
            System.out.println("written");
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        }
    }

    @Test
    void aKilledRunChangesNothingAndTheNextClearsItsRemains() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HalfWay.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("written", out.readLine());
            // it is still at it: nobody removes its draft
            AtomicFile.write(file, Stream.of("from another"));
            assertEquals(2, names().size(), names().toString());
            process.destroyForcibly();
        }
        assertEquals(137, process.waitFor());
        assertEquals("from another\n", Files.readString(file));
        assertEquals(2, names().size(), names().toString());
        AtomicFile.write(file, Stream.of("new"));
        assertEquals("new\n", Files.readString(file));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void draftsOfOtherFilesAreLeftAlone() throws Exception {
        List<String> others =
                List.of(
                        ".a.csv.part",
                        ".a.csv.x-1.part",
                        ".a.csv." + GONE + "-1.part.bak",
                        ".b.csv." + GONE + "-1.part",
                        "a.csv." + GONE + "-1.part",
                        ".a.csv." + "9".repeat(30) + "-1.part");
        for (String other : others) Files.writeString(folder.resolve(other), "kept");
        Files.writeString(folder.resolve(".a.csv." + GONE + "-7.part"), "x");
        AtomicFile.write(folder.resolve("a.csv"), Stream.of("new"));
        assertEquals(Stream.concat(others.stream(), Stream.of("a.csv")).sorted().toList(), names());
    }

    @Test
    void whatFailsOnTheWayLeavesWhatWasThere() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Stream<String> broken =
                Stream.of("one", "two")
                        .peek(it -> {
                            if (it.equals("two"))
                                throw new UncheckedIOException(new IOException("torn"));
                        });
        assertThrows(UncheckedIOException.class, () -> AtomicFile.write(file, broken));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.csv"), file);
        AtomicFile.write(link, Stream.of("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new\n", Files.readString(file));
    }
}
