package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.Intake;
import org.parallax.intake.document.Documents;
import org.parallax.pipeline.Toy;
import org.parallax.store.Ledger;
import org.parallax.store.Stored;
import org.parallax.text.Capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What came in any form comes out of a record's web archive as the very same reports. */
class EveryFormBackTest {
    private static final String STORY =
            "Eight people were killed in Tell on Tuesday, the mayor of the town said, and nine more"
                    + " were taken to the hospital of the next town by their neighbours.";

    private static final String PAGE =
            """
            <html lang="en"><head><title>Eight dead in Tell</title>
            <meta property="og:site_name" content="The Harbour Post">
            <meta name="author" content="Ada Reed">
            <meta property="article:published_time" content="2026-01-06T23:30:00-05:00">
            <link rel="canonical" href="https://post.example/8"></head><body><article>
            <h1>Eight dead in Tell</h1><p>%s</p><p>Nobody said who had fired. The road to the town
            stayed closed until the evening, and buses went around it.</p></article></body></html>
            """
                    .formatted(STORY);

    private static final String RSS =
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Post</title>
            <language>en</language>
            <item><title>Six dead</title><link>https://post.example/6</link><author>Ada Reed</author>
            <pubDate>Tue, 06 Jan 2026 01:00:00 +0300</pubDate>
            <description>&lt;p&gt;Six people were killed.&lt;/p&gt;</description></item>
            <item><title>Seven dead</title><guid>urn:x:7</guid>
            <description>Seven people were killed.</description></item>
            </channel></rss>
            """;

    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title>
            <entry><id>tag:post.example,2026:9</id><title>Nine dead</title>
            <link href="https://post.example/9"/><updated>2026-01-06T01:00:00+03:00</updated>
            <content type="html">&lt;p&gt;Nine people were killed.&lt;/p&gt;</content></entry></feed>
            """;

    private static final String MAIL =
            """
            From: Ada Reed <ada@post.example>
            Subject: Ten dead
            Date: Tue, 06 Jan 2026 01:00:00 +0300
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Ten people were killed.
            --b
            Content-Type: text/plain; charset=windows-1252; name="note one.txt"
            Content-Disposition: attachment; filename="note one.txt"
            Content-Transfer-Encoding: quoted-printable

            Eleven people were killed in a caf=E9 and in the street behind it.
            --b
            Content-Type: text/html; name=page.html
            Content-Disposition: attachment; filename=page.html

            <p>Twelve people were killed.</p>
            --b
            Content-Type: message/rfc822

            Subject: Thirteen dead
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=c

            --c
            Content-Type: text/plain

            Thirteen people were killed.
            --c
            Content-Type: text/plain; name=in.txt
            Content-Disposition: attachment; filename=in.txt

            Fourteen people were killed.
            --c--
            --b--
            """
                    .replace("\n", "\r\n");

    private static final String PDF =
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R
            /Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
            4 0 obj <</Length 79>> stream
            BT /F 12 Tf 72 700 Td (Fifteen people were killed in Tell on Tuesday night.) Tj ET

