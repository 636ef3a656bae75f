package org.parallax.intake.bytes;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * What a text is made of beyond ASCII, and what is odd about its words in any language: capitals
 * within them, scripts mixed, signs between letters.
 *
 * @param counts how often each character beyond ASCII is there
 * @param penalty what its oddities cost, a natural logarithm: zero for none
 */
record Shape(Map<Integer, Integer> counts, double penalty) {
    /** What a character of another script costs, and a sign that news has no use for. */
    static final double STRANGE = -11;

    /** What a character costs that no text has: a control, a byte without meaning. */
    private static final double NEVER = -14;

    private static final double ASCII = -3;
    private static final double CAPITAL_WITHIN = -3;
    private static final double SCRIPTS_MIXED = -4;
    private static final double SIGN_WITHIN = -4;

    /** A quotation mark that closes, before a word; after a letter it is an apostrophe. */
    private static final double CLOSED_AT_THE_START = -3;

    /** For each letter after the second in a row that Latin script writes with a mark. */
    private static final double MARKS_IN_A_ROW = -2;

    private static final double COMMON_SIGN = -6;
    private static final String COMMON_SIGNS = "’‘“”„–—…«»°€£•·№§©®×½¼¿¡\u00A0、。，！？：；「」（）";

    private static final double MARK = -8;

    static Shape of(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        double penalty = 0;
        int before = ' ';
        int letterBefore = 0;
        int marked = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                penalty += isControl(c) ? NEVER : ASCII;
            } else {
                counts.merge(c, 1, Integer::sum);
            }
            boolean letter = Character.isLetter(c);
            if (letter && Character.isLetter(before)) penalty += within(before, c);
            if (letter && letterBefore != 0 && isSign(before)) penalty += SIGN_WITHIN;
            if (letter && before == '’' && letterBefore == 0) penalty += CLOSED_AT_THE_START;
            marked = c >= 0x80 && letter && script(c) == UnicodeScript.LATIN ? marked + 1 : 0;
            if (marked > 2) penalty += MARKS_IN_A_ROW;
            boolean joins = isSign(c) || c == '’';
            letterBefore = letter ? c : joins && Character.isLetter(before) ? before : 0;
            before = c;
        }
        return new Shape(counts, penalty);
    }

    /** What a character that is no letter costs in any language. */
    static double other(int c) {
        if (COMMON_SIGNS.indexOf(c) >= 0) return COMMON_SIGN;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE ->
                    NEVER;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT ->
                    MARK;
            default -> c == 0xFFFD ? 0 : STRANGE; // its bytes are counted by whoever read them
        };
    }

    private static double within(int before, int c) {
        if (script(before) != script(c)) return SCRIPTS_MIXED;
        return Character.isLowerCase(before) && Character.isUpperCase(c) ? CAPITAL_WITHIN : 0;
    }

    /**
     * Characters that no text has: most controls, private and unassigned ones, halves of others.
     */
    static boolean isNever(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL ->
                    !Character.isWhitespace(c) && "\b\u001B\u001A\u0085".indexOf(c) < 0;
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** Signs of the charsets of one byte but quotation marks, dashes and stops; not emoji. */
    static boolean isUncommonSign(int c) {
        if (COMMON_SIGNS.indexOf(c) >= 0) return false;
        return c < 0x100
                || c >= 0x2500 && c < 0x25A0
                || Character.getType(c) == Character.MATH_SYMBOL;
    }

    /** Kana and Chinese characters are written together. */
    static UnicodeScript script(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HIRAGANA, KATAKANA, COMMON -> UnicodeScript.HAN;
            default -> script;
        };
    }

    /** A sign beyond ASCII that does not stand between letters, as an apostrophe does. */
    private static boolean isSign(int c) {
        return c >= 0x80
                && !Character.isLetterOrDigit(c)
                && c != '’'
                && c != '·'
                && Character.getType(c) != Character.NON_SPACING_MARK
                && Character.getType(c) != Character.FORMAT;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F;
    }
}
