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

    static List<Piece> inOrder(List<Piece> page) {
        if (page.size() < 4 || page.size() > SORTED) return page;
        return goesToAndFro(page) || jumps(page) ? sorted(page, DEPTH) : page;
    }

    /** Long pieces beside each other, one right after the other, again and again. */
    private static boolean goesToAndFro(List<Piece> page) {
        int across = 0;
        for (int i = 1; i < page.size(); i++) {
            Piece last = page.get(i - 1);
            Piece next = page.get(i);
            boolean isLong = Math.min(last.text().length(), next.text().length()) >= LONG_CHARS;
            if (isLong && next.isBeside(last)) across++;
        }
        return across >= 3 && across * 5 >= page.size();
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
        byPlace.sort(Comparator.comparingDouble(Piece::y).thenComparingDouble(Piece::left));
        Optional<Double> gutter = depth == 0 ? Optional.empty() : gutter(region);
        if (gutter.isEmpty()) return byPlace;
        double x = gutter.get();
        boolean leftwards =
                region.stream().filter(Columns::isLeftwards).count() * 2 > region.size();
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

    private static void flush(
            List<Piece> left, List<Piece> right, boolean leftwards, int depth, List<Piece> to) {
        List<Piece> first = leftwards ? right : left;
        List<Piece> second = leftwards ? left : right;
        to.addAll(sorted(first, depth - 1));
        to.addAll(sorted(second, depth - 1));
        left.clear();
        right.clear();
    }

    private static boolean isLeftwards(Piece piece) {
        byte way = Character.getDirectionality(piece.text().codePointAt(0));
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The line from top to bottom that fewest pieces cross and that parts most. */
    private static Optional<Double> gutter(List<Piece> region) {
        double best = 0;
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
            boolean wide = x - end >= 0.6 * region.getFirst().size();
            if (wide && Math.min(left, right) >= 3 && parted > best) {
                best = parted;
                found = Optional.of((x + end) / 2);
            }
        }
        return found;
    }
}
