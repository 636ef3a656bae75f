package org.parallax.evaluation;

import org.parallax.reading.matter.Matter;
import org.parallax.text.Report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code --only-conflict} keeps and passes over: of reports of war and of shootings none
 * should be lost, of general news as much passed over as its truth allows. Nobody has told which
 * reports of general news hold violence, so the last figure cannot reach 100: of a sample read by
 * hand, one in fourteen tells of some at length, and one in ten in passing.
 */
final class MatterSet implements GoldSet {
    static final String WAR = "war reports kept";
    static final String SHOOTINGS = "shootings kept";
    static final String GENERAL = "general news passed over";

    /** The reports of one set, and what is to become of them. */
    record Part(String set, String file, String measure) {
        boolean keeps() {
            return !measure.equals(GENERAL);
        }

        Path in(Path data) {
            return data.resolve(file);
        }
    }

    static final List<Part> PARTS =
            List.of(
                    new Part("fakes", "fakes/reports.jsonl", WAR),
                    new Part("gaza", "gaza/reports.jsonl", WAR),
                    new Part("aec", "aec/reports.jsonl", WAR),
                    new Part("gva", "gva/reports.jsonl", SHOOTINGS),
                    new Part("polnear", "polnear/reports.jsonl", GENERAL),
                    new Part("lgl", "toponyms/lgl.reports.jsonl", GENERAL),
                    new Part("geovirus", "toponyms/GeoVirus.reports.jsonl", GENERAL));

    @Override
    public String name() {
        return "only-conflict";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.share(WAR).aim(99),
                Measure.share(SHOOTINGS).aim(97),
                Measure.share(GENERAL));
    }

    @Override
    public boolean isSplit() {
        return true;
    }

    @Override
    public boolean isAt(Path data) {
        return PARTS.stream().anyMatch(part -> Files.isRegularFile(part.in(data)));
    }

    @Override
    public List<Item> score(Path data, Program program) {
        List<Item> items = new ArrayList<>();
        for (Part part : PARTS) {
            if (!Files.isRegularFile(part.in(data))) continue;
            for (Report report : Gold.reports(part.in(data))) items.add(item(part, report));
        }
        return items;
    }

    private static Item item(Part part, Report report) {
        boolean kept = Matter.mayBeViolence(report);
        boolean right = kept == part.keeps();
        return new Item(
                report.id(),
                Map.of(part.measure(), Mark.of(right)),
                part.keeps() ? "kept" : "passed over",
                kept ? "kept" : "passed over",
                right ? "" : part.set() + (kept ? " kept" : " passed over"),
                List.of(
                        report.text(),
                        String.format(Locale.ROOT, "SCORE %+.2f", Matter.score(report))));
    }
}
