package org.parallax.exchange.event;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Basis;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Scope;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Acled;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.Grade;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.exchange.event.Event.Lineage;
import org.parallax.pipeline.Json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads an incident's line, as {@link org.parallax.pipeline.IncidentJson} writes it. */
final class EventReader {
    private EventReader() {}

    /**
     * @param places tells by what name a place is shown
     */
    static Event read(String line, ShownPlaces places) {
        JsonNode node = Json.parse(line);
        IncidentType type = Json.constant(IncidentType.class, node, "type");
        JsonNode acled = node.required("acled");
        Map<Outcome, Bounds> totals = new EnumMap<>(Outcome.class);
        Map<Outcome, String> reasons = new EnumMap<>(Outcome.class);
        readTotals(node.required("totals"), totals, reasons);
        Optional<Where> where =
                Optional.of(node.required("where"))
                        .filter(it -> !it.isNull())
                        .map(EventReader::where);
        Optional<Where> shown = where.map(places::of);
        return new Event(
                Json.text(node, "incident"),
                type,
                new Acled(Json.text(acled, "event_type"), Json.text(acled, "sub_event_type")),
                days(node.required("when")),
                Json.small(node.required("when"), "precision"),
                shown,
                all(node, "sides", EventReader::side),
                all(node, "figures", EventReader::figure),
                totals,
                reasons,
                all(node, "accusations", EventReader::accusation),
                Json.texts(node, "claimed_by"),
                Json.texts(node, "reports"),
                Json.texts(node, "also_in"),
                Json.texts(node, "origins"),
                all(node, "reprints", EventReader::lineage),
                Json.texts(node, "claims"),
                Json.constant(Grade.class, node, "grade"),
                Json.text(node, "why"),
                all(node, "running", EventReader::running),
                all(node, "disputes", it -> dispute(it, where, shown)),
                Json.maybe(node, "episode"),
                node.path("withheld").booleanValue());
    }

    static <T> List<T> all(JsonNode node, String key, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode each : node.required(key)) all.add(read.apply(each));
        return all;
    }

    /** An incident's days have no basis of their own. */
    private static When days(JsonNode node) {
        return new When(Json.day(node, "from"), Json.day(node, "to"), Basis.UNKNOWN);
    }

    static Where where(JsonNode node) {
        return new Where(
                Json.text(node, "place"),
                Json.text(node, "name"),
                node.required("lat").doubleValue(),
                node.required("lon").doubleValue(),
                Json.constant(Precision.class, node, "precision"),
                Optional.empty());
    }

    private static Side side(JsonNode node) {
        return new Side(
                Json.text(node, "actor"),
                Json.constant(Side.Role.class, node, "role"),
                Json.constant(Side.Basis.class, node, "basis"));
    }

    private static Figure figure(JsonNode node) {
        return new Figure(
                Json.constant(Outcome.class, node, "outcome"),
                Json.constant(Unit.class, node, "unit"),
                Json.constant(Who.class, node, "who"),
                Json.maybe(node, "side"),
                bounds(node),
                Json.texts(node, "claims"),
                Json.small(node, "origins").orElse(0),
                Json.text(node, "reason"));
    }

    static Bounds bounds(JsonNode node) {
        return new Bounds(
                node.required("low").longValue(),
                node.required("best").longValue(),
                node.required("high").longValue(),
                node.path("open").booleanValue());
    }

    private static void readTotals(
            JsonNode node, Map<Outcome, Bounds> totals, Map<Outcome, String> reasons) {
        for (Outcome outcome : Outcome.values()) {
            JsonNode total = node.path(outcome.word());
            if (total.hasNonNull("best")) totals.put(outcome, bounds(total));
            if (total.hasNonNull("reason")) reasons.put(outcome, Json.text(total, "reason"));
        }
    }

    static Accusation accusation(JsonNode node) {
        return new Accusation(
                Json.text(node, "by"),
                Json.text(node, "against"),
                Json.texts(node, "claims"),
                Json.texts(node, "denied_by"),
                Json.texts(node, "denials"));
    }

    private static Lineage lineage(JsonNode node) {
        Set<Outcome> counts = EnumSet.noneOf(Outcome.class);
        for (String word : Json.texts(node, "counts")) counts.add(outcome(word));
        List<String> reports = new ArrayList<>();
        int reprints = 0;
        for (JsonNode carrier : node.required("reports")) {
            reports.add(Json.text(carrier, "report"));
            reprints += carrier.required("reprints").size() + carrier.required("more").intValue();
        }
        return new Lineage(
                Json.text(node, "origin"), Json.text(node, "kind"), counts, reports, reprints);
    }

    private static Outcome outcome(String word) {
        for (Outcome outcome : Outcome.values()) if (outcome.word().equals(word)) return outcome;
        throw new IllegalArgumentException("no outcome is called " + word);
    }

    private static RunningTotal running(JsonNode node) {
        long low = node.required("low").longValue();
        long high = node.required("high").longValue();
        return new RunningTotal(
                Json.constant(Outcome.class, node, "outcome"),
                Json.constant(Who.class, node, "who"),
                Json.maybe(node, "side"),
                Json.constant(Scope.class, node, "scope"),
                new Bounds(low, low, high, node.path("open").booleanValue()),
                Json.text(node, "origin"),
                Json.day(node, "since"),
                Json.texts(node, "claims"));
    }

    /** Places in dispute by their ids, the incident's own by that under which it is shown. */
    private static Dispute dispute(JsonNode node, Optional<Where> where, Optional<Where> shown) {
        boolean ofPlace = Json.text(node, "field").equals("place");
        return new Dispute(
                Json.text(node, "field"),
                Optional.of(node.path("who")).filter(JsonNode::isTextual).map(_ -> who(node)),
                Optional.of(node.path("side")).filter(JsonNode::isTextual).map(JsonNode::textValue),
                all(
                        node,
                        "values",
                        value ->
                                new Dispute.Value(
                                        ofPlace
                                                ? id(Json.text(value, "value"), where, shown)
                                                : Json.text(value, "value"),
                                        Json.texts(value, "claims"),
                                        Json.texts(value, "origins"))));
    }

    private static String id(String place, Optional<Where> where, Optional<Where> shown) {
        boolean own = where.filter(it -> it.place().equals(place)).isPresent();
        return own ? shown.orElseThrow().place() : place;
    }

    private static Who who(JsonNode node) {
        return Json.constant(Who.class, node, "who");
    }
}
