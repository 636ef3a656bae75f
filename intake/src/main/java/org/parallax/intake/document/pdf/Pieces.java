package org.parallax.intake.document.pdf;

import org.apache.pdfbox.text.TextPosition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Puts words side by side into pieces of lines. A wide gap, another height or a step back begins a
 * new piece.
 */
final class Pieces {
    /** In widths of the type: lines that are stretched to their column have gaps as wide. */
    private static final double GAP = 2.5;

    private final List<Gutter> gutters;
    private final int page;
    private final double height;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Placed> open = new ArrayList<>();
    private boolean cell;

    private Pieces(List<Gutter> gutters, int page, double height) {
        this.gutters = gutters;
        this.page = page;
        this.height = height;
    }

    /** The pieces of a page, in the order of the file. */
    static List<Piece> of(List<Placed> words, List<Gutter> gutters, int page, double height) {
        Pieces pieces = new Pieces(gutters, page, height);
        for (Placed word : words) pieces.add(word);
        pieces.close();
        return pieces.pieces;
    }

    private void add(Placed word) {
        if (!open.isEmpty()) {
            boolean parted = isParted(open.getLast(), word);
            if (parted || !continues(word)) {
                close();
                cell = parted;
            }
        }
        open.add(word);
    }

    private boolean isParted(Placed last, Placed next) {
        return last.isBeside(next) && gutters.stream().anyMatch(gutter -> gutter.parts(last, next));
    }

    private boolean continues(Placed next) {
        Placed last = open.getLast();
        double size = Math.max(last.size(), next.size());
        if (!last.isBeside(next)) return false;
        double rightwards = next.left() - last.right();
        double leftwards = last.left() - next.right();
        boolean ahead = rightwards > -0.3 * size && rightwards < GAP * size;
        boolean behind = leftwards > -0.3 * size && leftwards < GAP * size;
        return ahead || behind && (last.leftwards() || next.leftwards());
    }

    private void close() {
        if (open.isEmpty()) return;
        double left = open.stream().mapToDouble(Placed::left).min().orElseThrow();
        double right = open.stream().mapToDouble(Placed::right).max().orElseThrow();
        double size = open.stream().mapToDouble(Placed::size).max().orElseThrow();
        Placed first = open.getFirst();
        long leftwards = open.stream().filter(Placed::leftwards).count();
        String text = leftwards * 2 > open.size() ? leftwards(open) : rightwards(open);
        Placed begin =
                leftwards * 2 > open.size()
                        ? Collections.max(open, Comparator.comparingDouble(Placed::right))
                        : first;
        double wide = begin.right() - begin.left();
        pieces.add(new Piece(text, page, left, right, first.y(), size, height, wide, cell));
        open.clear();
    }

    private static String rightwards(List<Placed> words) {
        StringBuilder text = new StringBuilder(words.getFirst().text());
        for (int i = 1; i < words.size(); i++) {
            Placed word = words.get(i);
            // A word that the file cut in two, at a change of font, has no gap.
            double gap = Math.abs(word.left() - words.get(i - 1).right());
            if (gap > 0.1 * word.size()) text.append(' ');
            text.append(word.text());
        }
        return text.toString();
    }

    /**
     * Arabic or Hebrew, whichever way the file draws it: from right to left by place, and Latin and
     * numbers within from left to right.
     */
    private static String leftwards(List<Placed> words) {
        List<Placed> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Placed::left).reversed());
        List<String> texts = new ArrayList<>();
        int turned = -1;
        for (Placed word : sorted) {
            if (word.leftwards() || word.text().chars().noneMatch(Character::isLetterOrDigit)) {
                turned = -1;
                texts.add(reversed(word.letters()));
            } else {
                if (turned < 0) turned = texts.size();
                texts.add(turned, word.text());
            }
        }
        return String.join(" ", texts);
    }

    /**
     * The letters of one word from the rightmost on; digits and Latin among them turned back. Words
     * drawn from right to left come as one, so gaps part them again.
     */
    private static String reversed(List<TextPosition> letters) {
        List<TextPosition> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparingDouble(TextPosition::getXDirAdj).reversed());
        StringBuilder text = new StringBuilder();
        int turned = -1;
        double end = sorted.getFirst().getXDirAdj() + sorted.getFirst().getWidthDirAdj();
        for (TextPosition letter : sorted) {
            double room = end - letter.getXDirAdj() - letter.getWidthDirAdj();
            String gap = room > 0.15 * Math.abs(letter.getFontSizeInPt()) ? " " : "";
            end = letter.getXDirAdj();
            String meant = Normalizer.normalize(letter.getUnicode(), Normalizer.Form.NFKC);
            boolean number =
                    !Placed.isLeftwards(meant)
                            && meant.chars().anyMatch(Character::isLetterOrDigit);
            if (number && turned >= 0) {
                text.insert(turned, meant + gap);
            } else {
                text.append(gap);
                turned = number ? text.length() : -1;
                text.append(meant);
            }
        }
        return text.toString();
    }
}
