package org.parallax.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Doubt;
import org.parallax.claims.Ground;
import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Reading;
import org.parallax.claims.Sex;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;

/**
 * A reading as the store keeps it: one JSON object whose claims are the contract's lines. The
 * report itself stays where it is, in the ledger.
 */
public final class ReadingJson {
    private ReadingJson() {}

    /** {@code {"day","claims","doubts","mentions","victims"}}, without line break. */
    public static String write(Reading reading) {
        Offsets offsets = new Offsets(reading.report());
        ObjectNode node = Json.object();
        Json.putDay(node, "day", reading.day());
        ArrayNode claims = node.putArray("claims");
        for (Claim claim : reading.claims()) claims.add(ClaimJson.object(claim, offsets));
        ArrayNode doubts = node.putArray("doubts");
        for (Doubt doubt : reading.doubts()) {
            ObjectNode kept = doubts.addObject();
            offsets.put(kept, doubt.quote());
            kept.put("why", doubt.why());
        }
        ArrayNode mentions = node.putArray("mentions");
        for (Mention mention : reading.mentions()) {
            mentions.add(MentionJson.kept(mention, offsets));
        }
        ArrayNode victims = node.putArray("victims");
        for (NamedVictim victim : reading.victims()) victims.add(victim(victim, offsets));
        return Json.line(node);
    }

    private static ObjectNode victim(NamedVictim victim, Offsets offsets) {
        ObjectNode node = Json.object();
        offsets.put(node, victim.quote());
        node.put("outcome", victim.outcome().word());
        Json.put(node, "age", victim.age());
        Json.put(node, "sex", victim.sex().map(Sex::word));
        Json.put(node, "kin", victim.kin());
        Json.put(node, "role", victim.role());
        node.set("when", ClaimJson.when(victim.when()));
        Json.put(node, "claim", victim.claim());
        node.put("rule", victim.rule());
        return node;
    }

    /**
     * The reading that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is no such object, or not about this report's
     *     words
     */
    public static Reading read(Report report, String json) {
        JsonNode node = Json.parse(json);
        Offsets offsets = new Offsets(report);
        List<Claim> claims = new ArrayList<>();
        for (JsonNode claim : node.required("claims")) claims.add(claim(claim, offsets));
        List<Doubt> doubts = new ArrayList<>();
        for (JsonNode doubt : node.required("doubts")) {
            doubts.add(new Doubt(offsets.quote(doubt), Json.text(doubt, "why")));
        }
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode mention : node.required("mentions")) {
            mentions.add(MentionJson.mention(mention, offsets));
        }
        List<NamedVictim> victims = new ArrayList<>();
        // a reading kept before victims were read has none
        for (JsonNode victim : node.path("victims")) victims.add(victim(victim, offsets));
        return new Reading(report, Json.day(node, "day"), claims, doubts, mentions, victims);
    }

    private static NamedVictim victim(JsonNode node, Offsets offsets) {
        return new NamedVictim(
                offsets.quote(node),
                Json.constant(Outcome.class, node, "outcome"),
                Json.small(node, "age"),
                Json.maybe(node, "sex").map(it -> Json.constant(Sex.class, node, "sex")),
                Json.maybe(node, "kin"),
                Json.maybe(node, "role"),
                when(node.required("when")),
                Json.maybe(node, "claim"),
                Json.text(node, "rule"));
    }

    private static Claim claim(JsonNode node, Offsets offsets) {
        Quote quote = offsets.quote(node);
        List<Speaker> saidBy = new ArrayList<>();
        for (JsonNode speaker : node.required("said_by")) {
            saidBy.add(
                    new Speaker(
                            Json.maybe(speaker, "actor"),
                            Json.text(speaker, "name"),
                            offsets.span(speaker, quote.part()),
                            Json.text(speaker, "cue")));
        }
        List<Where> where = new ArrayList<>();
        for (JsonNode place : node.required("where")) {
            where.add(where(place, quote.part(), offsets));
        }
        Ground ground =
                new Ground(
                        quote,
                        Json.text(node, "rule"),
                        saidBy,
                        Json.constant(Stance.class, node, "stance"),
                        when(node.required("when")),
                        where);
        String kind = Json.text(node, "kind");
        Claim claim = ClaimDetail.claim(kind, ground, node.required(kind), offsets);
        if (!claim.id().equals(Json.text(node, "claim"))) {
            throw new IllegalArgumentException(
                    "the claim's id is %s, its words give %s"
                            .formatted(Json.text(node, "claim"), claim.id()));
        }
        return claim;
    }

    static When when(JsonNode node) {
        return new When(
                Json.day(node, "from"),
                Json.day(node, "to"),
                Json.constant(Basis.class, node, "basis"));
    }

    static Where where(JsonNode node, Part part, Offsets offsets) {
        return new Where(
                Json.text(node, "place"),
                Json.text(node, "name"),
                node.required("lat").doubleValue(),
                node.required("lon").doubleValue(),
                Json.constant(Precision.class, node, "precision"),
                offsets.maybeSpan(node, part));
    }
}
