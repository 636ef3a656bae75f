package org.parallax.publish.warc;

import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An answer of HTTP as the block of a record: status line, headers in their order, body. The bytes
 * are kept without the transfer coding they came in, so a header that speaks of it gets another
 * name, {@code X-Archive-Orig-…}, as other archives do it, and the length is the true one.
 */
final class HttpBlock {
    private static final String ORIGINAL = "X-Archive-Orig-";
    private static final String LENGTH = "Content-Length";
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9!#$%&'*+.^_`|~-]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private HttpBlock() {}

    static byte[] of(Hop hop, byte[] body) {
        ByteArrayOutputStream block = new ByteArrayOutputStream(body.length + 1_024);
        // what a server says after the number is not kept; it may be nothing
        block.writeBytes(bytes("HTTP/1.1 %d \r\n".formatted(hop.status())));
        for (Header header : headers(hop.headers(), body)) {
            block.writeBytes(bytes(header.name() + ": " + header.value() + "\r\n"));
        }
        block.writeBytes(bytes("\r\n"));
        block.writeBytes(body);
        return block.toByteArray();
    }

    private static List<Header> headers(List<Header> received, byte[] body) {
        String length = Integer.toString(body.length);
        List<Header> headers = new ArrayList<>();
        boolean told = false;
        for (Header it : received) {
            Header header = clean(it);
            boolean isLength = header.name().equalsIgnoreCase(LENGTH);
            boolean isTrue = isLength && !told && header.value().equals(length);
            told |= isTrue;
            boolean stays = isLength ? isTrue : !speaksOfOtherBytes(header, body);
            headers.add(stays ? header : new Header(ORIGINAL + header.name(), header.value()));
        }
        if (!told) headers.add(new Header(LENGTH, length));
        return headers;
    }

    private static boolean speaksOfOtherBytes(Header header, byte[] body) {
        return switch (header.name().toLowerCase(Locale.ROOT)) {
            case "transfer-encoding", "trailer" -> true;
            case "content-encoding" -> body.length == 0 || isGzip(header) && !isGzip(body);
            default -> false; // names are strangers' words, no closed family
        };
    }

    private static boolean isGzip(Header encoding) {
        return encoding.value().toLowerCase(Locale.ROOT).contains("gzip");
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && body[0] == 0x1F && body[1] == (byte) 0x8B;
    }

    /** A stranger's header may hold what would end it, or what no parser takes. */
    private static Header clean(Header header) {
        String name = NO_NAME.matcher(header.name()).replaceAll("-");
        return new Header(
                name.isEmpty() ? "-" : name,
                CONTROL.matcher(header.value()).replaceAll(" ").strip());
    }

    /** Headers are read byte for letter, so they are written that way, where they can be. */
    private static byte[] bytes(String line) {
        boolean narrow = line.chars().allMatch(c -> c <= 0xFF);
        Charset charset = narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return line.getBytes(charset);
    }
}
