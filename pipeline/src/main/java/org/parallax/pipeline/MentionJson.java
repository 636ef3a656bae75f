package org.parallax.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Count;
import org.parallax.claims.Mention;
import org.parallax.claims.PlaceDoubt;
import org.parallax.claims.Where;
import org.parallax.text.Quote;
import org.parallax.text.Report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mention as one line of the output contract. */
public final class MentionJson {
    private static final String UNRESOLVED = "unresolved";
    private static final String UNSURE = "unsure";

    private MentionJson() {}

    /** The lines of all mentions of one report, in the order given. */
    public static List<String> lines(Report report, List<Mention> mentions) {
        Offsets offsets = new Offsets(report);
        return mentions.stream().map(mention -> Json.line(object(mention, offsets))).toList();
    }

    static ObjectNode object(Mention mention, Offsets offsets) {
        ObjectNode node = Json.object();
        node.put("report", mention.quote().report());
        node.put("kind", kind(mention));
        offsets.put(node, mention.quote());
        switch (mention) {
            case Mention.OfActor actor -> Json.put(node, "actor", actor.actor());
            case Mention.OfPlace place -> putPlace(node, place);
            case Mention.OfDate date -> {
                Json.putDay(node, "from", date.when().from());
                Json.putDay(node, "to", date.when().to());
                node.put("timex", date.timex());
            }
            case Mention.OfNumber number -> {
                Json.put(node, "low", number.count().low());
                Json.put(node, "high", number.count().high());
            }
        }
        return node;
    }

    private static String kind(Mention mention) {
        return switch (mention) {
            case Mention.OfActor _ -> "actor";
            case Mention.OfPlace _ -> "place";
            case Mention.OfDate _ -> "date";
            case Mention.OfNumber _ -> "number";
        };
    }

    /** Why a place is not sure, or there is none, stands last and only where there is doubt. */
    private static void putPlace(ObjectNode node, Mention.OfPlace place) {
        Optional<Where> where = place.where();
        if (where.isPresent()) {
            node.put("place", where.get().place());
            node.put("lat", where.get().lat()).put("lon", where.get().lon());
        } else {
            node.putNull("place").putNull("lat").putNull("lon");
        }
        String key = where.isPresent() ? UNSURE : UNRESOLVED;
        place.doubt().ifPresent(doubt -> node.put(key, doubt.text()));
    }

    private static Optional<PlaceDoubt> doubt(JsonNode node) {
        return Stream.of(UNSURE, UNRESOLVED)
                .filter(node::has)
                .map(key -> PlaceDoubt.of(Json.text(node, key)))
                .findFirst();
    }

    /** The line's object and what the line leaves out, so that nothing is lost in the store. */
    static ObjectNode kept(Mention mention, Offsets offsets) {
        ObjectNode node = object(mention, offsets);
        switch (mention) {
            case Mention.OfActor _ -> {}
            case Mention.OfPlace place ->
                    node.set(
                            "where",
                            place.where()
                                    .<JsonNode>map(where ->
                                            ClaimJson.where(where, place.quote().part(), offsets))
                                    .orElseGet(node::nullNode));
            case Mention.OfDate date -> node.set("when", ClaimJson.when(date.when()));
            case Mention.OfNumber number -> node.put("approximate", number.count().approximate());
        }
        return node;
    }

    static Mention mention(JsonNode node, Offsets offsets) {
        Quote quote = offsets.quote(node);
        String kind = Json.text(node, "kind");
        return switch (kind) {
            case "actor" -> new Mention.OfActor(quote, Json.maybe(node, "actor"));
            case "place" ->
                    new Mention.OfPlace(
                            quote,
                            ClaimJson.present(node, "where")
                                    .map(at -> ReadingJson.where(at, quote.part(), offsets)),
                            doubt(node));
            case "date" ->
                    new Mention.OfDate(
                            quote,
                            ReadingJson.when(node.required("when")),
                            Json.text(node, "timex"));
            case "number" ->
                    new Mention.OfNumber(
                            quote,
                            new Count(
                                    Json.number(node, "low"),
                                    Json.number(node, "high"),
                                    node.required("approximate").booleanValue()));
            default -> throw new IllegalArgumentException("no kind of mention: " + kind);
        };
    }
}
