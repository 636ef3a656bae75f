package org.parallax.exchange.brief.draw;

import org.parallax.exchange.brief.draw.Mark.Anchor;
import org.parallax.exchange.brief.draw.Mark.Ink;
import org.parallax.exchange.brief.draw.Mark.Label;
import org.parallax.exchange.brief.markup.Tag;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** A picture as SVG within a page. */
public final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    public static Tag of(Picture picture) {
        Tag svg =
                Tag.of("svg")
                        .with("xmlns", NAMESPACE)
                        .with("id", picture.id())
                        .with("role", "img")
                        .with("aria-label", picture.about())
                        .with(
                                "viewBox",
                                "0 0 %s %s".formatted(n(picture.width()), n(picture.height())));
        for (Mark mark : picture.marks()) {
            svg.add(
                    switch (mark) {
                        case Ink ink -> ink(ink);
                        case Label label -> label(label);
                    });
        }
        return svg;
    }

    private static Tag ink(Ink ink) {
        Tag tag = shape(ink.shape());
        tag.with("fill", ink.fill().orElse("none"));
        ink.line()
                .ifPresent(colour ->
                        tag.with("stroke", colour)
                                .with("stroke-width", n(ink.width()))
                                .with("stroke-linejoin", "round"));
        ink.dash().ifPresent(length -> tag.with("stroke-dasharray", n(length)));
        if (ink.opacity() < 1) tag.with("opacity", n(ink.opacity()));
        ink.about().ifPresent(words -> tag.add(Tag.of("title").add(words)));
        return tag;
    }

    private static Tag shape(Shape shape) {
        if (shape instanceof Ellipse2D round) {
            return Tag.of("circle")
                    .with("cx", n(round.getCenterX()))
                    .with("cy", n(round.getCenterY()))
                    .with("r", n(round.getWidth() / 2));
        }
        return Tag.of("path").with("d", path(shape));
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(path, 'M', at, 2);
                case PathIterator.SEG_LINETO -> add(path, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> add(path, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> add(path, 'C', at, 6);
                case PathIterator.SEG_CLOSE -> path.append('Z');
                default -> throw new AssertionError("a path has five kinds of parts");
            }
        }
        return path.toString();
    }

    private static void add(StringBuilder path, char kind, double[] at, int count) {
        path.append(kind);
        for (int i = 0; i < count; i++) path.append(i == 0 ? "" : " ").append(n(at[i]));
    }

    private static Tag label(Label label) {
        Tag tag =
                Tag.of("text")
                        .with("x", n(label.x()))
                        .with("y", n(label.y()))
                        .with("font-size", n(label.size()))
                        .with("fill", label.colour());
        if (label.anchor() != Anchor.START) {
            tag.with("text-anchor", label.anchor() == Anchor.END ? "end" : "middle");
        }
        if (label.bold()) tag.with("font-weight", "bold");
        label.halo()
                .ifPresent(colour ->
                        tag.with("stroke", colour)
                                .with("stroke-width", n(label.size() / 4))
                                .with("stroke-linejoin", "round")
                                .with("paint-order", "stroke"));
        return tag.add(label.words());
    }

    /** A hundredth of a unit is finer than any eye. */
    private static String n(double number) {
        String written = String.format(Locale.ROOT, "%.2f", number);
        return written.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }
}
