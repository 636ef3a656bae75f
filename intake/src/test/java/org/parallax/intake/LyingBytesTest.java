package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Names that promise something else than the bytes are: the bytes decide. */
class LyingBytesTest {
    private static final long SEED = 20260108;
    private static final String STORY =
            "Two people were killed when a shell hit the mill, the mayor said. A third shell fell"
                    + " into the river and did not explode.";
    private static final String PAGE =
            "<!doctype html><html><head><title>Mill hit</title></head><body><article><h1>Mill"
                    + " hit</h1><p>"
                    + STORY
                    + "</p><p>The mill had been closed since the spring of the year before, and its"
                    + " owner lives abroad.</p><p>Nobody claimed the attack, the third in as many"
                    + " weeks.</p></article></body></html>";
    private static final String MAIL =
            "From: Ada <ada@post.example>\r\nMIME-Version: 1.0\r\nSubject: Mill hit\r\n\r\n"
                    + STORY;
    private static final String PDF =
            """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 1900 100] /Contents 4 0 R
            /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>
            >> endobj
            4 0 obj << /Length LENGTH >>
            stream
            BT /F 9 Tf 10 50 Td (STORY) Tj ET
            endstream endobj
            trailer << /Root 1 0 R >>
            %%EOF
            """
                    .replace("LENGTH", "" + (STORY.length() + 31))
                    .replace("STORY", STORY);

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} of {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.txt  | text                  | a=STORY
                    a.txt  | page                  | a=STORY
                    a.txt  | mail                  | a=STORY
                    a.txt  | pdf                   | a=STORY
                    a.txt  | packed text           | a=STORY
                    a.txt  | packed thrice         | 1 TOO_DEEP
                    a.txt  | %PDF garbage          | 1 DAMAGED
                    a.txt  | %PDF-1.4 garbage      | 1 DAMAGED
                    a.txt  | gzip junk             | 1 DAMAGED
                    a.txt  | zip junk              | 1 DAMAGED
                    a.txt  | random                | 1 BINARY
                    a.txt  | random without NUL    | 1 BINARY
                    a.txt  | program               | 1 BINARY
                    a.txt  | picture               | 1 BINARY
                    a.html | text                  | 1 EMPTY
                    a.html | pdf                   | a=STORY
                    a.html | packed page           | a=STORY
                    a.html | packed thrice         | 1 TOO_DEEP
                    a.html | random                | 1 DAMAGED
                    a.html | random without NUL    | 1 DAMAGED
                    a.html | page of random bytes  | 1 DAMAGED
                    a.html | picture               | 1 DAMAGED
                    a.html | program               | 1 DAMAGED
                    a.html | gzip junk             | 1 DAMAGED
                    a.pdf  | page                  | a=STORY
                    a.pdf  | text                  | 1 DAMAGED
                    a.pdf  | random                | 1 DAMAGED
                    a.pdf  | picture               | 1 DAMAGED
                    a.eml  | mail                  | a=STORY
                    a.eml  | page                  | a=STORY
                    a.eml  | pdf                   | a=STORY
                    a.eml  | text                  | 1 DAMAGED
                    a.eml  | random                | 1 DAMAGED
                    a.eml  | mail of random bytes  | 1 DAMAGED
                    a.eml  | picture               | 1 DAMAGED
                    a.gz   | gzip junk             | 1 DAMAGED
                    a.gz   | random                | 1 BINARY
                    a.zip  | random                | 1 DAMAGED
                    """)
    void theBytesDecide(String name, String what, String expected) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes(what));
        Intake intake = Intake.standard(InputStream.nullInputStream());
        String outcome =
                Samples.inShort(Samples.arrivals(intake, List.of(file.toString())))
                        .replaceFirst("^[^=]*/", "")
                        .replaceAll("\\s+", " ");
        assertEquals(expected, outcome.replaceFirst(STORY + ".*", "STORY"));
    }

    private static byte[] bytes(String what) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] noise = new byte[3_000];
        random.nextBytes(noise);
        return switch (what) {
            case "text" -> Packs.utf8(STORY);
            case "page" -> Packs.utf8(PAGE);
            case "mail" -> Packs.utf8(MAIL);
            case "pdf" -> Packs.utf8(PDF);
            case "packed text" -> Packs.gzip(Packs.utf8(STORY));
            case "packed page" -> Packs.gzip(Packs.utf8(PAGE));
            case "packed thrice" ->
                    Packs.gzip(Packs.gzip(Packs.gzip(Packs.gzip(Packs.utf8(STORY)))));
            case "gzip junk" -> Packs.joined(Samples.bytes("\\x1f\\x8b\\x08\\x00"), noise);
            case "zip junk" -> Packs.joined(Packs.utf8("PK\u0003\u0004"), noise);
            case "random" -> noise;
            case "random without NUL" -> {
                for (int i = 0; i < noise.length; i++) if (noise[i] == 0) noise[i] = 1;
                yield noise;
            }
            case "page of random bytes" ->
                    Packs.joined(Packs.utf8("<!doctype html><html><body><p>"), noise);
            case "mail of random bytes" ->
                    Packs.joined(
                            Packs.utf8("From: a@b.example\nSubject: s\nMIME-Version: 1.0\n\n"),
                            noise);
            case "picture" ->
                    Packs.joined(
                            Samples.bytes("\\x89PNG\\r\\n\\x1a\\n\\x00\\x00\\x00\\rIHDR"), noise);
            case "program" ->
                    Files.readAllBytes(Path.of(System.getProperty("java.home"), "bin", "java"));
            default -> what.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    @Test
    void oneLineSaysWhatItIs() throws IOException {
        Files.write(folder.resolve("a.txt"), bytes("picture"));
        Files.write(folder.resolve("b.html"), bytes("picture"));
        Intake intake = Intake.standard(InputStream.nullInputStream());
        assertEquals(
                "a.txt:1: BINARY: no text in any charset (this is a picture (PNG)). name text files"
                        + " only, or save it as text; b.html:1: DAMAGED: this is no page (this is a"
                        + " picture (PNG)). save the page again",
                Samples.messages(Samples.arrivals(intake, List.of(folder.toString())), folder));
    }
}
