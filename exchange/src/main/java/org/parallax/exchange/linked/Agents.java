package org.parallax.exchange.linked;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.exchange.event.RecordView;
import org.parallax.pipeline.Json;
import org.parallax.publish.Withhold;

import java.util.Collection;

/** Bodies and persons as nodes. */
final class Agents {
    private final RecordView record;

    Agents(RecordView record) {
        this.record = record;
    }

    /**
     * One that the record knows by an id, or by a name that is its id. Two whose names are withheld
     * look alike and are not one: they get no id.
     */
    ObjectNode of(String body) {
        String name = record.name(body);
        ObjectNode node = Json.object();
        if (!Withhold.isIn(body) && !Withhold.isIn(name)) node.put("id", Iris.body(body));
        return node.put("type", "Agent").put("name", name);
    }

    /** One of whom the report alone tells a name: two of one name may be two. */
    static ObjectNode named(String name) {
        return Json.object().put("type", "Agent").put("name", name);
    }

    /** Nothing where there are none. */
    void put(ObjectNode node, String key, Collection<String> bodies) {
        if (bodies.isEmpty()) return;
        ArrayNode all = node.putArray(key);
        bodies.forEach(it -> all.add(of(it)));
    }
}
