package org.parallax.intake.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.Unreadable;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The weights of traits.tsv: fitted on the layouts, and tried on each layout with weights fitted on
 * all others. {@code -Dparallax.fit=FILE} writes them anew.
 */
class SiftingTest {
    /** A paragraph of the story as found counts for more than one of the page around it. */
    private static final double FOUND = 3;

    private static final double AROUND = 0.5;

    /** To lose a paragraph is worse than to keep one too many. */
    private static final double LOSS = 2;

    /** Of all paragraphs found, that weights fitted on the other layouts judge rightly. */
    private static final double FLOOR = 0.97;

    /** A weight moves this much before it must be fitted anew. */
    private static final double APART = 0.1;

    /** How strongly each weight is drawn to 0. */
    private static final double RIDGE = 1;

    private static final int ROUNDS = 8;

    @SuppressWarnings("ArrayRecordComponent") // lines are never compared
    private record Line(
            String layout, double[] traits, boolean story, double counts, String text) {}

    @Test
    void weightsFittedOnOtherLayoutsJudgeALayoutsParagraphs() throws IOException {
        List<Line> lines = lines();
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (String layout : lines.stream().map(Line::layout).distinct().toList()) {
            double[] weights =
                    Fit.of(lines.stream().filter(line -> !line.layout().equals(layout)).toList());
            for (Line line : lines) {
                if (!line.layout().equals(layout) || line.counts() < FOUND) continue;
                all++;
                double sum = Fit.sum(line.traits(), weights);
                if (sum >= 0 != line.story())
                    wrong.add(
                            String.format(
                                    Locale.ROOT,
                                    "%s %.1f %s: %s",
                                    layout,
                                    sum,
                                    line.story() ? "lost" : "kept",
                                    line.text()));
            }
        }
        System.out.printf("left-out layouts: %d of %d paragraphs%n", all - wrong.size(), all);
        wrong.forEach(System.out::println);
        int judged = all;
        assertTrue(
                judged - wrong.size() >= judged * FLOOR,
                () -> wrong.size() + " of " + judged + " wrong\n" + String.join("\n", wrong));
    }

    /** The bundled weights are those that the layouts give, but for rounding. */
    @Test
    void bundledWeightsAreThoseOfTheLayouts() throws IOException {
        double[] fitted = Fit.of(lines());
        StringBuilder table = new StringBuilder();
        int at = 0;
        for (Trait trait : Trait.values())
            table.append(String.format(Locale.ROOT, "%s\t%.2f%n", trait, fitted[at++] + 0.0));
        String file = System.getProperty("parallax.fit");
        if (file != null) {
            Files.writeString(Path.of(file), HEAD + table);
            return;
        }
        Trait[] traits = Trait.values();
        int row = 0;
        for (String[] bundled : Rows.of("traits.tsv", 2)) {
            String trait = traits[row].name();
            assertEquals(trait, bundled[0], "traits.tsv is in the order of Trait.java");
            assertEquals(
                    fitted[row++],
                    Double.parseDouble(bundled[1]),
                    APART,
                    () -> trait + ": fit the table anew with -Dparallax.fit=FILE");
        }
    }

    private static final String HEAD =
            """
            # What each trait of a paragraph weighs (Trait.java says what it measures); a paragraph whose sum is below 0 is left out.
            # Fitted on the layouts of the tests by logistic regression; SiftingTest with -Dparallax.fit=FILE writes this table anew.
            # trait	weight
            """;

    private static @org.jspecify.annotations.Nullable List<Line> read;

    /** Of all layouts, read once for both tests. */
    private static synchronized List<Line> lines() throws IOException {
        if (read == null) read = all();
        return read;
    }

