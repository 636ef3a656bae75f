package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.evaluation.LinearFit.Example;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.CueChoices;
import org.parallax.syntax.LazyParser;
import org.parallax.text.CodePoints;
import org.parallax.text.Part;
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
import java.util.TreeMap;

/**
 * Fits the weights by which a word outside the cue lists is taken for one that tells of a saying,
 * on the training part of PolNeAR, and tells how well they do on the rest.
 */
final class CueWeightsFit {
    private static final LinearFit TRAINER = new LinearFit(2, 300);

    /** A feature seen less often is left out: a word of one article. */
    private static final int SEEN = 3;

    /** As many words are let in as make the most of precision and recall together. */
    private static final double BIAS = 0.5;

    private static final double SMALLEST = 0.05;
    private static final String ALWAYS = "always";
    private static final String HEAD =
            """
            # What speaks for a word outside the cue lists telling of a saying: feature, weight.
            # Fitted on the training part of PolNeAR by ./parallax evaluate --fit-cues; not edited by hand.
            # feature\tweight
            """;

    private final List<Asked> training = new ArrayList<>();
    private final List<Asked> rest = new ArrayList<>();

    /** A word and whether it tells of a saying. */
    private record Asked(Map<String, Double> features, boolean yes) {}

    private CueWeightsFit(Path set) throws IOException {
        CueChoices choices =
                new CueChoices(
                        LazyParser.ofInstalledModel(),
                        ActorRegister.bundled(),
                        Gazetteer.bundled());
        Map<String, List<Said>> gold = new HashMap<>();
        for (JsonNode item : Gold.lines(set.resolve("gold.jsonl")))
            gold.put(Gold.text(item, "id"), Said.wanted(item));
        List<Report> reports =
                Gold.reports(set.resolve("reports.jsonl")).stream()
                        .filter(it -> gold.containsKey(it.id()))
                        .toList();
        List<List<Asked>> asked =
                reports.parallelStream()
                        .map(it -> asked(it, choices, gold.getOrDefault(it.id(), List.of())))
                        .toList();
        for (int i = 0; i < reports.size(); i++)
            (Split.isRest(reports.get(i).id()) ? rest : training).addAll(asked.get(i));
    }

    /**
     * @param data holds {@code polnear/}
     */
    static void write(Path data, Path weights, PrintStream out) throws IOException {
        CueWeightsFit fit = new CueWeightsFit(data.resolve("polnear"));
        Map<String, Double> fitted = fit.weights();
        out.println("words outside the cue lists, told right: precision / recall");
        out.println("  training part " + score(fit.training, fitted));
        out.println("  rest          " + score(fit.rest, fitted));
        StringBuilder lines = new StringBuilder(HEAD);
        fitted.forEach((name, weight) -> {
            if (Math.abs(weight) >= SMALLEST)
                lines.append(String.format(Locale.ROOT, "%s\t%.2f\n", name, weight));
        });
        Files.writeString(weights, lines);
    }

    private static List<Asked> asked(Report report, CueChoices choices, List<Said> wanted) {
        CodePoints points = new CodePoints(report.text());
        return choices.of(report).stream()
                .filter(it -> it.part() == Part.TEXT)
                .map(it -> {
                    Said said =
                            Said.of(Optional.of(it.content()), Optional.of(it.source()), points);
                    return new Asked(it.features(), wanted.stream().anyMatch(said::isSame));
                })
                .toList();
    }

    private Map<String, Double> weights() {
        Map<String, Integer> seen = new HashMap<>();
        for (Asked each : training)
            each.features().keySet().forEach(name -> seen.merge(name, 1, Integer::sum));
        List<Example> examples =
                training.stream()
                        .map(it -> Example.ofYesNo(common(it.features(), seen), it.yes(), 1))
                        .toList();
        Map<String, Double> weights = new TreeMap<>(TRAINER.fit(examples));
        weights.merge(ALWAYS, BIAS, Double::sum);
        return weights;
    }

    private static Map<String, Double> common(
            Map<String, Double> features, Map<String, Integer> seen) {
        Map<String, Double> common = new HashMap<>(features);
        common.keySet().removeIf(name -> seen.getOrDefault(name, 0) < SEEN);
        return common;
    }

    private static String score(List<Asked> asked, Map<String, Double> weights) {
        int right = 0;
        int taken = 0;
        int wanted = 0;
        for (Asked each : asked) {
            boolean yes = LinearFit.score(each.features(), weights) > 0;
            if (yes) taken++;
            if (each.yes()) wanted++;
            if (yes && each.yes()) right++;
        }
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f",
                100.0 * right / Math.max(1, taken),
                100.0 * right / Math.max(1, wanted));
    }
}
