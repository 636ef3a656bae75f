package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.event.Incident;
import org.parallax.pipeline.FieldChange;
import org.parallax.pipeline.History;
import org.parallax.pipeline.Json;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.Changes;
import org.parallax.publish.Export;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times.Past;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Found;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Paging;
import org.parallax.publish.overview.WhatChanged;
import org.parallax.publish.overview.WhatChanged.Change;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Way;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Incidents, what became of one, and what became of all since a moment. */
final class IncidentLists {
    private final Source source;

    IncidentLists(Source source) {
        this.source = source;
    }

    private Found found(Visit visit) throws Refusal {
        Request request = visit.request();
        Filter filter = Asking.filter(request, Set.of());
        return source.overview(visit.record())
                .find(filter, Paging.parse(request.query()), source.searched(visit, filter));
    }

    private static ObjectNode counts(Found found) {
        return Json.object()
                .put("matching", found.matching())
                .put("of", found.of())
                .put("undated", found.undated())
                .put("unplaced", found.unplaced());
    }

    Answer list(Visit visit) throws Refusal {
        Found found = found(visit);
        List<String> lines =
                found.rows().stream()
                        .map(it -> Export.line(visit.record(), it.incident()))
                        .toList();
        return new Listing(lines, found.next()).answer(visit.request(), counts(found));
    }

    /** RFC 7946; those without a place have no geometry. */
    Answer geojson(Visit visit) throws Refusal {
        Found found = found(visit);
        Overview overview = source.overview(visit.record());
        List<String> features =
                found.rows().stream()
                        .map(it -> GeoJson.feature(it.incident(), overview.spot(it.id())))
                        .toList();
        return new Listing(features, found.next())
                .answer(Answer.GEOJSON, GeoJson.HEAD, visit.request(), counts(found));
    }

    Answer one(Visit visit) throws NotThere {
        String id = visit.request().part("id");
        PublicRecord record = visit.record();
        Incident incident =
                record.incident(id).orElseThrow(() -> Asking.none(visit, "incident", id));
        if (incident.id().equals(id)) return OverviewData.json(Export.line(record, incident));
        String path = Api.ROOT + "/incidents/" + Way.encoded(incident.id());
        return Answer.moved(visit.way().to(path));
    }

    /** The lines of {@code parallax history}, of the record as it is or up to a moment. */
    Answer history(Visit visit) throws NotThere, Refusal, IOException {
        String id = visit.request().part("id");
        History.Life life = source.life(id).orElseThrow(() -> Asking.none(visit, "incident", id));
        long size = visit.past().map(Past::size).orElse(Long.MAX_VALUE);
        List<History.Step> steps = life.steps().stream().filter(it -> it.entry() <= size).toList();
        List<String> lines =
                Changes.lines(new History.Life(steps, life.readings(), life.names())).toList();
        if (lines.isEmpty()) throw Asking.none(visit, "incident", id);
        List<Numbered> numbered = new ArrayList<>();
        for (String line : lines) numbered.add(new Numbered(numbered.size(), line));
        return Listing.of(
                        "history",
                        numbered,
                        it -> id + " " + it.number(),
                        Numbered::line,
                        visit.request())
                .answer(visit.request());
    }

    /** A line of a list that only grows at its end. */
    record Numbered(int number, String line) {}

    Answer changes(Visit visit) throws Refusal {
        Request request = visit.request();
        Optional<String> since = request.asked("since");
        if (since.isEmpty()) throw new Refusal("since is missing. " + Moment.HOW);
        Past before = source.at(Moment.of(since.get()));
        List<Change> all = WhatChanged.since(before.record(), visit.record()).all();
        return Listing.of(
                        "changes",
                        all,
                        it -> word(it) + " " + it.incident(),
                        it -> Json.line(object(it)),
                        request)
                .answer(request, Json.object().put("changed", all.size()));
    }

    private static String word(Change change) {
        return switch (change) {
            case WhatChanged.New _ -> "new";
            case WhatChanged.Changed _ -> "changed";
            case WhatChanged.Gone _ -> "gone";
        };
    }

    private static ObjectNode object(Change change) {
        ObjectNode node = Json.object();
        node.put("incident", change.incident());
        node.put("change", word(change));
        ArrayNode fields = Json.object().arrayNode();
        switch (change) {
            case WhatChanged.New it ->
                    put(node, it.now().title(), Optional.empty(), Optional.empty());
            case WhatChanged.Changed it -> {
                put(node, it.now().title(), it.formerly(), Optional.empty());
                for (FieldChange field : it.fields()) fields.add(object(field));
            }
            case WhatChanged.Gone it -> put(node, it.before().title(), Optional.empty(), it.into());
        }
        node.set("fields", fields);
        return node;
    }

    private static void put(
            ObjectNode node, String title, Optional<String> formerly, Optional<String> into) {
        node.put("title", title);
        OverviewJson.put(node, "formerly", formerly);
        OverviewJson.put(node, "into", into);
    }

    private static ObjectNode object(FieldChange field) {
        ObjectNode node = Json.object().put("field", field.field());
        OverviewJson.put(node, "from", field.from());
        OverviewJson.put(node, "to", field.to());
        return node.put("words", field.words());
    }
}
