package org.parallax.intake.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.intake.bytes.Unreadable;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/** PDFs made to hang, to fill the memory or to break; each ends soon, with text or a fault. */
class HostilePdfTest {
    private static final long SECONDS = 5;

    /** Objects 1 (catalogue), 2 (pages) and 3 (page) of a file that says "Hello there". */
    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";

    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                    + " /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>";
    private static final String HELLO = "BT /F 12 Tf 72 700 Td (Hello there) Tj ET\n";
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    static Stream<Arguments> files() throws Exception {
        String hello = Objects.stream("", HELLO);
        return Stream.of(
                file("plain", "Hello there", CATALOG, PAGES, PAGE, hello, FONT),
                file(
                        "kids of itself",
                        "DAMAGED",
                        CATALOG,
                        "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"),
                file(
                        "page twice",
                        "Hello there",
                        CATALOG,
                        "<< /Type /Pages /Kids [3 0 R 3 0 R 2 0 R] /Count 2000000000 >>",
                        PAGE,
                        hello,
                        FONT),
                file(
                        "ring of branches",
                        "DAMAGED",
                        CATALOG,
                        "<< /Kids [3 0 R] /Parent 3 0 R >>",
                        "<< /Kids [2 0 R] /Parent 2 0 R >>"),
                file(
                        "own parent",
                        "Hello there",
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 3 0 R /Contents 4 0 R /Resources << /Font << /F 5 0"
                                + " R >> >> >>",
                        hello,
                        FONT),
                file(
                        "parents in a ring",
                        "?",
                        CATALOG,
                        "<< /Kids [3 0 R] /Parent 2 0 R /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
                        hello,
                        FONT),
                file("pages of numbers", "DAMAGED", CATALOG, "<< /Kids [1 2 3 null (x)] >>"),
                file("no pages", "DAMAGED", "<< /Type /Catalog >>"),
                file("itself", "DAMAGED", "1 0 R"),
                file("objects in a ring", "DAMAGED", CATALOG, "3 0 R", "2 0 R"),
                file(
                        "arrays 100,000 deep",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        hello,
                        FONT,
                        "[".repeat(100_000) + "]".repeat(100_000)),
                file(
                        "arrays before the kids",
                        "?",
                        CATALOG,
                        "<< /Type /Pages /Kids "
                                + "[".repeat(100_000)
                                + "3 0 R"
                                + "]".repeat(100_000)
                                + " >>",
                        PAGE,
                        hello,
                        FONT),
                file(
                        "dictionaries 100,000 deep",
                        "?",
                        CATALOG,
                        "<< /Kids " + "<< /Kids ".repeat(100_000) + " >>".repeat(100_000) + " >>"),
                file(
                        "drawing of arrays",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        Objects.stream("", "[".repeat(100_000) + " TJ\n" + HELLO),
                        FONT),
                file(
                        "drawing of dictionaries",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        Objects.stream("", "<<".repeat(100_000) + HELLO),
                        FONT),
                file(
                        "states 1,000,000 deep",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        packed("q ".repeat(1_000_000) + HELLO),
                        FONT),
                file(
                        "200:1",
                        "BOMB",
                        CATALOG,
                        PAGES,
                        PAGE,
                        packed(" ".repeat(60_000_000) + HELLO),
                        FONT),
                file(
                        "packed twice",
                        "BOMB",
                        CATALOG,
                        PAGES,
                        PAGE,
                        Objects.stream("/Filter [/FlateDecode /FlateDecode]", "x"),
                        FONT),
                file(
                        "letters without end",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        packed("BT /F 12 Tf (" + "word ".repeat(1_000_000) + ") Tj ET"),
                        FONT),
                file(
                        "one form in itself",
                        "BOMB",
                        CATALOG,
                        PAGES,
                        PAGE,
                        Objects.stream("", "/X Do " + HELLO),
                        FONT,
                        form("/X Do /X Do", 6)),
                file("forms to the power", "BOMB", forms(12, 10)),
                file(
                        "cut stream",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        "<< /Length 99999999 >>\nstream\n" + HELLO,
                        FONT),
                file(
                        "negative length",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        "<< /Length -5 >>\nstream\n" + HELLO + "\nendstream",
                        FONT),
                file(
                        "length in a ring",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        "<< /Length 4 0 R >>\nstream\n" + HELLO + "\nendstream",
                        FONT),
                file(
                        "huge box",
                        "Hello there",
                        CATALOG,
                        PAGES,
                        PAGE.replace("600 800", "1e30 1e38"),
                        hello,
                        FONT),
                file(
                        "empty box",
                        "Hello there",
                        CATALOG,
                        PAGES,
                        PAGE.replace("600 800", "0 0"),
                        hello,
                        FONT),
                file(
                        "no numbers",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        Objects.stream("", "BT /F NaN Tf 1e999 -1e999 Td (Hello) Tj ET " + HELLO),
                        FONT),
                file(
                        "font of itself",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        hello,
                        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
                                + " /DescendantFonts [5 0 R] >>"),
                file(
                        "font of nothing",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        hello,
                        "<< /Type /Font /Subtype /TrueType /FontDescriptor << /FontFile2 4 0 R >>"
                                + " >>"),
                file(
                        "endless code map",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        hello,
                        FONT.replace(">>", "/ToUnicode 6 0 R >>"),
                        Objects.stream(
                                "", "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")),
                file(
                        "drawn letters of themselves",
                        "?",
                        CATALOG,
                        PAGES,
                        PAGE,
                        hello,
                        "<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 9"
                            + " 9] /FirstChar 0 /LastChar 255 /Widths [9] /Encoding << /Differences"
                            + " [72 /H] >> /CharProcs << /H 6 0 R >> /Resources << /Font << /F 5 0"
                            + " R >> >> >>",
                        Objects.stream("", "9 0 d0 BT /F 1 Tf (HHHHHHHHHH) Tj ET")),
                Arguments.of(
                        "places in a ring",
                        "?",
                        text(
                                """
                                %PDF-1.5
                                xref
                                0 1
                                0000000000 65535 f\s
                                trailer << /Root 1 0 R /Prev 9 >>
                                startxref
                                9
                                %%EOF\
                                """)),
                Arguments.of(
                        "places beyond the end",
                        "?",
                        text(
                                "%PDF-1.5\n1 0 obj "
                                        + CATALOG
                                        + " endobj\n"
                                        + "trailer << /Root 1 0 R >>\n"
                                        + "startxref\n"
                                        + "99999999999\n"
                                        + "%%EOF")),
                Arguments.of(
                        "a billion places",
                        "?",
                        text(
                                """
                                %PDF-1.5
                                xref
                                0 2147483647
                                0000000000 65535 f\s
                                trailer << /Root 1 0 R /Size 2147483647 >>
                                startxref
                                9
                                %%EOF\
                                """)),
                Arguments.of(
                        "objects in themselves",
                        "?",
                        text(
                                "%PDF-1.5\n1 0 obj "
                                        + CATALOG
                                        + " endobj\n"
                                        + "2 0 obj << /Type /ObjStm /N 1 /First 4 /Length 20"
                                        + " /Extends 2 0 R >>\n"
                                        + "stream\n"
                                        + "2 0 << /Kids [2 0 R]>>\n"
                                        + "endstream endobj\n"
                                        + "trailer << /Root 1 0 R >>\n"
                                        + "startxref\n"
                                        + "0\n"
                                        + "%%EOF")),
                Arguments.of("no end", "DAMAGED", text("%PDF-1.7\n")),
                Arguments.of("nothing", "DAMAGED", text("")),
                Arguments.of("words", "DAMAGED", text("Two people were killed.")),
                Arguments.of("zeros", "DAMAGED", new byte[1_000_000]),
                Arguments.of("brackets", "?", text("%PDF-1.7\n1 0 obj\n" + "<<".repeat(500_000))),
                Arguments.of(
                        "200,000 objects",
                        "?",
                        text("%PDF-1.7\n" + "1 0 obj null endobj\n".repeat(200_000))));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("files")
    void endsSoon(String name, String expected, byte[] bytes) {
        String outcome = outcome(bytes);
        if (!expected.equals("?")) assertEquals(expected, outcome);
    }

    @ParameterizedTest(name = "cut at {0} / 20")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void survivesACut(int twentieths) {
        byte[] whole = report();
        byte[] cut = Arrays.copyOf(whole, whole.length * twentieths / 20);
        String outcome = outcome(cut);
        assertTrue(outcome.equals("DAMAGED") || outcome.startsWith("partial: "), outcome);
    }

    @Test
    void survivesFlippedBytes() {
        byte[] whole = report();
        SplittableRandom random = new SplittableRandom(9);
        int rounds = Integer.getInteger("parallax.flips", 40);
        for (int round = 0; round < rounds; round++) {
            byte[] flipped = whole.clone();
            for (int i = random.nextInt(1, 12); i > 0; i--)
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            outcome(flipped);
        }
    }

    private static byte[] report() {
        Sheets sheets = new Sheets();
        for (int i = 0; i < 3; i++)
            sheets.page(
                    sheet -> sheet.lines(72, 100, "Two people were killed in Hama.\n".repeat(20)));
        return sheets.bytes();
    }

    /** The text, or the kind of the fault; never another exception, never late. */
    private static String outcome(byte[] bytes) {
        long start = cpuNanos();
        try {
            Pdf pdf = PdfReader.read(bytes);
            return (pdf.partial() ? "partial: " : "") + pdf.text();
        } catch (Unreadable e) {
            return e.kind().name();
        } finally {
            long seconds = (cpuNanos() - start) / 1_000_000_000;
            assertTrue(seconds < SECONDS, "took " + seconds + " s");
        }
    }

    /** Of this thread's work, so that a busy machine fails nothing. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Arguments file(String name, String expected, String... objects) {
        return Arguments.of(name, expected, Objects.of(objects));
    }

    private static String packed(String content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(text(content));
        }
        return Objects.stream("/Filter /FlateDecode", out.toString(StandardCharsets.ISO_8859_1));
    }

    private static String form(String content, int inner) {
        return Objects.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X "
                        + inner
                        + " 0 R >> >>",
                content);
    }

    /** Each form draws the next so many times: 10 to the 12th in a file of 2 KiB. */
    private static String[] forms(int depth, int times) {
        String[] objects = new String[6 + depth];
        objects[0] = CATALOG;
        objects[1] = PAGES;
        objects[2] = PAGE;
        objects[3] = Objects.stream("", "/X Do " + HELLO);
        objects[4] = FONT;
        for (int i = 5; i < objects.length; i++) objects[i] = form("/X Do ".repeat(times), i + 2);
        objects[objects.length - 1] = form("0 0 m", 6);
        return objects;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
