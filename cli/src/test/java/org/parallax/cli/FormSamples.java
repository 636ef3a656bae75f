package org.parallax.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Reports in every form in which they are taken, packed or not. */
final class FormSamples {
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

    private FormSamples() {}

    /**
     * @param name of the file, which says how it is packed
     */
    static byte[] file(String form, String name) throws IOException {
        byte[] content = form(form);
        String inner = name.substring(0, name.indexOf('.')) + "." + extension(form);
        if (name.endsWith(".zip")) return zip(inner, content);
        if (name.endsWith(".tar")) return tar(inner, content);
        if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) return gzip(tar(inner, content));
        return name.endsWith(".gz") ? gzip(content) : content;
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

    private static String extension(String form) {
        return switch (form) {
            case "mail" -> "eml";
            case "lines" -> "jsonl";
            case "rss", "atom", "pdf", "html" -> form;
            default -> "txt";
        };
    }
}
