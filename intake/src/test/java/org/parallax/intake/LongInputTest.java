package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Inputs beyond the limit are passed over without being loaded, and reading goes on. */
class LongInputTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final int LIMIT = 40;
    private static final InputStream NOTHING = new ByteArrayInputStream(new byte[0]);

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} bytes and then {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    40 | \\n     | good
                    40 | \\r\\n  | good
                    41 | \\n     | TOO_LONG
                    41 | \\r\\n  | TOO_LONG
                    42 | \\r\\n  | TOO_LONG
                    99 | \\n     | TOO_LONG
                    """)
    void theLimitIsExact(int length, String lineBreak, String expected) throws IOException {
        String line = "{\"text\":\"" + "x".repeat(length - 11) + "\"}";
        Path file = folder.resolve("a.jsonl");
        Files.write(file, Samples.bytes(line + lineBreak + "{\"id\":\"after\",\"text\":\"y\"}"));
        List<Arrival> arrivals =
                Samples.arrivals(
                        new Intake(NOTHING, new FakeDocuments(), LIMIT), List.of(file.toString()));
        assertEquals(2, arrivals.size());
        assertEquals(
                expected,
                switch (arrivals.getFirst()) {
                    case Arrival.Good(Received received) -> "good";
                    case Arrival.Skipped skipped -> skipped.fault().kind().toString();
                });
        assertEquals("after=y", Samples.inShort(arrivals.subList(1, 2)));
    }

    @ParameterizedTest(name = "a text of {0} bytes -> {1}")
    @CsvSource({"40, good", "41, TOO_LONG", "4000, TOO_LONG"})
    void aTextMayBeAsLongAsALine(int length, String expected) throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "x".repeat(length));
        String outcome =
                Samples.inShort(
                        Samples.arrivals(
                                new Intake(NOTHING, new FakeDocuments(), LIMIT),
                                List.of(file.toString())));
        assertTrue(
                expected.equals("good")
                        ? outcome.endsWith("=" + "x".repeat(length))
                        : outcome.equals("1 " + expected),
                outcome);
    }

    @Test
    void aLineOfFiftyMegabytesPassesThroughASmallHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("a.jsonl");
        byte[] block = "x".repeat(1 << 20).getBytes(UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"before\",\"text\":\"x\"}\n{\"text\":\"".getBytes(UTF_8));
            for (int i = 0; i < 50; i++) out.write(block);
            out.write("\"}\n{\"id\":\"after\",\"text\":\"y\"}\n".getBytes(UTF_8));
        }
        // the heap is smaller than the line, so one who loads it dies
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx48m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.parallax.intake.LongInputTest$InASmallHeap",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertEquals("before=x; 2 TOO_LONG; after=y", printed.strip());
    }

    /** What the test above runs in a process of its own. */
    static final class InASmallHeap {
        private InASmallHeap() {}

        public static void main(String[] args) {
            System.out.println(
                    Samples.inShort(Samples.arrivals(Intake.standard(NOTHING), List.of(args))));
        }
    }
}
