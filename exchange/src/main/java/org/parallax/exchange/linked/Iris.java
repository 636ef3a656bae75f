package org.parallax.exchange.linked;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Names of things on the web. What is ours alone has a URN that nothing answers to; a place of
 * GeoNames has the one that GeoNames gives it.
 */
final class Iris {
    /** Before every one of ours. */
    static final String OURS = "urn:x-parallax:";

    private Iris() {}

    static String claim(String id) {
        return OURS + "claim:" + encoded(id);
    }

    static String incident(String id) {
        return OURS + "incident:" + encoded(id);
    }

    static String episode(String id) {
        return OURS + "episode:" + encoded(id);
    }

    static String report(String id) {
        return OURS + "report:" + encoded(id);
    }

    /**
     * The text in which offsets are counted: a report's title and its text are two.
     *
     * @param part {@code title} or {@code text}
     */
    static String part(String report, String part) {
        return report(report) + "#" + part;
    }

    /**
     * @param body the register's id, or a name
     */
    static String body(String body) {
        return OURS + "actor:" + encoded(body);
    }

    static String record(String root) {
        return OURS + "record:" + root;
    }

    /** Empty for places of ours. */
    static Optional<String> geoNames(String place) {
        return place.startsWith("gn:")
                ? Optional.of("https://sws.geonames.org/" + encoded(place.substring(3)) + "/")
                : Optional.empty();
    }

    /** All but the unreserved characters of RFC 3986 as percent signs and UTF-8. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (plain) encoded.append(c);
            else encoded.append("%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
