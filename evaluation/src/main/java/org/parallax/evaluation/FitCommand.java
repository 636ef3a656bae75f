package org.parallax.evaluation;

import org.parallax.claims.Reading;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.pipeline.Parallax;
import org.parallax.reconcile.Choices;
import org.parallax.reconcile.Coder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the weights of the main event on the training part of the open sets and writes them: {@code
 * FitCommand DATA WEIGHTS}, where DATA holds {@code fakes/}, {@code gaza/} and {@code aec/}. Prints
 * what rules alone, all sets and all sets but the one at hand make of each set, on the training
 * part and on the rest.
 */
public final class FitCommand {
    private static final List<String> SETS = List.of("fakes", "gaza", "aec");
    private static final String HEAD =
            """
            # What speaks for and against a toll of a report: question, feature, weight, why.
            # lead: which toll is the main event's; raises, lowers, adds: what another toll does to it.
            # Fitted on the training part of the open sets by org.parallax.evaluation.FitCommand; not edited by hand.
            """;

    /** The penalty is the best of a few by cross-validation on the training part. */
    private static final LinearFit TRAINER = new LinearFit(1.5, 300);

    private final ActorRegister actors = ActorRegister.bundled();
    private final Gazetteer places = Gazetteer.bundled();
    private final MainEventFit fit = new MainEventFit(new Choices(actors, places), TRAINER);
    private final Map<String, List<MainEventFit.Coded>> training = new LinkedHashMap<>();
    private final Map<String, List<MainEventFit.Coded>> rest = new LinkedHashMap<>();

    private FitCommand(Path data, Parallax parallax) throws IOException {
        for (String set : SETS) read(set, data.resolve(set), parallax);
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: FitCommand DATA WEIGHTS");
            System.exit(2);
        }
        FitCommand command = new FitCommand(Path.of(args[0]), Parallax.standard());
        List<String> weights = command.fitted(SETS);
        command.report(weights);
        Files.writeString(
                Path.of(args[1]), HEAD + String.join("\n", weights) + "\n", StandardCharsets.UTF_8);
    }

    private void read(String set, Path folder, Parallax parallax) throws IOException {
        Map<String, KilledGold> gold = KilledGold.read(folder.resolve("gold.jsonl"));
        List<MainEventFit.Coded> learnt = new ArrayList<>();
        List<MainEventFit.Coded> kept = new ArrayList<>();
        Intake.standard(InputStream.nullInputStream())
                .each(
                        List.of(folder.resolve("reports.jsonl").toString()),
                        arrival -> {
                            switch (arrival) {
                                case Arrival.Good good -> {
                                    Reading reading = parallax.read(good.received().report());
                                    KilledGold numbers = gold.get(reading.report().id());
                                    if (numbers == null) return;
                                    boolean train = !Split.isRest(reading.report().id());
                                    (train ? learnt : kept)
                                            .add(new MainEventFit.Coded(reading, numbers));
                                }
                                case Arrival.Bad bad ->
                                        throw new IllegalArgumentException(
                                                bad.fault().getMessage());
                            }
                        });
        training.put(set, learnt);
        rest.put(set, kept);
    }

    private List<String> fitted(List<String> sets) {
        List<MainEventFit.Coded> items = new ArrayList<>();
        sets.forEach(set -> items.addAll(training.getOrDefault(set, List.of())));
        return MainEventFit.lines(fit.fit(items));
    }

    private void report(List<String> weights) {
        System.out.println("best within gold / both ends exact, training part | rest");
        for (String set : SETS) {
            List<String> others = SETS.stream().filter(it -> !it.equals(set)).toList();
            line(set, "rules only", new Coder(actors, places, true));
            line(set, "fitted on the others", Coder.withWeights(actors, places, fitted(others)));
            line(set, "fitted on all", Coder.withWeights(actors, places, weights));
        }
    }

    private void line(String set, String how, Coder coder) {
        System.out.printf(
                Locale.ROOT,
                "  %-6s %-22s %s | %s%n",
                set,
                how,
                score(training.getOrDefault(set, List.of()), coder),
                score(rest.getOrDefault(set, List.of()), coder));
    }

    private static String score(List<MainEventFit.Coded> items, Coder coder) {
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
