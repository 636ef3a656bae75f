package org.parallax.exchange.outside.match;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.event.Bounds;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.outside.TheirEvent;
import org.parallax.pipeline.Json;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/** A finding as one line: keys in a fixed order, {@code null} for what nobody states. */
public final class FindingJson {
    private FindingJson() {}

    /** {@code {"match","incident","row","ours","theirs","days","km","score",…,"why"}}. */
    public static String line(Finding finding, RecordView record) {
        ObjectNode node = Json.object();
        node.put("match", finding.match().word());
        node.put("incident", finding.ours().map(Ours::id).orElse(null));
        node.set("row", finding.theirs().map(FindingJson::row).orElse(null));
        node.set("ours", finding.ours().map(it -> ours(it, record)).orElse(null));
        node.set("theirs", finding.theirs().map(it -> theirs(it.event())).orElse(null));
        Optional<Likeness> like = finding.likeness();
        node.put("days", like.map(Likeness::days).orElse(null));
        node.put("km", like.map(it -> tenth(it.km())).orElse(null));
        node.put("score", like.map(it -> Math.round(it.points())).orElse(null));
        ArrayNode figures = node.putArray("figures");
        for (Told told : finding.numbers()) figures.add(told(told));
        node.put("incidents", finding.incidents());
        node.put("rows", finding.rows());
        new TreeSet<>(finding.instead()).forEach(node.putArray("or")::add);
        node.put("why", finding.why());
        return Json.line(node);
    }

    private static double tenth(double km) {
        return Math.round(km * 10) / 10.0;
    }

    private static ObjectNode row(Theirs row) {
        ObjectNode node = Json.object();
        node.put("id", row.id());
        node.put("table", row.event().table().origin());
        node.put("entry", row.entry());
        node.put("file", row.file());
        node.put("line", row.line());
        return node;
    }

    private static ObjectNode ours(Ours ours, RecordView record) {
        ObjectNode node = Json.object();
        node.put("from", LocalDate.ofEpochDay(ours.happening().from()).toString());
        node.put("to", LocalDate.ofEpochDay(ours.happening().to()).toString());
        node.put("place", ours.where().name());
        node.put("lat", ours.where().lat());
        node.put("lon", ours.where().lon());
        node.put("country", ours.country().orElse(null));
        node.put("type", ours.type());
        ArrayNode sides = node.putArray("sides");
        ours.sides().stream().map(record::name).forEach(sides::add);
        node.put("grade", ours.grade());
        return node;
    }

    private static ObjectNode theirs(TheirEvent event) {
        ObjectNode node = Json.object();
        node.put("from", event.from().toString());
        node.put("to", event.to().toString());
        node.put("place", event.place().orElse(null));
        node.put("lat", event.spot().map(TheirEvent.Spot::lat).orElse(null));
        node.put("lon", event.spot().map(TheirEvent.Spot::lon).orElse(null));
        node.put("country", event.country().orElse(null));
        node.put("type", event.type());
        event.sides().forEach(node.putArray("sides")::add);
        return node;
    }

    private static ObjectNode told(Told told) {
        ObjectNode node = Json.object();
        node.put("outcome", told.what());
        node.put("who", told.who());
        node.set("ours", told.ours().map(FindingJson::bounds).orElse(null));
        node.set("theirs", told.theirs().map(FindingJson::bounds).orElse(null));
        node.put("agree", told.agrees());
        return node;
    }

    private static ObjectNode bounds(Bounds bounds) {
        ObjectNode node = Json.object();
        node.put("low", bounds.low());
        node.put("best", bounds.best());
        node.put("high", bounds.high());
        if (bounds.open()) node.put("open", true);
        return node;
    }
}
