package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.evaluation.LogisticFit.Example;
import org.parallax.reading.matter.Matter;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits the weights by which a report is told to be of something else than violence, on the training
 * parts of the open sets, and tells how well they do on the rest. What is wanted of general news is
 * told by reading it: one with people harmed and an incident is wanted, one with neither is not,
 * and what lies between is not learnt from.
 *
 * <p>A class that tells of violence never speaks against it, nor the other way round: a weight that
 * comes out so is of chance, and is left out.
 */
final class MatterFit {
    private static final String ALWAYS = "always";
    private static final LogisticFit TRAINER = new LogisticFit(2, ALWAYS);

    /** No set counts more than so many reports on its side. */
    private static final double MOST_OF_A_SET = 400;

    /** Reports of war that may be lost of a set, and of shootings, whose pages are often empty. */
    private static final double LOST = 0.008;

    private static final double LOST_SHOOTINGS = 0.03;

    private static final Set<Outcome> HARM =
            Set.of(
                    Outcome.KILLED,
                    Outcome.INJURED,
                    Outcome.CASUALTIES,
                    Outcome.DISPLACED,
                    Outcome.ABDUCTED);

    private static final Set<String> DISASTERS = Set.of("NATURAL_DISASTER", "MAN_MADE_DISASTER");

    private static final String HEAD =
            """
            # What speaks for and against a report telling of violence: feature, weight in log-odds, why.
            # Fitted on the training parts of the open sets by ./parallax evaluate --fit-matter; not edited by hand.
            # A class counts by the logarithm of how often its words stand in the report, or in title and lead.
            """;

    /** One report with what is wanted of it. */
    private record Told(String set, String report, Map<String, Double> features, boolean wanted) {}

    private final List<Told> training = new ArrayList<>();
    private final List<Told> rest = new ArrayList<>();

    private MatterFit() {}

    /**
     * @param data holds the sets of {@link MatterSet}, and {@code acled-types/}
     */
    static void write(Path data, Program program, Path weights, PrintStream out)
            throws IOException {
        MatterFit fit = new MatterFit();
        for (MatterSet.Part part : MatterSet.PARTS) {
            List<Report> reports = Gold.reports(part.in(data));
            if (part.keeps()) reports.forEach(it -> fit.add(part.set(), it, true));
            else fit.general(part.set(), reports, program);
        }
        fit.types(data.resolve("acled-types"));
        fit.write(weights, out);
    }

    private void add(String set, Report report, boolean wanted) {
        Told told = new Told(set, report.id(), Matter.features(report), wanted);
        (Split.isRest(report.id()) ? rest : training).add(told);
    }

    private void general(String set, List<Report> reports, Program program) {
        program.startSet();
        for (Reading reading : program.read(reports)) {
            boolean harm = reading.claims().stream().anyMatch(MatterFit::isHarm);
            boolean event = reading.claims().stream().anyMatch(IncidentClaim.class::isInstance);
            if (harm == event) add(set, reading.report(), harm);
        }
    }

    private static boolean isHarm(Claim claim) {
        return claim instanceof FigureClaim figure && HARM.contains(figure.outcome());
    }

    /** Snippets of violence and of disasters; what is neither is not learnt from. */
    private void types(Path set) throws IOException {
        Map<String, String> labels = new HashMap<>();
        for (JsonNode gold : Gold.lines(set.resolve("gold.jsonl"))) {
            labels.put(Gold.text(gold, "id"), Gold.text(gold, "label"));
        }
        for (Report report : Gold.reports(set.resolve("reports.jsonl"))) {
            String label = labels.getOrDefault(report.id(), "");
            Optional<Boolean> wanted =
                    DISASTERS.contains(label)
                            ? Optional.of(false)
                            : TypesSet.isScored(label) ? Optional.of(true) : Optional.empty();
            wanted.ifPresent(it -> add("acled-types", report, it));
        }
    }

    private void write(Path file, PrintStream out) throws IOException {
        Map<String, Double> weights = fitted();
        weights.merge(ALWAYS, shift(weights), Double::sum);
        out.println("told right, wanted and not: fitted part, rest");
        sets(training)
                .forEach((set, of) -> {
                    List<Told> others = sets(rest).getOrDefault(set, List.of());
                    out.printf("  %-24s %s, %s%n", set, share(of, weights), share(others, weights));
                });
        StringBuilder lines = new StringBuilder(HEAD);
        Matter.meanings()
                .forEach((name, why) -> {
                    double weight = weights.getOrDefault(name, 0.0);
                    if (Math.abs(weight) >= 0.005) {
                        lines.append(
                                String.format(Locale.ROOT, "%s\t%.2f\t%s\n", name, weight, why));
                    }
                });
        Files.writeString(file, lines);
    }

    /** Fits, leaves out what speaks the wrong way, and fits again until nothing does. */
    private Map<String, Double> fitted() {
        Map<String, List<Told>> sets = sets(training);
        List<String> left = new ArrayList<>(Matter.meanings().keySet());
        while (true) {
            List<Example> examples = new ArrayList<>();
            sets.forEach((_, of) -> {
                double weight = Math.min(1, MOST_OF_A_SET / of.size());
                for (Told told : of) {
                    Map<String, Double> features = new HashMap<>(told.features());
                    features.keySet().retainAll(left);
                    examples.add(new Example(features, told.wanted(), weight));
                }
            });
            Map<String, Double> weights = TRAINER.fit(examples);
            List<String> wrong =
                    left.stream()
                            .filter(it -> Matter.speaks(it) * weights.getOrDefault(it, 0.0) < 0)
                            .toList();
            if (wrong.isEmpty()) return weights;
            left.removeAll(wrong);
        }
    }

    /** By how much all must rise so that of no set of war more is lost than may be. */
    private double shift(Map<String, Double> weights) {
        double least = Double.POSITIVE_INFINITY;
        for (MatterSet.Part part : MatterSet.PARTS) {
            if (!part.keeps()) continue;
            double[] scores =
                    training.stream()
                            .filter(it -> it.set().equals(part.set()))
                            .mapToDouble(it -> LinearFit.score(it.features(), weights))
                            .sorted()
                            .toArray();
            if (scores.length == 0) continue;
            double lost = part.measure().equals(MatterSet.WAR) ? LOST : LOST_SHOOTINGS;
            least = Math.min(least, scores[(int) (scores.length * lost)]);
        }
        return 1e-3 - least;
    }

    private static Map<String, List<Told>> sets(List<Told> all) {
        Map<String, List<Told>> sets = new TreeMap<>();
        for (Told told : all) {
            String side = told.set() + (told.wanted() ? ", wanted" : ", unwanted");
            sets.computeIfAbsent(side, _ -> new ArrayList<>()).add(told);
        }
        return sets;
    }

    private static String share(List<Told> all, Map<String, Double> weights) {
        long right =
                all.stream()
                        .filter(it -> it.wanted() == LinearFit.score(it.features(), weights) > 0)
                        .count();
        return String.format(
                Locale.ROOT, "%.1f of %d", 100.0 * right / Math.max(1, all.size()), all.size());
    }
}
