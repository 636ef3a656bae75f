package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Claim;
import org.parallax.store.Reader;

import java.time.Instant;
import java.util.Optional;

/** What another reader makes of a report, and which readers there were, as lines. */
public final class RereadJson {
    private RereadJson() {}

    /**
     * {@code {"report","change","from","to","claim":{"from","to"},"kind","words","fields"}}.
     *
     * @param from the claim as it was, names in it masked
     * @param to the claim as it is, names in it masked
     */
    public static String line(
            Reread.Difference difference, String change, Optional<Claim> from, Optional<Claim> to) {
        Claim told = to.or(() -> from).orElseThrow();
        ObjectNode node = Json.object();
        node.put("report", difference.report().id());
        node.put("change", change);
        node.put("from", difference.from());
        node.put("to", difference.to());
        ObjectNode ids = node.putObject("claim");
        Json.put(ids, "from", from.map(Claim::id));
        Json.put(ids, "to", to.map(Claim::id));
        node.put("kind", told.kind());
        node.put("words", told.quote().words());
        ArrayNode fields = node.putArray("fields");
        if (from.isEmpty() || to.isEmpty()) return Json.line(node);
        for (ClaimFields.Changed changed :
                ClaimFields.changed(difference.report(), from.get(), to.get())) {
            ObjectNode field = fields.addObject();
            field.put("field", changed.field());
            field.set("from", changed.from());
            field.set("to", changed.to());
        }
        return Json.line(node);
    }

    /**
     * {@code {"reader","reports","first","at","present"}}: {@code at} is null where it began to
     * read before that was kept.
     *
     * @param present whether it is this program's
     */
    public static String line(Reader reader, boolean present) {
        ObjectNode node = Json.object();
        node.put("reader", reader.version());
        node.put("reports", reader.reports());
        node.put("first", reader.first());
        boolean known = reader.at().isAfter(Instant.EPOCH);
        Json.put(node, "at", known ? Optional.of(reader.at().toString()) : Optional.empty());
        node.put("present", present);
        return Json.line(node);
    }
}
