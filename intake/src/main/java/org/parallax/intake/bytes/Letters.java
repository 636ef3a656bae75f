package org.parallax.intake.bytes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How likely a text is, by the letters beyond ASCII that languages use: the table {@code
 * letters.tsv}. Scores are natural logarithms, added up over the text; the best language counts.
 */
final class Letters {
    static final Letters TABLE = load("letters.tsv");

    /** How far the share of a letter falls along a row. */
    private static final double FALL = 4;

    private static final double CAPITAL = Math.log(1 / 20.0);

    private final List<Row> rows;
    private final Set<Label> labels;

    private Letters(List<Row> rows) {
        this.rows = rows;
        this.labels =
                rows.stream()
                        .flatMap(row -> row.charsets.stream())
                        .map(Label::known)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One language: what each of its letters costs, and what the others of its scripts do. */
    private record Row(
            Set<String> charsets,
            Map<Integer, Double> letters,
            Set<UnicodeScript> scripts,
            double rest) {}

    /** Every charset of the table, the commoner first. */
    Set<Label> labels() {
        return labels;
    }

    /** How likely a text is that came of a charset: zero at best. */
    double score(String text, Label label) {
        Shape shape = Shape.of(text);
        double best = Double.NEGATIVE_INFINITY;
        boolean any = labels.stream().noneMatch(label::equals);
        for (Row row : rows) {
            if (any || row.charsets.contains(label.name())) {
                best = Math.max(best, score(shape.counts(), row));
            }
        }
        return best + shape.penalty();
    }

    private static double score(Map<Integer, Integer> counts, Row row) {
        double sum = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            sum += entry.getValue() * cost(entry.getKey(), row);
        }
        return sum;
    }

    private static double cost(int letter, Row row) {
        Double listed = row.letters.get(letter);
        if (listed != null) return listed;
        int small = Character.toLowerCase(letter);
        Double capital = small == letter ? null : row.letters.get(small);
        if (capital != null) return capital + CAPITAL;
        if (!Character.isLetter(letter)) return Shape.other(letter);
        return row.scripts.contains(UnicodeScript.of(letter)) ? row.rest : Shape.STRANGE;
    }

    private static Letters load(String name) {
        try (InputStream in = Letters.class.getResourceAsStream(name)) {
            if (in == null) throw new AssertionError(name + " belongs into the jar");
            Stream<String> lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return new Letters(lines.filter(it -> !it.startsWith("#")).map(Letters::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) throw new AssertionError("letters.tsv: five cells in: " + line);
        double share = Double.parseDouble(cells[2]);
        int[] listed = cells[4].codePoints().distinct().toArray();
        List<Double> falling = new ArrayList<>();
        for (int i = 0; i < listed.length; i++) falling.add(Math.exp(-FALL * i / listed.length));
        double sum = falling.stream().mapToDouble(it -> it).sum();
        Map<Integer, Double> letters = new HashMap<>();
        for (int i = 0; i < listed.length; i++) {
            letters.put(listed[i], Math.log(share * falling.get(i) / sum));
        }
        return new Row(
                Set.of(cells[1].isEmpty() ? new String[0] : cells[1].split(" ")),
                letters,
                cells[4].codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet()),
                Math.log((1 - share) / Double.parseDouble(cells[3])));
    }
}
