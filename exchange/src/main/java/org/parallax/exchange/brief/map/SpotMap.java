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

/** A map of spots: circles whose area is how many were killed, on outlines of countries. */
public final class SpotMap {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 232;

    /** Some 20 km: a single village is shown with what lies around it. */
    private static final double LEAST_DEGREES = 0.25;

    /** So far away a map is moved until some towns tell a reader where it is. */
    private static final double FAR_DEGREES = 2.5;

    private static final int TOWNS_TO_SEE = 4;

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
    private final List<Town> towns = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    private SpotMap(List<Spot> spots, Iterable<Town> towns) {
        this.spots =
                spots.stream()
                        .sorted(
                                Comparator.comparingLong((Spot it) -> it.killed().orElse(0))
                                        .reversed()
                                        .thenComparing(Spot::label))
                        .toList();
        this.most = spots.stream().mapToLong(it -> it.killed().orElse(0)).max().orElse(0);
        View wide = view(WIDTH, FAR_DEGREES);
        for (Town town : towns) {
            boolean known = spots.stream().anyMatch(it -> it.label().equals(town.name()));
            if (!known && wide.holds(town.lon(), town.lat())) this.towns.add(town);
        }
        View narrow = among(WIDTH - Beside.WIDTH);
        boolean beside = most > 0 || Beside.hasInset(narrow);
        this.view = beside ? narrow : among(WIDTH);
    }

    private View view(double width, double degrees) {
        return View.around(spots, width, HEIGHT, degrees, ROOM);
    }

    /** The nearest view in which some towns are, if there are any. */
    private View among(double width) {
        double degrees = LEAST_DEGREES;
        View near = view(width, degrees);
        while (degrees < FAR_DEGREES && inView(near) < Math.min(TOWNS_TO_SEE, towns.size())) {
            degrees = Math.min(degrees * 1.4, FAR_DEGREES);
            near = view(width, degrees);
        }
        return near;
    }

    private long inView(View view) {
        return towns.stream().filter(it -> view.holds(it.lon(), it.lat())).count();
    }

    /**
     * @param spots at least one
     * @param towns anywhere; those that fit into the map are shown
     */
    public static Picture of(String id, List<Spot> spots, Iterable<Town> towns, String about) {
        if (spots.isEmpty()) throw new IllegalArgumentException("a map of nothing");
        SpotMap map = new SpotMap(spots, towns);
        map.marks.addAll(Outlines.ground(map.view, 0, 0, 0.8, 4));
        map.scaleBar();
        double side = map.view.width();
        if (side < WIDTH) map.marks.addAll(Beside.of(map.view, map.most, WIDTH));
        map.circles();
        map.names();
        map.towns();
        // a line on the very edge is cut where a printer rounds
        map.marks.add(
                Ink.line(new Rectangle2D.Double(1, 1, side - 2, HEIGHT - 2), Colours.LINE, 1));
        return new Picture(id, WIDTH, HEIGHT, about, map.marks);
    }

    private void scaleBar() {
        double km = nice(view.kmPerUnit() * view.width() / 5);
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

    private double radius(long killed) {
        return radius(killed, most);
    }

    static double radius(long killed, long most) {
        if (killed == 0) return SMALL;
        return Math.max(SMALL, LARGE * Math.sqrt((double) killed / most));
    }

    static Ellipse2D circle(double x, double y, double radius) {
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

    private void towns() {
        List<Town> there =
                new ArrayList<>(
                        towns.stream().filter(it -> view.holds(it.lon(), it.lat())).toList());
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
            boolean inside =
                    new Rectangle2D.Double(3, 3, view.width() - 6, HEIGHT - 6).contains(box);
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
