package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** {@code export --format warc}: the reports as they came, for other tools. */
class ArchiveTest {
    private static final String WARNING =
            "parallax: reports are written as they were received. Names of victims are in them.";

    @TempDir Path folder;
    private String record = "";

    @BeforeEach
    void ingest() {
        record = folder.resolve("record").toString();
        for (String text : List.of("5 people were killed.", "6 people were killed.")) {
            String line = "{\"id\":\"a\",\"text\":\"%s\"}\n".formatted(text);
            assertEquals(Exit.DONE, Called.with(line, "ingest", "--record", record, "-").status());
        }
    }

    private Called export(String... more) {
        List<String> args =
                new ArrayList<>(List.of("export", "--record", record, "--format", "warc"));
        args.addAll(List.of(more));
        return Called.with("", args.toArray(String[]::new));
    }

    private static List<String> resources(Path file) throws IOException {
        List<String> payloads = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord it : reader) {
                if (!it.type().equals("resource")) continue;
                byte[] payload = it.body().stream().readAllBytes();
                payloads.add(new String(payload, StandardCharsets.UTF_8));
            }
        }
        return payloads;
    }

    @ParameterizedTest(name = "{0} begins with {1}")
    @CsvSource({"out.warc, 5741", "out.warc.gz, 1F8B"})
    void everyVersionGoesIntoAFileForItsOwnersEyes(String name, String magic) throws IOException {
        Path file = folder.resolve(name);
        Called called = export("--out", file.toString());
        assertEquals(new Called(Exit.DONE, List.of(), List.of(WARNING)), called);
        assertEquals(
                List.of(
                        "{\"id\":\"a\",\"text\":\"5 people were killed.\"}",
                        "{\"id\":\"a\",\"text\":\"6 people were killed.\"}"),
                resources(file));
        byte[] start = Files.readAllBytes(file);
        assertEquals(magic, "%02X%02X".formatted(start[0], start[1]));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "the record and the file, no draft");
        }
    }

    @Test
    void standardOutputIsTheSame() throws IOException {
        Path file = folder.resolve("out.warc");
        export("--out", file.toString());
        List<String> lines = export().out();
        assertTrue(lines.getFirst().startsWith("WARC/1.1"), lines.toString());
        assertArrayEquals(
                Files.readAllLines(file).stream().filter(it -> it.startsWith("X-P")).toArray(),
                lines.stream().filter(it -> it.startsWith("X-P")).toArray());
    }

    @Test
    void asOfLeavesOutWhatCameLater() throws IOException {
        Path file = folder.resolve("out.warc");
        export("--out", file.toString(), "--as-of", "1");
        assertEquals(1, resources(file).size());
    }

    @Test
    void itIsToldWhereBytesWentWithAName() throws IOException {
        String line = "{\"id\":\"n\",\"text\":\"Quirina Zobel was killed.\"}\n";
        Called.with(line, "ingest", "--record", record, "-");
        String[] withdraw = {
            "withdraw",
            "--record",
            record,
            "--name",
            "Quirina Zobel",
            "--by",
            "Ada",
            "--with",
            "Bea",
            "--why",
            "By order."
        };
        assertEquals(Exit.DONE, Called.with("", withdraw).status());
        Path file = folder.resolve("out.warc");
        assertEquals(
                "parallax: the bytes of 1 report went with a name that was withdrawn; the text is"
                        + " written instead.",
                export("--out", file.toString()).tally());
        String all = Files.readString(file);
        assertTrue(all.contains("Xxxxxxx Xxxxx was killed.") && !all.contains("Quirina"), all);
    }

    @Test
    void aFileThatCannotBeWrittenIsAWrongCall() {
        Called called = export("--out", folder.resolve("none/out.warc").toString());
        assertEquals(Exit.WRONG, called.status());
    }
}