    private static List<Line> all() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Path page : pages()) {
            String layout = String.valueOf(page.getFileName());
            Set<String> wanted = wanted(page);
            byte[] bytes = Files.readAllBytes(page);
            String html =
                    Decoder.decode(bytes, new Declared(Optional.empty(), declared(bytes))).text();
            try {
                PageReader.read(
                        html,
                        Optional.empty(),
                        (found, authors) -> {
                            add(lines, layout, found, authors, wanted, FOUND);
                            if (!found.isEmpty()) {
                                List<Block> around = Blocks.of(body(found.getFirst()));
                                add(lines, layout, around, authors, wanted, AROUND);
                            }
                            return found;
                        });
            } catch (Unreadable e) {
                // LayoutsTest tells
            }
        }
        return lines;
    }

    private static void add(
            List<Line> lines,
            String layout,
            List<Block> blocks,
            Set<String> authors,
            Set<String> wanted,
            double counts) {
        List<Map<Trait, Double>> rows = Traits.of(blocks, authors);
        for (int i = 0; i < rows.size(); i++) {
            Block block = blocks.get(i);
            if (!Sifting.isWeighed(block)) continue;
            boolean story = wanted.contains(Prose.plain(block.text()));
            double weight = story ? counts * LOSS : counts;
            lines.add(new Line(layout, row(rows.get(i)), story, weight, block.text()));
        }
    }

    private static double[] row(Map<Trait, Double> traits) {
        double[] row = new double[Trait.values().length];
        int at = 0;
        for (Trait trait : Trait.values()) row[at++] = traits.getOrDefault(trait, 0.0);
        return row;
    }

    private static Element body(Block block) {
        Element body = block.element();
        while (body.parent() != null && !body.normalName().equals("body")) body = body.parent();
        return body;
    }

    private static Optional<String> declared(byte[] bytes) {
        String head =
                new String(
                        bytes,
                        0,
                        Math.min(2000, bytes.length),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        var named =
                java.util.regex.Pattern.compile(
                                "charset=[\"']?([\\w-]+)", java.util.regex.Pattern.CASE_INSENSITIVE)
                        .matcher(head);
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    private static Set<String> wanted(Path page) throws IOException {
        String name = String.valueOf(page.getFileName()).replace(".html", ".txt");
        String all = Files.readString(page.resolveSibling(name));
        Set<String> wanted = new HashSet<>();
        for (String paragraph : all.substring(all.indexOf("\n---\n") + 5).split("\n\\s*\n"))
            if (!paragraph.isBlank()) wanted.add(Prose.plain(paragraph));
        return wanted;
    }

    private static List<Path> pages() throws IOException {
        URL folder =
                Objects.requireNonNull(
                        SiftingTest.class.getResource("/org/parallax/intake/document/layouts"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        } catch (URISyntaxException e) {
            throw new AssertionError("a folder of the class path has an address", e);
        }
    }

    /** Logistic regression by Newton's method, each weight drawn to 0. */
    private static final class Fit {
        static double[] of(List<Line> lines) {
            int size = Trait.values().length;
            double[] weights = new double[size];
            for (int round = 0; round < ROUNDS; round++) {
                double[] slope = new double[size];
                double[][] bend = new double[size][size];
                for (int i = 0; i < size; i++) {
                    slope[i] = -RIDGE * weights[i];
                    bend[i][i] = RIDGE;
                }
                for (Line line : lines) {
                    double sure = 1 / (1 + Math.exp(-sum(line.traits(), weights)));
                    double off = ((line.story() ? 1 : 0) - sure) * line.counts();
                    double curve = Math.max(1e-6, sure * (1 - sure)) * line.counts();
                    for (int i = 0; i < size; i++) {
                        if (line.traits()[i] == 0) continue;
                        slope[i] += off * line.traits()[i];
                        for (int j = 0; j < size; j++)
                            bend[i][j] += curve * line.traits()[i] * line.traits()[j];
                    }
                }
                double[] step = solved(bend, slope);
                for (int i = 0; i < size; i++) weights[i] += step[i];
            }
            return weights;
        }

        static double sum(double[] row, double[] weights) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) sum += row[i] * weights[i];
            return sum;
        }

        /** By elimination; the ridge keeps the matrix definite. */
        private static double[] solved(double[][] matrix, double[] right) {
            int size = right.length;
            double[] left = Arrays.copyOf(right, size);
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    double part = matrix[j][i] / matrix[i][i];
                    for (int k = i; k < size; k++) matrix[j][k] -= part * matrix[i][k];
                    left[j] -= part * left[i];
                }
            }
            for (int i = size - 1; i >= 0; i--) {
                for (int k = i + 1; k < size; k++) left[i] -= matrix[i][k] * left[k];
                left[i] /= matrix[i][i];
            }
            return left;
        }
    }
}