            endstream endobj
            trailer <</Root 1 0 R>>
            """;

    @TempDir Path folder;

    private Called call(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Io io =
                new Io(
                        InputStream.nullInputStream(),
                        new Out(out),
                        new Out(err),
                        Terminal.NONE,
                        tables -> Toy.parallax(),
                        in -> Intake.reading(in, new Documents()));
        int status = Main.run(io, args);
        return new Called(
                status,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** A report, the sum of its bytes, and what was read besides: one line each. */
    private static List<String> kept(Path record) throws IOException {
        List<String> kept = new ArrayList<>();
        try (Ledger ledger = Ledger.openForReading(record);
                Stream<Stored> versions = ledger.versions(ledger.size())) {
            versions.forEach(it -> kept.add(line(it)));
        }
        return kept;
    }

    private static String line(Stored stored) {
        Capture capture = stored.capture();
        return String.join(
                " | ",
                stored.report().toString(),
                stored.sha256(),
                capture.authors().toString(),
                capture.published().toString(),
                capture.decoding().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(String form) throws IOException {
        return switch (form) {
            case "html" -> bytes(PAGE);
            case "rss" -> bytes(RSS);
            case "atom" -> bytes(ATOM);
            case "mail" -> bytes(MAIL);
            case "pdf" -> bytes(PDF);
            case "text" -> bytes("16 people were killed.\r\nIn Tell.\n");
            case "arabic" ->
                    "قتل سبعة عشر شخصا في البلدة مساء الثلاثاء كما قال رئيس بلديتها للصحفيين"
                            .getBytes(Charset.forName("windows-1256"));
            case "almost pdf" -> bytes("%PDF is how papers begin. 18 people were killed.");
            case "almost html" -> bytes("<html> is how pages begin. 19 people were killed.");
            case "lines" ->
                    bytes(
                            """
                            {"text":"20 people were killed.","title":"Twenty","published":"2026-01-06"}
                              {"id":"own id/1","text":"21 people were killed.","outlet":"Post"}
                            """);
            case "list" -> bytes("[{\"text\":\"22 were killed.\"},\n{\"text\":\"23 were.\"}]");
            default -> throw new AssertionError(form);
        };
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** One entry, after the standard of 1988. */
    private static byte[] tar(String name, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, "%011o\0".formatted(content.length));
        put(header, 136, "00000000000\0");
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) sum += b;
        put(header, 148, "%06o\0 ".formatted(sum));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header);
        out.writeBytes(content);
        out.writeBytes(new byte[(512 - content.length % 512) % 512 + 1024]);
        return out.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = bytes(text);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    @ParameterizedTest(name = "{0} as {1}: {2} reports")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    html        | page.html       | 1
                    html        | a b ü 100%.html | 1
                    html        | page.html.gz    | 1
                    html        | news.zip        | 1
                    html        | news.tar        | 1
                    html        | news.tar.gz     | 1
                    pdf         | paper.pdf       | 1
                    pdf         | news.zip        | 1
                    mail        | ten.eml         | 5
                    mail        | news.tgz        | 5
                    rss         | feed.rss        | 2
                    rss         | news.zip        | 2
                    atom        | feed.atom       | 1
                    text        | note.txt        | 1
                    arabic      | note.txt        | 1
                    arabic      | note.txt.gz     | 1
                    almost pdf  | note.txt        | 1
                    almost html | note.txt        | 1
                    lines       | lines.jsonl     | 2
                    lines       | news.zip        | 2
                    list        | list.json       | 2
                    """)
    void theSameReportsComeBack(String form, String name, int reports) throws IOException {
        Path file = folder.resolve(name);
        String stem = name.substring(0, name.indexOf('.'));
        byte[] content = form(form);
        String inner = stem + "." + (form.equals("lines") ? "jsonl" : extension(form));
        Files.write(
                file,
                name.endsWith("zip")
                        ? zip(inner, content)
                        : name.contains("tar")
                                ? name.endsWith("gz")
                                        ? gzip(tar(inner, content))
                                        : tar(inner, content)
                                : name.endsWith("tgz")
                                        ? gzip(tar(inner, content))
                                        : name.endsWith("gz") ? gzip(content) : content);
        assertEquals(reports, thereAndBack(file.toString()));
    }

    private static String extension(String form) {
        return switch (form) {
            case "mail" -> "eml";
            case "rss", "atom", "pdf", "html" -> form;
            default -> "txt";
        };
    }

    @Test
    void fieldsThatStoodElsewhereComeBack() throws IOException {
        Path file = folder.resolve("theirs.jsonl");
        Files.writeString(
                file,
                """
                {"key":"k1","body":"24 people were killed.","head":"A\\nB \\u0007","by":["Ada","Bea"],\
                "at":"2026-01-06T01:00:00+03:00"}
                """);
        String map = "id=key,text=body,title=head,author=by,published=at";
        assertEquals(1, thereAndBack("--map", map, file.toString()));
    }

    /**
     * @return how many reports there are in either record
     */
    private int thereAndBack(String... inputs) throws IOException {
        Path first = folder.resolve("first");
        List<String> ingest = new ArrayList<>(List.of("ingest", "--record", first.toString()));
        ingest.addAll(List.of(inputs));
        Called there = call(ingest.toArray(String[]::new));
        assertEquals(Exit.DONE, there.status(), there.toString());
        List<String> before = kept(first);
        for (String name : List.of("all.warc", "all.warc.gz")) {
            String archive = folder.resolve(name).toString();
            call("export", "--record", first.toString(), "--format", "warc", "--out", archive);
            Path second = folder.resolve("second " + name);
            Called back = call("ingest", "--strict", "--record", second.toString(), archive);
            assertEquals(Exit.DONE, back.status(), back.toString());
            assertEquals(String.join("\n", before), String.join("\n", kept(second)));
            Called again = call("ingest", "--record", second.toString(), archive);
            assertEquals(0, again.out().stream().filter(it -> !it.contains("\"known\"")).count());
        }
        return before.size();
    }
}
