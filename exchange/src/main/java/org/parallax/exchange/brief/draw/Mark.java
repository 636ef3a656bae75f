package org.parallax.exchange.brief.draw;

import java.awt.Shape;
import java.util.Optional;

/** One thing that is drawn. Lengths are the picture's own units, y grows downward. */
public sealed interface Mark {
    /**
     * An area, a line, or an area with a rim.
     *
     * @param fill colour such as {@code #a83e0a}
     * @param line colour
     * @param width of the line
     * @param opacity from 0 to 1, of both
     * @param dash lengths of dash and gap; none for a whole line
     * @param about told where a reader points at it
     */
    record Ink(
            Shape shape,
            Optional<String> fill,
            Optional<String> line,
            double width,
            double opacity,
            Optional<Double> dash,
            Optional<String> about)
            implements Mark {
        public static Ink area(Shape shape, String fill) {
            return new Ink(
                    shape,
                    Optional.of(fill),
                    Optional.empty(),
                    0,
                    1,
                    Optional.empty(),
                    Optional.empty());
        }

        public static Ink line(Shape shape, String line, double width) {
            return new Ink(
                    shape,
                    Optional.empty(),
                    Optional.of(line),
                    width,
                    1,
                    Optional.empty(),
                    Optional.empty());
        }

        public Ink rim(String colour, double wide) {
            return new Ink(shape, fill, Optional.of(colour), wide, opacity, dash, about);
        }

        public Ink through(double part) {
            return new Ink(shape, fill, line, width, part, dash, about);
        }

        public Ink dashed(double length) {
            return new Ink(shape, fill, line, width, opacity, Optional.of(length), about);
        }

        public Ink saying(String words) {
            return new Ink(shape, fill, line, width, opacity, dash, Optional.of(words));
        }
    }

    /**
     * A line of words.
     *
     * @param x of its beginning, middle or end
     * @param y of its base line
     * @param size of the font
     * @param halo a colour around the letters
     */
    record Label(
            double x,
            double y,
            String words,
            double size,
            Anchor anchor,
            String colour,
            boolean bold,
            Optional<String> halo)
            implements Mark {
        public static Label of(
                double x, double y, String words, double size, Anchor anchor, String colour) {
            return new Label(x, y, words, size, anchor, colour, false, Optional.empty());
        }

        public Label strong() {
            return new Label(x, y, words, size, anchor, colour, true, halo);
        }

        public Label halo(String around) {
            return new Label(x, y, words, size, anchor, colour, bold, Optional.of(around));
        }
    }

    /** Which part of a label stands where it is put. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
