package org.parallax.exchange.brief.map;

import org.parallax.exchange.brief.map.Outlines.Ring;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A window on the world in Web Mercator: shapes keep their form, and a length is true near the
 * window's middle.
 *
 * @param left longitude of the left edge, degrees
 * @param top of the window, as {@link #mercator}
 * @param perDegree units of the picture for one degree of longitude
 */
record View(double left, double top, double perDegree, double width, double height) {
    private static final double MOST_NORTH = 84;
    private static final double KM_PER_DEGREE = 111.32;

    /** The window of that size that holds all points with some room around, and is no narrower. */
    static View around(
            List<Spot> points, double width, double height, double leastDegrees, double room) {
        double west = points.stream().mapToDouble(Spot::lon).min().orElse(-170);
        double east = points.stream().mapToDouble(Spot::lon).max().orElse(170);
        double south = points.stream().mapToDouble(it -> mercator(it.lat())).min().orElse(-60);
        double north = points.stream().mapToDouble(it -> mercator(it.lat())).max().orElse(80);
        double wide = Math.max((east - west) * (1 + 2 * room), leastDegrees);
        double high = Math.max((north - south) * (1 + 2 * room), leastDegrees * height / width);
        double perDegree = Math.min(width / wide, height / high);
        return new View(
                (west + east) / 2 - width / perDegree / 2,
                (north + south) / 2 + height / perDegree / 2,
                perDegree,
                width,
                height);
    }

    /** The same middle in a smaller picture, and that many times farther away. */
    View away(double times, double smallWidth, double smallHeight) {
        double degrees = Math.min(width / perDegree * times, 360);
        double scale = smallWidth / degrees;
        double middleX = left + width / perDegree / 2;
        double middleY = top - height / perDegree / 2;
        return new View(
                middleX - smallWidth / scale / 2,
                middleY + smallHeight / scale / 2,
                scale,
                smallWidth,
                smallHeight);
    }

    double x(double lon) {
        return (lon - left) * perDegree;
    }

    double y(double lat) {
        return (top - mercator(lat)) * perDegree;
    }

    boolean holds(double lon, double lat) {
        double x = x(lon);
        double y = y(lat);
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** How many kilometres one unit of the picture is, at the middle of the window. */
    double kmPerUnit() {
        double middle = latitude(top - height / perDegree / 2);
        return KM_PER_DEGREE * Math.cos(Math.toRadians(middle)) / perDegree;
    }

    /** In degrees of longitude at the equator, growing northward. */
    static double mercator(double lat) {
        double within = Math.toRadians(Math.clamp(lat, -MOST_NORTH, MOST_NORTH));
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + within / 2)));
    }

    private static double latitude(double mercator) {
        return Math.toDegrees(2 * Math.atan(Math.exp(Math.toRadians(mercator))) - Math.PI / 2);
    }

    /**
     * What of a polygon is in the window, as one path; without parts where nothing is.
     *
     * @param margin around the window within which lines are kept, so that no cut edge shows
     */
    Path2D path(List<Ring> polygon, double margin) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Ring ring : polygon) {
            List<double[]> points = new ArrayList<>();
            for (Point2D point : ring.points()) {
                points.add(new double[] {x(point.getX()), y(point.getY())});
            }
            add(path, thinned(cut(points, margin)));
        }
        return path;
    }

    private static void add(Path2D path, List<double[]> points) {
        if (points.size() < 3) return;
        path.moveTo(points.getFirst()[0], points.getFirst()[1]);
        points.subList(1, points.size()).forEach(it -> path.lineTo(it[0], it[1]));
        path.closePath();
    }

    /** Without points that are closer to the one before than an eye can tell. */
    private static List<double[]> thinned(List<double[]> points) {
        List<double[]> kept = new ArrayList<>();
        for (double[] point : points) {
            boolean far =
                    kept.isEmpty()
                            || Math.hypot(
                                            point[0] - kept.getLast()[0],
                                            point[1] - kept.getLast()[1])
                                    > 0.15;
            if (far) kept.add(point);
        }
        return kept;
    }

    /** Cut by the four edges of the window, one after another (Sutherland and Hodgman). */
    private List<double[]> cut(List<double[]> points, double margin) {
        List<double[]> left = points;
        left = cut(left, 0, -margin, 1);
        left = cut(left, 0, width + margin, -1);
        left = cut(left, 1, -margin, 1);
        return cut(left, 1, height + margin, -1);
    }

    private static List<double[]> cut(List<double[]> points, int axis, double edge, int sign) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] from = points.get(i == 0 ? points.size() - 1 : i - 1);
            double[] to = points.get(i);
            boolean fromIn = (from[axis] - edge) * sign >= 0;
            boolean toIn = (to[axis] - edge) * sign >= 0;
            if (fromIn != toIn) {
                double part = (edge - from[axis]) / (to[axis] - from[axis]);
                kept.add(
                        new double[] {
                            from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])
                        });
            }
            if (toIn) kept.add(to);
        }
        return kept;
    }
}
