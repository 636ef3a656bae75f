package org.parallax.intake.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins pieces of lines into paragraphs, by gaps, indents, sizes of type and ends of sentences. */
final class Paragraphs {
    private static final Pattern ENDS = Pattern.compile("(?s).*[.!?:;…؟۔。][\"'”’»)\\]]*\\s*");
    private static final Pattern ITEM =
            Pattern.compile("(?s)(?:[•●▪◦‣∙–—*]|[-]\\s|\\d{1,2}[.)]\\s|\\(?[a-z]\\)\\s).*");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private final Breaks breaks;

    private Paragraphs(Breaks breaks) {
        this.breaks = breaks;
    }

    /**
     * A column: lines one below the other on one page.
     *
     * @param leading from one line to the next, in points
     */
    record Run(List<Piece> lines, double left, double right, double leading) {
        static Run of(List<Piece> lines) {
            double left = lines.stream().mapToDouble(Piece::left).min().orElseThrow();
            double right = lines.stream().mapToDouble(Piece::right).max().orElseThrow();
            List<Double> gaps = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                double gap = lines.get(i).y() - lines.get(i - 1).y();
                if (gap > 0.5 * lines.get(i).size()) gaps.add(gap);
            }
            gaps.sort(null);
            // The lower quarter: gaps between paragraphs are wider than those within.
            double leading = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 4);
            return new Run(lines, left, right, leading);
        }

        double width() {
            return right - left;
        }
    }

    static List<Paragraph> of(List<List<Piece>> pages) {
        Paragraphs paragraphs = new Paragraphs(Breaks.of(pages));
        Run last = null;
        for (Run run : runs(pages)) {
            for (int i = 0; i < run.lines().size(); i++) {
                Piece line = run.lines().get(i);
                boolean goesOn =
                        i > 0
                                ? within(run, run.lines().get(i - 1), line)
                                : last != null && across(last, line);
                if (!goesOn) paragraphs.close();
                paragraphs.open.add(line);
            }
            last = run;
        }
        paragraphs.close();
        return paragraphs.paragraphs;
    }

    private static List<Run> runs(List<List<Piece>> pages) {
        List<Run> runs = new ArrayList<>();
        for (List<Piece> page : pages) {
            List<Piece> run = new ArrayList<>();
            for (Piece piece : page) {
                if (!run.isEmpty() && !isBelow(run.getLast(), piece)) {
                    runs.add(Run.of(List.copyOf(run)));
                    run.clear();
                }
                run.add(piece);
            }
            if (!run.isEmpty()) runs.add(Run.of(run));
        }
        return runs;
    }

    private static boolean isBelow(Piece upper, Piece lower) {
        if (lower.isBeside(upper)) return true;
        return lower.y() > upper.y()
                && lower.y() - upper.y() < 12 * upper.size()
                && (lower.overlap(upper) > 0);
    }

    private static boolean within(Run run, Piece last, Piece next) {
        if (next.isBeside(last)) return true;
        if (isOtherType(last, next) || ITEM.matcher(next.text()).matches()) return false;
        double gap = next.y() - last.y();
        if (gap > 1.3 * run.leading() && gap > 1.3 * next.size()) return false;
        if (gap > 2.2 * next.size()) return false;
        boolean leftwards = isLeftwards(next.text());
        double indent = leftwards ? run.right() - next.right() : next.left() - run.left();
        double before = leftwards ? run.right() - last.right() : last.left() - run.left();
        if (indent > 0.8 * next.size() && before < 0.4 * next.size()) return false;
        double room = leftwards ? last.left() - run.left() : run.right() - last.right();
        // A line that ends early ends a paragraph, or is an item of a list.
        boolean early = room > (ends(last) ? 0.15 : 0.4) * run.width();
        return !early || beginsSmall(next) || last.text().endsWith("-");
    }

    /** From the foot of a column or page to the head of the next. */
    private static boolean across(Run run, Piece next) {
        Piece last = run.lines().getLast();
        if (isOtherType(last, next) || ITEM.matcher(next.text()).matches()) return false;
        if (ends(last)) return false;
        if (beginsSmall(next)) return true;
        return run.right() - last.right() < 0.15 * run.width() && run.lines().size() > 1;
    }

    private static boolean isOtherType(Piece last, Piece next) {
        return Math.abs(last.size() - next.size()) > 0.08 * Math.max(last.size(), next.size());
    }

    private static boolean ends(Piece line) {
        return ENDS.matcher(line.text()).matches();
    }

    private static boolean beginsSmall(Piece line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    private static boolean isLeftwards(String text) {
        byte way = Character.getDirectionality(text.codePointAt(0));
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private void close() {
        if (open.isEmpty()) return;
        StringBuilder text = new StringBuilder();
        for (Piece line : open) breaks.append(text, line.text().strip());
        if (!text.toString().isBlank()) paragraphs.add(Paragraph.of(open, text.toString()));
        open.clear();
    }
}
