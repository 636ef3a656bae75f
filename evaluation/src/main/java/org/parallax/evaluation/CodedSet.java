package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent;
import org.parallax.pipeline.CodedJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set whose gold is one event a report, as {@code code} gives it. */
abstract class CodedSet implements GoldSet {
    private final String name;

    CodedSet(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean isAt(Path data) {
        return Files.isRegularFile(data.resolve(name).resolve("gold.jsonl"));
    }

    @Override
    public final boolean hangsOnWeights() {
        return true;
    }

    /** One report compared with its gold; empty where the gold does not count it. */
    abstract Optional<Item> score(JsonNode gold, Reading reading, Optional<CodedEvent> coded);

    @Override
    public final List<Item> score(Path data, Program program) throws IOException {
        Path folder = data.resolve(name);
        Map<String, Reading> readings = Gold.readings(folder.resolve("reports.jsonl"), program);
        List<Item> items = new ArrayList<>();
        for (JsonNode gold : Gold.lines(folder.resolve("gold.jsonl"))) {
            Reading reading = Gold.of(gold, readings, name);
            Coded coded = program.code(reading);
            score(gold, reading, event(coded))
                    .ifPresent(item -> items.add(told(item, reading, coded)));
        }
        return items;
    }

    private static Optional<CodedEvent> event(Coded coded) {
        return switch (coded) {
            case Coded.Event(String report, CodedEvent event) -> Optional.of(event);
            case Coded.None none -> Optional.empty();
        };
    }

    private static Item told(Item item, Reading reading, Coded coded) {
        List<String> detail = new ArrayList<>();
        reading.report().title().ifPresent(title -> detail.add("TITLE " + title));
        detail.add(reading.report().text());
        detail.add("CODED " + CodedJson.line(coded));
        for (Claim claim : reading.claims()) {
            if (claim instanceof FigureClaim || claim instanceof IncidentClaim) {
                detail.add("CLAIM " + Told.of(claim));
            }
        }
        return new Item(item.id(), item.marks(), item.gold(), item.read(), item.cause(), detail);
    }

    /**
     * Why a number of the dead went wrong, as far as the claims tell: whether the gold's number was
     * read at all, and if so, whether it was chosen.
     */
    static String causeOfDeaths(Reading reading, long gold, long coded) {
        List<FigureClaim> killed =
                reading.claims().stream()
                        .filter(FigureClaim.class::isInstance)
                        .map(FigureClaim.class::cast)
                        .filter(it -> it.outcome() == Outcome.KILLED)
                        .toList();
        if (gold == 0) return "gold has none, some were counted";
        boolean read =
                killed.stream()
                        .anyMatch(it ->
                                it.count().low().orElse(-1) == gold
                                        || it.count().high().orElse(-1) == gold);
        String size = coded == 0 ? "none counted" : coded > gold ? "too many" : "too few";
        return read
                ? size + ": the number was read, not chosen"
                : size + ": the number was not read";
    }
}
