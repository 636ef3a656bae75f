package org.parallax.text;

/**
 * One word, number or mark of a text.
 *
 * @param span where it stands, in UTF-16 chars
 * @param form the characters that stand there
 */
public record Token(Span span, String form) {
    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
