package org.parallax.intake;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made in memory. */
final class Packs {
    private Packs() {}

    @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
    record Entry(String name, byte[] content) {
        static Entry of(String name, String content) {
            return new Entry(name, utf8(content));
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    static byte[] zip(Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] tar(Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Entry entry : entries) {
                TarArchiveEntry header = new TarArchiveEntry(entry.name(), true);
                header.setSize(entry.content().length);
                tar.putArchiveEntry(header);
                tar.write(entry.content());
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    /** A record of a web archive, not packed. */
    static byte[] record(String type, String url, String contentType, byte[] block) {
        String header =
                "WARC/1.1\r\n"
                        + "WARC-Type: "
                        + type
                        + "\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: 2026-01-06T08:00:00Z\r\n"
                        + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
                        + "WARC-IP-Address: 192.0.2.7\r\n"
                        + "Content-Type: "
                        + contentType
                        + "\r\nContent-Length: "
                        + block.length
                        + "\r\n\r\n";
        return joined(utf8(header), block, utf8("\r\n\r\n"));
    }

    /**
     * An answer of HTTP as it is archived.
     *
     * @param header lines, apart by a vertical bar
     */
    static byte[] response(String url, String header, byte[] body) {
        byte[] head = utf8("HTTP/1.1 " + header.replace("|", "\r\n") + "\r\n\r\n");
        return record("response", url, "application/http; msgtype=response", joined(head, body));
    }

    static byte[] page(String url, String text) {
        return response(url, "200 OK|Content-Type: text/html", utf8(html(text)));
    }

    static String html(String text) {
        return "<!DOCTYPE html><html><body><p>" + text + "</p></body></html>";
    }
}
