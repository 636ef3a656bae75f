package org.parallax.publish.warc;

import org.netpreserve.jwarc.MediaType;
import org.parallax.store.Stored;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Decoding;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** As what a report was received. */
final class Received {
    /** Lists of articles: a report that came in one is a part of it, and not what was answered. */
    private static final Pattern LIST =
            Pattern.compile(
                    "(?i)\\s*(application/(rss|atom|rdf|feed)\\+(xml|json)|(application|text)/xml)"
                            + "\\s*(;.*)?");

    private static final Map<String, String> TYPES =
            Map.of(
                    "txt", "text/plain",
                    "html", "text/html",
                    "htm", "text/html",
                    "xhtml", "application/xhtml+xml",
                    "pdf", "application/pdf",
                    "eml", "message/rfc822",
                    "xml", "application/xml",
                    "rss", "application/rss+xml",
                    "atom", "application/atom+xml");

    private static final String BY_HAND = "application/vnd.parallax.by-hand+json";

    private Received() {}

    /** The answer of HTTP whose body a report's bytes are; empty where they came otherwise. */
    static Optional<Hop> answer(Stored stored) {
        List<Hop> hops = stored.capture().hops();
        return hops.isEmpty()
                ? Optional.empty()
                : Optional.of(hops.getLast())
                        .filter(hop -> hop.status() > 0 && !hop.url().isBlank())
                        .filter(hop ->
                                hop.header("Content-Type")
                                        .filter(it -> LIST.matcher(it).matches())
                                        .isEmpty());
    }

    /**
     * What kind of bytes they are: as it was declared, or as name and bytes tell. Of a feed only
     * the content of an entry is kept, which is HTML.
     */
    static MediaType type(Stored stored, byte[] raw) {
        // what only a record can make anything of is passed over by whoever takes the archive in
        if (stored.byHand()) return MediaType.parse(BY_HAND);
        String type =
                stored.capture()
                        .type()
                        .map(it -> LIST.matcher(it).matches() ? "text/html" : it)
                        .orElseGet(() -> guessed(stored, raw));
        Optional<String> charset =
                type.startsWith("text/") && !type.contains("charset")
                        ? stored.capture().decoding().map(Decoding::charset)
                        : Optional.empty();
        return parsed(type + charset.map(it -> ";charset=" + it).orElse(""))
                .or(() -> parsed(type))
                .orElse(MediaType.OCTET_STREAM);
    }

    /** Empty for what a stranger declared that is no type. */
    private static Optional<MediaType> parsed(String type) {
        try {
            return Optional.of(MediaType.parse(type));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String guessed(Stored stored, byte[] raw) {
        byte[] text = stored.report().text().getBytes(StandardCharsets.UTF_8);
        if (Arrays.equals(text, raw)) return "text/plain;charset=utf-8";
        if (raw.length > 0 && raw[0] == '{') return "application/json";
        String from = stored.from().orElse("").toLowerCase(Locale.ROOT);
        String end = from.substring(from.lastIndexOf('.') + 1);
        String unknown =
                stored.capture().decoding().isPresent() ? "text/plain" : "application/octet-stream";
        return TYPES.getOrDefault(end, unknown);
    }

    /** A numeric address; nothing is looked up. */
    static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // as an archive wrote it that is no address
        }
    }
}
