package org.parallax.evaluation.load;

import org.parallax.evaluation.load.Readers.Page;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** How long each answer took. Safe for use by several threads. */
final class Timings {
    private final Map<Page, List<Double>> millis = new EnumMap<>(Page.class);
    private final Map<Page, Integer> errors = new EnumMap<>(Page.class);

    Timings() {
        for (Page page : Page.values()) {
            millis.put(page, new ArrayList<>());
            errors.put(page, 0);
        }
    }

    synchronized void took(Page page, double time, boolean fine) {
        all(page).add(time);
        if (!fine) errors.merge(page, 1, Integer::sum);
    }

    private List<Double> all(Page page) {
        return millis.getOrDefault(page, List.of());
    }

    /** Answers that were no page. */
    synchronized int faults() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The smallest time that so many of a hundred answers do not pass.
     *
     * @return milliseconds; empty where nothing was asked
     */
    synchronized OptionalDouble percentile(Page page, int percent) {
        List<Double> sorted = new ArrayList<>(all(page));
        if (sorted.isEmpty()) return OptionalDouble.empty();
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return OptionalDouble.of(sorted.get(Math.max(rank, 1) - 1));
    }

    /** A table: one line for each kind of page. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("page      count  errors      p50      p95      p99      max  (ms)");
        for (Page page : Page.values()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-8s %6d %7d %8s %8s %8s %8s",
                            page.name().toLowerCase(Locale.ROOT),
                            all(page).size(),
                            errors.getOrDefault(page, 0),
                            told(page, 50),
                            told(page, 95),
                            told(page, 99),
                            told(page, 100)));
        }
        return lines;
    }

    private String told(Page page, int percent) {
        OptionalDouble time = percentile(page, percent);
        return time.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f", time.getAsDouble());
    }

    /** Whether 95 of 100 were as fast as that; says so where they were not. */
    boolean holds(Page page, OptionalDouble most, PrintStream told) {
        OptionalDouble time = percentile(page, 95);
        if (most.isEmpty()) return true;
        if (time.isPresent() && time.getAsDouble() <= most.getAsDouble()) return true;
        told.printf(
                Locale.ROOT,
                "parallax: %s: 95 of 100 take %s ms, %.0f are allowed%n",
                page.name().toLowerCase(Locale.ROOT),
                told(page, 95),
                most.getAsDouble());
        return false;
    }
}
