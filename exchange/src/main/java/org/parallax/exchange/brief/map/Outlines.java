package org.parallax.exchange.brief.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parallax.exchange.brief.draw.Mark;
import org.parallax.exchange.brief.draw.Mark.Ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of countries: Natural Earth, as world-atlas has them (TopoJSON, quantized and
 * delta-coded). They are drawn to find one's way; where they run says nothing about whose land it
 * is.
 */
final class Outlines {
    private static final String FILE = "countries-50m.json";

    /**
     * A closed line; of several one after another the first is the land and the others are holes.
     *
     * @param points degrees east and north
     */
    record Ring(List<Point2D> points) {
        Ring {
            points = List.copyOf(points);
        }
    }

    private final List<List<Ring>> polygons;

    private Outlines(List<List<Ring>> polygons) {
        this.polygons = polygons;
    }

    private static final class Bundled {
        static final Outlines OUTLINES = open();

        private static Outlines open() {
            try (InputStream in = Outlines.class.getResourceAsStream(FILE)) {
                if (in == null) throw new AssertionError("the build packs " + FILE);
                return new Outlines(new Topology(new ObjectMapper().readTree(in)).polygons());
            } catch (IOException e) {
                throw new AssertionError("the program's own outlines are damaged", e);
            }
        }
    }

    static Outlines bundled() {
        return Bundled.OUTLINES;
    }

    /** Land and borders as far as a view holds them, at that corner of a picture. */
    static List<Mark> ground(View of, double x, double y, double line, double margin) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Ink.area(new Rectangle2D.Double(x, y, of.width(), of.height()), Colours.SEA));
        for (List<Ring> polygon : bundled().polygons()) {
            Path2D path = of.path(polygon, margin);
            if (path.getCurrentPoint() == null) continue;
            path.transform(AffineTransform.getTranslateInstance(x, y));
            marks.add(Ink.area(path, Colours.LAND).rim(Colours.BORDER, line));
        }
        return marks;
    }

    List<List<Ring>> polygons() {
        return polygons;
    }

    /** The file as it is read. */
    private static final class Topology {
        private final JsonNode root;
        private final List<List<Point2D>> arcs = new ArrayList<>();

        Topology(JsonNode root) {
            this.root = root;
            JsonNode scale = root.required("transform").required("scale");
            JsonNode shift = root.required("transform").required("translate");
            for (JsonNode arc : root.required("arcs")) {
                List<Point2D> points = new ArrayList<>();
                long x = 0;
                long y = 0;
                for (JsonNode step : arc) {
                    x += step.get(0).longValue();
                    y += step.get(1).longValue();
                    points.add(
                            new Point2D.Double(
                                    x * scale.get(0).doubleValue() + shift.get(0).doubleValue(),
                                    y * scale.get(1).doubleValue() + shift.get(1).doubleValue()));
                }
                arcs.add(points);
            }
        }

        List<List<Ring>> polygons() {
            List<List<Ring>> polygons = new ArrayList<>();
            JsonNode countries = root.required("objects").required("countries");
            for (JsonNode country : countries.required("geometries")) {
                JsonNode lines = country.path("arcs");
                switch (country.required("type").textValue()) {
                    case "Polygon" -> polygons.add(polygon(lines));
                    case "MultiPolygon" -> lines.forEach(it -> polygons.add(polygon(it)));
                    default -> throw new AssertionError("no country: " + country);
                }
            }
            return List.copyOf(polygons);
        }

        private List<Ring> polygon(JsonNode rings) {
            List<Ring> polygon = new ArrayList<>();
            for (JsonNode ring : rings) polygon.add(ring(ring));
            return List.copyOf(polygon);
        }

        /** An arc that is told as {@code ~n} runs backward; where two meet, they share a point. */
        private Ring ring(JsonNode numbers) {
            List<Point2D> points = new ArrayList<>();
            for (JsonNode number : numbers) {
                int arc = number.intValue();
                List<Point2D> line = arcs.get(arc < 0 ? ~arc : arc);
                if (arc < 0) line = line.reversed();
                points.addAll(points.isEmpty() ? line : line.subList(1, line.size()));
            }
            return new Ring(points);
        }
    }
}
