package org.parallax.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AccessType;
import org.parallax.claims.Act;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.AgreementStatus;
import org.parallax.claims.AgreementType;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlChange;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.Optional;

/** The one object of a claim's line that is named after its kind, both ways. */
final class ClaimDetail {
    private ClaimDetail() {}

    static ObjectNode object(Claim claim, Offsets offsets) {
        return switch (claim) {
            case FigureClaim figure -> figure(figure);
            case IncidentClaim incident -> incident(incident);
            case ControlClaim control -> control(control);
            case AgreementClaim agreement -> agreement(agreement);
            case AccessClaim access -> Json.object().put("type", access.type().word());
            case StatementClaim statement -> statement(statement, offsets);
        };
    }

    /**
     * @param node the object that {@link #object} made
     * @param kind the contract's name of the kind
     */
    static Claim claim(String kind, Ground ground, JsonNode node, Offsets offsets) {
        return switch (kind) {
            case "figure" -> figure(ground, node);
            case "incident" ->
                    new IncidentClaim(
                            ground,
                            Json.constant(IncidentType.class, node, "type"),
                            Json.texts(node, "perpetrators"),
                            Json.texts(node, "targets"),
                            Json.texts(node, "parties"),
                            Json.maybe(node, "weapon"));
            case "control" ->
                    new ControlClaim(
                            ground,
                            Json.maybe(node, "actor"),
                            Json.constant(ControlChange.class, node, "change"));
            case "agreement" ->
                    new AgreementClaim(
                            ground,
                            Json.constant(AgreementType.class, node, "type"),
                            Json.texts(node, "parties"),
                            Json.maybe(node, "status")
                                    .map(word -> Json.constant(AgreementStatus.class, word)));
            case "access" -> new AccessClaim(ground, Json.constant(AccessType.class, node, "type"));
            case "statement" -> statement(ground, node, offsets);
            default -> throw new IllegalArgumentException("no kind of claim: " + kind);
        };
    }

    private static ObjectNode figure(FigureClaim figure) {
        ObjectNode node = Json.object();
        node.put("outcome", figure.outcome().word());
        Json.put(node, "low", figure.count().low());
        Json.put(node, "high", figure.count().high());
        node.put("approximate", figure.count().approximate());
        node.put("unit", figure.unit().word());
        node.put("who", figure.who().word());
        Json.put(node, "side", figure.side());
        node.put("scope", figure.scope().word());
        Json.putDay(node, "since", figure.since());
        Json.put(node, "part_of", figure.partOf());
        return node;
    }

    private static FigureClaim figure(Ground ground, JsonNode node) {
        return new FigureClaim(
                ground,
                Json.constant(Outcome.class, node, "outcome"),
                new Count(
                        Json.number(node, "low"),
                        Json.number(node, "high"),
                        node.required("approximate").booleanValue()),
                Json.constant(Unit.class, node, "unit"),
                Json.constant(Who.class, node, "who"),
                Json.maybe(node, "side"),
                Json.constant(Scope.class, node, "scope"),
                Json.day(node, "since"),
                Json.maybe(node, "part_of"));
    }

    private static ObjectNode incident(IncidentClaim incident) {
        ObjectNode node = Json.object();
        node.put("type", incident.type().word());
        Json.put(node, "perpetrators", incident.perpetrators());
        Json.put(node, "targets", incident.targets());
        Json.put(node, "parties", incident.parties());
        Json.put(node, "weapon", incident.weapon());
        return node;
    }

    private static ObjectNode control(ControlClaim control) {
        ObjectNode node = Json.object();
        Json.put(node, "actor", control.actor());
        node.put("change", control.change().word());
        return node;
    }

    private static ObjectNode agreement(AgreementClaim agreement) {
        ObjectNode node = Json.object();
        node.put("type", agreement.type().word());
        Json.put(node, "parties", agreement.parties());
        Json.put(node, "status", agreement.status().map(AgreementStatus::word));
        return node;
    }

    private static ObjectNode statement(StatementClaim statement, Offsets offsets) {
        Part part = statement.quote().part();
        ObjectNode node = Json.object();
        node.put("act", statement.act().word());
        Json.put(node, "speaker", statement.speaker());
        Json.put(node, "speaker_name", statement.speakerName());
        Json.put(node, "about", statement.about());
        putSpan(node, "source", statement.source(), part, offsets);
        putSpan(node, "cue", statement.cue(), part, offsets);
        putSpan(node, "content", statement.content(), part, offsets);
        node.put("quoted", statement.quoted());
        return node;
    }

    private static void putSpan(
            ObjectNode node, String key, Optional<Span> span, Part part, Offsets offsets) {
        if (span.isPresent()) {
            offsets.put(node.putObject(key), part, span.get());
        } else {
            node.putNull(key);
        }
    }

    private static StatementClaim statement(Ground ground, JsonNode node, Offsets offsets) {
        Part part = ground.quote().part();
        return new StatementClaim(
                ground,
                Json.constant(Act.class, node, "act"),
                Json.maybe(node, "speaker"),
                Json.maybe(node, "speaker_name"),
                Json.maybe(node, "about"),
                offsets.maybeSpan(node.required("source"), part),
                offsets.maybeSpan(node.required("cue"), part),
                offsets.maybeSpan(node.required("content"), part),
                node.required("quoted").booleanValue());
    }
}
