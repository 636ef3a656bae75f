package org.parallax.store.derived;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words as they are handed to FTS5: with spaces between them, and nothing in them that its
 * tokenizer {@code ascii} would cut at or its query language understand.
 */
final class Tokens {
    /** The private use area of Unicode; no text that means anything has words with these. */
    private static final char PRIVATE = '\uE000';

    private Tokens() {}

    static String stems(List<Word> words) {
        return words.stream().map(word -> written(word.stem())).collect(Collectors.joining(" "));
    }

    /** The forms of those words whose stem is spelled otherwise. */
    static String forms(List<Word> words) {
        return words.stream()
                .filter(word -> !word.isPlain())
                .map(word -> written(word.form()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static String written(String word) {
        StringBuilder written = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = c >= 0x80 || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            written.append(plain ? c : (char) (PRIVATE + c));
        }
        return written.toString();
    }
}
