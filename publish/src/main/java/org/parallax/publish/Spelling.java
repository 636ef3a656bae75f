package org.parallax.publish;

import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How words of names are compared, in letters with capitals and in those without. */
final class Spelling {
    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{Mn}\u0640\\p{Cf}]");
    private static final Set<UnicodeScript> WITH_CAPITALS =
            Set.of(
                    UnicodeScript.LATIN,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.GREEK,
                    UnicodeScript.ARMENIAN,
                    UnicodeScript.COMMON,
                    UnicodeScript.INHERITED);

    /** Arabic words of fewer letters lose no article: what is left could be anything. */
    private static final int LONG_WORD = 4;

    private Spelling() {}

    /** The words and marks of a text, without marks that only say which way letters run. */
    static List<Token> tokens(String text) {
        return Tokenizer.tokens(text).stream()
                .filter(it -> !it.form().codePoints().allMatch(Spelling::isFormat))
                .toList();
    }

    private static boolean isFormat(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    static boolean isCaseless(int c) {
        return Character.isLetter(c) && !WITH_CAPITALS.contains(UnicodeScript.of(c));
    }

    /** In small letters; an Arabic word in one spelling, without conjunction and article. */
    static String of(String form) {
        return isArabic(form) ? bare(folded(form)) : NameWords.lower(form);
    }

    private static boolean isArabic(String form) {
        return UnicodeScript.of(form.codePointAt(0)) == UnicodeScript.ARABIC;
    }

    /** Without conjunction and article. */
    static String bare(String word) {
        String bare =
                word.length() > LONG_WORD && word.startsWith("\u0648") ? word.substring(1) : word;
        return bare.length() > LONG_WORD && bare.startsWith("\u0627\u0644")
                ? bare.substring(2)
                : bare;
    }

    /** Bare alef, heh for ta marbuta, one ya and one kaf, no harakat and no lengthening. */
    static String folded(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return LEFT_OUT.matcher(apart)
                .replaceAll("")
                .replace('\u0649', '\u064A')
                .replace('\u06CC', '\u064A')
                .replace('\u0629', '\u0647')
                .replace('\u06A9', '\u0643');
    }
}
