package org.parallax.store.derived;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of a query as it was typed.
 *
 * @param text without marks
 * @param quoted whether it stood between quotation marks
 * @param unwanted whether a minus stands before it
 * @param prefix whether a star stands right behind it
 */
record Typed(String text, boolean quoted, boolean unwanted, boolean prefix) {
    private static final String OPENING = "\"\u201C\u201E\u00AB";
    private static final String CLOSING = "\"\u201D\u201C\u00BB";

    boolean isOr() {
        return !quoted && !unwanted && text.equals("OR");
    }

    /** In the order in which they stand. A quotation that nothing closes goes on to the end. */
    static List<Typed> parts(String query) {
        List<Typed> parts = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            if (isSpace(query.charAt(at))) {
                at++;
                continue;
            }
            boolean minus = query.charAt(at) == '-';
            int from = minus ? at + 1 : at;
            boolean quoted = from < query.length() && OPENING.indexOf(query.charAt(from)) >= 0;
            if (quoted) from++;
            int to = from;
            while (to < query.length() && !ends(query.charAt(to), quoted)) to++;
            at = quoted ? Math.min(to + 1, query.length()) : to;
            boolean star = quoted && at < query.length() && query.charAt(at) == '*';
            if (star) at++;
            String text = query.substring(from, to);
            parts.add(new Typed(text, quoted, minus, star || !quoted && text.endsWith("*")));
        }
        return parts;
    }

    private static boolean ends(char c, boolean quoted) {
        return quoted ? CLOSING.indexOf(c) >= 0 : isSpace(c) || OPENING.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0;
    }
}
