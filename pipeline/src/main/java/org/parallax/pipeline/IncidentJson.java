package org.parallax.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Outcome;
import org.parallax.claims.Sex;
import org.parallax.claims.When;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.event.Victim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An incident as one line of the output contract. */
public final class IncidentJson {
    /** These stand in every line's totals, {@code null} where no account gives a figure. */
    private static final List<Outcome> ALWAYS =
            List.of(Outcome.KILLED, Outcome.INJURED, Outcome.DISPLACED);

    private IncidentJson() {}

    /** The line of one incident. */
    public static String line(Incident incident) {
        return Json.line(object(incident));
    }

    /** The line of an incident from whose fields a name was withheld. */
    public static String withheldLine(Incident masked) {
        return Json.line(object(masked).put("withheld", true));
    }

    private static ObjectNode object(Incident incident) {
        ObjectNode node = Json.object();
        node.put("incident", incident.id());
        node.put("type", incident.type().word());
        node.putObject("acled")
                .put("event_type", incident.acled().eventType())
                .put("sub_event_type", incident.acled().subEventType());
        node.set("when", when(incident.when()));
        node.set(
                "where",
                incident.where().<JsonNode>map(ClaimJson::place).orElseGet(node::nullNode));
        ArrayNode sides = node.putArray("sides");
        for (Side side : incident.sides()) {
            sides.addObject()
                    .put("actor", side.actor())
                    .put("role", side.role().word())
                    .put("basis", side.basis().word());
        }
        ArrayNode figures = node.putArray("figures");
        for (Figure figure : incident.figures()) figures.add(figure(figure));
        node.set("totals", totals(incident));
        ArrayNode accusations = node.putArray("accusations");
        for (Accusation accusation : incident.accusations()) {
            accusations.add(accusation(accusation));
        }
        Json.put(node, "reports", incident.reports());
        Json.put(node, "also_in", incident.alsoIn());
        Json.put(node, "origins", incident.origins());
        node.put("grade", incident.grade().word());
        node.put("why", incident.why());
        Json.put(node, "claimed_by", incident.claimedBy());
        Json.put(node, "claims", incident.claims());
        Json.put(node, "neighbours", incident.neighbours());
        ArrayNode running = node.putArray("running");
        for (RunningTotal total : incident.running()) running.add(running(total));
        ArrayNode disputes = node.putArray("disputes");
        for (Dispute dispute : incident.disputes()) disputes.add(dispute(dispute));
        Json.put(node, "episode", incident.episode());
        Json.put(node, "formerly", incident.formerly());
        ArrayNode decisions = node.putArray("decisions");
        incident.decisions().forEach(applied -> decisions.add(DecisionJson.applied(applied)));
        ArrayNode reprints = node.putArray("reprints");
        incident.reprints().forEach(origin -> reprints.add(OriginJson.branch(origin)));
        ArrayNode victims = node.putArray("victims");
        for (Victim victim : incident.victims()) victims.add(victim(victim));
        return node;
    }

    static ObjectNode when(When when) {
        ObjectNode node = Json.object();
        Json.putDay(node, "from", when.from());
        Json.putDay(node, "to", when.to());
        Json.put(node, "precision", precision(when));
        return node;
    }

    /**
     * UCDP's five steps (GED codebook, {@code date_prec}): 1 one day, 2 two to six days, 3 a week,
     * 4 up to a month, 5 more; empty where an end is not known.
     */
    static OptionalInt precision(When when) {
        if (when.from().isEmpty() || when.to().isEmpty()) return OptionalInt.empty();
        LocalDate from = when.from().get();
        long days = ChronoUnit.DAYS.between(from, when.to().get()) + 1;
        if (days == 1) return OptionalInt.of(1);
        if (days <= 6) return OptionalInt.of(2);
        if (days == 7) return OptionalInt.of(3);
        return OptionalInt.of(days <= 31 ? 4 : 5);
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = Json.object();
        node.put("outcome", figure.outcome().word());
        node.put("who", figure.who().word());
        Json.put(node, "side", figure.side());
        putBounds(node, figure.bounds());
        Json.put(node, "claims", figure.claims());
        node.put("origins", figure.origins());
        node.put("reason", figure.reason());
        node.put("unit", figure.unit().word());
        return node;
    }

    static void putBounds(ObjectNode node, Bounds bounds) {
        node.put("low", bounds.low()).put("best", bounds.best()).put("high", bounds.high());
        if (bounds.open()) node.put("open", true);
    }

    private static ObjectNode totals(Incident incident) {
        ObjectNode node = Json.object();
        for (Outcome outcome : ALWAYS) {
            if (incident.totals().containsKey(outcome)) putTotal(node, outcome, incident);
            else node.putNull(outcome.word());
        }
        for (Outcome outcome : incident.totals().keySet()) {
            if (!ALWAYS.contains(outcome)) putTotal(node, outcome, incident);
        }
        return node;
    }

    private static void putTotal(ObjectNode node, Outcome outcome, Incident incident) {
        ObjectNode total = node.putObject(outcome.word());
        Optional.ofNullable(incident.totals().get(outcome))
                .ifPresent(bounds -> putBounds(total, bounds));
        Optional.ofNullable(incident.reasons().get(outcome))
                .ifPresent(reason -> total.put("reason", reason));
        int origins = incident.originsOf(outcome);
        if (origins > 0) total.put("origins", origins); // none where it is derived
    }

    private static ObjectNode running(RunningTotal total) {
        ObjectNode node = Json.object();
        node.put("outcome", total.outcome().word());
        node.put("who", total.who().word());
        Json.put(node, "side", total.side());
        node.put("scope", total.scope().word());
        node.put("low", total.number().low()).put("high", total.number().high());
        if (total.number().open()) node.put("open", true);
        node.put("origin", total.origin());
        Json.putDay(node, "since", total.since());
        Json.put(node, "claims", total.claims());
        return node;
    }

    private static ObjectNode victim(Victim victim) {
        ObjectNode node = Json.object();
        node.put("victim", victim.id());
        node.put("outcome", victim.outcome().word());
        if (victim.age().isEmpty()) node.putNull("age");
        victim.age()
                .ifPresent(
                        age -> node.putObject("age").put("low", age.low()).put("high", age.high()));
        Json.put(node, "sex", victim.sex().map(Sex::word));
        Json.put(node, "role", victim.role());
        node.set("when", when(victim.when()));
        node.put("reports", victim.reports());
        node.put("origins", victim.origins());
        Json.put(node, "claims", victim.claims());
        Json.put(node, "names", victim.names());
        return node;
    }

    /** {@code who} and {@code side} stand where a number is disputed. */
    private static ObjectNode dispute(Dispute dispute) {
        ObjectNode node = Json.object();
        node.put("field", dispute.field());
        dispute.who()
                .ifPresent(who -> {
                    node.put("who", who.word());
                    Json.put(node, "side", dispute.side());
                });
        ArrayNode values = node.putArray("values");
        for (Dispute.Value value : dispute.values()) {
            ObjectNode said = values.addObject();
            said.put("value", value.value());
            Json.put(said, "claims", value.claims());
            Json.put(said, "origins", value.origins());
        }
        return node;
    }

    static ObjectNode accusation(Accusation accusation) {
        ObjectNode node = Json.object();
        node.put("by", accusation.by());
        node.put("against", accusation.against());
        Json.put(node, "claims", accusation.claims());
        Json.put(node, "denied_by", accusation.deniedBy());
        Json.put(node, "denials", accusation.denials());
        return node;
    }
}
