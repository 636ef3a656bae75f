package org.parallax.evaluation;

import org.parallax.claims.Reading;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.coding.Choices;
import org.parallax.reconcile.coding.Coder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the weights of the main event on the training part of the open sets. Prints what rules
 * alone, all sets, and all sets but the one at hand make of each set, on the training part and on
 * the rest.
 */
final class WeightsFit {
    /** Sets whose gold tells how many were killed. */
    static final List<String> SETS = List.of("fakes", "gaza", "aec");

    private static final String HEAD =
            """
            # What speaks for and against a toll of a report: question, feature, weight, why.
            # lead: which toll is the main event's; raises, lowers, adds: what another toll does to it.
            # Fitted on the training part of the open sets by ./parallax evaluate --fit; not edited by hand.
            """;

    /** The penalty is the best of a few by cross-validation on the training part. */
    private static final LinearFit TRAINER = new LinearFit(2, 300);

    private final ActorRegister actors = ActorRegister.bundled();
    private final Gazetteer places = Gazetteer.bundled();
    private final MainEventFit fit = new MainEventFit(new Choices(actors, places), TRAINER);
    private final Map<String, List<MainEventFit.Coded>> training = new LinkedHashMap<>();
    private final Map<String, List<MainEventFit.Coded>> rest = new LinkedHashMap<>();

    private final List<String> sets;

    private WeightsFit(Path data, List<String> sets, Program program) throws IOException {
        this.sets = sets;
        for (String set : sets) read(set, data.resolve(set), program);
    }

    /**
     * Fits, prints how well, and writes the weights.
     *
     * @param data holds the sets' folders
     * @param sets some of {@link #SETS}
     */
    static void write(Path data, List<String> sets, Program program, Path weights, PrintStream out)
            throws IOException {
        WeightsFit all = new WeightsFit(data, sets, program);
        List<String> lines = all.fitted(sets);
        all.report(lines, out);
        Files.writeString(weights, HEAD + String.join("\n", lines) + "\n");
    }

    private void read(String set, Path folder, Program program) throws IOException {
        Map<String, KilledGold> gold = KilledGold.read(folder.resolve("gold.jsonl"));
        List<MainEventFit.Coded> learnt = new ArrayList<>();
        List<MainEventFit.Coded> kept = new ArrayList<>();
        program.startSet();
        for (Reading reading : program.read(Gold.reports(folder.resolve("reports.jsonl")))) {
            String id = reading.report().id();
            KilledGold numbers = gold.get(id);
            if (numbers == null) continue;
            (Split.isRest(id) ? kept : learnt).add(new MainEventFit.Coded(reading, numbers));
        }
        training.put(set, learnt);
        rest.put(set, kept);
    }

    private List<String> fitted(List<String> sets) {
        List<MainEventFit.Coded> items = new ArrayList<>();
        sets.forEach(set -> items.addAll(training.getOrDefault(set, List.of())));
        return MainEventFit.lines(fit.fit(items));
    }

    private void report(List<String> weights, PrintStream out) {
        out.println("best within gold / both ends exact, training part | rest");
        for (String set : sets) {
            List<String> others = sets.stream().filter(it -> !it.equals(set)).toList();
            line(out, set, "rules only", new Coder(actors, places, true));
            if (!others.isEmpty()) {
                line(
                        out,
                        set,
                        "fitted on the others",
                        Coder.withWeights(actors, places, fitted(others)));
            }
            line(out, set, "fitted on all", Coder.withWeights(actors, places, weights));
        }
    }

    private void line(PrintStream out, String set, String how, Coder coder) {
        out.printf(
                Locale.ROOT,
                "  %-6s %-22s %s | %s%n",
                set,
                how,
                score(training.getOrDefault(set, List.of()), coder),
                score(rest.getOrDefault(set, List.of()), coder));
    }

    private static String score(List<MainEventFit.Coded> items, Coder coder) {
        if (items.isEmpty()) return "no report";
        int best = 0;
        int ends = 0;
        for (MainEventFit.Coded item : items) {
            Deaths deaths = deaths(coder.code(item.reading()));
            if (item.gold().allows(deaths.best())) best++;
            if (deaths.low() == item.gold().low() && deaths.high() == item.gold().high()) ends++;
        }
        return String.format(
                Locale.ROOT,
                "%5.1f / %5.1f",
                100.0 * best / items.size(),
                100.0 * ends / items.size());
    }

    private static Deaths deaths(Coded coded) {
        Deaths none = new Deaths(0, 0, 0, 0, 0, 0, 0);
        return switch (coded) {
            case Coded.Event it -> it.event().deaths().orElse(none);
            case Coded.None _ -> none;
        };
    }
}
