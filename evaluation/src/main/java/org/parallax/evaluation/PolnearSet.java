package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Reading;
import org.parallax.claims.StatementClaim;
import org.parallax.text.CodePoints;
import org.parallax.text.Part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * News with every attribution marked (PolNeAR): a statement is found when its content shares at
 * least half of what either covers, and linked when its source overlaps too.
 */
final class PolnearSet implements GoldSet {
    private static final String LINKED_PRECISION = "linked precision";
    private static final String LINKED_RECALL = "linked recall";
    private static final String PRECISION = "content precision";
    private static final String RECALL = "content recall";

    @Override
    public String name() {
        return "polnear";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.harmonic("linked F1", LINKED_PRECISION, LINKED_RECALL).aim(70),
                Measure.share(PRECISION),
                Measure.share(RECALL));
    }

    @Override
    public boolean isAt(Path data) {
        return Files.isRegularFile(data.resolve(name()).resolve("gold.jsonl"));
    }

    @Override
    public List<Item> score(Path data, Program program) throws IOException {
        Map<String, Reading> readings =
                Gold.readings(data.resolve(name() + "/reports.jsonl"), program);
        List<Item> items = new ArrayList<>();
        for (JsonNode gold : Gold.lines(data.resolve(name() + "/gold.jsonl"))) {
            Reading reading = Gold.of(gold, readings, name());
            items.add(item(reading, Said.wanted(gold), found(reading)));
        }
        return items;
    }

    private static Item item(Reading reading, List<Said> wanted, List<Said> found) {
        int matched = 0;
        int linked = 0;
        List<Said> free = new ArrayList<>(found);
        List<String> detail = new ArrayList<>();
        for (Said one : wanted) {
            Optional<Said> best = closest(one, free);
            if (best.isEmpty()) {
                detail.add("NOT FOUND " + words(reading, one));
                continue;
            }
            free.remove(best.get());
            matched++;
            if (best.get().source().intersects(one.source())) linked++;
            else detail.add("OTHER SOURCE " + words(reading, one));
        }
        for (Said extra : free) detail.add("SPURIOUS " + words(reading, extra));
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put(LINKED_PRECISION, new Mark(linked, found.size()));
        marks.put(LINKED_RECALL, new Mark(linked, wanted.size()));
        marks.put(PRECISION, new Mark(matched, found.size()));
        marks.put(RECALL, new Mark(matched, wanted.size()));
        boolean whole = linked == wanted.size() && linked == found.size();
        String cause =
                whole
                        ? ""
                        : matched < wanted.size() ? "statements not found" : "spurious or unlinked";
        return new Item(
                reading.report().id(),
                marks,
                wanted.size() + " statements",
                matched + " found, " + linked + " linked, of " + found.size() + " read",
                cause,
                detail);
    }

    private static Optional<Said> closest(Said one, List<Said> free) {
        Said best = null;
        double most = 0;
        for (Said other : free) {
            double overlap = one.overlap(other);
            if (overlap >= Said.ENOUGH && overlap > most) {
                best = other;
                most = overlap;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Said> found(Reading reading) {
        CodePoints points = new CodePoints(reading.report().text());
        return reading.claims().stream()
                .filter(StatementClaim.class::isInstance)
                .map(StatementClaim.class::cast)
                .filter(it -> it.quote().part() == Part.TEXT && it.content().isPresent())
                .map(it -> Said.of(it.content(), it.source(), points))
                .toList();
    }

    private static String words(Reading reading, Said said) {
        String text = reading.report().text();
        int start = text.offsetByCodePoints(0, said.content().nextSetBit(0));
        int end = text.offsetByCodePoints(0, said.content().length());
        return text.substring(start, end).replace('\n', ' ');
    }
}
