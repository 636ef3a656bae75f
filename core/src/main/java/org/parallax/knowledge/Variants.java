package org.parallax.knowledge;

import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.List;
import java.util.Set;

/**
 * One key for the ways in which Latin letters write a name of another script: "al-Salamiyah",
 * "as-Salamieh" and "Salamiya" have one, so have "Qamishli" and "Kamishly". By rule: articles,
 * hyphens and apostrophes are dropped, endings in -iyah, -iyeh, -ieh, -iyya and a last h levelled,
 * doubled letters made one, q read as k, ou and oo as u, ee and y as i, ei and ai as one, e as i
 * and o as u. What the rules get wrong is measured by {@code VariantsTest} and told in
 * docs/DATA.md.
 */
public final class Variants {
    /** Shorter keys are shared by too many names. */
    static final int SHORTEST = 5;

    private static final Set<String> ARTICLES =
            Set.of(
                    "al", "el", "ul", "il", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "adh",
                    "az", "ez", "an", "en", "at", "et", "ath", "eth");

    /**
     * Countries whose names come into Latin letters by ear: what is spelled there in other ways is
     * looked for by key.
     */
    static final Set<String> COUNTRIES =
            Set.of(
                    "AF", "DZ", "EG", "ER", "ET", "IL", "IQ", "IR", "JO", "KW", "LB", "LY", "MA",
                    "ML", "MR", "NE", "PK", "PS", "SA", "SD", "SO", "SS", "SY", "TD", "TN", "UA",
                    "YE");

    private Variants() {}

    /**
     * The key of a name.
     *
     * @return empty where its letters are not all Latin, or too few to tell it by
     */
    public static String key(String name) {
        String key = anyKey(name);
        return key.length() < SHORTEST ? "" : key;
    }

    /** The same for names of few letters too, where few others can be meant. */
    static String anyKey(String name) {
        StringBuilder key = new StringBuilder();
        for (Token token : Tokenizer.tokens(name)) {
            String word = wordKey(Fold.fold(token.form()));
            if (word.isEmpty() && !isDropped(Fold.fold(token.form()))) return "";
            if (!word.isEmpty()) key.append(key.isEmpty() ? "" : " ").append(word);
        }
        return key.toString();
    }

    /** True for an article or a hyphen, which no key has. */
    static boolean isDropped(String fold) {
        return ARTICLES.contains(fold) || fold.equals("-") || fold.equals("–");
    }

    /** The key of one word; empty for an article, a hyphen and what is not in Latin letters. */
    static String wordKey(String fold) {
        if (isDropped(fold) || !isLatin(fold)) return "";
        return levelled(ending(fold));
    }

    private static boolean isLatin(String fold) {
        for (int i = 0; i < fold.length(); i++) {
            if (fold.charAt(i) < 'a' || fold.charAt(i) > 'z') return false;
        }
        return !fold.isEmpty();
    }

    /**
     * "-iyyah", "-iyah", "-iyeh", "-iya", "-ieh", "-eya" and "-ia" end alike; so do "-ah", "-a".
     */
    private static String ending(String word) {
        String stem = word;
        if (stem.length() > 3 && (stem.endsWith("ah") || stem.endsWith("eh"))) {
            stem = stem.substring(0, stem.length() - 2) + "a";
        }
        for (String end : List.of("iyya", "eyya", "iya", "eya", "aya", "iea", "ea")) {
            if (stem.length() > end.length() + 2 && stem.endsWith(end)) {
                boolean open = end.equals("aya");
                return stem.substring(0, stem.length() - end.length()) + (open ? "aia" : "ia");
            }
        }
        return stem;
    }

    private static String levelled(String word) {
        String one =
                word.replace("ou", "u")
                        .replace("oo", "u")
                        .replace("ee", "i")
                        .replace("aa", "a")
                        .replace("ei", "ai")
                        .replace("ey", "ai")
                        .replace("ay", "ai")
                        .replace("aw", "au")
                        .replace("dh", "d")
                        .replace("ck", "k")
                        .replace("ph", "f");
        StringBuilder key = new StringBuilder(one.length());
        for (int i = 0; i < one.length(); i++) {
            char c =
                    switch (one.charAt(i)) {
                        case 'q' -> 'k';
                        case 'y', 'e' -> 'i';
                        case 'o' -> 'u';
                        default -> one.charAt(i);
                    };
            if (key.isEmpty() || key.charAt(key.length() - 1) != c) key.append(c);
        }
        return key.toString();
    }
}
