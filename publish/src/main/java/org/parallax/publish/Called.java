package org.parallax.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Speaker;
import org.parallax.event.Accusation;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Side;
import org.parallax.pipeline.Json;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.store.derived.Line;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What those are called whom the record's incidents and claims name by an id. */
final class Called {
    private Called() {}

    /** {@code {"id","name"}} for each whose name is another than the id, by id. */
    static Stream<Line> in(PublicRecord record) {
        NavigableSet<String> ids = new TreeSet<>();
        for (Incident incident : record.incidents()) add(ids, incident);
        for (PublicClaim claim : record.claims()) {
            ids.add(claim.origin());
            claim.claim().saidBy().stream()
                    .map(Speaker::actor)
                    .flatMap(Optional::stream)
                    .forEach(ids::add);
        }
        return ids.stream().filter(id -> !record.name(id).equals(id)).map(id -> line(record, id));
    }

    private static void add(NavigableSet<String> ids, Incident incident) {
        incident.sides().stream().map(Side::actor).forEach(ids::add);
        incident.figures().stream().map(Figure::side).flatMap(Optional::stream).forEach(ids::add);
        for (Accusation accusation : incident.accusations()) {
            ids.add(accusation.by());
            ids.add(accusation.against());
            ids.addAll(accusation.deniedBy());
        }
        ids.addAll(incident.claimedBy());
        ids.addAll(incident.origins());
    }

    private static Line line(PublicRecord record, String id) {
        ObjectNode node = Json.object();
        node.put("id", id);
        node.put("name", record.name(id));
        return Line.of(id, Json.line(node));
    }
}
