package org.parallax.exchange.event;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Basis;
import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.event.Episode;
import org.parallax.event.Episode.Camp;
import org.parallax.event.Episode.Neighbour;
import org.parallax.event.Episode.Tally;
import org.parallax.event.Episode.Total;
import org.parallax.pipeline.Json;

import java.util.EnumMap;
import java.util.Map;

/** Reads an episode's line, as {@link org.parallax.pipeline.EpisodeJson} writes it. */
final class EpisodeReader {
    private EpisodeReader() {}

    /**
     * @param places tells by what name a place is shown
     */
    static Episode read(String line, ShownPlaces places) {
        JsonNode node = Json.parse(line);
        return new Episode(
                Json.text(node, "episode"),
                Json.text(node, "name"),
                days(node.required("when")),
                EventReader.all(node, "where", it -> places.of(EventReader.where(it))),
                EventReader.all(
                        node,
                        "sides",
                        it -> new Camp(Json.text(it, "actor"), Json.texts(it, "bodies"))),
                Json.texts(node, "incidents"),
                totals(node.required("totals")),
                EventReader.all(node, "tallies", EpisodeReader::tally),
                EventReader.all(node, "accusations", EventReader::accusation),
                EventReader.all(node, "neighbours", EpisodeReader::neighbour),
                Json.texts(node, "reports"),
                Json.text(node, "why"));
    }

    private static When days(JsonNode node) {
        return new When(Json.day(node, "from"), Json.day(node, "to"), Basis.UNKNOWN);
    }

    private static Map<Outcome, Total> totals(JsonNode node) {
        Map<Outcome, Total> totals = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            JsonNode total = node.path(outcome.word());
            if (!total.isObject()) continue;
            totals.put(
                    outcome,
                    new Total(
                            EventReader.bounds(total),
                            total.required("floor").booleanValue(),
                            Json.text(total, "reason")));
        }
        return totals;
    }

    private static Tally tally(JsonNode node) {
        return new Tally(
                Json.day(node, "day"),
                days(node.required("counted")),
                Json.text(node, "origin"),
                Json.constant(Outcome.class, node, "outcome"),
                Json.constant(Unit.class, node, "unit"),
                Json.constant(Who.class, node, "who"),
                Json.maybe(node, "side"),
                new Count(
                        Json.number(node, "low"),
                        Json.number(node, "high"),
                        node.required("approximate").booleanValue()),
                node.required("whole").booleanValue(),
                Json.text(node, "claim"),
                Json.text(node, "report"));
    }

    private static Neighbour neighbour(JsonNode node) {
        return new Neighbour(
                days(node.required("when")),
                Json.text(node, "what"),
                Json.text(node, "by"),
                Json.constant(Stance.class, node, "stance"),
                Json.text(node, "claim"),
                Json.text(node, "report"));
    }
}
