package org.parallax.web;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorSearch;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.PlaceSearch;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Tables;
import org.parallax.publish.overview.Facet;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Found;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Paging;
import org.parallax.web.pages.KnownView;
import org.parallax.web.pages.KnownView.Line;
import org.parallax.web.pages.ListView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who took part, where it was, who said it first: what the program knows, and what is reported. */
final class KnowledgePages {
    private static final int LISTED = 60;

    private final Site site;
    private final Show show;

    KnowledgePages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    private Tables tables() {
        return site.tables();
    }

    Answer actors(Visit visit) throws Refusal {
        return list(
                visit,
                "/actors",
                "Actors",
                "actor",
                visit.way()::actor,
                words ->
                        ActorSearch.find(tables().actors(), words).stream()
                                .map(it -> line(it, visit)));
    }

    Answer places(Visit visit) throws Refusal {
        return list(
                visit,
                "/places",
                "Places",
                "place",
                visit.way()::place,
                words ->
                        PlaceSearch.find(tables().places(), words, Optional.empty()).stream()
                                .map(it -> line(it, visit)));
    }

    Answer origins(Visit visit) throws Refusal {
        return list(
                visit,
                "/origins",
                "Origins",
                "origin",
                visit.way()::origin,
                words ->
                        ActorSearch.find(tables().actors(), words).stream()
                                .map(it -> line(it, visit)));
    }

    /** What is most in the record, and what was searched for. */
    private Answer list(
            Visit visit,
            String room,
            String title,
            String parameter,
            Function<String, String> page,
            Function<String, Stream<Line>> search)
            throws Refusal {
        Overview overview = site.overviews().of(visit.record());
        Found all = overview.find(Filter.NONE);
        List<Line> frequent =
                all.facets().stream()
                        .filter(it -> it.parameter().equals(parameter))
                        .flatMap(it -> it.values().stream())
                        .map(it -> line(it, page))
                        .toList();
        Optional<String> words = visit.request().asked("q");
        List<Line> found =
                words.map(it -> search.apply(it).limit(LISTED).toList()).orElse(List.of());
        return show.page(
                visit, room, title, "list", new ListView(room, title, words, found, frequent));
    }

    private static Line line(Facet.Value value, Function<String, String> page) {
        return new Line(
                value.label(),
                Optional.of(page.apply(value.value())),
                value.count() + (value.count() == 1 ? " incident" : " incidents"));
    }

    private static Line line(Actor actor, Visit visit) {
        return new Line(
                actor.name(),
                Optional.of(visit.way().actor(actor.id())),
                words(actor.kind()) + actor.country().map(it -> ", " + it).orElse(""));
    }

    private static Line line(Place place, Visit visit) {
        return new Line(
                place.name(),
                Optional.of(visit.way().place(place.id())),
                Stream.of(place.adm2(), place.adm1(), Optional.of(place.country()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""));
    }

    private static String words(Actor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Answer actor(Visit visit) throws NotThere, Refusal {
        String id = id(visit, "actor");
        Optional<Actor> actor = tables().actors().byId(id);
        Found found = found(visit, "actor", id);
        if (actor.isEmpty() && found.matching() == 0) throw LookPages.nothing(visit, "actor", id);
        List<Line> known = new ArrayList<>();
        if (actor.isPresent()) {
            Actor it = actor.get();
            known.add(Line.of("Kind", words(it.kind())));
            it.country().ifPresent(country -> known.add(Line.of("Country", country)));
            it.from().ifPresent(day -> known.add(Line.of("From", day.toString())));
            it.to().ifPresent(day -> known.add(Line.of("To", day.toString())));
            tables().actors().ucdpName(id).ifPresent(name -> known.add(Line.of("UCDP", name)));
            it.parent()
                    .ifPresent(parent ->
                            known.add(
                                    new Line(
                                            "Belongs to",
                                            Optional.of(visit.way().actor(parent)),
                                            visit.record().name(parent))));
            known.add(
                    Line.of(
                            "Called",
                            String.join(
                                    " · ",
                                    it.names().stream()
                                            .map(Actor.Name::words)
                                            .distinct()
                                            .limit(LISTED)
                                            .toList())));
        }
        return known(visit, "/actors", visit.record().name(id), "actor", id, known, found);
    }

    Answer place(Visit visit) throws NotThere, Refusal {
        String id = id(visit, "place");
        Optional<Place> place = tables().places().byId(id);
        Found found = found(visit, "place", id);
        if (place.isEmpty() && found.matching() == 0) throw LookPages.nothing(visit, "place", id);
        List<Line> known = new ArrayList<>();
        if (place.isPresent()) {
            Place it = place.get();
            it.adm2().ifPresent(name -> known.add(Line.of("District", name)));
            it.adm1().ifPresent(name -> known.add(Line.of("Province", name)));
            known.add(Line.of("Country", it.country()));
            known.add(Line.of("Known to the", it.precision().word()));
            known.add(
                    Line.of(
                            "Lies at",
                            String.format(Locale.ROOT, "%.3f, %.3f", it.lat(), it.lon())));
            it.ucdp().ifPresent(name -> known.add(Line.of("UCDP", name)));
            it.pcode().ifPresent(code -> known.add(Line.of("P-code", code)));
            known.add(Line.of("Called", String.join(" · ", it.names())));
        }
        String name = place.map(Place::name).orElse(id);
        return known(visit, "/places", name, "place", id, known, found);
    }

    Answer origin(Visit visit) throws NotThere, Refusal {
        String id = id(visit, "origin");
        Found found = found(visit, "origin", id);
        if (found.matching() == 0) throw LookPages.nothing(visit, "origin", id);
        List<Line> known = new ArrayList<>();
        tables().actors()
                .byId(id)
                .ifPresent(it -> {
                    known.add(Line.of("Kind", words(it.kind())));
                    known.add(
                            new Line("As an actor", Optional.of(visit.way().actor(id)), it.name()));
                });
        return known(visit, "/origins", visit.record().name(id), "origin", id, known, found);
    }

    private static String id(Visit visit, String kind) throws NotThere {
        return visit.request()
                .asked("id")
                .orElseThrow(() -> LookPages.nothing(visit, kind, "without an id"));
    }

    private Found found(Visit visit, String parameter, String id) throws Refusal {
        Overview overview = site.overviews().of(visit.record());
        return overview.find(Filter.parse(Map.of(parameter, List.of(id))), Paging.FIRST);
    }

    private Answer known(
            Visit visit,
            String room,
            String name,
            String parameter,
            String id,
            List<Line> known,
            Found found) {
        return show.page(
                visit,
                room,
                name,
                "known",
                KnownView.of(name, known, parameter, id, found, visit.way()));
    }
}
