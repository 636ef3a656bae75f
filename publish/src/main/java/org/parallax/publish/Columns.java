package org.parallax.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * Text measured in the columns of a terminal: wide characters (Chinese, most emoji) take two,
 * combining marks none. Whatever could steer the terminal is replaced.
 */
public final class Columns {
    /** East Asian Width W and F, after Unicode's EastAsianWidth.txt, in coarse blocks. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

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

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        for (int[] block : WIDE) {
            if (c >= block[0] && c <= block[1]) return true;
        }
        return false;
    }

    /** Fills up with spaces on the right. */
    static String pad(String text, int width) {
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
        for (int c : word.codePoints().toArray()) {
            if (taken + width(c) > width && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
                taken = 0;
            }
            piece.appendCodePoint(c);
            taken += width(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
