package org.parallax.exchange.brief.map;

import org.parallax.event.Bounds;
import org.parallax.exchange.brief.draw.Mark;
import org.parallax.exchange.brief.draw.Mark.Anchor;
import org.parallax.exchange.brief.draw.Mark.Ink;
import org.parallax.exchange.brief.draw.Mark.Label;
import org.parallax.exchange.brief.draw.Picture;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the lowest to the highest number of each day, with the best in it. */
public final class RangeChart {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 124;
    private static final double LEFT = 34;
    private static final double TOP = 12;
    private static final double BOTTOM = 24;
    private static final double SIZE = 10;

    private RangeChart() {}

    /**
     * @param bars at least one
     */
    public static Picture of(String id, List<Bar> bars, String about) {
        if (bars.isEmpty()) throw new IllegalArgumentException("a chart of nothing");
        List<Mark> marks = new ArrayList<>();
        long high =
                bars.stream()
                        .flatMap(it -> it.bounds().stream())
                        .mapToLong(Bounds::high)
                        .max()
                        .orElse(1);
        double step = Math.max(1, SpotMap.nice(Math.max(high, 1) / 2.5));
        double top = Math.max(1, Math.ceil(high / step)) * step;
        double tall = HEIGHT - TOP - BOTTOM;
        for (double at = 0; at <= top; at += step) {
            double y = TOP + tall * (1 - at / top);
            marks.add(
                    Ink.line(
                            new Line2D.Double(LEFT, y, WIDTH, y),
                            at == 0 ? Colours.QUIET : Colours.LINE,
                            0.8));
            marks.add(
                    Label.of(
                            LEFT - 6,
                            y + 3.5,
                            String.format(Locale.ROOT, "%,.0f", at),
                            SIZE,
                            Anchor.END,
                            Colours.QUIET));
        }
        double room = (WIDTH - LEFT) / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            double middle = LEFT + room * (i + 0.5);
            bar(bars.get(i), middle, Math.min(room * 0.62, 26), top, marks);
        }
        return new Picture(id, WIDTH, HEIGHT, about, marks);
    }

    private static void bar(Bar bar, double middle, double wide, double top, List<Mark> marks) {
        marks.add(Label.of(middle, HEIGHT - 8, bar.label(), SIZE, Anchor.MIDDLE, Colours.QUIET));
        if (bar.bounds().isEmpty()) return;
        Bounds bounds = bar.bounds().get();
        double low = y(bounds.low(), top);
        double best = y(bounds.best(), top);
        double high = y(bounds.high(), top);
        double left = middle - wide / 2;
        double height = Math.max(low - high, 1);
        marks.add(
                Ink.area(new Rectangle2D.Double(left, high, wide, height), Colours.RANGE)
                        .saying(bar.about()));
        if (bounds.open()) {
            Path2D arrow = new Path2D.Double();
            arrow.moveTo(middle - 2.5, high - 2);
            arrow.lineTo(middle, high - 5);
            arrow.lineTo(middle + 2.5, high - 2);
            marks.add(Ink.line(arrow, Colours.KILLED, 1));
        }
        marks.add(
                Ink.line(new Line2D.Double(left, best, left + wide, best), Colours.KILLED, 2.4)
                        .saying(bar.about()));
    }

    private static double y(long number, double top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - number / top);
    }
}
