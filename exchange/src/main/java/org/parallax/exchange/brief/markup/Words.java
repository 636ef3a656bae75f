package org.parallax.exchange.brief.markup;

/** Text as it is to be read; what marks up HTML means nothing in it. */
public record Words(String text) implements Markup {
    /** What stands for a character that no page may hold. */
    private static final char REPLACEMENT = '\uFFFD';

    public Words {
        text = legal(text);
    }

    /**
     * Without what XML 1.0 and HTML forbid: control characters, half a character. Signs that turn
     * the direction of all text after them are dropped too, as they would turn ours.
     */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !isTurn(c))
                .forEach(c -> legal.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        if (c < ' ') return c == '\t' || c == '\n' || c == '\r';
        boolean control = c >= 0x7F && c <= 0x9F;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !half && (c & 0xFFFE) != 0xFFFE;
    }

    private static boolean isTurn(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
