package org.parallax.publish;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text measured in the columns of a terminal: wide characters (Chinese, most emoji) take two,
 * combining marks none. Where terminals differ, as with pictures put together of several, it is the
 * most that any takes. Whatever could steer the terminal is replaced.
 */
public final class Columns {
    private static final int PICTURE = 0xFE0F; // asks for the letter before as a picture
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int MOST_MARKS = 6;
    private static final String CUT = "…";

    private Columns() {}

    /** The text with controls, and marks that turn the writing direction, made visible. */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(Columns::safe).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** The same, with its lines left as they are. */
    public static String plain(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) return text;
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || c == '\t' ? c : safe(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int safe(int c) {
        if (c == '\n' || c == '\t' || c == '\r') return ' ';
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return Character.isISOControl(c) || turns || half ? 0xFFFD : c;
    }

    public static int width(String text) {
        int width = 0;
        int last = 0;
        for (int c : text.codePoints().toArray()) {
            int its = c == PICTURE ? last % 2 : width(c);
            width += its;
            if (its > 0) last = its;
        }
        return width;
    }

    private static int width(int c) {
        if (c < 0x300) return 1;
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        int asian = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return asian == EastAsianWidth.WIDE || asian == EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /**
     * What fits: the beginning and an ellipsis where it is too long. A letter keeps its marks, but
     * only as many as writing needs.
     *
     * @param width 1 at least
     */
    public static String clip(String text, int width) {
        if (width(text) <= width) return decent(text);
        StringBuilder clipped = new StringBuilder();
        int room = width - 1;
        for (String letter : letters(text)) {
            room -= width(letter);
            if (room < 0) break;
            clipped.append(decent(letter));
        }
        return clipped + CUT;
    }

    /** The same with the end kept as well, by which addresses differ. */
    public static String clipMiddle(String text, int width) {
        if (width(text) <= width) return decent(text);
        int room = width - width / 3 - 1;
        List<String> letters = letters(text);
        int from = letters.size();
        while (from > 0 && room >= width(letters.get(from - 1))) {
            room -= width(letters.get(--from));
        }
        String end = String.join("", letters.subList(from, letters.size()));
        return clip(text, width / 3 + 1) + decent(end);
    }

    private static List<String> letters(String text) {
        return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String decent(String text) {
        if (width(text) * MOST_MARKS >= text.length()) return text;
        StringBuilder decent = new StringBuilder();
        for (String letter : letters(text)) {
            letter.codePoints().limit(MOST_MARKS).forEach(decent::appendCodePoint);
        }
        return decent.toString();
    }

    /** Fills up with spaces on the right. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Breaks at spaces; a word that is too long is broken where it must be. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            for (String piece : pieces(word, width)) {
                int taken = width(line.toString());
                if (taken > 0 && taken + 1 + width(piece) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                if (!line.isEmpty()) line.append(' ');
                line.append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String word, int width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int taken = 0;
        for (String letter : letters(word)) {
            if (taken + width(letter) > width && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
                taken = 0;
            }
            piece.append(letter);
            taken += width(letter);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
