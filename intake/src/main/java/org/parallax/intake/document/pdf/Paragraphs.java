package org.parallax.intake.document.pdf;

import org.parallax.intake.document.pdf.Run.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins pieces of lines into paragraphs, by gaps, indents, sizes of type and ends of sentences. */
final class Paragraphs {
    private static final Pattern ENDS = Pattern.compile("(?s).*[.!?:;…؟۔。][\"'”’»)\\]]*\\s*");
    private static final Pattern ITEM =
            Pattern.compile("(?s)(?:[•●▪◦‣∙–—*]|[-]\\s|\\d{1,2}[.)]\\s|\\(?[a-z]\\)\\s).*");

    /** In widths of the type: some more than a space. */
    private static final double SPACE = 0.4;

    /** Of the column: so far from its edge ends what is no sentence. */
    private static final double ITEM_ROOM = 0.4;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private final Breaks breaks;

    private Paragraphs(Breaks breaks) {
        this.breaks = breaks;
    }

    static List<Paragraph> of(List<List<Piece>> pages) {
        Paragraphs paragraphs = new Paragraphs(Breaks.of(pages));
        Run before = null;
        for (Run run : Run.of(pages)) {
            for (int i = 0; i < run.lines().size(); i++) {
                Line line = run.lines().get(i);
                boolean goesOn = i > 0 ? within(run, i) : before != null && across(before, run);
                if (!goesOn) paragraphs.close();
                paragraphs.open.add(line.piece());
            }
            before = run;
        }
        paragraphs.close();
        return paragraphs.paragraphs;
    }

    private static boolean within(Run run, int at) {
        Line upper = run.lines().get(at - 1);
        Line lower = run.lines().get(at);
        Piece last = upper.piece();
        Piece next = lower.piece();
        if (upper.cells() || lower.cells() || begins(last, next)) return false;
        double gap = next.y() - last.y();
        if (gap > 1.3 * run.leading() && gap > 1.3 * next.size()) return false;
        if (gap > 2.2 * next.size()) return false;
        boolean item = ITEM.matcher(last.text()).matches(); // whose further lines are indented
        if (!item && isIndented(run, next) && indent(run, last) < 0.4 * next.size()) return false;
        return !endsEarly(run, last, next) && !(ends(last) && isItem(run, at));
    }

    /** From the foot of a column or page to the head of the next. */
    private static boolean across(Run before, Run run) {
        Line upper = before.lines().getLast();
        Line lower = run.lines().getFirst();
        Piece last = upper.piece();
        Piece next = lower.piece();
        if (upper.cells() || lower.cells() || begins(last, next)) return false;
        boolean alone = before.lines().size() == 1 || run.lines().size() == 1;
        if (ends(last) && (alone || isIndented(run, next) || isItem(run, 0))) return false;
        if (beginsSmall(next)) return true;
        return before.lines().size() > 1 && !endsEarly(before, last, next);
    }

    private static boolean begins(Piece last, Piece next) {
        return next.isOtherType(last) || ITEM.matcher(next.text()).matches();
    }

    private static double indent(Run run, Piece line) {
        return line.isLeftwards() ? run.right() - line.right() : line.left() - run.left();
    }

    private static boolean isIndented(Run run, Piece line) {
        return indent(run, line) > 0.7 * line.size();
    }

    /** Whether the next line's first word would have had room: then something ended here. */
    private static boolean endsEarly(Run run, Piece last, Piece next) {
        double room = room(run, last);
        if (room <= next.first() + SPACE * next.size()) return false;
        if (ends(last)) return true;
        // An item of a list ends without a stop; so does a line before a word that is not parted.
        return room > ITEM_ROOM * run.width() && !beginsSmall(next) && !last.text().endsWith("-");
    }

    /**
     * Whether a line is short, though more had room, and no sentence: part of a list, a heading.
     */
    private static boolean isItem(Run run, int at) {
        Piece line = run.lines().get(at).piece();
        double room = room(run, line);
        if (ends(line) || beginsSmall(line) || room < ITEM_ROOM * run.width()) return false;
        if (at + 1 == run.lines().size()) return true;
        Piece next = run.lines().get(at + 1).piece();
        return room > next.first() + SPACE * next.size();
    }

    /** From the end of a line to the edge of its column. */
    private static double room(Run run, Piece line) {
        return line.isLeftwards() ? line.left() - run.left() : run.right() - line.right();
    }

    private static boolean ends(Piece line) {
        return ENDS.matcher(line.text()).matches();
    }

    private static boolean beginsSmall(Piece line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    private void close() {
        if (open.isEmpty()) return;
        StringBuilder text = new StringBuilder();
        for (Piece line : open) breaks.append(text, line.text().strip());
        if (!text.toString().isBlank()) paragraphs.add(Paragraph.of(open, text.toString()));
        open.clear();
    }
}
