package org.parallax.web.api;

import static org.parallax.web.api.Parameter.path;
import static org.parallax.web.api.Parameter.query;
import static org.parallax.web.api.Parameter.required;
import static org.parallax.web.api.Parameter.several;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.pipeline.Json;
import org.parallax.pipeline.Moment;
import org.parallax.publish.overview.Queue;
import org.parallax.store.accounts.Act;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Handler;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every way in for programs. */
public final class Api {
    /** Where all of it lies. */
    public static final String ROOT = "/api/v1";

    private static final String JSON = "application/json";
    private static final List<Parameter> PAGE = Parameters.page();

    private final Unchanged unchanged;
    private final OverviewData overview;
    private final List<Endpoint> all = new ArrayList<>();

    public Api(Source source) {
        this.unchanged = new Unchanged(source);
        this.overview = new OverviewData(source);
        addSelf();
        addIncidents(new IncidentLists(source));
        addOverview();
        addReports(new ReportLists(source));
        addRecord(new RecordLists(source));
        addKnown(new KnownThings(source));
        addFeed(new Feed(source));
    }

    /** For the scripts of this site's own pages: no part of what is promised to programs. */
    public List<Endpoint> forPages() {
        return List.of(
                lasting("/overview/days.json", "", "Timeline", Parameters.filter(), overview::days),
                lasting(
                        "/overview/map.json",
                        "",
                        "Map",
                        Parameters.all(Parameters.filter(), Parameters.window()),
                        overview::map));
    }

    /** All of it, in the order in which it is described. */
    public List<Endpoint> all() {
        return List.copyOf(all);
    }

    private void addSelf() {
        all.add(open(ROOT, "What there is", JSON, "Index", List.of(), _ -> index()));
        all.add(
                open(
                        ROOT + "/openapi.json",
                        "This description",
                        JSON,
                        "Any",
                        List.of(),
                        _ -> OverviewData.json(Json.line(OpenApi.of(all)))));
        all.add(
                open(
                        ROOT + "/problems/{problem}",
                        "What a problem's type means",
                        "text/plain",
                        "",
                        List.of(path("problem", "The last part of its type, such as not-found.")),
                        Api::problem));
    }

    private void addIncidents(IncidentLists incidents) {
        List<Parameter> id = List.of(path("id", "An incident's id, or one that it once had."));
        List<Parameter> listed =
                Parameters.all(Parameters.filter(), List.of(Parameters.order()), PAGE);
        add("/incidents", "Incidents that a filter finds", "IncidentList", listed, incidents::list);
        all.add(
                new Endpoint(
                        ROOT + "/incidents.geojson",
                        "The same for a map, places no finer than they may be told",
                        Optional.of(Act.LOOK),
                        "application/geo+json",
                        "FeatureCollection",
                        listed,
                        unchanged.of(incidents::geojson)));
        add("/incidents/{id}", "One incident", "Incident", id, incidents::one);
        add(
                "/incidents/{id}/history",
                "What changed in an incident, when and why",
                "HistoryList",
                Parameters.all(id, PAGE),
                incidents::history);
        add(
                "/changes",
                "What became of all incidents since a moment",
                "ChangeList",
                Parameters.all(List.of(required("since", "A moment. " + Moment.HOW + ".")), PAGE),
                incidents::changes);
    }

    private void addOverview() {
        add(
                "/timeline",
                "Incidents and killed by days, weeks, months or longer",
                "Timeline",
                Parameters.filter(),
                overview::days);
        add(
                "/map",
                "Incidents on a map, those too close to be told apart put together",
                "Map",
                Parameters.all(Parameters.filter(), Parameters.window()),
                overview::map);
    }

