package org.parallax.intake.document.pdf;

import org.apache.pdfbox.text.TextPosition;

import java.util.ArrayList;
import java.util.List;

/**
 * A word where it stands, in points from the upper left corner of the page.
 *
 * @param letters each with its place
 * @param y of the line on which it stands
 * @param size of its type
 * @param leftwards whether it is of a script that runs from right to left
 */
record Placed(
        String text,
        List<TextPosition> letters,
        double left,
        double right,
        double y,
        double size,
        boolean leftwards) {
    static Placed of(String text, List<TextPosition> letters) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double size = 0;
        for (TextPosition letter : letters) {
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, end(letter));
            size = Math.max(size, Math.abs(letter.getFontSizeInPt()));
        }
        double y = letters.getFirst().getYDirAdj();
        return new Placed(text, letters, left, right, y, Math.max(1, size), isLeftwards(text));
    }

    /** PDFBox parts words at gaps alone, and not where the file goes back amid them. */
    static List<Placed> apart(Strip.Word word) {
        List<TextPosition> letters = word.letters();
        if (isLeftwards(word.text())) return List.of(of(word.text(), letters));
        List<Placed> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= letters.size(); i++) {
            boolean blank = i < letters.size() && letters.get(i).getUnicode().isBlank();
            boolean elsewhere =
                    i > from
                            && i < letters.size()
                            && isElsewhere(letters.get(i - 1), letters.get(i));
            if (i < letters.size() && !blank && !elsewhere) continue;
            if (i > from) words.add(of(text(letters.subList(from, i)), letters.subList(from, i)));
            from = blank ? i + 1 : i;
        }
        return words;
    }

    private static boolean isElsewhere(TextPosition last, TextPosition next) {
        double size = Math.max(1, Math.abs(next.getFontSizeInPt()));
        double gap = next.getXDirAdj() - end(last);
        boolean otherLine = Math.abs(next.getYDirAdj() - last.getYDirAdj()) > 0.6 * size;
        return otherLine || gap < -size || gap > size;
    }

    private static double end(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    private static String text(List<TextPosition> letters) {
        StringBuilder text = new StringBuilder();
        for (TextPosition letter : letters) text.append(letter.getUnicode());
        return text.toString();
    }

    boolean isBeside(Placed other) {
        return Math.abs(y - other.y) <= 0.4 * Math.max(size, other.size);
    }

    static boolean isLeftwards(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(way ->
                        way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
