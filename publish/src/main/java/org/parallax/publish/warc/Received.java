package org.parallax.publish.warc;

import org.netpreserve.jwarc.MediaType;
import org.parallax.store.Stored;
import org.parallax.text.Capture.Hop;

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

    /** What kind of bytes they are: as it was declared, or as name and bytes tell. */
    static MediaType type(Stored stored, byte[] raw) {
        String type = stored.capture().type().orElseGet(() -> guessed(stored, raw));
        MediaType declared = MediaType.parseLeniently(type.replaceAll("\\p{Cntrl}+", " "));
        if (!declared.isValid()) return MediaType.OCTET_STREAM;
        Optional<String> charset = stored.capture().decoding().map(it -> it.charset());
        boolean lacks =
                declared.type().equals("text") && !declared.parameters().containsKey("charset");
        if (!lacks || charset.isEmpty()) return declared;
        MediaType whole = MediaType.parseLeniently(declared.base() + ";charset=" + charset.get());
        return whole.isValid() ? whole : declared;
    }

    private static String guessed(Stored stored, byte[] raw) {
        byte[] text = stored.report().text().getBytes(StandardCharsets.UTF_8);
        if (Arrays.equals(text, raw)) return "text/plain;charset=utf-8";
        if (raw.length > 0 && raw[0] == '{') return "application/json";
        String from = stored.from().orElse("").toLowerCase(Locale.ROOT);
        String end = from.substring(from.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(end, "application/octet-stream");
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
