package org.parallax.intake.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A column: lines one below the other on one page.
 *
 * @param leading from one line to the next, in points
 */
record Run(List<Line> lines, double left, double right, double leading) {
    /** In widths of the type: cells are at least this far apart, words of one line at most. */
    private static final double APART = 0.7;

    private static final double STRETCHED = 8;

    private static final String CELL = " | ";
    private static final Pattern SIGN =
            Pattern.compile("\\W|\\d{1,2}[.)]|\\(?[a-z]\\)|[ivx]{1,4}[.)]");

    /**
     * What stands on one line of a column.
     *
     * @param cells whether it is a row of a table, or has two things on it
     */
    record Line(Piece piece, boolean cells) {}

    static List<Run> of(List<List<Piece>> pages) {
        List<Run> runs = new ArrayList<>();
        for (List<Piece> page : pages) {
            List<Piece> run = new ArrayList<>();
            for (Piece piece : page) {
                if (!run.isEmpty() && !isBelow(lastLine(run), piece)) {
                    runs.add(column(run));
                    run.clear();
                }
                run.add(piece);
            }
            if (!run.isEmpty()) runs.add(column(run));
        }
        return runs;
    }

    /** What stands on the last line as one, since the next is below any of it. */
    private static Piece lastLine(List<Piece> run) {
        Piece last = run.getLast();
        double left = last.left();
        double right = last.right();
        for (int i = run.size() - 2; i >= 0 && run.get(i).isBeside(last); i--) {
            left = Math.min(left, run.get(i).left());
            right = Math.max(right, run.get(i).right());
        }
        return last.from(left).with(last.text(), right);
    }

    private static boolean isBelow(Piece upper, Piece lower) {
        if (lower.isBeside(upper)) return true;
        if (lower.isOtherType(upper)) return false;
        return lower.y() > upper.y()
                && lower.y() - upper.y() < 12 * upper.size()
                && lower.overlap(upper) > 0;
    }

    private static Run column(List<Piece> pieces) {
        double left = pieces.stream().mapToDouble(Piece::left).min().orElseThrow();
        double right = pieces.stream().mapToDouble(Piece::right).max().orElseThrow();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i < pieces.size() && pieces.get(i).isBeside(pieces.get(i - 1))) continue;
            lines.add(line(pieces.subList(from, i), left, right));
            from = i;
        }
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).piece.y() - lines.get(i - 1).piece.y();
            if (gap > 0.5 * lines.get(i).piece.size()) gaps.add(gap);
        }
        gaps.sort(null);
        // The lower quarter: gaps between paragraphs are wider than those within.
        double leading = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 4);
        return new Run(lines, left, right, leading);
    }

    private static Line line(List<Piece> beside, double left, double right) {
        if (beside.size() == 1) return new Line(beside.getFirst(), false);
        boolean leftwards = beside.stream().allMatch(Piece::isLeftwards);
        List<Piece> pieces = new ArrayList<>(beside);
        pieces.sort(Comparator.comparingDouble(Piece::left));
        Piece first = pieces.getFirst();
        Piece last = pieces.getLast();
        boolean full =
                first.left() < left + 2 * first.size() && last.right() > right - 0.5 * last.size();
        if (leftwards) pieces = pieces.reversed();
        StringBuilder text = new StringBuilder();
        boolean cells = false;
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                boolean sign = i == 1 && SIGN.matcher(first.text().strip()).matches();
                boolean apart = !sign && isCell(pieces.get(i - 1), pieces.get(i), full);
                text.append(apart ? CELL : " ");
                cells |= apart;
            }
            text.append(pieces.get(i).text().strip());
        }
        double end = pieces.stream().mapToDouble(Piece::right).max().orElseThrow();
        return new Line(first.with(text.toString(), end), cells);
    }

    /** Words of a line that is stretched to its column are none. */
    private static boolean isCell(Piece last, Piece next, boolean full) {
        double gap = Math.max(next.left() - last.right(), last.left() - next.right());
        if (gap < APART * last.size()) return false;
        boolean parted = next.left() > last.left() ? next.cell() : last.cell();
        return parted || !full || gap > STRETCHED * last.size();
    }

    double width() {
        return right - left;
    }
}
