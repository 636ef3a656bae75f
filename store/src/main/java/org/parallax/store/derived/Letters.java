package org.parallax.store.derived;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.text.Normalizer;

/**
 * One spelling for what is one word to a reader: compatibility forms are taken apart (NFKD) and
 * accents, harakat and points left out; the letters that Sorani adds become their neighbours in
 * Arabic; apostrophes go ("Sana'a"), and so do the commas of "1,500" and the full stops of "U.N.".
 */
final class Letters extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Letters(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (isPlain()) return true;
            String folded = folded(term.toString());
            if (folded.isEmpty()) continue;
            term.setEmpty().append(folded);
            return true;
        }
        return false;
    }

    private boolean isPlain() {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!plain) return false;
        }
        return true;
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        boolean initials = isInitials(apart);
        apart.codePoints()
                .filter(c -> !isLeftOut(c) && !(initials && c == '.'))
                .map(Letters::neighbour)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** "u.n": single letters with full stops between them. */
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') return false;
        }
        return word.length() > 2;
    }

    private static boolean isLeftOut(int c) {
        return switch (c) {
            case '\'', '\u2019', '\u02BC', '\u02BE', '\u02BF', '\u02B9', '`' -> true;
            case ',', '\u066C' -> true; // inside numbers alone: elsewhere words are cut there
            default -> Character.getType(c) == Character.FORMAT || isAccent(c);
        };
    }

    /** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic; those of other scripts are vowels. */
    private static boolean isAccent(int c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x0591 && c <= 0x05C7
                || c >= 0x0610 && c <= 0x061A
                || c >= 0x064B && c <= 0x065F
                || c == 0x0670
                || c >= 0x06D6 && c <= 0x06ED && Character.getType(c) == Character.NON_SPACING_MARK
                || c >= 0xFE00 && c <= 0xFE0F;
    }

    private static int neighbour(int c) {
        return switch (c) {
            case 0x06D5, 0x06BE -> 0x0647; // ae, heh doachashmee: heh
            case 0x0695 -> 0x0631; // heavy reh: reh
            case 0x06B5 -> 0x0644; // heavy lam: lam
            case 0x06C6, 0x06C7, 0x06CB -> 0x0648; // oe, u, ve: waw
            case 0x06CE, 0x06D0 -> 0x064A; // yeh with small v, e: yeh
            default -> c;
        };
    }
}
