package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A change of a field of an incident as one line of the output contract. */
public final class HistoryJson {
    private HistoryJson() {}

    /**
     * {@code {"incident","sequence","at","field","from","to","why"}}.
     *
     * @param why what made the change, names in it masked
     */
    public static String line(History.Step step, FieldChange change, String why) {
        ObjectNode node = Json.object();
        node.put("incident", step.incident());
        node.put("sequence", step.entry());
        node.put("at", step.at().toString());
        node.put("field", change.field());
        Json.put(node, "from", change.from());
        Json.put(node, "to", change.to());
        node.put("why", why);
        return Json.line(node);
    }
}
