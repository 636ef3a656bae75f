package org.parallax.intake.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stripe of white from line to line, with words that begin at one place to its right: between the
 * columns of a page, or those of a table.
 *
 * @param right edge, where words begin
 * @param top the line on which it begins
 * @param bottom the line on which it ends
 * @param prose whether there are columns of text on both sides, not cells
 */
record Gutter(double right, double top, double bottom, boolean prose) {
    /** In widths of the type: wider than a space, as narrow as columns are set. */
    private static final double NARROWEST = 0.75;

    /** Wider than most gaps between words. */
    private static final double WIDE = 1.2;

    /** Words begin at one place by chance on two or three lines; with wide gaps on two. */
    private static final int LINES = 4;

    private static final int LINES_WHERE_WIDE = 3;

    /** From so many lines on, half of them may be indented. */
    private static final int MANY = 8;

    private static final double INDENT = 3;

    /** How far words that begin at one place may lie from each other, in points. */
    private static final double PLACE = 1.5;

    /** In widths of the type: farther than the words of a stretched line. */
    private static final double CELL = 3;

    /** On a line of a column; cells of tables have fewer. */
    private static final double PROSE_LETTERS = 10;

    /** More words than these are no page of news; only gaps are looked at there. */
    private static final int WORDS = 5_000;

    /** Capitals are of headings. */
    private static boolean isOfProse(int letter) {
        return Character.isLetter(letter) && !Character.isUpperCase(letter);
    }

    /** Whether it keeps two words of a line apart. */
    boolean parts(Placed one, Placed other) {
        double from = Math.min(one.right(), other.right());
        double to = Math.max(one.left(), other.left());
        return isBeside(one.y()) && from <= right && to >= right - PLACE;
    }

    /** Whether a line runs beside it. */
    boolean isBeside(double y) {
        return y >= top && y <= bottom;
    }

    static List<Gutter> of(List<Placed> words) {
        if (words.size() > WORDS) return List.of();
        List<List<Placed>> lines = lines(words);
        List<Gutter> gutters = new ArrayList<>();
        double last = -Double.MAX_VALUE;
        for (double x : begins(words)) {
            if (x - last < PLACE) continue;
            List<Gutter> found = at(x, lines);
            if (!found.isEmpty()) last = x;
            gutters.addAll(found);
        }
        return gutters;
    }

    /** From top to bottom, each from left to right. */
    private static List<List<Placed>> lines(List<Placed> words) {
        List<Placed> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Placed::y));
        List<List<Placed>> lines = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        for (Placed word : sorted) {
            if (!line.isEmpty() && !word.isBeside(line.getFirst())) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(word);
        }
        if (!line.isEmpty()) lines.add(line);
        lines.forEach(each -> each.sort(Comparator.comparingDouble(Placed::left)));
        return lines;
    }

    /** Places at which several words begin. */
    private static List<Double> begins(List<Placed> words) {
        double[] lefts = words.stream().mapToDouble(Placed::left).sorted().toArray();
        List<Double> begins = new ArrayList<>();
        for (int i = 0; i + 2 < lefts.length; i++) {
            boolean known = !begins.isEmpty() && lefts[i] - begins.getLast() < 0.2;
            if (lefts[i + 2] - lefts[i] < PLACE && !known) begins.add(lefts[i]);
        }
        return begins;
    }

    private static List<Gutter> at(double x, List<List<Placed>> lines) {
        List<Gutter> found = new ArrayList<>();
        Stripe stripe = new Stripe(x);
        for (List<Placed> line : lines) {
            if (stripe.take(line)) continue;
            stripe.end(found);
            stripe = new Stripe(x);
        }
        stripe.end(found);
        return found;
    }

    /** A stripe that grows from line to line, until a word lies across. */
    private static final class Stripe {
        private final double x;
        private final List<List<Placed>> right = new ArrayList<>();
        private int left;
        private double lettersLeft;
        private double edge = -Double.MAX_VALUE;

        Stripe(double x) {
            this.x = x;
        }

        /** Whether no word of the line lies across. */
        boolean take(List<Placed> line) {
            int begin = 0;
            while (begin < line.size() && line.get(begin).left() < x - 0.5) {
                Placed word = line.get(begin++);
                if (word.right() > x - NARROWEST * word.size()) return false;
            }
            if (begin > 0) {
                List<Placed> before = line.subList(0, begin).reversed();
                left++;
                lettersLeft += letters(before);
                edge = Math.max(edge, before.getFirst().right());
            }
            if (begin < line.size()) right.add(line.subList(begin, line.size()));
            return true;
        }

        private boolean begins(List<Placed> line) {
            return line.getFirst().left() < x + PLACE;
        }

        /** How many letters follow each other without the gap of a cell; figures are none. */
        private static int letters(List<Placed> words) {
            int count = 0;
            for (int i = 0; i < words.size(); i++) {
                Placed next = words.get(i);
                Placed last = words.get(Math.max(0, i - 1));
                double gap =
                        Math.max(last.left(), next.left()) - Math.min(last.right(), next.right());
                if (i > 0 && gap > CELL * next.size()) break;
                count += (int) next.text().chars().filter(Gutter::isOfProse).count();
            }
            return count;
        }

        void end(List<Gutter> to) {
            double[] sizes =
                    right.stream()
                            .filter(this::begins)
                            .mapToDouble(line -> line.getFirst().size())
                            .sorted()
                            .toArray();
            if (sizes.length == 0) return;
            double size = sizes[sizes.length / 2];
            // Lines that begin farther right are of another column, larger ones a headline above.
            List<List<Placed>> lines =
                    right.stream()
                            .filter(line -> line.getFirst().left() < x + INDENT * size)
                            .filter(line -> Math.abs(line.getFirst().size() - size) < 0.08 * size)
                            .toList();
            int needed = x - edge >= WIDE * size ? LINES_WHERE_WIDE : LINES;
            int count = lines.size();
            int indented = count < MANY ? Math.max(0, count - needed) : count / 2;
            if (Math.min(left, count) < needed || sizes.length < count - indented) return;
            double lettersRight = lines.stream().mapToInt(Stripe::letters).sum();
            boolean prose = Math.min(lettersLeft / left, lettersRight / count) >= PROSE_LETTERS;
            double top = lines.getFirst().getFirst().y() - 0.4 * size;
            double bottom = lines.getLast().getFirst().y() + 0.4 * size;
            to.add(new Gutter(x, top, bottom, prose));
        }
    }
}
