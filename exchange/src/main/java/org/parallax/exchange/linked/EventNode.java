package org.parallax.exchange.linked;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.exchange.event.Event;
import org.parallax.pipeline.Json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** An incident as an event of schema.org that is derived from its claims. */
final class EventNode {
    private final Agents agents;

    EventNode(Agents agents) {
        this.agents = agents;
    }

    ObjectNode of(Event event) {
        ObjectNode node = Json.object();
        node.put("id", Iris.incident(event.id()));
        node.putArray("type").add("Event").add("Incident");
        node.put("identifier", event.id());
        node.put("incident_type", event.type().word());
        node.put("event_type", event.acled().eventType());
        node.put("sub_event_type", event.acled().subEventType());
        putDay(node, "startDate", event.when().from());
        putDay(node, "endDate", event.when().to());
        event.datePrecision().ifPresent(it -> node.put("date_precision", it));
        event.where().ifPresent(it -> node.set("location", location(it)));
        putAll(node, "sides", event.sides(), this::side);
        putTotals(node, event);
        putAll(node, "figures", event.figures(), this::figure);
        putAll(node, "running_totals", event.running(), this::running);
        putAll(node, "accusations", event.accusations(), this::accusation);
        agents.put(node, "claimed_by", event.claimedBy());
        putAll(node, "disputes", event.disputes(), this::dispute);
        agents.put(node, "attributedTo", event.origins());
        putAll(node, "origins", event.lineages(), this::lineage);
        node.put("grade", event.grade().word());
        node.put("why", event.why());
        putIds(node, "reports", event.reports(), Iris::report);
        putIds(node, "also_in", event.alsoIn(), Iris::report);
        putIds(node, "derivedFrom", event.claims(), Iris::claim);
        event.episode().ifPresent(it -> node.put("episode", Iris.episode(it)));
        if (event.withheld()) node.put("withheld", true);
        return node;
    }

    private static ObjectNode location(Where where) {
        ObjectNode place = Annotation.place(where);
        place.putObject("geo")
                .put("type", "GeoCoordinates")
                .put("latitude", Degrees.lat(where))
                .put("longitude", Degrees.lon(where));
        return place;
    }

    private ObjectNode side(Side side) {
        ObjectNode node = Json.object();
        node.set("agent", agents.of(side.actor()));
        return node.put("role", side.role().word()).put("basis", side.basis().word());
    }

    private static void putTotals(ObjectNode node, Event event) {
        ObjectNode totals = Json.object();
        for (Outcome outcome : Outcome.values()) {
            Optional<Bounds> total = event.total(outcome);
            Optional<String> reason = Optional.ofNullable(event.reasons().get(outcome));
            if (total.isEmpty() && reason.isEmpty()) continue;
            ObjectNode told = totals.putObject(outcome.word());
            total.ifPresent(it -> putBounds(told, it));
            reason.ifPresent(it -> told.put("reason", it));
        }
        if (!totals.isEmpty()) node.set("totals", totals);
    }

    private static void putBounds(ObjectNode node, Bounds bounds) {
        node.put("low", bounds.low()).put("best", bounds.best()).put("high", bounds.high());
        node.put("open", bounds.open());
    }

    private ObjectNode figure(Figure figure) {
        ObjectNode node = Json.object();
        node.put("outcome", figure.outcome().word());
        node.put("unit", figure.unit().word());
        node.put("who", figure.who().word());
        figure.side().ifPresent(it -> node.set("side", agents.of(it)));
        putBounds(node, figure.bounds());
        node.put("origin_count", figure.origins());
        node.put("reason", figure.reason());
        putIds(node, "rests_on", figure.claims(), Iris::claim);
        return node;
    }

    /** A floor has no best number: its low end and, where it has one, its high end are told. */
    private ObjectNode running(RunningTotal total) {
        ObjectNode node = Json.object();
        node.put("outcome", total.outcome().word());
        node.put("who", total.who().word());
        total.side().ifPresent(it -> node.set("side", agents.of(it)));
        node.put("figure_scope", total.scope().word());
        node.put("low", total.number().low()).put("high", total.number().high());
        node.put("open", total.number().open());
        node.set("origin", agents.of(total.origin()));
        putDay(node, "since", total.since());
        putIds(node, "rests_on", total.claims(), Iris::claim);
        return node;
    }

    private ObjectNode accusation(Accusation accusation) {
        ObjectNode node = Json.object();
        node.set("by", agents.of(accusation.by()));
        node.set("against", agents.of(accusation.against()));
        putIds(node, "rests_on", accusation.claims(), Iris::claim);
        agents.put(node, "denied_by", accusation.deniedBy());
        putIds(node, "denials", accusation.denials(), Iris::claim);
        return node;
    }

    private ObjectNode dispute(Dispute dispute) {
        ObjectNode node = Json.object();
        node.put("field", dispute.field());
        dispute.who().ifPresent(it -> node.put("who", it.word()));
        dispute.side().ifPresent(it -> node.set("side", agents.of(it)));
        putAll(
                node,
                "values",
                dispute.values(),
                value -> {
                    ObjectNode told = Json.object().put("value", value.value());
                    putIds(told, "rests_on", value.claims(), Iris::claim);
                    agents.put(told, "attributedTo", value.origins());
                    return told;
                });
        return node;
    }

    private ObjectNode lineage(Event.Lineage lineage) {
        ObjectNode node = Json.object();
        node.set("agent", agents.of(lineage.origin()));
        node.put("origin_kind", lineage.kind());
        putIds(
                node,
                "counts",
                lineage.counts().stream().sorted().map(Outcome::word).toList(),
                Function.identity());
        putIds(node, "reports", lineage.reports(), Iris::report);
        return node.put("reprint_count", lineage.reprints());
    }

    private static void putDay(ObjectNode node, String key, Optional<LocalDate> day) {
        day.ifPresent(it -> node.put(key, it.toString()));
    }

    private static void putIds(
            ObjectNode node, String key, Collection<String> ids, Function<String, String> iri) {
        if (ids.isEmpty()) return;
        ArrayNode all = node.putArray(key);
        ids.forEach(it -> all.add(iri.apply(it)));
    }

    private static <T> void putAll(
            ObjectNode node, String key, Collection<T> things, Function<T, ObjectNode> one) {
        if (things.isEmpty()) return;
        ArrayNode all = node.putArray(key);
        things.forEach(it -> all.add(one.apply(it)));
    }
}
