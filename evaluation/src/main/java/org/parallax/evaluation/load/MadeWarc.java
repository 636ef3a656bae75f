package org.parallax.evaluation.load;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * A web archive of outlets that nobody runs, as a crawler would have written it: each record packed
 * on its own, a request and an answer for each page, pictures and scripts between them, some
 * redirects, and pages that were fetched twice. The same seed gives the same bytes.
 */
final class MadeWarc {
    private static final Instant FIRST = Instant.parse("2025-03-01T00:00:00Z");
    private static final int OUTLETS = 40;
    private static final int BOILERPLATE_LINKS = 120;

    private final Random random;
    private long records;
    private int pages;

    MadeWarc(long seed) {
        this.random = new Random(seed);
    }

    /** How many records were written, and how many of them are pages. */
    record Made(long records, int pages, long bytes) {}

    /** Writes a new file of at least so many bytes. */
    Made write(Path file, long bytes) throws IOException {
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            written += put(out, "warcinfo", "", "application/warc-fields", new byte[0]);
            while (written < bytes) {
                String url = address();
                written += put(out, "request", url, "application/http; msgtype=request", request());
                if (random.nextInt(20) == 0) {
                    written += answer(out, url, "301 Moved Permanently", "text/html", moved());
                    continue;
                }
                byte[] page = ascii(page(url));
                written += answer(out, url, "200 OK", "text/html; charset=utf-8", page);
                pages++;
                if (random.nextInt(50) == 0) { // fetched twice, with nothing new
                    written += answer(out, url, "200 OK", "text/html; charset=utf-8", page);
                }
                written += answer(out, url + "/main.js", "200 OK", "text/javascript", script());
                written += answer(out, url + "/a.jpg", "200 OK", "image/jpeg", picture());
            }
        }
        return new Made(records, pages, written);
    }

    private String address() {
        return "https://outlet%d.example/news/%s/%d"
                .formatted(
                        random.nextInt(OUTLETS),
                        Words.name(random).toLowerCase(Locale.ROOT).replace(' ', '-'),
                        pages);
    }

    private long answer(OutputStream out, String url, String status, String type, byte[] body)
            throws IOException {
        String header =
                "HTTP/1.1 %s\r\nServer: made\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(status, type, body.length);
        return put(
                out,
                "response",
                url,
                "application/http; msgtype=response",
                joined(ascii(header), body));
    }

    private long put(OutputStream out, String type, String url, String contentType, byte[] block)
            throws IOException {
        Instant at = FIRST.plus(records, ChronoUnit.SECONDS);
        String header =
                "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: %s\r\n"
                        .formatted(type, new UUID(random.nextLong(), random.nextLong()), at);
        if (!url.isEmpty()) {
            header += "WARC-Target-URI: %s\r\nWARC-IP-Address: 192.0.2.1\r\n".formatted(url);
        }
        header +=
                "Content-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(contentType, block.length);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(ascii(header));
            gzip.write(block);
            gzip.write(ascii("\r\n\r\n"));
        }
        packed.writeTo(out);
        records++;
        return packed.size();
    }

    private static byte[] request() {
        return ascii("GET / HTTP/1.1\r\nUser-Agent: made\r\n\r\n");
    }

    private static byte[] moved() {
        return ascii("<html><body><p>This page has moved.</p></body></html>");
    }

    private String page(String url) {
        String title = Words.line(random);
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><title>")
                        .append(title)
                        .append("</title>\n<link rel=\"canonical\" href=\"")
                        .append(url)
                        .append("\">\n<meta property=\"article:published_time\" content=\"")
                        .append(FIRST.plus(pages, ChronoUnit.MINUTES))
                        .append("\">\n<style>");
        for (int i = 0; i < 200; i++)
            page.append(".c").append(i).append("{margin:").append(i).append("px}");
        page.append("</style></head><body><nav><ul>\n");
        for (int i = 0; i < BOILERPLATE_LINKS; i++) link(page);
        page.append("</ul></nav><main><article><h1>").append(title).append("</h1>\n");
        for (int i = random.nextInt(5, 16); i > 0; i--) {
            page.append("<p>").append(Words.line(random)).append(' ').append(Words.line(random));
            if (random.nextInt(12) == 0) page.append(' ').append(deed());
            page.append("</p>\n");
        }
        page.append("</article><aside><ul>\n");
        for (int i = 0; i < 20; i++) link(page);
        return page.append(
                        "</ul></aside><footer>All of this is"
                                + " invented.</footer></main></body></html>\n")
                .toString();
    }

    private void link(StringBuilder page) {
        page.append("<li><a href=\"/section/").append(random.nextInt(1_000)).append("\">");
        page.append(Words.name(random)).append("</a></li>\n");
    }

    /** A sentence that the reader reads. */
    private String deed() {
        return "At least %d people were killed in shelling near %s, %s said."
                .formatted(random.nextInt(2, 30), Words.name(random), Words.name(random));
    }

    private byte[] script() {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 300; i++)
            script.append("var a").append(random.nextInt()).append("=1;\n");
        return ascii(script.toString());
    }

    /** Bytes that shrink as little as a picture's do. */
    private byte[] picture() {
        byte[] picture = new byte[random.nextInt(20_000, 120_000)];
        random.nextBytes(picture);
        byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        System.arraycopy(start, 0, picture, 0, start.length);
        return picture;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(a.length + b.length);
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
