package org.parallax.store.derived;

/** Text as UTF-8 can hold it. */
final class Texts {
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /**
     * The text with U+FFFD for every half of a surrogate pair that stands alone, which UTF-8 cannot
     * hold; as many UTF-16 chars.
     */
    static String whole(String text) {
        int half = half(text, 0);
        if (half < 0) return text;
        StringBuilder whole = new StringBuilder(text);
        for (int at = half; at >= 0; at = half(text, at + 1)) whole.setCharAt(at, REPLACEMENT);
        return whole.toString();
    }

    /**
     * The first half pair from {@code from} on, which stands in no pair; -1 where there is none.
     */
    private static int half(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) return at;
            at += Character.charCount(c);
        }
        return -1;
    }
}
