package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Episode;

/** An episode as one line: {@code export --format episodes}; docs/EPISODES.md tells the fields. */
public final class EpisodeJson {
    private EpisodeJson() {}

    /** The line of one episode. */
    public static String line(Episode episode) {
        return Json.line(object(episode));
    }

    /** The line of an episode from whose fields a name was withheld. */
    public static String withheldLine(Episode masked) {
        return Json.line(object(masked).put("withheld", true));
    }

    private static ObjectNode object(Episode episode) {
        ObjectNode node = Json.object();
        node.put("episode", episode.id());
        node.put("name", episode.name());
        node.set("when", IncidentJson.when(episode.when()));
        ArrayNode where = node.putArray("where");
        for (Where place : episode.where()) where.add(ClaimJson.place(place));
        ArrayNode sides = node.putArray("sides");
        for (Episode.Camp camp : episode.sides()) {
            ObjectNode side = sides.addObject().put("actor", camp.actor());
            Json.put(side, "bodies", camp.bodies());
        }
        Json.put(node, "incidents", episode.incidents());
        ObjectNode totals = node.putObject("totals");
        episode.totals().forEach((outcome, total) -> totals.set(outcome.word(), total(total)));
        ArrayNode tallies = node.putArray("tallies");
        for (Episode.Tally tally : episode.tallies()) tallies.add(tally(tally));
        ArrayNode accusations = node.putArray("accusations");
        for (Accusation accusation : episode.accusations()) {
            accusations.add(IncidentJson.accusation(accusation));
        }
        ArrayNode neighbours = node.putArray("neighbours");
        for (Episode.Neighbour neighbour : episode.neighbours()) {
            neighbours.add(neighbour(neighbour));
        }
        Json.put(node, "reports", episode.reports());
        node.put("why", episode.why());
        return node;
    }

    private static ObjectNode total(Episode.Total total) {
        ObjectNode node = Json.object();
        IncidentJson.putBounds(node, total.bounds());
        node.put("floor", total.floor());
        node.put("reason", total.reason());
        return node;
    }

    private static ObjectNode tally(Episode.Tally tally) {
        ObjectNode node = Json.object();
        Json.putDay(node, "day", tally.day());
        node.set("counted", IncidentJson.when(tally.counted()));
        node.put("origin", tally.origin());
        node.put("outcome", tally.outcome().word());
        node.put("who", tally.who().word());
        Json.put(node, "side", tally.side());
        Json.put(node, "low", tally.count().low());
        Json.put(node, "high", tally.count().high());
        node.put("approximate", tally.count().approximate());
        node.put("unit", tally.unit().word());
        node.put("whole", tally.whole());
        node.put("claim", tally.claim());
        node.put("report", tally.report());
        return node;
    }

    private static ObjectNode neighbour(Episode.Neighbour neighbour) {
        ObjectNode node = Json.object();
        node.set("when", IncidentJson.when(neighbour.when()));
        node.put("what", neighbour.what());
        node.put("by", neighbour.by());
        node.put("stance", neighbour.stance().word());
        node.put("claim", neighbour.claim());
        node.put("report", neighbour.report());
        return node;
    }
}
