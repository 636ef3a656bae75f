package org.parallax.pipeline;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * How much of a text is small words of English, counted over its start.
 *
 * @param words in Latin script
 * @param small of them
 * @param latin letters of Latin script
 * @param letters of any script
 */
record SmallWords(int words, int small, int latin, int letters) {
    /** Small words that no English text of some length does without, and few others have. */
    private static final List<String> SMALL_WORDS =
            List.of(
                    "the", "of", "and", "to", "was", "were", "by", "said", "has", "have", "from",
                    "for", "at", "with", "that", "killed", "are", "been", "their", "his");

    private static final int LONGEST_SMALL_WORD = 6;

    /** By their length: every report is looked at, so no word is cut out of it. */
    private static final String[][] BY_LENGTH = byLength();

    private static final int[] FIRST = firstLetters();

    private static final int SHORTEST = 7;

    /** Fewer words than these do not speak against what is stated. */
    private static final int ENOUGH_TO_CONTRADICT = 15;

    /** So many letters of another script are no name or slip. */
    private static final int ENOUGH_LETTERS = 20;

    /** One in so many words is a small one in English news; in most about one in four is. */
    private static final int PLAINLY_ONE_IN = 6;

    /** One in so many words is a small one at least. */
    private static final int SOME_ONE_IN = 25;

    /** What is counted, in characters: the start of a text tells. */
    private static final int START = 8_000;

    static SmallWords of(String title, String text) {
        String start = title + text.substring(0, Math.min(START, text.length()));
        int words = 0;
        int small = 0;
        int latin = 0;
        int letters = 0;
        int from = -1;
        for (int i = 0; i <= start.length(); i++) {
            char c = i < start.length() ? start.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                letters++;
                boolean isLatin = c < 0x80 || UnicodeScript.of(c) == UnicodeScript.LATIN;
                if (isLatin) latin++;
                if (isLatin && from < 0) from = i;
            } else if (from >= 0) {
                words++;
                if (isSmall(start, from, i)) small++;
                from = -1;
            }
        }
        return new SmallWords(words, small, latin, letters);
    }

    private static String[][] byLength() {
        String[][] words = new String[LONGEST_SMALL_WORD + 1][];
        for (int i = 0; i < words.length; i++) {
            int length = i;
            words[i] =
                    SMALL_WORDS.stream().filter(it -> it.length() == length).toArray(String[]::new);
        }
        return words;
    }

    /** The first letters of the words of a length, one bit each. */
    private static int[] firstLetters() {
        int[] letters = new int[BY_LENGTH.length];
        for (String word : SMALL_WORDS) letters[word.length()] |= 1 << word.charAt(0) - 'a';
        return letters;
    }

    private static boolean isSmall(String text, int from, int to) {
        if (to - from > LONGEST_SMALL_WORD) return false;
        int letter = (text.charAt(from) | 0x20) - 'a';
        boolean may = letter >= 0 && letter < 26 && (FIRST[to - from] >>> letter & 1) != 0;
        if (!may) return false;
        for (String word : BY_LENGTH[to - from]) if (isAt(text, from, word)) return true;
        return false;
    }

    /** In small letters or capitals, which differ by one bit. */
    private static boolean isAt(String text, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((text.charAt(from + i) | 0x20) != word.charAt(i)) return false;
        }
        return true;
    }

    /** Nothing can be told by so little. */
    boolean tooFew() {
        return words < SHORTEST && letters - latin < ENOUGH_LETTERS;
    }

    /** Not next to none. */
    boolean some() {
        return mostlyLatin() && small * SOME_ONE_IN >= words;
    }

    /** An English text, whatever it quotes. */
    boolean plainlyEnglish() {
        return mostlyLatin() && small * PLAINLY_ONE_IN >= words;
    }

    /** The same, long enough to be believed against what is stated. */
    boolean surelyEnglish() {
        return words >= ENOUGH_TO_CONTRADICT && plainlyEnglish();
    }

    /** Long enough, and with too few small words, to be believed to be another. */
    boolean mayBeAnother() {
        return !mostlyLatin()
                || words >= ENOUGH_TO_CONTRADICT && small * 2 * PLAINLY_ONE_IN < words;
    }

    /** Two letters of five at least: a report may quote others at length. */
    boolean mostlyLatin() {
        return latin * 5 >= letters * 2;
    }
}
