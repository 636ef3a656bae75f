package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Reading;
import org.parallax.claims.StatementClaim;
import org.parallax.text.CodePoints;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * News with every attribution marked (PolNeAR): a statement is found when its content shares at
 * least half of what either covers, and linked when its source overlaps too.
 */
final class PolnearSet implements GoldSet {
    private static final double ENOUGH = 0.5;
    private static final String LINKED_PRECISION = "linked precision";
    private static final String LINKED_RECALL = "linked recall";
    private static final String PRECISION = "content precision";
    private static final String RECALL = "content recall";

    /** Code points covered by the content and by the source. */
    private record Said(BitSet content, BitSet source) {}

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
            items.add(item(reading, wanted(gold), found(reading)));
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
            double overlap = overlap(one.content(), other.content());
            if (overlap >= ENOUGH && overlap > most) {
                best = other;
                most = overlap;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Shared code points over those of both. */
    private static double overlap(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        int shared = both.cardinality();
        int all = one.cardinality() + other.cardinality() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static List<Said> wanted(JsonNode gold) {
        List<Said> wanted = new ArrayList<>();
        for (JsonNode attribution : gold.path("attributions")) {
            Said said = new Said(new BitSet(), new BitSet());
            for (JsonNode span : attribution) {
                int start = span.path("start").asInt();
                int end = span.path("end").asInt();
                if (end <= start) continue; // a few of the gold's spans are turned round
                String role = Gold.text(span, "role");
                if (role.equals("content")) said.content().set(start, end);
                else if (role.equals("source")) said.source().set(start, end);
            }
            if (!said.content().isEmpty()) wanted.add(said);
        }
        return wanted;
    }

    private static List<Said> found(Reading reading) {
        CodePoints points = new CodePoints(reading.report().text());
        return reading.claims().stream()
                .filter(StatementClaim.class::isInstance)
                .map(StatementClaim.class::cast)
                .filter(it -> it.quote().part() == Part.TEXT && it.content().isPresent())
                .map(it -> new Said(bits(it.content(), points), bits(it.source(), points)))
                .toList();
    }

    private static BitSet bits(Optional<Span> span, CodePoints points) {
        BitSet bits = new BitSet();
        span.ifPresent(it -> bits.set(points.at(it.start()), points.at(it.end())));
        return bits;
    }

    private static String words(Reading reading, Said said) {
        String text = reading.report().text();
        int start = text.offsetByCodePoints(0, said.content().nextSetBit(0));
        int end = text.offsetByCodePoints(0, said.content().length());
        return text.substring(start, end).replace('\n', ' ');
    }
}
