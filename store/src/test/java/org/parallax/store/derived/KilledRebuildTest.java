package org.parallax.store.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Kills a process with {@code kill -9} while it makes the tables again and again: what is there is
 * always one whole file, and nothing is left over once the next one is made.
 */
class KilledRebuildTest {
    private static final long CYCLES = Long.getLong("parallax.kills.derived", 6);
    private static final long SEED = Long.getLong("parallax.seed", 20_310_331);

    @TempDir Path folder;

    @Test
    void aKillLeavesTheOldTablesOrTheNewOnes() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        int drafts = 0;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            killWhileKeeping(random.nextInt(150));
            List<String> told = new ArrayList<>();
            try (Derived derived = Derived.open(folder, Sample.STAMP, told::add).orElseThrow();
                    Stream<String> lines = derived.lines(Table.CLAIM)) {
                assertEquals(Keeper.LINES, lines.count(), "seed " + SEED + ", cycle " + cycle);
            }
            assertEquals(List.of(), told);
            drafts += files() - 1;
        }
        assertTrue(drafts > 0, "no kill came while a draft was written: it proves nothing");
        Derived.keep(folder, Sample.STAMP, Sample.of("the last"), _ -> {});
        assertEquals(1, files(), "no draft of a killed process is left");
    }

    private int files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    private void killWhileKeeping(int milliseconds) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djava.io.tmpdir="
                                        + Files.createDirectories(folder.resolve("tmp")),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Keeper.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("kept", reader.readLine(), "it ended by itself");
            Thread.sleep(milliseconds);
            process.toHandle().destroyForcibly(); // SIGKILL
        }
        process.waitFor();
    }

    /** The process that is killed: makes the same tables over and over. */
    static final class Keeper {
        static final int LINES = 400;

        private Keeper() {}

        public static void main(String[] args) throws IOException {
            String[] texts = new String[LINES];
            for (int i = 0; i < LINES; i++) texts[i] = "the mill number " + i + " was hit";
            while (true) {
                Derived.keep(Path.of(args[0]), Sample.STAMP, Sample.of(texts), _ -> {});
                System.out.println("kept");
            }
        }
    }
}
