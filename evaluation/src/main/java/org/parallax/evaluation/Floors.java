package org.parallax.evaluation;

import java.io.IOException;
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

    private final Map<String, Double> floors;

    private Floors(Map<String, Double> floors) {
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
                        "%s:%d: %d cells, not 2"
                                .formatted(file.getFileName(), i + 1, cells.length));
            }
            floors.put(cells[0], percent(cells[1], file.getFileName() + ":" + (i + 1)));
        }
        return new Floors(floors);
    }

    private static double percent(String cell, String at) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    at + ": '" + cell + "' is no number of per cent. Write one, such as 85.7", e);
        }
    }

    /**
     * Only those of some sets.
     *
     * @param sets such as {@code fakes}; a floor's name begins with its set's and a comma
     */
    Floors of(Collection<String> sets) {
        Map<String, Double> of = new TreeMap<>(floors);
        of.keySet().removeIf(name -> !sets.contains(name.split(",", 2)[0]));
        return new Floors(of);
    }

    /**
     * One line for each figure that fell; empty where all stand. A floor that was not measured has
     * fallen too.
     */
    List<String> fallen(Map<String, Double> measured) {
        List<String> fallen = new ArrayList<>();
        floors.forEach((name, floor) -> {
            double now = measured.getOrDefault(name, 0.0);
            if (now < floor - TOLERANCE)
                fallen.add(String.format(Locale.ROOT, "%s: %.1f, was %.1f", name, now, floor));
        });
        return fallen;
    }
}
