package org.parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words, numbers and marks, as the Penn and OntoNotes treebanks do: hyphens stand
 * alone ("Kurdish", "-", "led"), a possessive or contracted ending is a word of its own ("Aleppo",
 * "'s"), a number keeps its separators ("13,000", "2.5"), an apostrophe inside a name stays inside
 * ("Hay'at"). Pure; never changes a character.
 */
public final class Tokenizer {
    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m", "t");

    /**
     * Abbreviations that keep their full stop; single letters and letter.letter are known by shape.
     */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr",
                    "sgt", "cpl", "pvt", "brig", "adm", "sen", "rep", "gov", "pres", "rev", "hon",
                    "amb", "st", "ste", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
                    "sep", "sept", "oct", "nov", "dec", "no", "vs", "etc", "inc", "ltd", "co",
                    "corp", "dept", "approx", "est", "fig", "geo", "wm", "thos", "chas", "robt",
                    "al");

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The tokens of the whole text, in order. */
    public static List<Token> tokens(String text) {
        return tokens(text, 0, text.length());
    }

    /**
     * The tokens of {@code text} from {@code start} up to {@code end}; spans count in the whole
     * text.
     */
    public static List<Token> tokens(String text, int start, int end) {
        Tokenizer tokenizer = new Tokenizer(text, end);
        int at = start;
        while (at < end) at = tokenizer.next(at);
        return List.copyOf(tokenizer.tokens);
    }

    /** True for a word that ends with a full stop without ending a sentence. */
    public static boolean isAbbreviation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(lower)
                || (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || word.indexOf('.') >= 0;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '`';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || c == '\u200B';
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private int next(int at) {
        int c = text.codePointAt(at);
        int width = Character.charCount(c);
        if (isSpace(c)) return at + width;
        if (Character.isDigit(c)) return number(at);
        if (isWordPart(c)) return word(at);
        return mark(at, width);
    }

    private void add(int from, int to) {
        tokens.add(new Token(new Span(from, to), text.substring(from, to)));
    }

    /**
     * Digits with separators between digits; letters that follow at once ("3rd", "13m") stay with
     * them.
     */
    private int number(int from) {
        int at = from;
        while (at < end) {
            int c = text.codePointAt(at);
            boolean separator =
                    (c == ',' || c == '.' || c == ':' || c == '/')
                            && at + 1 < end
                            && Character.isDigit(text.charAt(at + 1));
            if (!isWordPart(c) && !separator) break;
            at += Character.charCount(c);
        }
        add(from, at);
        return at;
    }

    private int word(int from) {
        int at = from;
        while (at < end) {
            int c = text.codePointAt(at);
            if (isWordPart(c)) {
                at += Character.charCount(c);
            } else if (isApostrophe(c) && insideWord(at) && !startsClitic(from, at)) {
                at++;
            } else if (c == '.' && isInitials(from, at)) {
                at++;
            } else {
                break;
            }
        }
        if (at < end && text.charAt(at) == '.' && keepsStop(text.substring(from, at), at)) at++;
        return splitNegation(from, at);
    }

    /** "don't" is "do" and "n't". */
    private int splitNegation(int from, int to) {
        int length = to - from;
        if (length > 3
                && (text.charAt(to - 1) == 't' || text.charAt(to - 1) == 'T')
                && isApostrophe(text.charAt(to - 2))
                && (text.charAt(to - 3) == 'n' || text.charAt(to - 3) == 'N')) {
            add(from, to - 3);
            add(to - 3, to);
        } else {
            add(from, to);
        }
        return to;
    }

    private boolean insideWord(int apostrophe) {
        return apostrophe + 1 < end && Character.isLetter(text.codePointAt(apostrophe + 1));
    }

    private boolean startsClitic(int wordStart, int apostrophe) {
        int at = apostrophe + 1;
        while (at < end && Character.isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String after = text.substring(apostrophe + 1, at).toLowerCase(Locale.ROOT);
        boolean negation = after.equals("t") && apostrophe > wordStart;
        return CLITICS.contains(after) && !negation;
    }

    /** True between the letters of "U.S." */
    private boolean isInitials(int from, int stop) {
        boolean letterBefore = Character.isUpperCase(text.charAt(stop - 1));
        boolean single = stop - 1 == from || text.charAt(stop - 2) == '.';
        boolean letterAfter =
                stop + 1 < end
                        && Character.isUpperCase(text.charAt(stop + 1))
                        && (stop + 2 >= end || !Character.isLetterOrDigit(text.charAt(stop + 2)));
        return letterBefore && single && letterAfter;
    }

    private boolean keepsStop(String word, int stop) {
        if (word.indexOf('.') >= 0) return true;
        boolean atEnd = stop + 1 >= end;
        return !atEnd && isAbbreviation(word) && isSpace(text.charAt(stop + 1));
    }

    private int mark(int at, int width) {
        int c = text.codePointAt(at);
        if (isApostrophe(c) && at > 0 && isWordPart(text.codePointBefore(at))) {
            int to = at + 1;
            while (to < end && Character.isLetter(text.codePointAt(to))) {
                to += Character.charCount(text.codePointAt(to));
            }
            String after = text.substring(at + 1, to).toLowerCase(Locale.ROOT);
            if (CLITICS.contains(after)) {
                add(at, to);
                return to;
            }
        }
        int to = at + width;
        while (to < end && (c == '.' || c == '-') && text.charAt(to) == c) to++;
        if (c == '\'' && to < end && text.charAt(to) == c && !isInside(at, to + 1)) to++;
        add(at, to);
        return to;
    }

    /** The marks of "Mar''ina", which stand for a letter; elsewhere two of them are one mark. */
    private boolean isInside(int from, int to) {
        return from > 0
                && isWordPart(text.codePointBefore(from))
                && to < end
                && isWordPart(text.codePointAt(to));
    }
}
