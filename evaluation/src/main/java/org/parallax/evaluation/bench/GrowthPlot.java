package org.parallax.evaluation.bench;

import org.parallax.evaluation.bench.Processes.Used;

import java.util.List;
import java.util.Locale;

/**
 * Seconds of processors over claims, both axes in powers of ten, with the line that a linear cost
 * would follow from the first size on.
 */
final class GrowthPlot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 360;
    private static final int LEFT = 64;
    private static final int RIGHT = 20;
    private static final int TOP = 28;
    private static final int BOTTOM = 48;

    private final List<Used> used;
    private final int firstX;
    private final int lastX;
    private final int firstY;
    private final int lastY;

    GrowthPlot(List<Used> used) {
        this.used = List.copyOf(used);
        this.firstX = (int) Math.floor(power((double) used.getFirst().items()));
        this.lastX =
                Math.max(
                        firstX + 1, (int) Math.ceil(power((double) used.getLast().items()) - 0.05));
        this.firstY = (int) Math.floor(power(least()));
        this.lastY = Math.max(firstY + 1, (int) Math.ceil(power(most())));
    }

    private static double power(double value) {
        return Math.log10(value);
    }

    private double least() {
        return used.stream().mapToDouble(Used::processor).min().orElseThrow();
    }

    private double most() {
        return used.stream().mapToDouble(Used::processor).max().orElseThrow();
    }

    private double x(double claims) {
        double share = (power(claims) - firstX) / (lastX - firstX);
        return LEFT + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double seconds) {
        double share = (power(seconds) - firstY) / (lastY - firstY);
        return HEIGHT - BOTTOM - Math.clamp(share, 0, 1) * (HEIGHT - TOP - BOTTOM);
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        svg.append(WIDTH).append(' ').append(HEIGHT).append("\" role=\"img\" ");
        svg.append("aria-label=\"Seconds of processors over claims reconciled\"\n");
        svg.append("  font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int power = firstX; power <= lastX; power++) column(svg, power);
        for (int power = firstY; power <= lastY; power++) row(svg, power);
        line(svg, linear(), "stroke=\"#999\" stroke-dasharray=\"5 4\"");
        line(svg, used, "stroke=\"#0b5394\" stroke-width=\"2\"");
        for (Used it : used) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#0b5394\"/>\n",
                            x((double) it.items()),
                            y(it.processor())));
        }
        text(svg, LEFT, 16, "start", "seconds of processors; dashed: as if it grew linearly");
        text(svg, (WIDTH + LEFT) / 2.0, HEIGHT - 10, "middle", "claims reconciled");
        return svg.append("</svg>\n").toString();
    }

    /** From the first size to the last, or to where it leaves the picture. */
    private List<Used> linear() {
        Used first = used.getFirst();
        double times =
                Math.min(
                        (double) used.getLast().items() / first.items(),
                        Math.pow(10, lastY) / first.processor());
        long items = Math.round(first.items() * times);
        return List.of(first, new Used(items, 0, first.processor() * times, 0, 0));
    }

    private void column(StringBuilder svg, int power) {
        double at = x(Math.pow(10, power));
        rule(svg, at, TOP, at, HEIGHT - BOTTOM);
        text(
                svg,
                at,
                HEIGHT - BOTTOM + 18,
                "middle",
                String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
    }

    private void row(StringBuilder svg, int power) {
        double at = y(Math.pow(10, power));
        rule(svg, LEFT, at, WIDTH - RIGHT, at);
        String label =
                power < 0
                        ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                        : "";
        text(
                svg,
                LEFT - 8,
                at + 4,
                "end",
                power < 0 ? label : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
    }

    private static void rule(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
                        x1,
                        y1,
                        x2,
                        y2));
    }

    private void line(StringBuilder svg, List<Used> points, String look) {
        svg.append("<polyline fill=\"none\" ").append(look).append(" points=\"");
        for (Used it : points)
            svg.append(
                    String.format(
                            Locale.ROOT, "%.1f,%.1f ", x((double) it.items()), y(it.processor())));
        svg.append("\"/>\n");
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                        x,
                        y,
                        anchor,
                        words));
    }
}
