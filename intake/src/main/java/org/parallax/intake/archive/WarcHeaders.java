package org.parallax.intake.archive;

import org.netpreserve.jwarc.WarcRecord;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the headers of a web archive's record say, and those of the answer in it. */
final class WarcHeaders {
    private static final int ID_CHARS = 8_192;
    private static final String REPORT = "X-Parallax-Report";

    /** A report as an export of ours tells it again, beside the bytes that it came as. */
    private static final String RETOLD = "application/vnd.parallax.report+json";

    private WarcHeaders() {}

    static Optional<String> header(WarcRecord record, String name) {
        return record.headers().first(name);
    }

    /** What an export of ours names a report, its letters escaped as in an address. */
    static Optional<String> report(WarcRecord record) {
        return header(record, REPORT)
                .filter(it -> it.length() <= ID_CHARS)
                .map(it -> it.replace("+", "%2B").replaceAll("%(?!\\p{XDigit}{2})", "%25"))
                .map(it -> URLDecoder.decode(it, StandardCharsets.UTF_8))
                .filter(it -> !it.isBlank());
    }

    /** Whether this tells a report again that the record {@code id} holds. */
    static boolean isRetold(WarcRecord record, Optional<String> id) {
        return header(record, "WARC-Type").filter("conversion"::equals).isPresent()
                && header(record, "Content-Type").filter(RETOLD::equals).isPresent()
                && id.isPresent()
                && header(record, "WARC-Refers-To").equals(id);
    }

    static Optional<String> id(WarcRecord record) {
        return header(record, "WARC-Record-ID").filter(it -> !it.isBlank());
    }

    /** The address archived; some crawlers put it between {@code <} and {@code >}. */
    static Optional<String> target(WarcRecord record) {
        return header(record, "WARC-Target-URI")
                .map(it ->
                        it.startsWith("<") && it.endsWith(">")
                                ? it.substring(1, it.length() - 1)
                                : it)
                .filter(it -> !it.isBlank());
    }

    static Capture capture(WarcRecord record, Optional<Hop> hop) {
        return new Capture(
                date(record),
                hop.map(List::of).orElse(List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                header(record, "WARC-Truncated").isPresent());
    }

    /**
     * @param header of the answer, with its line of status
     */
    static Hop hop(WarcRecord record, int status, byte[] header) {
        return new Hop(
                target(record).orElse(""),
                header(record, "WARC-IP-Address"),
                date(record),
                status,
                lines(header));
    }

    static boolean isChunked(Hop hop) {
        return hop.header("Transfer-Encoding")
                .filter(it -> it.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
    }

    private static Optional<Instant> date(WarcRecord record) {
        try {
            return header(record, "WARC-Date").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty(); // a moment that is none is not stated
        }
    }

    /** The lines of the header in their order, which the library does not keep. */
    private static List<Header> lines(byte[] header) {
        List<Header> lines = new ArrayList<>();
        for (String line :
                new String(header, StandardCharsets.ISO_8859_1).lines().skip(1).toList()) {
            int colon = line.indexOf(':');
            if (line.startsWith(" ") || line.startsWith("\t")) {
                if (lines.isEmpty()) continue;
                Header last = lines.removeLast();
                lines.add(new Header(last.name(), last.value() + " " + line.strip()));
            } else if (colon > 0) {
                lines.add(
                        new Header(
                                line.substring(0, colon).strip(),
                                line.substring(colon + 1).strip()));
            }
        }
        return lines;
    }
}
