package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.event.Episode;
import org.parallax.pipeline.Json;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.Export;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times.Past;
import org.parallax.publish.overview.Paging;
import org.parallax.publish.overview.Queue;
import org.parallax.publish.overview.Row;
import org.parallax.web.api.IncidentLists.Numbered;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Episodes, what persons decided and should decide, and the record as a thing. */
final class RecordLists {
    private final Source source;

    RecordLists(Source source) {
        this.source = source;
    }

    Answer episodes(Visit visit) throws Refusal {
        PublicRecord record = visit.record();
        List<Episode> all = record.episodes();
        return Listing.of(
                        "episodes",
                        all,
                        Episode::id,
                        it -> Export.line(record, it),
                        visit.request())
                .answer(visit.request(), Json.object().put("of", all.size()));
    }

    Answer episode(Visit visit) throws NotThere {
        String id = visit.request().part("id");
        Episode episode =
                visit.record().episode(id).orElseThrow(() -> Asking.none(visit, "episode", id));
        return OverviewData.json(Export.line(visit.record(), episode));
    }

    /** Decisions are only ever added, so that a place among them is one for good. */
    Answer decisions(Visit visit) throws Refusal {
        List<Numbered> all = new ArrayList<>();
        Export.decisions(visit.record()).forEach(it -> all.add(new Numbered(all.size(), it)));
        return Listing.of(
                        "decisions",
                        all,
                        it -> Integer.toString(it.number()),
                        Numbered::line,
                        visit.request())
                .answer(visit.request(), Json.object().put("of", all.size()));
    }

    Answer queue(Visit visit) throws Refusal {
        Request request = visit.request();
        Set<Queue.Kind> kinds = EnumSet.noneOf(Queue.Kind.class);
        for (String kind : request.query().getOrDefault("kind", List.of())) {
            if (!kind.isBlank()) kinds.add(Queue.Kind.of(Asking.shortened(kind)));
        }
        Paging paging = Paging.parse(request.query());
        Queue.Listed listed =
                source.overview(visit.record())
                        .queue()
                        .open(
                                kinds,
                                paging.after(),
                                paging.limit(),
                                source.settled(visit.record()));
        ObjectNode beside = Json.object();
        ObjectNode open = beside.putObject("open");
        listed.open().forEach((kind, count) -> open.put(kind.word(), count));
        beside.put("settled", listed.settled());
        List<String> lines = listed.items().stream().map(it -> Json.line(object(it))).toList();
        return new Listing(lines, listed.next()).answer(request, beside);
    }

    private static ObjectNode object(Queue.Item item) {
        ObjectNode node = Json.object();
        node.put("incident", item.incident().id());
        node.put("kind", item.kind().word());
        node.put("matter", item.matter());
        OverviewJson.put(node, "other", item.other().map(Row::id));
        node.put("title", item.incident().title());
        node.put("why", item.why());
        node.put("priority", item.priority());
        return node.put("because", item.because());
    }

    Answer record(Visit visit) throws IOException {
        PublicRecord record = visit.record();
        ObjectNode node = Json.object();
        Optional<Source.State> state = source.state();
        Optional<Past> past = visit.past();
        if (past.isPresent()) {
            // what was signed since is of the record as it is
            node.put("as_of", past.get().moment().typed());
            node.put("entries", past.get().size()).putNull("root").putNull("checkpoint");
        } else {
            node.putNull("as_of");
            if (state.isEmpty()) node.putNull("entries").putNull("root");
            state.ifPresent(it -> node.put("entries", it.entries()).put("root", it.root()));
            OverviewJson.put(node, "checkpoint", state.flatMap(Source.State::checkpoint));
        }
        node.put("reports", record.reportIds().size());
        node.put("claims", record.claimCount());
        node.put("incidents", record.incidents().size());
        node.put("episodes", record.episodes().size());
        node.put("decisions", record.decisions().size());
        return OverviewData.json(Json.line(node));
    }

    /** Of strings. */
    static ArrayNode array(List<String> values) {
        ArrayNode array = Json.object().arrayNode();
        values.forEach(array::add);
        return array;
    }
}
