package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.store.Quarantined;

/**
 * A document in quarantine as one line: {@code
 * {"quarantined":entry,"at","report","form","bytes","sha256","reason","settled_by":[entry,…]}}.
 * Nothing of what it says, nor who wrote it.
 */
public final class QuarantinedJson {
    private QuarantinedJson() {}

    public static String line(Quarantined held) {
        ObjectNode node =
                Json.object()
                        .put("quarantined", held.entry())
                        .put("at", held.at().toString())
                        .put("report", held.id())
                        .put("form", held.form())
                        .put("bytes", held.bytes())
                        .put("sha256", held.sha256())
                        .put("reason", held.reason());
        held.settledBy().forEach(node.putArray("settled_by")::add);
        return Json.line(node);
    }
}
