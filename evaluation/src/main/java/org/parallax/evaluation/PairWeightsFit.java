package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Reading;
import org.parallax.evaluation.LogisticFit.Example;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.Reconciler;
import org.parallax.reconcile.StoryPair;
import org.parallax.reconcile.linking.PairFeature;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the weights by which two reports are taken for one incident, on the training part of the
 * open set of shootings, and tells how well they do on the rest. A pair with one report of the rest
 * is of the rest.
 */
final class PairWeightsFit {
    private static final LogisticFit TRAINER = new LogisticFit(1, PairFeature.ALWAYS.word());

    /** Most pairs are two incidents: one in so many of those is learnt from, and counts for all. */
    private static final int SAMPLE = 8;

    private static final String HEAD =
            """
            # What speaks for and against two reports being of one incident: feature, weight in log-odds, why.
            # Fitted on the training part of gva by ./parallax evaluate --fit-pairs; not edited by hand.
            """;

    private final Map<String, String> incidentOf = new HashMap<>();
    private final List<StoryPair> training = new ArrayList<>();
    private final List<StoryPair> rest = new ArrayList<>();

    private PairWeightsFit(Path set, List<Reading> readings) throws IOException {
        for (JsonNode incident : Gold.lines(set.resolve("gold.jsonl"))) {
            String id = Gold.text(incident, "id");
            incident.path("reports").forEach(report -> incidentOf.put(report.asText(), id));
        }
        Reconciler reconciler = new Reconciler(ActorRegister.bundled(), Gazetteer.bundled());
        for (StoryPair pair : reconciler.storyPairs(readings)) {
            (isRest(pair.one()) || isRest(pair.other()) ? rest : training).add(pair);
        }
    }

    private boolean isRest(String report) {
        return Split.isRest(incidentOf.getOrDefault(report, report));
    }

    private boolean isOne(StoryPair pair) {
        String incident = incidentOf.get(pair.one());
        return incident != null && incident.equals(incidentOf.get(pair.other()));
    }

    /**
     * @param data holds {@code gva/}
     */
    static void write(Path data, Program program, Path weights, PrintStream out)
            throws IOException {
        Path set = data.resolve("gva");
        program.startSet();
        of(set, program.read(Gold.reports(set.resolve("reports.jsonl"))), weights, out);
    }

    /**
     * @param readings of all the set's reports
     */
    static void of(Path set, List<Reading> readings, Path weights, PrintStream out)
            throws IOException {
        PairWeightsFit fit = new PairWeightsFit(set, readings);
        Map<String, Double> fitted = TRAINER.fit(fit.examples());
        out.println("pairs of one incident, told right: precision / recall");
        out.println("  training part " + fit.score(fit.training, fitted));
        out.println("  rest          " + fit.score(fit.rest, fitted));
        StringBuilder lines = new StringBuilder(HEAD);
        for (PairFeature feature : PairFeature.values()) {
            double weight = fitted.getOrDefault(feature.word(), 0.0);
            lines.append(
                    String.format(
                            Locale.ROOT, "%s\t%.2f\t%s\n", feature.word(), weight, feature.why()));
        }
        Files.writeString(weights, lines);
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (StoryPair pair : training) {
            boolean one = isOne(pair);
            boolean sampled =
                    Math.floorMod(pair.one().hashCode() * 31 + pair.other().hashCode(), SAMPLE)
                            == 0;
            if (one || sampled) {
                examples.add(new Example(pair.features(), one, one ? 1 : SAMPLE));
            }
        }
        return examples;
    }

    private String score(List<StoryPair> pairs, Map<String, Double> weights) {
        int right = 0;
        int taken = 0;
        int wanted = 0;
        for (StoryPair pair : pairs) {
            boolean yes = LinearFit.score(pair.features(), weights) > 0;
            boolean one = isOne(pair);
            if (yes) taken++;
            if (one) wanted++;
            if (yes && one) right++;
        }
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f of %d",
                100.0 * right / Math.max(1, taken),
                100.0 * right / Math.max(1, wanted),
                wanted);
    }
}
