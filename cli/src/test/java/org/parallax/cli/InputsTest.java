package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and other people's JSON on the command line. */
class InputsTest {
    private static final String THEIRS =
            "{\"key\":\"r1\",\"body\":\"5 people were killed.\",\"date\":1767686400}\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"read", "code"})
    void fieldsStandWhereTheCallerSays(String command) {
        Called called =
                Called.with(THEIRS, command, "--map", "id=key,text=body,published=date", "-");
        assertEquals(List.of("1 in: 1 read, 0 skipped"), called.err());
        assertEquals("r1", called.out().getFirst().replaceAll(".*\"report\":\"([^\"]*)\".*", "$1"));
        assertEquals(0, called.status());
    }

    @Test
    void aFieldThatNobodyHasIsToldBeforeTheTally() {
        Called called = Called.with(THEIRS, "read", "--map", "text=body,title=headline", "-");
        assertEquals(
                List.of(
                        "--map title=headline: none of 1 reports has it. Look at one for the right"
                                + " name",
                        "1 in: 1 read, 0 skipped"),
                called.err());
    }

    @Test
    void aWrongMappingIsAWrongCall() {
        Called called = Called.with(THEIRS, "read", "--map", "body=text", "-");
        assertEquals(2, called.status());
        assertEquals(
                List.of(
                        "parallax: --map: 'body' is no field of a report. Fields are id, text,"
                                + " title, outlet, url, language, published, author"),
                called.err());
    }

    @Test
    void whatWasPassedOverInAnArchiveIsTold() throws IOException {
        Path file = folder.resolve("news.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("a.txt", "photo.jpg", "b.docx")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("5 people were killed.".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        Called called = Called.with("", "read", file.toString());
        assertEquals(
                List.of(
                        "news.zip!b.docx:1: UNSUPPORTED: files of this kind are not read. save it"
                                + " as plain text, HTML or PDF, or make JSON Lines of it",
                        "news.zip: 3 files: 1 reports, 1 skipped, 1 others (pictures, folders,"
                                + " links)",
                        "2 in: 1 read, 1 skipped"),
                called.err().stream().map(line -> line.replace(folder + "/", "")).toList());
    }
}
