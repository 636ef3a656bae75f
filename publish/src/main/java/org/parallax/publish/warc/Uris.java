package org.parallax.publish.warc;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Addresses as a header of a web archive can hold them. */
final class Uris {
    private static final String REPORT = "urn:parallax:report:";
    private static final String NEVER = "\"<>\\^`{|}";

    private Uris() {}

    /** As it was asked for; white space and letters that no address may hold are escaped. */
    static String of(String url) {
        return escaped(url, NEVER);
    }

    /** Of a report that came from no address: {@code urn:parallax:report:} and its id. */
    static String ofReport(String id) {
        return REPORT + id(id);
    }

    /** An id in the letters of a header. */
    static String id(String id) {
        return escaped(id, NEVER + "%?#");
    }

    private static String escaped(String text, String never) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && never.indexOf(b) < 0) escaped.append((char) b);
            else escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return escaped.toString();
    }
}
