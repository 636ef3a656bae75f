package org.parallax.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text as it is matched, and the way back to the text as it came. Letters and their accents are
 * put together, what cannot be seen is left out, blanks, hyphens, full-width letters and ligatures
 * become the usual ones; a blank that groups digits becomes a comma. Nothing that is shown or kept
 * is made of it: only its offsets go back.
 */
public final class PlainText {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';
    private static final char NO_BREAK_MARK = '\uFEFF';

    /** A base with more marks than this is left as it is. */
    private static final int MOST_MARKS = 8;

    private final String raw;
    private final StringBuilder plain;
    private int[] starts;
    private int[] ends;

    private PlainText(String raw) {
        this.raw = raw;
        this.plain = new StringBuilder(raw.length());
        this.starts = new int[raw.length()];
        this.ends = new int[raw.length()];
    }

    /** Empty for a text that is matched as it is, as next to all are. */
    public static Optional<PlainText> of(String raw) {
        int first = firstDressed(raw);
        if (first < 0) return Optional.empty();
        PlainText text = new PlainText(raw);
        for (int at = 0; at < raw.length(); ) at = text.take(at);
        return Optional.of(text);
    }

    /** The text to match. */
    public String text() {
        return plain.toString();
    }

    /** Where the words of a span of {@link #text} stand in the text as it came. */
    public Span back(Span span) {
        return new Span(starts[span.start()], ends[span.end() - 1]);
    }

    private static int firstDressed(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= 0x80 && isDressed(c)) return i;
        }
        return -1;
    }

    private static boolean isDressed(char c) {
        return isBlank(c)
                || isUnseen(c)
                || isMark(c)
                || isHyphen(c)
                || isOtherForm(c)
                || c == ZERO_WIDTH_SPACE
                || c == NO_BREAK_MARK
                || c == ZERO_WIDTH_JOINER
                || c == ZERO_WIDTH_NON_JOINER;
    }

    /** Takes one character with its marks; says where the next begins. */
    private int take(int at) {
        char c = raw.charAt(at);
        int next = at + 1;
        if (next < raw.length() && isMark(raw.charAt(next)) && !isMark(c)) return composed(at);
        if (c < 0x80) return add(c, at, next);
        if (c == SOFT_HYPHEN) return afterHyphen(next);
        if (isUnseen(c)) return next;
        if (isBlank(c)) return add(groupsDigits(at) ? ',' : ' ', at, next);
        if (isHyphen(c)) return add('-', at, next);
        if (c == ZERO_WIDTH_SPACE || c == NO_BREAK_MARK) {
            return partsNothing(at) ? next : add(' ', at, next);
        }
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            return isAfterEuropean() ? next : add(c, at, next);
        }
        if (isOtherForm(c)) {
            int to = Character.isHighSurrogate(c) ? Math.min(at + 2, raw.length()) : next;
            return addAll(
                    Normalizer.normalize(raw.substring(at, to), Normalizer.Form.NFKC), at, to);
        }
        return add(c, at, next);
    }

    private int composed(int at) {
        int to = at + 1;
        while (to < raw.length() && isMark(raw.charAt(to)) && to - at <= MOST_MARKS) to++;
        String cluster = raw.substring(at, to);
        return addAll(Normalizer.normalize(cluster, Normalizer.Form.NFC), at, to);
    }

    /** A word that a soft hyphen broke at the end of a line goes on in the next. */
    private int afterHyphen(int next) {
        int at = next;
        if (at < raw.length() && raw.charAt(at) == '\r') at++;
        boolean broken =
                at + 1 < raw.length()
                        && raw.charAt(at) == '\n'
                        && Character.isLowerCase(raw.charAt(at + 1));
        return broken ? at + 1 : next;
    }

    /** Whether exactly three digits follow a blank, and one to three stand before it. */
    private boolean groupsDigits(int blank) {
        int before = 0;
        while (before < plain.length() && isDigit(plain.charAt(plain.length() - 1 - before))) {
            before++;
        }
        char further = before < plain.length() ? plain.charAt(plain.length() - 1 - before) : ' ';
        boolean fits = further == ',' ? before == 3 : before >= 1 && before <= 3 && further != '.';
        int after = blank + 1;
        while (after < raw.length() && isDigit(raw.charAt(after))) after++;
        return fits && after - blank - 1 == 3;
    }

    /** Whether an unseen character stands within a word or beside a blank; else it is one. */
    private boolean partsNothing(int at) {
        char before = at > 0 ? raw.charAt(at - 1) : ' ';
        char after = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
        return Character.isWhitespace(before)
                || Character.isWhitespace(after)
                || Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    }

    /** Latin, Greek and Cyrillic letters are never joined; others need what joins or parts them. */
    private boolean isAfterEuropean() {
        return plain.isEmpty() || plain.charAt(plain.length() - 1) < '\u0590';
    }

    private int add(char c, int from, int to) {
        int length = plain.length();
        if (length == starts.length) {
            starts = Arrays.copyOf(starts, length * 2 + 4);
            ends = Arrays.copyOf(ends, length * 2 + 4);
        }
        plain.append(c);
        starts[length] = from;
        ends[length] = to;
        return to;
    }

    private int addAll(String characters, int from, int to) {
        for (int i = 0; i < characters.length(); i++) add(characters.charAt(i), from, to);
        return to;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Accents that stand behind their letter. */
    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private static boolean isBlank(char c) {
        return c == '\u00A0'
                || c >= '\u2000' && c <= '\u200A'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    /** Soft hyphens, word joiners, controls of direction: they say nothing of the word. */
    private static boolean isUnseen(char c) {
        return c == SOFT_HYPHEN
                || c >= '\u2060' && c <= '\u206F'
                || c >= '\u202A' && c <= '\u202E'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || c == '\u180E';
    }

    private static boolean isHyphen(char c) {
        return c == '\u2010' || c == '\u2011';
    }

    /** Ligatures, full-width characters, and letters meant for formulas (all under U+1D400). */
    private static boolean isOtherForm(char c) {
        return c >= '\uFB00' && c <= '\uFB06' || c >= '\uFF01' && c <= '\uFF5E' || c == '\uD835';
    }
}
