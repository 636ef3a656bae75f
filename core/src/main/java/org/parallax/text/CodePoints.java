package org.parallax.text;

/**
 * Converts UTF-16 offsets of one text to code-point offsets, in constant time for text without
 * surrogate pairs.
 */
public final class CodePoints {
    private final String text;
    private final boolean plain;

    public CodePoints(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    /** The number of code points before the UTF-16 offset {@code offset}. */
    public int at(int offset) {
        return plain ? offset : text.codePointCount(0, offset);
    }
}
