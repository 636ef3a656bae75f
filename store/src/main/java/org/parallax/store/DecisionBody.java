package org.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.event.Anchor;
import org.parallax.event.Bounds;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Grade;
import org.parallax.event.Ruling;
import org.parallax.event.Subject;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of a decision's entry: {@code {"decision":"merge","by","why"}} and what it is about,
 * each incident with the claims and reports that it stood for.
 */
final class DecisionBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DecisionBody() {}

    /** The body as JSON, its keys always in the same order. */
    static String write(String by, String why, Ruling ruling) {
        ObjectNode body = JSON.createObjectNode();
        body.put("decision", ruling.kind());
        body.put("by", by);
        body.put("why", why);
        switch (ruling) {
            case Ruling.Merge(Subject one, Subject other) -> {
                put(body.putObject("one"), one);
                put(body.putObject("other"), other);
            }
            case Ruling.Split(String incident, List<Anchor> out, List<Anchor> stay) -> {
                body.put("incident", incident);
                put(body.putArray("out"), out);
                put(body.putArray("stay"), stay);
            }
            case Ruling.Apart(Subject one, Subject other) -> {
                put(body.putObject("one"), one);
                put(body.putObject("other"), other);
            }
            case Ruling.Accept(Subject of, String matter) -> {
                put(body.putObject("of"), of);
                body.put("matter", matter);
            }
            case Ruling.Release(Subject of, String victim) -> {
                put(body.putObject("of"), of);
                body.put("victim", victim);
            }
            case Ruling.Correct(Subject of, Correction to) -> {
                put(body.putObject("of"), of);
                body.put("field", to.field());
                put(body, to);
            }
            case Ruling.Undo(long sequence) -> body.put("undone", sequence);
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of strings and numbers can always be written", e);
        }
    }

    private static void put(ObjectNode node, Subject subject) {
        node.put("incident", subject.incident());
        put(node.putArray("anchors"), subject.anchors());
    }

    private static void put(ArrayNode array, List<Anchor> anchors) {
        for (Anchor anchor : anchors) {
            array.addObject()
                    .put("claim", anchor.claim())
                    .put("report", anchor.report())
                    .put("main", anchor.main());
        }
    }

    private static void put(ObjectNode body, Correction to) {
        switch (to) {
            case Correction.Type(IncidentType type) -> body.put("value", type.name());
            case Correction.From(LocalDate day) -> body.put("value", day.toString());
            case Correction.To(LocalDate day) -> body.put("value", day.toString());
            case Correction.Graded(Grade grade) -> body.put("value", grade.name());
            case Correction.Perpetrator(Optional<String> actor) ->
                    body.put("value", actor.orElse(null));
            case Correction.Total(Outcome _, Bounds bounds) ->
                    body.putObject("value")
                            .put("low", bounds.low())
                            .put("best", bounds.best())
                            .put("high", bounds.high());
            case Correction.Place(Where where) ->
                    body.putObject("value")
                            .put("place", where.place())
                            .put("name", where.name())
                            .put("lat", where.lat())
                            .put("lon", where.lon())
                            .put("precision", where.precision().name());
        }
    }

    /**
     * @throws IllegalArgumentException if it is no body that {@link #write} wrote
     */
    static Decision read(long sequence, Instant at, String body) {
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        String kind = text(node, "decision");
        Ruling ruling =
                switch (kind) {
                    case "merge" ->
                            new Ruling.Merge(
                                    subject(node.required("one")), subject(node.required("other")));
                    case "split" ->
                            new Ruling.Split(
                                    text(node, "incident"),
                                    anchors(node.required("out")),
                                    anchors(node.required("stay")));
                    case "apart" ->
                            new Ruling.Apart(
                                    subject(node.required("one")), subject(node.required("other")));
                    case "accept" ->
                            new Ruling.Accept(subject(node.required("of")), text(node, "matter"));
                    case "release" ->
                            new Ruling.Release(subject(node.required("of")), text(node, "victim"));
                    case "correct" ->
                            new Ruling.Correct(
                                    subject(node.required("of")),
                                    correction(text(node, "field"), node.required("value")));
                    case "undo" -> new Ruling.Undo(number(node, "undone"));
                    default -> throw new IllegalArgumentException("no such decision: " + kind);
                };
        return new Decision(sequence, at, text(node, "by"), text(node, "why"), ruling);
    }

    private static Subject subject(JsonNode node) {
        return new Subject(text(node, "incident"), anchors(node.required("anchors")));
    }

    private static List<Anchor> anchors(JsonNode array) {
        List<Anchor> anchors = new ArrayList<>();
        for (JsonNode node : array) {
            boolean main = node.required("main").booleanValue();
            anchors.add(new Anchor(text(node, "claim"), text(node, "report"), main));
        }
        return anchors;
    }

    private static Correction correction(String field, JsonNode value) {
        return switch (field) {
            case "type" -> new Correction.Type(IncidentType.valueOf(value.asText()));
            case "from" -> new Correction.From(day(value));
            case "to" -> new Correction.To(day(value));
            case "grade" -> new Correction.Graded(Grade.valueOf(value.asText()));
            case "perpetrator" ->
                    new Correction.Perpetrator(
                            value.isNull() ? Optional.empty() : Optional.of(value.asText()));
            case "place" ->
                    new Correction.Place(
                            new Where(
                                    text(value, "place"),
                                    text(value, "name"),
                                    value.required("lat").doubleValue(),
                                    value.required("lon").doubleValue(),
                                    Precision.valueOf(text(value, "precision")),
                                    Optional.empty()));
            default -> total(field, value);
        };
    }

    private static LocalDate day(JsonNode value) {
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day: " + value, e);
        }
    }

    private static Correction total(String field, JsonNode value) {
        for (Outcome outcome : Outcome.values()) {
            if (!outcome.word().equals(field)) continue;
            return new Correction.Total(
                    outcome,
                    new Bounds(
                            number(value, "low"),
                            number(value, "best"),
                            number(value, "high"),
                            false));
        }
        throw new IllegalArgumentException("no such field: " + field);
    }

    private static long number(JsonNode node, String key) {
        JsonNode value = node.required(key);
        if (!value.isIntegralNumber()) throw new IllegalArgumentException(key + " is no number");
        return value.longValue();
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.required(key);
        if (!value.isTextual()) throw new IllegalArgumentException("there is no '" + key + "'");
        return value.textValue();
    }
}
