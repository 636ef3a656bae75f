package org.parallax.publish.overview;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Words as they are looked for in short texts: small letters without accents and apostrophes. What
 * is typed finds the words that begin with it, every typed word one.
 */
final class Words {
    private Words() {}

    /** The words, each after a space. */
    static String of(Collection<String> texts) {
        StringBuilder words = new StringBuilder();
        texts.forEach(text -> append(words, text));
        return words.toString();
    }

    /** The words of what is typed, each after a space. */
    static List<String> typed(String text) {
        return all(text).stream().map(word -> " " + word).toList();
    }

    /** The words, one by one. */
    static List<String> all(String text) {
        StringBuilder words = new StringBuilder();
        append(words, text);
        return Arrays.stream(words.toString().split(" ")).filter(it -> !it.isEmpty()).toList();
    }

    /**
     * @param words as {@link #of} writes them
     * @param typed none of them finds nothing
     */
    static boolean hold(String words, List<String> typed) {
        for (String word : typed) if (!words.contains(word)) return false;
        return !typed.isEmpty();
    }

    private static void append(StringBuilder words, String text) {
        if (!appendAscii(words, text)) appendAny(words, text);
    }

    /** False, with nothing appended, for a text with other letters. */
    private static boolean appendAscii(StringBuilder words, String text) {
        int before = words.length();
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                words.setLength(before);
                return false;
            }
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (!open) words.append(' ');
                words.append(capital ? (char) (c + ('a' - 'A')) : c);
                open = true;
            } else if (c != '\'' && c != '`') {
                open = false;
            }
        }
        return true;
    }

    private static void appendAny(StringBuilder words, String text) {
        boolean open = false;
        String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); ) {
            int c = small.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (!open) words.append(' ');
                words.appendCodePoint(c);
                open = true;
            } else if (!isWithinWords(c)) {
                open = false;
            }
        }
    }

    private static boolean isWithinWords(int c) {
        return switch (c) {
            case '\'', '`', '\u2019', '\u2018', '\u02BC', '\u02BB', '\u02BF', '\u02BE' -> true;
            default -> {
                int type = Character.getType(c);
                yield type == Character.NON_SPACING_MARK || type == Character.FORMAT;
            }
        };
    }
}