    private void addReports(ReportLists reports) {
        add("/reports", "Reports without their texts", "ReportList", PAGE, reports::reports);
        add(
                "/reports/{id}",
                "One report, whose id holds no slash",
                "Report",
                List.of(path("id", "A report's id.")),
                reports::report);
        add(
                "/report",
                "One report by any id",
                "Report",
                List.of(required("id", "A report's id, which may hold a slash.")),
                reports::reportAsked);
        add(
                "/claims",
                "Claims by reports, in each by its text",
                "ClaimList",
                Parameters.all(
                        List.of(
                                query("incident", "Only those that speak of this incident."),
                                query("report", "Only those of this report."),
                                query(
                                        "kind",
                                        "Only those of this kind.",
                                        Parameter.oneOf(Parameters.KINDS))),
                        PAGE),
                reports::claims);
        add(
                "/claims/{id}",
                "One claim",
                "Claim",
                List.of(path("id", "A claim's id.")),
                reports::claim);
    }

    private void addRecord(RecordLists record) {
        add(
                "/episodes",
                "Days of fighting that hang together",
                "EpisodeList",
                PAGE,
                record::episodes);
        add(
                "/episodes/{id}",
                "One episode",
                "Episode",
                List.of(path("id", "An episode's id.")),
                record::episode);
        add(
                "/decisions",
                "What persons decided, and what became of it",
                "DecisionList",
                PAGE,
                record::decisions);
        List<String> kinds = Arrays.stream(Queue.Kind.values()).map(Queue.Kind::word).toList();
        all.add(
                new Endpoint(
                        ROOT + "/queue",
                        "What needs a person first",
                        Optional.of(Act.DECIDE),
                        JSON,
                        "QueueList",
                        Parameters.all(
                                List.of(
                                        several(
                                                "kind",
                                                "Only these kinds.",
                                                Parameter.oneOf(kinds))),
                                PAGE),
                        unchanged.of(record::queue)));
        all.add(
                new Endpoint(
                        ROOT + "/record",
                        "The record as a thing: how much it holds, and what was signed",
                        Optional.of(Act.LOOK),
                        JSON,
                        "Record",
                        List.of(),
                        record::record));
    }

    private void addKnown(KnownThings known) {
        add(
                "/actors/{id}",
                "One who takes part or tells",
                "Actor",
                List.of(path("id", "An actor's id, or a name that the record has.")),
                known::actor);
        add("/places/{id}", "A place", "Place", List.of(path("id", "A place's id.")), known::place);
        add("/origins", "Independent first sayers", "OriginList", PAGE, known::origins);
    }

    private void addFeed(Feed feed) {
        all.add(
                new Endpoint(
                        "/feed.atom",
                        "The 50 incidents that changed last (Atom)",
                        Optional.of(Act.LOOK),
                        "application/atom+xml",
                        "",
                        List.of(),
                        unchanged.of(feed::feed)));
    }

    private void add(
            String path, String summary, String schema, List<Parameter> more, Handler handler) {
        all.add(lasting(ROOT + path, summary, schema, more, handler));
    }

    /** What holds as long as the record is the same. */
    private Endpoint lasting(
            String path, String summary, String schema, List<Parameter> more, Handler handler) {
        return new Endpoint(
                path, summary, Optional.of(Act.LOOK), JSON, schema, more, unchanged.of(handler));
    }

    /** For whoever asks: it tells nothing of the record. */
    private static Endpoint open(
            String path,
            String summary,
            String answers,
            String schema,
            List<Parameter> parameters,
            Handler handler) {
        return new Endpoint(path, summary, Optional.empty(), answers, schema, parameters, handler);
    }

    private Answer index() {
        ObjectNode index = Json.object();
        index.put("name", "Parallax");
        index.put("version", "v1");
        index.put("description", ROOT + "/openapi.json");
        ArrayNode ways = index.putArray("paths");
        for (Endpoint it : all) {
            ways.addObject().put("path", it.path()).put("summary", it.summary());
        }
        return OverviewData.json(Json.line(index));
    }

    private static Answer problem(Visit visit) throws NotThere {
        String word = visit.request().part("problem");
        return Problem.of(word).orElseThrow(() -> Asking.none(visit, "problem", word)).text();
    }
}
