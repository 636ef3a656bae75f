package org.parallax.publish.overview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import org.parallax.claims.IncidentType;
import org.parallax.pipeline.FieldChange;
import org.parallax.pipeline.IncidentJson;
import org.parallax.pipeline.Json;

import java.util.Map;
import java.util.Optional;

/** Everything that the overview tells, printed: to be compared, and searched for names. */
final class Printed {
    private Printed() {}

    /**
     * {@code {"matching","of","undated","unplaced","undated_left_out","unplaced_left_out",
     * "killed":{"known","unknown","low","best","high","open"},"injured",
     * "facets":[{"parameter","label","values":[{"value","label","count","chosen"}],"more"}],
     * "incidents":[incidents of the output contract],"next"}}; {@code low}, {@code best} and {@code
     * high} are {@code null} where no incident gives a number.
     */
    static String found(Found found) {
        ObjectNode node = Json.object();
        node.put("matching", found.matching()).put("of", found.of());
        node.put("undated", found.undated()).put("unplaced", found.unplaced());
        node.put("undated_left_out", found.undatedLeftOut());
        node.put("unplaced_left_out", found.unplacedLeftOut());
        node.set("killed", sums(found.killed()));
        node.set("injured", sums(found.injured()));
        ArrayNode facets = node.putArray("facets");
        for (Facet facet : found.facets()) facets.add(facet(facet));
        ArrayNode incidents = node.putArray("incidents");
        for (Row row : found.rows()) incidents.addRawValue(new RawValue(line(row)));
        node.put("next", found.next().orElse(null));
        return Json.line(node);
    }

    private static String line(Row row) {
        return row.withheld()
                ? IncidentJson.withheldLine(row.incident())
                : IncidentJson.line(row.incident());
    }

    private static ObjectNode sums(Sums sums) {
        ObjectNode node = Json.object();
        node.put("known", sums.known()).put("unknown", sums.unknown());
        if (sums.known() == 0) node.putNull("low").putNull("best").putNull("high");
        else node.put("low", sums.low()).put("best", sums.best()).put("high", sums.high());
        return node.put("open", sums.open());
    }

    private static ObjectNode facet(Facet facet) {
        ObjectNode node = Json.object();
        node.put("parameter", facet.parameter()).put("label", facet.label());
        ArrayNode values = node.putArray("values");
        for (Facet.Value it : facet.values()) {
            values.addObject()
                    .put("value", it.value())
                    .put("label", it.label())
                    .put("count", it.count())
                    .put("chosen", it.chosen());
        }
        return node.put("more", facet.more());
    }

    /**
     * {@code {"unit","bins":[{"from","to","incidents","killed":{"low","best","high"} or null,
     * "unknown"}],"undated"}}.
     */
    static String days(Timeline timeline) {
        ObjectNode node = Json.object();
        node.put("unit", timeline.unit().word());
        ArrayNode bins = node.putArray("bins");
        for (Timeline.Bin bin : timeline.bins()) {
            ObjectNode one = bins.addObject();
            one.put("from", bin.from().toString()).put("to", bin.to().toString());
            one.put("incidents", bin.incidents());
            Sums killed = bin.killed();
            if (killed.known() == 0) one.putNull("killed");
            else {
                one.putObject("killed")
                        .put("low", killed.low())
                        .put("best", killed.best())
                        .put("high", killed.high());
            }
            one.put("unknown", killed.unknown());
        }
        node.put("undated", timeline.undated());
        return Json.line(node);
    }

    /**
     * {@code {"cells":[{"lon","lat","count","killed":best or null,"unknown","type":one or "mixed",
     * "incident","place","precision","label","radius_m"}],"outside","unplaced"}}.
     */
    static String map(CellMap map) {
        ObjectNode node = Json.object();
        ArrayNode cells = node.putArray("cells");
        for (Cell cell : map.cells()) {
            ObjectNode one = cells.addObject();
            one.put("lon", rounded(cell.lon())).put("lat", rounded(cell.lat()));
            one.put("count", cell.count());
            if (cell.killed().known() == 0) one.putNull("killed");
            else one.put("killed", cell.killed().best());
            one.put("unknown", cell.killed().unknown());
            one.put("type", cell.type().map(IncidentType::word).orElse("mixed"));
            one.put("incident", cell.incident().orElse(null));
            one.put("place", cell.place().orElse(null));
            one.put("precision", cell.precision().word());
            one.put("label", cell.label());
            one.put("radius_m", cell.radiusMetres());
        }
        node.put("outside", map.outside()).put("unplaced", map.unplaced());
        return Json.line(node);
    }

    /** To some metre. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * 100_000) / 100_000;
    }

    /**
     * {@code {"open":{"contested","merge","place","grade"},"settled",
     * "items":[{"kind","matter","incident","title","days","other":{"incident","title","days"} or
     * null,"why","priority","because"}],"next"}}.
     */
    static String queue(Queue.Listed listed) {
        ObjectNode node = Json.object();
        ObjectNode open = node.putObject("open");
        for (Map.Entry<Queue.Kind, Integer> it : listed.open().entrySet()) {
            open.put(it.getKey().word(), it.getValue());
        }
        node.put("settled", listed.settled());
        ArrayNode items = node.putArray("items");
        for (Queue.Item item : listed.items()) {
            ObjectNode one = items.addObject();
            one.put("kind", item.kind().word()).put("matter", item.matter());
            put(one, item.incident());
            if (item.other().isEmpty()) one.putNull("other");
            item.other().ifPresent(it -> put(one.putObject("other"), it));
            one.put("why", item.why());
            one.put("priority", item.priority()).put("because", item.because());
        }
        node.put("next", listed.next().orElse(null));
        return Json.line(node);
    }

    private static void put(ObjectNode node, Row row) {
        node.put("incident", row.id()).put("title", row.title()).put("days", row.days());
    }

    /**
     * {@code {"changes":[{"change":"new|changed|gone","incident","title","days","formerly","into",
     * "fields":[{"field","from","to","words"}]}]}}.
     */
    static String changed(WhatChanged changed) {
        ObjectNode node = Json.object();
        ArrayNode changes = node.putArray("changes");
        for (WhatChanged.Change change : changed.all()) changes.add(change(change));
        return Json.line(node);
    }

    private static ObjectNode change(WhatChanged.Change change) {
        ObjectNode node = Json.object();
        Optional<String> formerly = Optional.empty();
        Optional<String> into = Optional.empty();
        switch (change) {
            case WhatChanged.New(Row now) -> put(node.put("change", "new"), now);
            case WhatChanged.Changed(Row now, Optional<String> before, _) -> {
                put(node.put("change", "changed"), now);
                formerly = before;
            }
            case WhatChanged.Gone(Row before, Optional<String> target) -> {
                put(node.put("change", "gone"), before);
                into = target;
            }
        }
        node.put("formerly", formerly.orElse(null)).put("into", into.orElse(null));
        ArrayNode fields = node.putArray("fields");
        if (change instanceof WhatChanged.Changed(_, _, var all)) {
            for (FieldChange it : all) {
                fields.addObject()
                        .put("field", it.field())
                        .put("from", it.from().orElse(null))
                        .put("to", it.to().orElse(null))
                        .put("words", it.words());
            }
        }
        return node;
    }
}
