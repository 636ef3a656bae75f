package org.parallax.exchange.brief.map;

import org.parallax.exchange.brief.draw.Mark;
import org.parallax.exchange.brief.draw.Mark.Anchor;
import org.parallax.exchange.brief.draw.Mark.Ink;
import org.parallax.exchange.brief.draw.Mark.Label;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands beside a map, where it covers nothing: where the map lies in the world, and what a
 * circle of which size means.
 */
final class Beside {
    static final double WIDTH = 130;

    private static final double INSET_WIDTH = 118;
    private static final double INSET_HEIGHT = 84;

    /** A map of more needs none that shows where it is. */
    private static final double WORLD_DEGREES = 60;

    /** From one line of numbers to the next. */
    private static final double LINE = 12;

    private final View view;
    private final double left;
    private final List<Mark> marks = new ArrayList<>();

    private Beside(View view, double right) {
        this.view = view;
        this.left = right - INSET_WIDTH - 1;
    }

    /**
     * @param view of the map, to the right of which it stands
     * @param most the largest number of killed; 0 where there is none
     * @param right edge of the picture
     */
    static List<Mark> of(View view, long most, double right) {
        Beside beside = new Beside(view, right);
        // land that reaches over the edge of the map is cut
        beside.marks.add(
                Ink.area(
                        new Rectangle2D.Double(
                                view.width(), -5, right - view.width(), view.height() + 10),
                        Colours.PAPER));
        if (hasInset(view)) beside.inset();
        if (most > 0) beside.sizes(most);
        return beside.marks;
    }

    static boolean hasInset(View view) {
        return degrees(view) <= WORLD_DEGREES;
    }

    private static double degrees(View view) {
        return view.width() / view.perDegree();
    }

    private void inset() {
        double degrees = degrees(view);
        double top = 1;
        View far = view.away(Math.clamp(30 / degrees, 5, 120), INSET_WIDTH, INSET_HEIGHT);
        marks.addAll(Outlines.ground(far, left, top, 0.5, 0));
        double sideX = Math.max(far.perDegree() * degrees, 5);
        double sideY = Math.max(far.perDegree() * view.height() / view.perDegree(), 4);
        marks.add(
                Ink.line(
                        new Rectangle2D.Double(
                                left + INSET_WIDTH / 2 - sideX / 2,
                                top + INSET_HEIGHT / 2 - sideY / 2,
                                sideX,
                                sideY),
                        Colours.KILLED,
                        1.4));
        marks.add(
                Ink.line(
                        new Rectangle2D.Double(left, top, INSET_WIDTH - 1, INSET_HEIGHT),
                        Colours.BORDER,
                        0.8));
    }

    private void sizes(long most) {
        List<Long> shown = new ArrayList<>();
        for (double part : new double[] {1, 0.3, 0.06}) {
            long number = (long) SpotMap.nice(Math.max(most * part, 1));
            if (!shown.contains(number)) shown.add(number);
        }
        double base = view.height() - 6;
        double wide = SpotMap.radius(shown.getFirst(), most);
        double x = left + wide + 2;
        marks.add(
                Label.of(
                        left,
                        base - 2 * wide - 10,
                        "killed, best",
                        10,
                        Anchor.START,
                        Colours.QUIET));
        double below = base + LINE;
        for (int i = shown.size() - 1; i >= 0; i--) {
            long number = shown.get(i);
            double radius = SpotMap.radius(number, most);
            marks.add(Ink.line(SpotMap.circle(x, base - radius, radius), Colours.KILLED, 1));
            // beside the top of its circle, and never over the next number
            double at = Math.min(base - 2 * radius + 5, below - LINE);
            String words = String.format(Locale.ROOT, "%,d", number);
            marks.add(Label.of(x + wide + 6, at, words, 10, Anchor.START, Colours.INK));
            below = at;
        }
    }
}
