package org.parallax.evaluation;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Reading;
import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.pipeline.Parallax;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the annotated reports as the program would and prints how much it found: {@code Evaluate
 * DATA [FLOORS] [--misses]}, where DATA holds {@code reports/} and {@code gold/}. Exit status 1
 * where a figure fell below its floor.
 */
public final class Evaluate {
    private final Parallax parallax = Parallax.standard();
    private final Map<String, Double> measured = new LinkedHashMap<>();
    private final boolean misses;

    private Evaluate(boolean misses) {
        this.misses = misses;
    }

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        boolean misses = words.remove("--misses");
        if (words.isEmpty() || words.size() > 2) {
            System.err.println("usage: Evaluate DATA [FLOORS] [--misses]");
            System.exit(2);
        }
        Path data = Path.of(words.getFirst());
        Evaluate evaluate = new Evaluate(misses);
        Map<String, List<GoldItem>> gold = AleppoSet.gold(data.resolve("gold/aleppo.jsonl"));
        evaluate.score(
                "aleppo, days and outlets known", data.resolve("reports/aleppo.jsonl"), gold);
        evaluate.score("aleppo, bare text", data.resolve("reports/aleppo"), gold);
        if (words.size() == 2)
            System.exit(evaluate.hold(Floors.read(Path.of(words.get(1)))) ? 0 : 1);
    }

    private boolean hold(Floors floors) {
        List<String> fallen = floors.fallen(measured);
        fallen.forEach(line -> System.out.println("FELL  " + line));
        if (fallen.isEmpty()) System.out.println("no figure fell below its floor");
        return fallen.isEmpty();
    }

    private void score(String set, Path input, Map<String, List<GoldItem>> gold) {
        long start = System.nanoTime();
        List<Reading> readings = new ArrayList<>();
        for (Report report : reports(input)) readings.add(parallax.read(report));
        double seconds = (System.nanoTime() - start) / 1e9;
        AleppoScore score = new AleppoScore(readings, gold);
        System.out.printf(Locale.ROOT, "%n%s: %d reports, %.1f s%n", set, readings.size(), seconds);
        System.out.printf(Locale.ROOT, "  %-28s %5.1f %%%n", "figure F1", score.figureF1());
        line("figure precision", score.figurePrecision());
        line("figure recall", score.figureRecall());
        line("all items found", score.found());
        for (String kind :
                List.of("figure", "incident", "control", "agreement", "access", "statement"))
            line("  " + kind, score.found(kind));
        line("sources right", score.sources());
        line("acts right", score.acts());
        line("who right", score.figures(AleppoScore::whoRight));
        line("side right", score.figures(AleppoScore::sideRight));
        line("scope right", score.figures(AleppoScore::scopeRight));
        line("words at their offsets", standing(readings));
        measured.put(set + ", figure F1", score.figureF1());
        measured.put(set + ", all items found", score.found().percent());
        measured.put(set + ", sources right", score.sources().percent());
        if (misses) misses(score);
    }

    private static void line(String name, Share share) {
        System.out.printf(Locale.ROOT, "  %-28s %s%n", name, share);
    }

    private static List<Report> reports(Path input) {
        List<Report> reports = new ArrayList<>();
        Intake.standard(InputStream.nullInputStream())
                .each(
                        List.of(input.toString()),
                        arrival -> {
                            switch (arrival) {
                                case Arrival.Good good -> reports.add(good.received().report());
                                case Arrival.Bad bad ->
                                        throw new IllegalArgumentException(
                                                bad.fault().getMessage());
                            }
                        });
        return reports;
    }

    private static Share standing(List<Reading> readings) {
        int right = 0;
        int all = 0;
        for (Reading reading : readings) {
            for (Claim claim : reading.claims()) {
                all++;
                if (claim.quote().isIn(reading.report())) right++;
            }
        }
        return new Share(right, all);
    }

    private static void misses(AleppoScore score) {
        for (GoldItem item : score.missed())
            System.out.println(
                    "  MISSED   "
                            + item.report()
                            + " "
                            + item.kind()
                            + " "
                            + item.type()
                            + " | "
                            + item.at());
        for (FigureClaim figure : score.spurious())
            System.out.println(
                    "  SPURIOUS "
                            + figure.quote().report()
                            + " "
                            + figure.rule()
                            + " | "
                            + figure.quote().words());
        for (AleppoScore.Pair pair : score.pairs()) {
            if (pair.gold().sourced() && !AleppoScore.sourceRight(pair))
                System.out.println(
                        "  SOURCE   "
                                + pair.gold().report()
                                + " "
                                + pair.gold().sources()
                                + ", read "
                                + pair.claim().saidBy()
                                + " | "
                                + pair.gold().at());
        }
    }
}
