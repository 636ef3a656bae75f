package org.parallax.publish;

import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Grade;
import org.parallax.event.Incident;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as numbers with a bar from low to high and a dot at best. */
final class Bars {
    private static final int LENGTH = 100;

    private Bars() {}

    /** The most killed in any of them: where every bar's scale ends. */
    static long most(List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> incident.totals().get(Outcome.KILLED))
                .mapToLong(bounds -> bounds == null ? 0 : bounds.high())
                .max()
                .orElse(0);
    }

    static Html figure(Map<Outcome, Bounds> totals, Outcome outcome, long most) {
        Bounds bounds = totals.get(outcome);
        return bounds == null ? notStated() : figure(bounds, most);
    }

    static Html figure(Bounds bounds, long most) {
        return Html.tag("span", number(bounds), bar(bounds, most)).with("class", "figure");
    }

    static Html number(Map<Outcome, Bounds> totals, Outcome outcome) {
        Bounds bounds = totals.get(outcome);
        return bounds == null ? notStated() : number(bounds);
    }

    static Html number(Bounds bounds) {
        return Html.tag("span", Phrase.bounds(bounds))
                .with("class", "number")
                .with("title", Phrase.boundsSpoken(bounds));
    }

    private static Html notStated() {
        return Html.tag("span", "not stated").with("class", "quiet");
    }

    static Html grade(Grade grade) {
        return Html.tag("span", grade.word()).with("class", "grade " + grade.word());
    }

    private static Html bar(Bounds bounds, long most) {
        double low = place(bounds.low(), most);
        double high = place(bounds.high(), most);
        return Html.tag(
                        "svg",
                        rect("track", 0, LENGTH, 5, 2),
                        rect("range", low, Math.max(1, high - low), 3, 6),
                        Html.tag("circle")
                                .with("class", "best")
                                .with("cx", decimal(place(bounds.best(), most)))
                                .with("cy", "6")
                                .with("r", "4"))
                .with("class", "bar")
                .with("viewBox", "-5 0 " + (LENGTH + 10) + " 12")
                .with("preserveAspectRatio", "xMinYMid")
                .with("role", "img")
                .with("aria-label", Phrase.boundsSpoken(bounds));
    }

    private static Html rect(String kind, double x, double width, int y, int height) {
        return Html.tag("rect")
                .with("class", kind)
                .with("x", decimal(x))
                .with("y", Integer.toString(y))
                .with("width", decimal(width))
                .with("height", Integer.toString(height))
                .with("rx", "1");
    }

    private static double place(long number, long most) {
        return most == 0 ? 0 : (double) number / most * LENGTH;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
