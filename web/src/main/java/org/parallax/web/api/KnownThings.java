package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Place;
import org.parallax.pipeline.Json;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Filter;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Visit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who took part, where it was, who said it first. */
final class KnownThings {
    private final Source source;

    KnownThings(Source source) {
        this.source = source;
    }

    /** One of the program's register, or a name that the record has. */
    Answer actor(Visit visit) throws NotThere, Refusal {
        String id = visit.request().part("id");
        Optional<Actor> actor = source.tables().actors().byId(id);
        int incidents = incidents(visit, "actor", id);
        if (actor.isEmpty() && incidents == 0) throw Asking.none(visit, "actor", id);
        ObjectNode node = Json.object();
        node.put("actor", id);
        node.put("name", visit.record().name(id));
        OverviewJson.put(node, "kind", actor.map(it -> word(it.kind())));
        OverviewJson.put(node, "parent", actor.flatMap(Actor::parent));
        OverviewJson.put(node, "country", actor.flatMap(Actor::country));
        OverviewJson.put(node, "from", actor.flatMap(Actor::from).map(LocalDate::toString));
        OverviewJson.put(node, "to", actor.flatMap(Actor::to).map(LocalDate::toString));
        OverviewJson.put(node, "ucdp", source.tables().actors().ucdpName(id));
        List<String> names =
                actor.map(it -> it.names().stream().map(Actor.Name::words).distinct().toList())
                        .orElse(List.of());
        node.set("names", RecordLists.array(names));
        node.put("incidents", incidents);
        return OverviewData.json(Json.line(node));
    }

    private static String word(Actor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Answer place(Visit visit) throws NotThere, Refusal {
        String id = visit.request().part("id");
        Place place =
                source.tables()
                        .places()
                        .byId(id)
                        .orElseThrow(() -> Asking.none(visit, "place", id));
        ObjectNode node = Json.object();
        node.put("place", place.id());
        node.put("name", place.name());
        node.put("lat", place.lat()).put("lon", place.lon());
        node.put("precision", place.precision().word());
        OverviewJson.put(
                node,
                "country",
                place.isOfNoOneCountry() ? Optional.empty() : Optional.of(place.country()));
        OverviewJson.put(node, "adm1", place.adm1());
        OverviewJson.put(node, "adm2", place.adm2());
        node.put("population", place.population() == 0 ? null : place.population());
        OverviewJson.put(node, "ucdp", place.ucdp());
        OverviewJson.put(node, "within", place.within());
        node.set("names", RecordLists.array(place.names()));
        node.set("codes", RecordLists.array(place.codes()));
        node.put("incidents", incidents(visit, "place", id));
        return OverviewData.json(Json.line(node));
    }

    private int incidents(Visit visit, String parameter, String id) throws Refusal {
        Filter filter = Filter.parse(Map.of(parameter, List.of(id)));
        return source.overview(visit.record()).find(filter).matching();
    }

    /** The one that tells of most incidents first. */
    Answer origins(Visit visit) throws Refusal {
        PublicRecord record = visit.record();
        List<Map.Entry<String, Integer>> all =
                source.overview(record).origins().entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        return Listing.of(
                        "origins",
                        all,
                        Map.Entry::getKey,
                        it -> Json.line(origin(record, it.getKey(), it.getValue())),
                        visit.request())
                .answer(visit.request(), Json.object().put("of", all.size()));
    }

    private ObjectNode origin(PublicRecord record, String id, int incidents) {
        ObjectNode node = Json.object();
        node.put("origin", id);
        node.put("name", record.name(id));
        OverviewJson.put(
                node, "kind", source.tables().actors().byId(id).map(it -> word(it.kind())));
        return node.put("incidents", incidents);
    }
}
