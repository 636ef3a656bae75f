package org.parallax.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures reached so far, {@code docs/quality.tsv}: a run that falls behind one of them by more
 * than a point fails.
 */
final class Floors {
    private static final double TOLERANCE = 1.0;

    private final Path file;
    private final Map<String, Double> floors;

    private Floors(Path file, Map<String, Double> floors) {
        this.file = file;
        this.floors = floors;
    }

    /** Lines of a name, a tab and a number of per cent; {@code #} starts a comment. */
    static Floors read(Path file) throws IOException {
        Map<String, Double> floors = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            if (cells.length != 2) {
                throw new IllegalArgumentException(
                        "%s:%d: %d cells, not 2. Write a figure with its set, a tab and its per cent"
                                .formatted(file.getFileName(), i + 1, cells.length));
            }
            floors.put(cells[0], percent(cells[1], file.getFileName() + ":" + (i + 1)));
        }
        return new Floors(file, floors);
    }

    /**
     * A misspelt floor would hold nothing.
     *
     * @param sets every set there is
     * @throws IllegalArgumentException where a floor is of none of them
     */
    Floors requireKnown(List<GoldSet> sets) {
        List<String> figures =
                sets.stream()
                        .flatMap(set -> set.measures().stream().map(it -> name(set, it)))
                        .toList();
        for (String name : floors.keySet()) {
            if (figures.contains(name)) continue;
            throw new IllegalArgumentException(
                    "%s: no figure is called '%s'. Write a set, a comma and a figure of the table"
                            .formatted(file.getFileName(), name));
        }
        return this;
    }

    private static double percent(String cell, String at) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    at + ": '" + cell + "' is no number of per cent. Write one, such as 85.7", e);
        }
    }

    private static String name(GoldSet set, Measure measure) {
        return set.name() + ", " + measure.name();
    }

    /** Prints which figures fell; false where one did. */
    boolean hold(List<Result> results, PrintStream out) {
        Map<String, Double> measured = new TreeMap<>();
        for (Result result : results) {
            for (Measure measure : result.set().measures()) {
                result.of(measure)
                        .ifPresent(percent -> measured.put(name(result.set(), measure), percent));
            }
        }
        List<String> fallen = fallen(measured);
        fallen.forEach(line -> out.println("FELL  " + line));
        if (fallen.isEmpty()) {
            out.println("None of " + floors.size() + " figures fell below its floor.");
        }
        return fallen.isEmpty();
    }

    /**
     * Only those of some sets, one at least.
     *
     * @param sets such as {@code fakes}; a floor's name begins with its set's and a comma
     */
    Floors of(Collection<String> sets) {
        Map<String, Double> of = new TreeMap<>(floors);
        of.keySet().removeIf(name -> !sets.contains(name.split(",", 2)[0]));
        if (of.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no floor for %s. Name a set that it has one for"
                            .formatted(file.getFileName(), String.join(", ", sets)));
        }
        return new Floors(file, of);
    }

    /**
     * One line for each figure that fell; empty where all stand. A floor that was not measured has
     * fallen too.
     */
    List<String> fallen(Map<String, Double> measured) {
        List<String> fallen = new ArrayList<>();
        floors.forEach((name, floor) -> {
            double now = measured.getOrDefault(name, 0.0);
            String told =
                    measured.containsKey(name)
                            ? String.format(Locale.ROOT, "%.1f", now)
                            : "not measured";
            if (now < floor - TOLERANCE)
                fallen.add(String.format(Locale.ROOT, "%s: %s, was %.1f", name, told, floor));
        });
        return fallen;
    }
}
