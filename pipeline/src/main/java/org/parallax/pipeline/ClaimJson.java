package org.parallax.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Claim;
import org.parallax.claims.Speaker;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.text.Part;
import org.parallax.text.Report;

import java.util.List;
import java.util.Optional;

/**
 * A claim as one line of the output contract: keys in its order, {@code null} for "not stated",
 * offsets in code points. {@link ReadingJson} reads such lines back.
 */
public final class ClaimJson {
    private ClaimJson() {}

    /** The lines of all claims of one report, in the order given. */
    public static List<String> lines(Report report, List<Claim> claims) {
        Offsets offsets = new Offsets(report);
        return claims.stream().map(claim -> Json.line(object(claim, offsets))).toList();
    }

    /** One claim's line. */
    public static String line(Report report, Claim claim) {
        return Json.line(object(claim, new Offsets(report)));
    }

    /**
     * The line of a claim from which a name was withheld: {@code masked} has the claim's offsets,
     * and so its id, but other words.
     */
    public static String withheldLine(Report report, Claim masked) {
        ObjectNode node = object(masked, new Offsets(report));
        node.put("withheld", true);
        return Json.line(node);
    }

    static ObjectNode object(Claim claim, Offsets offsets) {
        Part part = claim.quote().part();
        ObjectNode node = Json.object();
        node.put("claim", claim.id());
        node.put("report", claim.quote().report());
        node.put("kind", claim.kind());
        node.put("rule", claim.rule());
        offsets.put(node, claim.quote());
        ArrayNode saidBy = node.putArray("said_by");
        for (Speaker speaker : claim.saidBy()) saidBy.add(speaker(speaker, part, offsets));
        node.put("stance", claim.stance().word());
        node.set("when", when(claim.when()));
        ArrayNode where = node.putArray("where");
        for (Where place : claim.where()) where.add(where(place, part, offsets));
        node.set(claim.kind(), ClaimDetail.object(claim, offsets));
        return node;
    }

    private static ObjectNode speaker(Speaker speaker, Part part, Offsets offsets) {
        ObjectNode node = Json.object();
        Json.put(node, "actor", speaker.actor());
        node.put("name", speaker.name());
        offsets.put(node, part, speaker.span());
        node.put("cue", speaker.cue());
        return node;
    }

    static ObjectNode when(When when) {
        ObjectNode node = Json.object();
        Json.putDay(node, "from", when.from());
        Json.putDay(node, "to", when.to());
        node.put("basis", when.basis().word());
        return node;
    }

    static ObjectNode where(Where where, Part part, Offsets offsets) {
        ObjectNode node = place(where);
        offsets.put(node, part, where.span());
        return node;
    }

    /** A place without the words that name it. */
    static ObjectNode place(Where where) {
        ObjectNode node = Json.object();
        node.put("place", where.place());
        node.put("name", where.name());
        node.put("lat", where.lat());
        node.put("lon", where.lon());
        node.put("precision", where.precision().word());
        return node;
    }

    static Optional<JsonNode> present(JsonNode node, String key) {
        JsonNode value = node.required(key);
        return value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
