package org.parallax.exchange.event;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.event.Episode;
import org.parallax.event.Figure;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.pipeline.Json;
import org.parallax.pipeline.Tables;
import org.parallax.store.derived.Lines;
import org.parallax.store.derived.Table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be shown of a record: its incidents one after another, and by id what they rest on.
 * Nothing is kept in memory but what is being looked at, and a fixed number of what was asked for
 * last: a form asks for an incident's claims and reports more than once.
 */
public final class RecordView {
    private final Lines lines;
    private final ActorRegister actors;
    private final Gazetteer places;
    private final ShownPlaces shown;
    private final Recent<Account> recentAccounts = new Recent<>(512);
    private final Recent<Source> recentSources = new Recent<>(512);
    private final Recent<String> recentNames = new Recent<>(2_048);

    /**
     * @param lines of the record
     * @param tables the register and gazetteer that it was read with
     */
    public RecordView(Lines lines, Tables tables) {
        this.lines = lines;
        this.actors = tables.actors();
        this.places = tables.places();
        this.shown = new ShownPlaces(places);
    }

    /** In the record's order; to be closed. */
    public Stream<Event> events() {
        return lines.lines(Table.INCIDENT).map(this::eventOf);
    }

    /** How many incidents there are. */
    public int eventCount() {
        return lines.count(Table.INCIDENT);
    }

    /** Days of fighting that hang together, in the record's order; to be closed. */
    public Stream<Episode> episodes() {
        return lines.lines(Table.EPISODE).map(this::episodeOf);
    }

    public Optional<Episode> episode(String id) {
        return lines.line(Table.EPISODE, id).map(this::episodeOf);
    }

    /** Every claim, in the order of the reports, then of the text; to be closed. */
    public Stream<Account> accounts() {
        return lines.lines(Table.CLAIM).map(this::accountOf);
    }

    /** How many claims there are. */
    public int accountCount() {
        return lines.count(Table.CLAIM);
    }

    /** Every report, in the order in which they came in; to be closed. */
    public Stream<Source> sources() {
        return lines.lines(Table.SOURCE).map(RecordView::read);
    }

    public Optional<Event> event(String id) {
        return lines.line(Table.INCIDENT, id).map(this::eventOf);
    }

    public Optional<Account> account(String id) {
        return recentAccounts.of(id, it -> lines.line(Table.CLAIM, it).map(this::accountOf));
    }

    public Optional<Source> source(String report) {
        return recentSources.of(report, it -> lines.line(Table.SOURCE, it).map(RecordView::read));
    }

    /** Those of an event's claims that are figures, in the event's order. */
    public List<Account> figures(Event event) {
        return event.claims().stream()
                .map(this::account)
                .flatMap(Optional::stream)
                .filter(it -> it.toll().isPresent())
                .toList();
    }

    /**
     * Ids of bodies of whose fighters a figure tells and which no account names as a side: "two
     * fighters of the league were killed in clashes with the army". Bodies of a side that is named,
     * and the body above one, are none.
     */
    public List<String> sidesByLosses(Event event) {
        return event.figures().stream()
                .filter(it -> isLoss(it) && it.bounds().high() > 0)
                .flatMap(it -> it.side().stream())
                .distinct()
                .filter(id ->
                        event.sides().stream()
                                .noneMatch(
                                        it -> isWithin(id, it.actor()) || isWithin(it.actor(), id)))
                .toList();
    }

    private static boolean isLoss(Figure figure) {
        boolean armed =
                switch (figure.who()) {
                    case COMBATANT, SECURITY, UNKNOWN -> true;
                    case CIVILIAN, MEDIC, CIVIL_DEFENCE, JOURNALIST, AID_WORKER, CHILD, WOMAN ->
                            false;
                };
        boolean hurt =
                switch (figure.outcome()) {
                    case KILLED, INJURED, CASUALTIES, ABDUCTED, MISSING -> true;
                    case DISPLACED, REFUGEES, DETAINED, AIRSTRIKES -> false;
                };
        return armed && hurt;
    }

    private boolean isWithin(String actor, String above) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(actor);
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(above)) return true;
            at = actors.byId(at.get()).flatMap(Actor::parent);
        }
        return false;
    }

    private Event eventOf(String line) {
        return EventReader.read(line, shown);
    }

    private Episode episodeOf(String line) {
        return EpisodeReader.read(line, shown);
    }

    private Account accountOf(String line) {
        return AccountReader.read(line, shown);
    }

    private static Source read(String line) {
        JsonNode node = Json.parse(line);
        return new Source(
                Json.text(node, "report"),
                Json.maybe(node, "title"),
                Json.maybe(node, "outlet"),
                Json.maybe(node, "url"),
                Json.maybe(node, "language"),
                Json.day(node, "published"));
    }

    /** What a body or person is called: a name, or the id where nothing else is known. */
    public String name(String actor) {
        return recentNames.of(actor, this::known).orElse(actor);
    }

    private Optional<String> known(String actor) {
        return lines.line(Table.NAME, actor)
                .map(line -> Json.text(Json.parse(line), "name"))
                .or(() -> actors.byId(actor).map(Actor::name));
    }

    /** What the register knows of a body. */
    public Optional<Actor> actor(String id) {
        return actors.byId(id);
    }

    public ActorRegister actors() {
        return actors;
    }

    public Gazetteer places() {
        return places;
    }

    /**
     * What the gazetteer knows of the place that an event is pinned to: its country and divisions.
     * How exactly the event may be put on a map its own {@code where} tells.
     */
    public Optional<Place> place(Event event) {
        return event.where().flatMap(where -> places.byId(where.place()));
    }
}
