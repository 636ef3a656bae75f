package org.parallax.exchange.brief.map;

import org.parallax.exchange.brief.draw.Mark;
import org.parallax.exchange.brief.draw.Mark.Anchor;
import org.parallax.exchange.brief.draw.Mark.Ink;
import org.parallax.exchange.brief.draw.Mark.Label;
import org.parallax.exchange.brief.draw.Picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A map of spots: circles whose area is how many were killed, on outlines of countries. */
public final class SpotMap {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 300;

    /** Some 20 km: a single village is shown with what lies around it. */
    private static final double LEAST_DEGREES = 0.25;

    private static final double ROOM = 0.16;

    /** The smallest circle, and the one for the largest number. */
    private static final double SMALL = 4;

    private static final double LARGE = 30;
    private static final int NAMED_SPOTS = 14;
    private static final int NAMED_TOWNS = 16;
    private static final double LETTERS = 11;

    private final List<Spot> spots;
    private final View view;
    private final long most;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    private SpotMap(List<Spot> spots) {
        this.spots =
                spots.stream()
                        .sorted(
                                Comparator.comparingLong((Spot it) -> it.killed().orElse(0))
                                        .reversed()
                                        .thenComparing(Spot::label))
                        .toList();
        this.view = View.around(spots, WIDTH, HEIGHT, LEAST_DEGREES, ROOM);
        this.most = spots.stream().mapToLong(it -> it.killed().orElse(0)).max().orElse(0);
    }

    /**
     * @param spots at least one
     * @param towns anywhere; those that fit into the map are shown
     */
    public static Picture of(String id, List<Spot> spots, Iterable<Town> towns, String about) {
        if (spots.isEmpty()) throw new IllegalArgumentException("a map of nothing");
        SpotMap map = new SpotMap(spots);
        map.ground(map.view, 0, 0, 0.8, 4);
        map.scaleBar();
        map.sizes();
        map.inset();
        map.circles();
        map.names();
        map.towns(towns);
        map.marks.add(
                Ink.line(new Rectangle2D.Double(0.5, 0.5, WIDTH - 1, HEIGHT - 1), Colours.LINE, 1));
        return new Picture(id, WIDTH, HEIGHT, about, map.marks);
    }

    /** Land and borders as far as the view holds them, at that corner of the picture. */
    private void ground(View of, double x, double y, double line, double margin) {
        marks.add(Ink.area(new Rectangle2D.Double(x, y, of.width(), of.height()), Colours.SEA));
        for (List<Outlines.Ring> polygon : Outlines.bundled().polygons()) {
            Path2D path = of.path(polygon, margin);
            if (path.getCurrentPoint() == null) continue;
            path.transform(java.awt.geom.AffineTransform.getTranslateInstance(x, y));
            marks.add(Ink.area(path, Colours.LAND).rim(Colours.BORDER, line));
        }
    }

    private void scaleBar() {
        double km = nice(view.kmPerUnit() * WIDTH / 5);
        double length = km / view.kmPerUnit();
        double y = HEIGHT - 14;
        Path2D bar = new Path2D.Double();
        bar.moveTo(14, y - 4);
        bar.lineTo(14, y);
        bar.lineTo(14 + length, y);
        bar.lineTo(14 + length, y - 4);
        marks.add(Ink.line(bar, Colours.PAPER, 3.5).through(0.8));
        marks.add(Ink.line(bar, Colours.INK, 1.2));
        String words = km < 1 ? "%.0f m".formatted(km * 1000) : "%,.0f km".formatted(km);
        marks.add(
                Label.of(20 + length, y + 1, words, LETTERS, Anchor.START, Colours.INK)
                        .halo(Colours.PAPER));
        taken.add(new Rectangle2D.Double(8, y - 12, length + 60, 24));
    }

