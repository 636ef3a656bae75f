package org.parallax.exchange.event;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Basis;
import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.exchange.event.Account.Said;
import org.parallax.exchange.event.Account.Toll;
import org.parallax.pipeline.Json;

import java.util.Optional;

/** Reads a claim's line, as {@link org.parallax.pipeline.ClaimJson} writes it. */
final class AccountReader {
    private AccountReader() {}

    /**
     * @param places tells by what name a place is shown
     */
    static Account read(String line, ShownPlaces places) {
        JsonNode node = Json.parse(line);
        String kind = Json.text(node, "kind");
        JsonNode detail = node.required(kind);
        JsonNode when = node.required("when");
        return new Account(
                Json.text(node, "claim"),
                Json.text(node, "report"),
                kind,
                Json.text(node, "rule"),
                Json.text(node, "part"),
                node.required("start").intValue(),
                node.required("end").intValue(),
                Json.text(node, "words"),
                EventReader.all(node, "said_by", AccountReader::said),
                Json.constant(Stance.class, node, "stance"),
                new When(
                        Json.day(when, "from"),
                        Json.day(when, "to"),
                        Json.constant(Basis.class, when, "basis")),
                EventReader.all(node, "where", it -> places.of(EventReader.where(it))),
                kind.equals("figure") ? Optional.of(toll(detail)) : Optional.empty(),
                detail,
                node.path("withheld").booleanValue());
    }

    private static Said said(JsonNode node) {
        return new Said(Json.maybe(node, "actor"), Json.text(node, "name"), Json.text(node, "cue"));
    }

    private static Toll toll(JsonNode node) {
        return new Toll(
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
}
