package org.parallax.exchange.brief.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.exchange.brief.draw.Mark.Anchor;
import org.parallax.exchange.brief.draw.Mark.Ink;
import org.parallax.exchange.brief.draw.Mark.Label;
import org.parallax.exchange.brief.draw.Picture;
import org.parallax.exchange.brief.markup.Dom;
import org.parallax.exchange.brief.markup.Tag;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What is on paper is what was on the page, in any script, and nothing was fetched for it. */
class PrinterTest {
    private static final String CSS =
            "@page { size: A4 } body { font-family: \"Noto Sans\", \"Noto Sans Arabic\","
                    + " \"Noto Sans Hebrew\", \"Noto Sans Blocks\" }";

    @ParameterizedTest
    @CsvSource({
        "43 [24–45+] killed",
        "Вестник долины: убиты пятеро",
        "Ağrı, Şanlıurfa, Đà Nẵng, Łódź",
        "Αλέπι",
        "███ and a nurse",
        "“quoted” — 5 × 3"
    })
    void textIsThere(String words) throws IOException {
        try (PDDocument pdf = printed(page(Tag.of("p").add(words)), List.of())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains(words), text);
            assertFalse(text.contains("#"), text);
        }
    }

    /** Letters are joined and drawn from the right: what a reader sees, not how it is stored. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"مقتل خمسة, Arabic", "חמישה נהרגו, Hebrew"})
    void textFromRightToLeftIsDrawnInItsFont(String words, String font) throws IOException {
        try (PDDocument pdf = printed(page(Tag.of("p").add("Title: " + words)), List.of())) {
            String text = new PDFTextStripper().getText(pdf);
            assertFalse(text.contains("#"), text);
            String letters = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
            for (String word : words.split(" ")) {
                String back = new StringBuilder(word).reverse().toString();
                assertTrue(letters.contains(word) || letters.contains(back), letters);
            }
            assertTrue(fonts(pdf).contains(font), fonts(pdf));
        }
    }

    private static String fonts(PDDocument pdf) throws IOException {
        StringBuilder names = new StringBuilder();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                names.append(font.getName()).append(' ');
            }
        }
        return names.toString();
    }

    @Test
    void picturesArePaintedWhereTheirRoomIs() throws IOException {
        Picture red =
                new Picture(
                        "red",
                        100,
                        50,
                        "a red field",
                        List.of(
                                Ink.area(new Rectangle2D.Double(0, 0, 100, 50), "#ff0000"),
                                Label.of(50, 25, "here", 10, Anchor.MIDDLE, "#000000")));
        Tag page = page(Printer.room(red));
        try (PDDocument pdf = printed(page, List.of(red))) {
            BufferedImage image = new PDFRenderer(pdf).renderImage(0);
            int reds = 0;
            int blacks = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    Color colour = new Color(image.getRGB(x, y));
                    if (colour.getRed() > 220 && colour.getGreen() < 40) reds++;
                    if (colour.getRed() < 60) blacks++;
                }
            }
            // 178 by 89 mm at 72 dots an inch
            assertEquals(504 * 252, reds, 6_000, "red dots");
            assertTrue(blacks > 20, "dots of letters: " + blacks);
        }
    }

    @Test
    void itIsTaggedAndForTheArchive() throws IOException {
        Tag page = page(Tag.of("h1").add("Report"));
        try (PDDocument pdf = printed(page, List.of())) {
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("A report", pdf.getDocumentInformation().getTitle());
            String about =
                    new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(about.contains("pdfaid"), about);
        }
    }

    /** Even of a page that no page of ours can be. */
    @Test
    void whateverThePageAsksForNothingIsFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        try {
            String there =
                    "http://%s:%d/x."
                            .formatted(
                                    server.getAddress().getAddress().getHostAddress(),
                                    server.getAddress().getPort());
            Document page = Dom.of(page(Tag.of("p", "x").add("words " + there + "png")));
            Element head = (Element) page.getElementsByTagName("head").item(0);
            head.getElementsByTagName("style")
                    .item(0)
                    .setTextContent(
                            "@import '%scss'; @font-face { font-family: F; src: url(%sttf) } .x { background: url(%spng); font-family: F }"
                                    .formatted(there, there, there));
            Element link = page.createElement("link");
            link.setAttribute("rel", "stylesheet");
            link.setAttribute("href", there + "css");
            head.appendChild(link);
            for (String[] one :
                    new String[][] {{"img", "src"}, {"object", "data"}, {"a", "href"}}) {
                Element element = page.createElement(one[0]);
                element.setAttribute(one[1], there + "png");
                element.setTextContent("x");
                page.getElementsByTagName("body").item(0).appendChild(element);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Printer.print(page, List.of(), "test", out);
            assertEquals(0, asked.get());
            assertTrue(out.size() > 0);
        } finally {
            server.stop(0);
        }
    }

    private static Tag page(Tag body) {
        Tag head = Tag.of("head").add(Tag.of("title").add("A report"));
        head.add(Tag.of("meta").with("name", "description").with("content", "a report"));
        head.add(Tag.style(CSS));
        return Tag.of("html").with("lang", "en").add(head).add(Tag.of("body").add(body));
    }

    private static PDDocument printed(Tag page, List<Picture> pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printer.print(Dom.of(page), pictures, "test", out);
        return Loader.loadPDF(out.toByteArray());
    }
}
