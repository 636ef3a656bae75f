package org.parallax.intake.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.Unreadable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** PDFs of which not all can be read: what is not certain to be text is never given as text. */
class PdfDamageTest {
    private static final String LINE = "Two people were killed in Marra on Monday, its mayor said.";

    static {
        Settings.settle();
    }

    /** Pages in a font of the file's own, whose codes are no letters without its tables. */
    private static byte[] pages(int pages, String numbers) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font =
                        PDDocument.class.getResourceAsStream(
                                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDFont embedded = PDType0Font.load(document, font);
            for (int page = 1; page <= pages; page++) {
                boolean words = !numbers.contains("scan " + page);
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    if (!words) content.drawImage(picture(document), 20, 20, 560, 800);
                    content.setFont(embedded, 11);
                    for (int i = 0; words && i < 12; i++)
                        line(content, 700 - 30 * i, page + "." + (i + 1) + " " + LINE);
                    if (numbers.contains("numbered")) line(content, 30, "Page " + page);
                }
            }
            return bytes(document);
        }
    }

    private static void line(PDPageContentStream content, int y, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset(72, y);
        content.showText(text);
        content.endText();
    }

    private static PDImageXObject picture(PDDocument document) throws IOException {
        return LosslessFactory.createFromImage(
                document, new BufferedImage(20, 30, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static String outcome(byte[] bytes) {
        try {
            Pdf pdf = PdfReader.read(bytes);
            return (pdf.partial() ? "partial" : "whole") + ": " + pdf.text();
        } catch (Unreadable e) {
            return e.kind() + ": " + e.found() + ". " + e.remedy();
        }
    }

    @Test
    void aCutFileGivesItsTextOrNone() throws IOException {
        byte[] whole = pages(3, "");
        List<String> lies = new ArrayList<>();
        int read = 0;
        for (int cut = 1; cut < 60; cut++) {
            String outcome = outcome(Arrays.copyOf(whole, whole.length * cut / 60));
            if (outcome.startsWith("DAMAGED")) continue;
            read++;
            boolean certain =
                    outcome.startsWith("partial: ")
                            && outcome.substring(9)
                                    .lines()
                                    .allMatch(it -> it.isEmpty() || it.endsWith(LINE));
            if (!certain) lies.add(cut + "/60: " + outcome);
        }
        assertEquals(List.of(), lies, read + " read");
        assertTrue(outcome(whole).startsWith("whole: 1.1 " + LINE), outcome(whole));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    without the table of letters   | EMPTY: a PDF whose fonts do not say what their letters mean. run text recognition first (ocrmypdf --force-ocr)
                    with letters three places on   | EMPTY: a PDF whose fonts do not say what their letters mean. run text recognition first (ocrmypdf --force-ocr)
                    with letters of a private use  | EMPTY: a PDF whose fonts do not say what their letters mean. run text recognition first (ocrmypdf --force-ocr)
                    """)
    void fontsWhoseLettersMeanNothing(String how, String expected) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages(2, ""))) {
            for (PDPage page : document.getPages()) {
                COSDictionary fonts =
                        page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                for (COSName name : fonts.keySet()) {
                    COSDictionary font = fonts.getCOSDictionary(name);
                    font.removeItem(COSName.TO_UNICODE);
                    if (!how.startsWith("without")) {
                        int to = how.contains("private") ? 0xE000 : 'A' + 3;
                        font.setItem(COSName.TO_UNICODE, table(document, to));
                    }
                }
            }
            assertEquals(expected, outcome(bytes(document)));
        }
    }

    /** All codes of the file's font, as letters from some place on. */
    private static COSDictionary table(PDDocument document, int to) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            String text =
                    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000>"
                            + " <FFFF> endcodespacerange 1 beginbfrange <0000> <00FF> <%04X>"
                                    .formatted(to)
                            + " endbfrange endcmap";
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    @ParameterizedTest(name = "{0} pages, {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | scan 1                           | EMPTY: a scan: 1 of 1 pages are pictures of text. run text recognition first (ocrmypdf)
                    3 | scan 1, scan 2, scan 3, numbered | EMPTY: a scan: 3 of 3 pages are pictures of text. run text recognition first (ocrmypdf)
                    2 | scan 2, numbered                 | partial: 1.1 Two people
                    2 | numbered                         | whole: 1.1 Two people
                    """)
    void aScanIsToldAsSuch(int pages, String which, String expected) throws IOException {
        String outcome = outcome(pages(pages, which));
        assertTrue(outcome.startsWith(expected), outcome);
    }

    /** As a browser prints a page of pictures: its address and the time around nothing. */
    @Test
    void whatIsPrintedAroundAPageIsNoText() throws IOException {
        byte[] pdf =
                new Sheets()
                        .page(sheet ->
                                sheet.line(24, 20, 8, "12/3/24, 10:15 AM")
                                        .line(24, 820, 8, "https://post.example/news/pictures")
                                        .line(560, 820, 8, "1/1"))
                        .bytes();
        assertEquals(
                "EMPTY: a PDF without text: its pages are pictures or empty. run text recognition"
                        + " first (ocrmypdf)",
                outcome(pdf));
    }
}
