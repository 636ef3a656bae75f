package org.parallax.intake.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings the pieces of one page into the order in which they are read. Most files have them so; one
 * that draws line by line across columns, or here and there, is sorted by place: what spans the
 * columns parts the page, and between such lines one column comes after the other.
 */
final class Columns {
    /** More pieces than these are no page of news; their order is left as it is. */
    private static final int SORTED = 1_500;

    private static final int DEPTH = 4;
    private static final int LONG_CHARS = 12;

    private Columns() {}

    static List<Piece> inOrder(List<Piece> page, List<Gutter> gutters) {
        if (page.size() < 4 || page.size() > SORTED) return page;
        boolean fro = gutters.stream().anyMatch(gutter -> goesToAndFro(page, gutter));
        return fro || jumps(page) ? sorted(page, DEPTH) : page;
    }

    /** From one column to the other and back, again and again. */
    private static boolean goesToAndFro(List<Piece> page, Gutter gutter) {
        if (!gutter.prose()) return false;
        int lines = 0;
        int changes = 0;
        boolean wasLeft = true;
        for (Piece piece : page) {
            if (!gutter.isBeside(piece.y())) continue;
            boolean left = piece.right() < gutter.right();
            if (lines++ > 0 && left != wasLeft) changes++;
            wasLeft = left;
        }
        return changes >= 3 && changes * 5 >= lines;
    }

    /** Up the page within the same column, again and again. */
    private static boolean jumps(List<Piece> page) {
        int up = 0;
        for (int i = 1; i < page.size(); i++) {
            Piece last = page.get(i - 1);
            Piece next = page.get(i);
            if (next.y() < last.y() - 1.5 * last.size() && next.overlap(last) > 0.5) up++;
        }
        return up >= 3 && up * 10 >= page.size();
    }

    private static List<Piece> sorted(List<Piece> region, int depth) {
        List<Piece> byPlace = new ArrayList<>(region);
        byPlace.sort(Comparator.comparingDouble(Piece::y));
        level(byPlace);
        boolean divisible = depth > 0 && region.size() >= 6;
        Optional<Double> gutter = divisible ? gutter(region) : Optional.empty();
        if (gutter.isEmpty()) return byPlace;
        double x = gutter.get();
        boolean leftwards = region.stream().filter(Piece::isLeftwards).count() * 2 > region.size();
        List<Piece> ordered = new ArrayList<>();
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        for (Piece piece : byPlace) {
            if (piece.right() <= x) {
                left.add(piece);
            } else if (piece.left() >= x) {
                right.add(piece);
            } else {
                flush(left, right, leftwards, depth, ordered);
                ordered.add(piece);
            }
        }
        flush(left, right, leftwards, depth, ordered);
        return ordered;
    }

    /** What stands on one line goes from left to right, though a sign may stand a little higher. */
    private static void level(List<Piece> byHeight) {
        int from = 0;
        for (int i = 1; i <= byHeight.size(); i++) {
            if (i < byHeight.size() && byHeight.get(i).isBeside(byHeight.get(from))) continue;
            byHeight.subList(from, i).sort(Comparator.comparingDouble(Piece::left));
            from = i;
        }
    }

    private static void flush(
            List<Piece> left, List<Piece> right, boolean leftwards, int depth, List<Piece> to) {
        List<Piece> first = leftwards ? right : left;
        List<Piece> second = leftwards ? left : right;
        to.addAll(sorted(first, depth - 1));
        to.addAll(sorted(second, depth - 1));
        left.clear();
        right.clear();
    }

    /** The line from top to bottom that fewest pieces cross and that parts most. */
    private static Optional<Double> gutter(List<Piece> region) {
        double best = 0;
        double type =
                region.stream().mapToDouble(Piece::size).sorted().toArray()[region.size() / 2];
        Optional<Double> found = Optional.empty();
        for (double x : region.stream().mapToDouble(Piece::left).distinct().toArray()) {
            int left = 0;
            int right = 0;
            int across = 0;
            double end = -Double.MAX_VALUE;
            for (Piece piece : region) {
                if (piece.right() <= x) {
                    left++;
                    end = Math.max(end, piece.right());
                } else if (piece.left() >= x) {
                    right++;
                } else {
                    across++;
                }
            }
            double parted = Math.min(left, right) - 3.0 * across;
            boolean wide = x - end >= 0.6 * type;
            if (wide && isProse(region, x) && Math.min(left, right) >= 3 && parted > best) {
                best = parted;
                found = Optional.of((x + end) / 2);
            }
        }
        return found;
    }

    /** Cells of a table are short, and read line by line. */
    private static boolean isProse(List<Piece> region, double x) {
        int left = 0;
        int right = 0;
        for (Piece piece : region) {
            int prose = piece.text().length() >= LONG_CHARS ? 1 : -1;
            if (piece.right() <= x) left += prose;
            else if (piece.left() >= x) right += prose;
        }
        return left > 0 && right > 0;
    }
}
