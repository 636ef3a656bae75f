package org.parallax.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds a word for look-up, so that spellings that differ only in case, marks or apostrophes meet:
 * "Ḩamāh", "HAMAH" and "hamah" are one word, "Hay'at" and "Hayat" too. Arabic loses tatweel and
 * harakat, and its alef forms become one. A plural {@code s} stays.
 */
public final class Fold {
    private Fold() {}

    /**
     * The folded form of {@code word}. A word of nothing but apostrophes is answered unchanged, so
     * that a token never folds to nothing.
     */
    public static String fold(String word) {
        int changes = firstChange(word);
        if (changes < 0) return word;
        if (isAscii(word, changes)) return foldAscii(word);
        String folded = foldAny(word);
        return folded.isEmpty() ? word : folded;
    }

    /** Where the first character stands that folding would touch; -1 where there is none. */
    private static int firstChange(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z') || c == '\'' || c == '`') return i;
        }
        return -1;
    }

    private static boolean isAscii(String word, int from) {
        for (int i = from; i < word.length(); i++) if (word.charAt(i) >= 0x80) return false;
        return true;
    }

    private static String foldAscii(String word) {
        char[] folded = new char[word.length()];
        int length = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\'' || c == '`') continue;
            folded[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return length == 0 ? word : new String(folded, 0, length);
    }

    private static String foldAny(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().filter(Fold::isKept).forEach(c -> appendPlain(folded, c));
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static boolean isKept(int c) {
        return switch (c) {
            case '\'', '`', '’', '‘', '‛', '´', 'ʼ', 'ʻ', 'ʽ', 'ʾ', 'ʿ', 'ʹ', '′', 'ˈ', 'ـ' ->
                    false;
            default -> {
                int type = Character.getType(c);
                yield type != Character.NON_SPACING_MARK
                        && type != Character.ENCLOSING_MARK
                        && type != Character.FORMAT;
            }
        };
    }

    /** Letters that Unicode does not take apart, in the spelling English news gives them. */
    private static void appendPlain(StringBuilder folded, int c) {
        switch (c) {
            case 'ı' -> folded.append('i');
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ß' -> folded.append("ss");
            case 'þ' -> folded.append("th");
            case 'ə' -> folded.append('e');
            case 'ٱ' -> folded.append('ا');
            case 'ى', 'ی' -> folded.append('ي');
            case 'ک' -> folded.append('ك');
            default -> folded.appendCodePoint(c);
        }
    }
}
