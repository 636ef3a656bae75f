package org.parallax.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a person entered, checked and resolved: bodies and places are known. Its JSON is the raw
 * form of the report, so that the reading can be made from the report alone, without any table:
 * where the program ends before the reading is kept, it is not lost, and no reader's takes its
 * place.
 */
record Entered(
        String by,
        Optional<String> actor,
        String source,
        String text,
        Optional<String> title,
        Optional<String> outlet,
        Optional<LocalDate> published,
        Optional<String> language,
        When when,
        Optional<Where> where,
        Stance stance,
        Optional<What> what,
        List<Told> figures) {
    private static final String FORMAT = "by-hand";
    private static final int VERSION = 1;
    private static final String CUE = "entered by hand";

    Entered {
        figures = List.copyOf(figures);
    }

    /** The incident itself. */
    record What(IncidentType type, Optional<String> perpetrator, Span words) {}

    /** One figure. */
    record Told(
            Outcome outcome, Count count, Unit unit, Who who, Optional<String> side, Span words) {}

    /** The report as it is kept; its id is that of its raw form. */
    Report report() {
        return new Report(id(), text, title, outlet, Optional.empty(), language, published);
    }

    private String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw());
            return "hand-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** What it says, as claims; each on words of the text. */
    Reading reading() {
        return reading(report());
    }

    private Reading reading(Report report) {
        List<Claim> claims = new ArrayList<>();
        what.ifPresent(it ->
                claims.add(
                        new IncidentClaim(
                                ground(report, "hand/incident", it.words()),
                                it.type(),
                                it.perpetrator().stream().toList(),
                                List.of(),
                                List.of(),
                                Optional.empty())));
        for (Told it : figures) {
            claims.add(
                    new FigureClaim(
                            ground(report, "hand/figure", it.words()),
                            it.outcome(),
                            it.count(),
                            it.unit(),
                            it.who(),
                            it.side(),
                            Scope.INCIDENT,
                            Optional.empty(),
                            Optional.empty()));
        }
        claims.sort(Comparator.comparing(Claim::quote)); // the incident first of those on one span
        return new Reading(report, published, claims, List.of(), List.of());
    }

    private Ground ground(Report report, String rule, Span words) {
        int named = report.text().indexOf(source);
        Span span = named < 0 ? words : new Span(named, named + source.length());
        return new Ground(
                Quote.of(report, Part.TEXT, words),
                rule,
                List.of(new Speaker(actor, source, span, CUE)),
                stance,
                when,
                where.stream().toList());
    }

    /** Its JSON in UTF-8: one line, the same for the same. */
    byte[] raw() {
        Offsets offsets = new Offsets(Report.of("raw", text));
        ObjectNode node = Json.object();
        node.put("parallax", FORMAT).put("version", VERSION).put("by", by);
        Json.put(node, "actor", actor);
        node.put("source", source).put("text", text);
        Json.put(node, "title", title);
        Json.put(node, "outlet", outlet);
        Json.putDay(node, "published", published);
        Json.put(node, "language", language);
        node.set("when", ClaimJson.when(when));
        ArrayNode places = node.putArray("where");
        where.ifPresent(it -> places.add(ClaimJson.place(it)));
        node.put("stance", stance.word());
        ArrayNode incidents = node.putArray("incident");
        what.ifPresent(it -> {
            ObjectNode incident = incidents.addObject().put("type", it.type().word());
            Json.put(incident, "perpetrator", it.perpetrator());
            offsets.put(incident, Part.TEXT, it.words());
        });
        ArrayNode numbers = node.putArray("figures");
        for (Told it : figures) {
            ObjectNode number = numbers.addObject().put("outcome", it.outcome().word());
            Json.put(number, "low", it.count().low());
            Json.put(number, "high", it.count().high());
            number.put("approximate", it.count().approximate());
            number.put("unit", it.unit().word()).put("who", it.who().word());
            Json.put(number, "side", it.side());
            offsets.put(number, Part.TEXT, it.words());
        }
        return Json.line(node).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a person entered with a report.
     *
     * @param raw as {@link #raw} gave it
     * @throws IllegalArgumentException if it is something else
     */
    static Entered of(byte[] raw) {
        JsonNode node = Json.parse(new String(raw, StandardCharsets.UTF_8));
        if (!node.path("parallax").asText().equals(FORMAT)) {
            throw new IllegalArgumentException("nothing that a person entered");
        }
        Offsets offsets = new Offsets(Report.of("raw", Json.text(node, "text")));
        Optional<Where> where = Optional.empty();
        for (JsonNode it : node.required("where")) {
            if (!(it instanceof ObjectNode place)) {
                throw new IllegalArgumentException("where holds what is no place: " + it);
            }
            JsonNode unnamed = place.deepCopy().putNull("start");
            where = Optional.of(ReadingJson.where(unnamed, Part.TEXT, offsets));
        }
        Optional<What> what = Optional.empty();
        for (JsonNode it : node.required("incident")) {
            what =
                    Optional.of(
                            new What(
                                    Json.constant(IncidentType.class, it, "type"),
                                    Json.maybe(it, "perpetrator"),
                                    offsets.span(it, Part.TEXT)));
        }
        List<Told> figures = new ArrayList<>();
        for (JsonNode it : node.required("figures")) figures.add(number(it, offsets));
        return new Entered(
                Json.text(node, "by"),
                Json.maybe(node, "actor"),
                Json.text(node, "source"),
                Json.text(node, "text"),
                Json.maybe(node, "title"),
                Json.maybe(node, "outlet"),
                Json.day(node, "published"),
                Json.maybe(node, "language"),
                ReadingJson.when(node.required("when")),
                where,
                Json.constant(Stance.class, node, "stance"),
                what,
                figures);
    }

    private static Told number(JsonNode node, Offsets offsets) {
        return new Told(
                Json.constant(Outcome.class, node, "outcome"),
                new Count(
                        Json.number(node, "low"),
                        Json.number(node, "high"),
                        node.required("approximate").booleanValue()),
                Json.constant(Unit.class, node, "unit"),
                Json.constant(Who.class, node, "who"),
                Json.maybe(node, "side"),
                offsets.span(node, Part.TEXT));
    }

    /**
     * The reading of a report that a person entered.
     *
     * @param raw empty where it was withdrawn; then there is nothing to be read, whatever the text
     */
    static Reading reading(Report report, Optional<byte[]> raw) {
        if (raw.isEmpty()) {
            return new Reading(report, report.published(), List.of(), List.of(), List.of());
        }
        return of(raw.get()).reading(report);
    }

    /** The days that were typed; else the day on which it was said, and else none. */
    static When when(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> published) {
        if (from.isPresent() || to.isPresent()) {
            return new When(from.or(() -> to), to.or(() -> from), Basis.STATED);
        }
        return published.map(day -> When.on(day, Basis.PUBLISHED)).orElse(When.UNKNOWN);
    }
}
