package org.parallax.intake;

import org.parallax.intake.document.Form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of document an answer of the web is, if any: by its first bytes, then by its type. */
final class WebForms {
    private static final int HEAD_BYTES = 4_096;

    /** Types of pictures, sounds, programs, data and packed things. */
    private static final Pattern NEVER =
            Pattern.compile(
                    "(?:image|video|audio|font|model)/.*|application/font.*"
                            + "|text/(?:css|javascript|json|dns)"
                            + "|application/(?:(?:x-)?javascript|ecmascript|wasm|zip|gzip"
                            + "|(?:(?:ld|manifest)\\+)?json)");

    private static final Pattern ENTRIES = Pattern.compile("<(?:rss|feed|rdf:rdf)\\b");
    private static final Pattern CHUNK_LENGTH = Pattern.compile("[0-9a-fA-F]{1,8}\\s*\\r?\\n");

    private WebForms() {}

    /** Whether it is worth holding: a type of no document is believed unless the bytes differ. */
    static boolean mayBeDocument(String type, byte[] head) {
        return !NEVER.matcher(type).matches()
                || found(unchunked(head)).filter(WebForms::isPageOrPaper).isPresent();
    }

    static Optional<Form> of(String type, byte[] body) {
        byte[] head = Arrays.copyOf(body, Math.min(body.length, HEAD_BYTES));
        Optional<Format> found = found(head);
        if (found.isPresent()) {
            return switch (found.get()) {
                case HTML -> Optional.of(Form.HTML);
                case PDF -> Optional.of(Form.PDF);
                case FEED -> entries(head);
                case MAIL -> declared(type, head);
                case TEXT, JSON_LINES, JSON, GZIP, ZIP, TAR, WARC, DOCUMENT, OTHER ->
                        Optional.empty();
            };
        }
        return declared(type, head);
    }

    private static boolean isPageOrPaper(Format format) {
        return format == Format.HTML || format == Format.PDF;
    }

    private static Optional<Format> found(byte[] head) {
        return Sniff.of(head);
    }

    private static byte[] unchunked(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        var length = CHUNK_LENGTH.matcher(start);
        return length.lookingAt() ? Arrays.copyOfRange(head, length.end(), head.length) : head;
    }

    /** A list of articles; other XML, such as a sitemap or a drawing, is none. */
    private static Optional<Form> entries(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return ENTRIES.matcher(text).find() ? Optional.of(Form.FEED) : Optional.empty();
    }

    private static Optional<Form> declared(String type, byte[] head) {
        return switch (type) {
            case "application/pdf" -> Optional.of(Form.PDF);
            case "text/html", "application/xhtml+xml" -> text(Form.HTML, head);
            case "text/plain" -> text(Form.TEXT, head);
            case "message/rfc822" -> text(Form.MAIL, head);
            case "application/rss+xml", "application/atom+xml" -> text(Form.FEED, head);
            default -> Optional.empty();
        };
    }

    /** No text holds control characters, but for UTF-16, in which half the bytes are NUL. */
    private static Optional<Form> text(Form form, byte[] head) {
        int strange = 0;
        int nul = 0;
        for (byte b : head) {
            if (b == 0) nul++;
            else if (b > 0 && b < ' ' && "\t\r\n\f\u001B".indexOf(b) < 0) strange++;
        }
        boolean wide = nul > head.length / 3;
        return strange > head.length / 50 || nul > 0 && !wide && nul > head.length / 50
                ? Optional.empty()
                : Optional.of(form);
    }
}
