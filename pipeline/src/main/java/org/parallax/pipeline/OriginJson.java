package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Outcome;
import org.parallax.event.Origin;

/** A branch of the tree from a first sayer to the reprints of what it said. */
final class OriginJson {
    private OriginJson() {}

    /**
     * {@code {"origin","kind","counts","reports":[{"report","why","reprints","more"}]}}; of each of
     * the first few reprints {@code {"report","copy","why"}}, of the rest how many there are.
     */
    static ObjectNode branch(Origin origin) {
        ObjectNode node = Json.object();
        node.put("origin", origin.name());
        node.put("kind", origin.kind());
        Json.put(node, "counts", origin.counts().stream().map(Outcome::word).toList());
        ArrayNode reports = node.putArray("reports");
        for (Origin.Carrier carrier : origin.carriers()) {
            ObjectNode report = reports.addObject();
            report.put("report", carrier.report());
            report.put("why", carrier.why());
            ArrayNode reprints = report.putArray("reprints");
            for (Origin.Reprint reprint : carrier.reprints()) {
                reprints.addObject()
                        .put("report", reprint.report())
                        .put("copy", reprint.copy())
                        .put("why", reprint.why());
            }
            report.put("more", carrier.more().size());
        }
        return node;
    }
}