    /** The largest of 1, 2, 5, 10, 20, … that is no more. */
    static double nice(double most) {
        double ten = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {5, 2, 1})
            if (step * ten <= most * 1.0001) return step * ten;
        throw new AssertionError("no power of ten under " + most);
    }

    /** What a circle of which size means. */
    private void sizes() {
        if (most == 0) return;
        List<Long> shown = new ArrayList<>();
        for (double part : new double[] {1, 0.3, 0.06}) {
            long number = (long) nice(Math.max(most * part, 1));
            if (!shown.contains(number)) shown.add(number);
        }
        double right = WIDTH - 16;
        double base = HEIGHT - 16;
        double wide = 2 * radius(shown.getFirst());
        double x = right - 46 - wide / 2;
        taken.add(
                new Rectangle2D.Double(x - wide / 2 - 12, base - wide - 26, wide + 74, wide + 42));
        marks.add(
                Ink.area(
                                new Rectangle2D.Double(
                                        x - wide / 2 - 10, base - wide - 22, wide + 66, wide + 30),
                                Colours.PAPER)
                        .through(0.82));
        marks.add(
                Label.of(
                        x - wide / 2 - 4,
                        base - wide - 9,
                        "killed, best",
                        10,
                        Anchor.START,
                        Colours.QUIET));
        double last = Double.MAX_VALUE;
        for (long number : shown) {
            double radius = radius(number);
            marks.add(Ink.line(circle(x, base - radius, radius), Colours.KILLED, 1));
            double at = Math.min(base - 2 * radius + 5, base);
            if (last - at > -1e-9 && last != Double.MAX_VALUE && at - last < 11) at = last + 11;
            marks.add(
                    Label.of(
                            x + wide / 2 + 6,
                            Math.min(at, base + 2),
                            String.format(Locale.ROOT, "%,d", number),
                            10,
                            Anchor.START,
                            Colours.INK));
            last = at;
        }
    }

    /** Where the map lies, small, in a corner with few spots. */
    private void inset() {
        double width = 118;
        double height = 84;
        double degrees = view.width() / view.perDegree();
        if (degrees > 60) return;
        View far = view.away(Math.clamp(30 / degrees, 5, 120), width, height);
        double left = 8;
        double right = WIDTH - width - 8;
        boolean toLeft = crowd(left, width, height) <= crowd(right, width, height);
        double x = toLeft ? left : right;
        double y = 8;
        marks.add(
                Ink.area(
                        new Rectangle2D.Double(x - 2, y - 2, width + 4, height + 4),
                        Colours.PAPER));
        ground(far, x, y, 0.5, 0);
        double sideX = Math.max(far.perDegree() * degrees, 5);
        double sideY = Math.max(far.perDegree() * view.height() / view.perDegree(), 4);
        marks.add(
                Ink.line(
                        new Rectangle2D.Double(
                                x + width / 2 - sideX / 2,
                                y + height / 2 - sideY / 2,
                                sideX,
                                sideY),
                        Colours.KILLED,
                        1.4));
        marks.add(Ink.line(new Rectangle2D.Double(x, y, width, height), Colours.BORDER, 0.8));
        taken.add(new Rectangle2D.Double(x - 4, y - 4, width + 8, height + 8));
    }

    private long crowd(double x, double width, double height) {
        return spots.stream()
                .filter(it -> view.y(it.lat()) < height + 30)
                .filter(it -> Math.abs(view.x(it.lon()) - x - width / 2) < width / 2 + 30)
                .count();
    }

    private double radius(long killed) {
        if (killed == 0) return SMALL;
        return Math.max(SMALL, LARGE * Math.sqrt((double) killed / most));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The largest first, so that small ones lie on top. */
    private void circles() {
        for (Spot spot : spots) {
            double x = view.x(spot.lon());
            double y = view.y(spot.lat());
            double radius = radius(spot.killed().orElse(0));
            Ink ink =
                    spot.killed().orElse(0) > 0
                            ? Ink.area(circle(x, y, radius), Colours.KILLED)
                                    .through(0.62)
                                    .rim(Colours.PAPER, 1)
                            : Ink.area(circle(x, y, radius), Colours.PAPER)
                                    .rim(Colours.KILLED, 1.4);
            if (spot.rough()) ink = ink.rim(Colours.INK, 1).dashed(2.5);
            marks.add(ink.saying(spot.about()));
            taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }

    private void names() {
        spots.stream()
                .limit(NAMED_SPOTS)
                .forEach(spot ->
                        name(
                                spot.label(),
                                view.x(spot.lon()),
                                view.y(spot.lat()),
                                radius(spot.killed().orElse(0)),
                                true));
    }

    private void towns(Iterable<Town> towns) {
        List<Town> there = new ArrayList<>();
        for (Town town : towns) {
            boolean known = spots.stream().anyMatch(it -> it.label().equals(town.name()));
            if (!known && view.holds(town.lon(), town.lat())) there.add(town);
        }
        there.sort(Comparator.comparingLong(Town::population).reversed().thenComparing(Town::name));
        int named = 0;
        for (Town town : there) {
            if (named == NAMED_TOWNS) break;
            double x = view.x(town.lon());
            double y = view.y(town.lat());
            if (taken.stream().anyMatch(it -> it.contains(x, y))) continue;
            if (!name(town.name(), x, y, 1.6, false)) continue;
            named++;
            marks.add(Ink.area(circle(x, y, 1.6), Colours.TOWN));
        }
    }

    /** Beside, above or below what it names, where nothing stands yet. */
    private boolean name(String words, double x, double y, double radius, boolean strong) {
        double size = strong ? LETTERS : LETTERS - 1.5;
        double wide = words.codePointCount(0, words.length()) * size * (strong ? 0.6 : 0.56);
        double gap = radius + 3;
        double[][] places = {
            {x + gap, y + size / 3}, {x - gap - wide, y + size / 3},
            {x - wide / 2, y - gap - 1}, {x - wide / 2, y + gap + size - 2}
        };
        for (double[] at : places) {
            Rectangle2D box = new Rectangle2D.Double(at[0] - 1, at[1] - size, wide + 2, size + 3);
            boolean inside = new Rectangle2D.Double(3, 3, WIDTH - 6, HEIGHT - 6).contains(box);
            if (!inside || taken.stream().anyMatch(box::intersects)) continue;
            taken.add(box);
            Label label =
                    Label.of(
                            at[0],
                            at[1],
                            words,
                            size,
                            Anchor.START,
                            strong ? Colours.INK : Colours.QUIET);
            marks.add((strong ? label.strong() : label).halo(Colours.LAND));
            return true;
        }
        return false;
    }
}
