package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Five reports with all that a careful reader finds in them. It lies beside the evaluation sets:
 * {@code ../gold/aleppo.jsonl} over {@code ../reports/}, once with days and outlets known, once as
 * bare text.
 */
final class AleppoSet implements GoldSet {
    private final String name;
    private final String reports;

    private AleppoSet(String name, String reports) {
        this.name = name;
        this.reports = reports;
    }

    static AleppoSet known() {
        return new AleppoSet("aleppo", "../reports/aleppo.jsonl");
    }

    static AleppoSet bare() {
        return new AleppoSet("aleppo-bare", "../reports/aleppo");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.harmonic("figure F1", "figure precision", "figure recall").aim(95),
                Measure.share("all items found").aim(90),
                Measure.share("sources right"),
                Measure.share("acts right"),
                Measure.share("who, side and scope right"),
                Measure.share("words at their offsets"));
    }

    @Override
    public boolean isAt(Path data) {
        return Files.isRegularFile(data.resolve("../gold/aleppo.jsonl"))
                && Files.exists(data.resolve(reports));
    }

    @Override
    public List<Item> score(Path data, Program program) throws IOException {
        Map<String, List<GoldItem>> gold = gold(data.resolve("../gold/aleppo.jsonl"));
        List<Item> items = new ArrayList<>();
        for (Reading reading : program.read(Gold.reports(data.resolve(reports)))) {
            items.add(item(reading, gold));
        }
        return items;
    }

    private static Item item(Reading reading, Map<String, List<GoldItem>> gold) {
        AleppoScore score = new AleppoScore(List.of(reading), gold);
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put("figure precision", score.figurePrecision());
        marks.put("figure recall", score.figureRecall());
        marks.put("all items found", score.found());
        marks.put("sources right", score.sources());
        marks.put("acts right", score.acts());
        marks.put(
                "who, side and scope right",
                score.figures(AleppoScore::whoRight)
                        .plus(score.figures(AleppoScore::sideRight))
                        .plus(score.figures(AleppoScore::scopeRight)));
        marks.put("words at their offsets", standing(reading));
        List<String> detail = misses(score);
        return new Item(
                reading.report().id(),
                marks,
                gold.getOrDefault(reading.report().id(), List.of()).size() + " items",
                score.pairs().size() + " found",
                detail.isEmpty() ? "" : "items missed, spurious or without their source",
                detail);
    }

    private static Mark standing(Reading reading) {
        long right =
                reading.claims().stream()
                        .map(Claim::quote)
                        .filter(it -> it.isIn(reading.report()))
                        .count();
        return new Mark(right, reading.claims().size());
    }

    private static List<String> misses(AleppoScore score) {
        List<String> lines = new ArrayList<>();
        for (GoldItem item : score.missed()) {
            lines.add("MISSED " + item.kind() + " " + item.type() + " | " + item.at());
        }
        for (FigureClaim figure : score.spurious()) {
            lines.add("SPURIOUS " + figure.rule() + " | " + figure.quote().words());
        }
        for (AleppoScore.Pair pair : score.pairs()) {
            if (pair.gold().sourced() && !AleppoScore.sourceRight(pair)) {
                lines.add(
                        "SOURCE %s, read %s | %s"
                                .formatted(
                                        pair.gold().sources(),
                                        pair.claim().saidBy(),
                                        pair.gold().at()));
            }
        }
        return lines;
    }

    /**
     * The items of each report, by the id that intake gives the report ({@code 000} for {@code
     * reports/aleppo/000.txt}).
     */
    private static Map<String, List<GoldItem>> gold(Path file) throws IOException {
        Map<String, List<GoldItem>> gold = new TreeMap<>();
        for (JsonNode report : Gold.lines(file)) {
            String id = idOf(Gold.text(report, "report"));
            List<GoldItem> items = new ArrayList<>();
            report.path("items").forEach(item -> items.add(GoldItem.of(id, item)));
            gold.put(id, List.copyOf(items));
        }
        return gold;
    }

    private static String idOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
    }
}
