package org.parallax.intake.feed;

import org.jsoup.parser.Parser;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML as text: its charset, and repairs of what breaks parsers in feeds as they are. */
final class XmlText {
    private static final int PROLOG = 256;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,40})");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(#\\d{1,7}|#x\\p{XDigit}{1,6})|(\\p{Alpha}\\p{Alnum}{1,31}));");
    private static final String CDATA = "<![CDATA[";

    private XmlText() {}

    /** The charset that an XML declaration names. */
    static Optional<String> declared(byte[] bytes) {
        int length = Math.min(bytes.length, PROLOG);
        String prolog = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher matcher = ENCODING.matcher(prolog);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** From the first tag or declaration on, without characters that XML forbids. */
    static String clean(String text) {
        return allowedOf(text.substring(Math.max(0, text.indexOf('<'))));
    }

    static String allowedOf(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (allowed(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** Whether XML 1.0 has this character; half a surrogate pair it has not. */
    private static boolean allowed(char c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c < '\uD800'
                || c >= '\uE000' && c < '\uFFFE';
    }

    /**
     * Without DOCTYPE, with HTML's entities as their characters, and an ampersand that begins
     * nothing escaped. Entities that a DOCTYPE declares stay as they are written.
     */
    static String repaired(String xml) {
        String bare = withoutDoctype(xml);
        StringBuilder repaired = new StringBuilder(bare.length() + 64);
        Matcher reference = REFERENCE.matcher(bare);
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '<' && bare.startsWith(CDATA, i)) {
                int end = bare.indexOf("]]>", i);
                int stop = end < 0 ? bare.length() : end + 3;
                repaired.append(bare, i, stop);
                i = stop - 1;
            } else if (c != '&') {
                repaired.append(c);
            } else if (reference.region(i, bare.length()).lookingAt()) {
                repaired.append(resolved(reference));
                i = reference.end() - 1;
            } else {
                repaired.append("&amp;");
            }
        }
        return repaired.toString();
    }

    private static String resolved(Matcher reference) {
        if (reference.group(1) != null) return reference.group();
        return switch (reference.group(2)) {
            case "amp", "lt", "gt", "quot", "apos" -> reference.group();
            default -> {
                String character = Parser.unescapeEntities(reference.group(), true);
                yield character.startsWith("&") ? "&amp;" + character.substring(1) : character;
            }
        };
    }

    /** Cuts a DOCTYPE out, its inner subset with it; quotes may hold brackets. */
    private static String withoutDoctype(String xml) {
        int start = indexOfDoctype(xml);
        if (start < 0) return xml;
        boolean subset = false;
        char quote = 0;
        for (int i = start; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '<' && xml.startsWith("<!--", i)) {
                int end = xml.indexOf("-->", i);
                if (end < 0) break;
                i = end + 2;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                subset = true;
            } else if (c == ']') {
                subset = false;
            } else if (c == '>' && !subset) {
                return xml.substring(0, start) + xml.substring(i + 1);
            }
        }
        return xml.substring(0, start);
    }

    /** A DOCTYPE stands before the first element, so among declarations and comments only. */
    private static int indexOfDoctype(String xml) {
        int at = xml.indexOf('<');
        while (at >= 0 && at + 1 < xml.length()) {
            if (xml.regionMatches(true, at, "<!DOCTYPE", 0, 9)) return at;
            char next = xml.charAt(at + 1);
            String end;
            if (xml.startsWith("<!--", at)) end = "-->";
            else if (next == '?') end = "?>";
            else if (next == '!') end = ">";
            else return -1;
            int stop = xml.indexOf(end, at + 2);
            if (stop < 0) return -1;
            at = xml.indexOf('<', stop);
        }
        return -1;
    }
}
