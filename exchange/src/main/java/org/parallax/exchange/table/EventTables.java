package org.parallax.exchange.table;

import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.Event.Lineage;
import org.parallax.exchange.event.RecordView;
import org.parallax.knowledge.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The tables that tell of incidents. Every one but the first has a row for a part of one. */
final class EventTables {
    private final RecordView record;

    EventTables(RecordView record) {
        this.record = record;
    }

    List<Table<Event, ?>> all() {
        return List.of(incidents(), figures(), origins(), running(), accusations(), disputes());
    }

    /**
     * A part of an incident.
     *
     * @param position among its like, counted from 1
     */
    private record Part<T>(String incident, int position, T it) {}

    private static <T> Table<Event, Part<T>> parts(
            String name, Function<Event, List<T>> parts, List<Column<Part<T>>> columns) {
        List<Column<Part<T>>> all = new ArrayList<>();
        all.add(Column.text("incident", Part::incident));
        all.add(Column.number("position", Part::position));
        all.addAll(columns);
        return new Table<>(name, event -> numbered(event, parts.apply(event)), all);
    }

    private static <T> List<Part<T>> numbered(Event event, List<T> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> new Part<>(event.id(), at + 1, parts.get(at)))
                .toList();
    }

    private Table<Event, Event> incidents() {
        List<Column<Event>> columns = new ArrayList<>();
        columns.add(Column.text("incident", Event::id));
        columns.add(Column.text("type", it -> it.type().word()));
        columns.add(Column.text("event_type", it -> it.acled().eventType()));
        columns.add(Column.text("sub_event_type", it -> it.acled().subEventType()));
        columns.add(Column.day("date_from", it -> it.when().from()));
        columns.add(Column.day("date_to", it -> it.when().to()));
        columns.add(Column.maybeNumber("date_precision", it -> Column.wide(it.datePrecision())));
        addPlace(columns);
        addSides(columns);
        for (Outcome outcome : Outcome.values()) addTotal(columns, outcome);
        columns.add(Column.texts("claimed_by", Event::claimedBy));
        columns.add(Column.text("grade", it -> it.grade().word()));
        columns.add(Column.text("why", Event::why));
        columns.add(Column.texts("reports", Event::reports));
        columns.add(Column.texts("also_in", Event::alsoIn));
        columns.add(Column.texts("origins", Event::origins));
        columns.add(Column.texts("claims", Event::claims));
        columns.add(Column.maybeText("episode", Event::episode));
        columns.add(Column.flag("withheld", Event::withheld));
        return Table.of("incidents", columns);
    }

    private void addPlace(List<Column<Event>> columns) {
        columns.add(Column.maybeText("place", it -> it.where().map(Where::place)));
        columns.add(Column.maybeText("place_name", it -> it.where().map(Where::name)));
        columns.add(Column.degrees("latitude", it -> it.where().map(Where::lat)));
        columns.add(Column.degrees("longitude", it -> it.where().map(Where::lon)));
        columns.add(
                Column.maybeText(
                        "place_precision", it -> it.where().map(at -> at.precision().word())));
        columns.add(
                Column.maybeText(
                        "country",
                        it ->
                                record.place(it)
                                        .filter(at -> !at.isOfNoOneCountry())
                                        .map(Place::country)));
        columns.add(Column.maybeText("admin1", it -> record.place(it).flatMap(Place::adm1)));
        columns.add(Column.maybeText("admin2", it -> record.place(it).flatMap(Place::adm2)));
    }

    /** Four lists as long as each other. */
    private void addSides(List<Column<Event>> columns) {
        columns.add(sides("sides", Side::actor));
        columns.add(sides("side_names", it -> record.name(it.actor())));
        columns.add(sides("side_roles", it -> it.role().word()));
        columns.add(sides("side_bases", it -> it.basis().word()));
    }

    private static Column<Event> sides(String name, Function<Side, String> value) {
        return Column.texts(name, it -> it.sides().stream().map(value).toList());
    }

    private static void addTotal(List<Column<Event>> columns, Outcome outcome) {
        String name = outcome.word();
        columns.add(total(name + "_low", outcome, Bounds::low));
        columns.add(total(name + "_best", outcome, Bounds::best));
        columns.add(total(name + "_high", outcome, Bounds::high));
        columns.add(Column.maybeFlag(name + "_open", it -> it.total(outcome).map(Bounds::open)));
        columns.add(
                Column.maybeText(
                        name + "_reason", it -> Optional.ofNullable(it.reasons().get(outcome))));
    }

    private static Column<Event> total(String name, Outcome outcome, Function<Bounds, Long> value) {
        return Column.maybeNumber(
                name,
                it ->
                        it.total(outcome)
                                .map(value)
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()));
    }

    private static Table<Event, Part<Figure>> figures() {
        return parts(
                "figures",
                Event::figures,
                List.of(
                        Column.text("outcome", it -> it.it().outcome().word()),
                        Column.text("unit", it -> it.it().unit().word()),
                        Column.text("who", it -> it.it().who().word()),
                        Column.maybeText("side", it -> it.it().side()),
                        Column.number("low", it -> it.it().bounds().low()),
                        Column.number("best", it -> it.it().bounds().best()),
                        Column.number("high", it -> it.it().bounds().high()),
                        Column.flag("open", it -> it.it().bounds().open()),
                        Column.number("origins", it -> it.it().origins()),
                        Column.texts("claims", it -> it.it().claims()),
                        Column.text("reason", it -> it.it().reason())));
    }

    /** A first sayer, and what is known of how its words went round. */
    private record Sayer(String origin, Optional<Lineage> lineage) {}

    private Table<Event, Part<Sayer>> origins() {
        return parts(
                "origins",
                EventTables::sayers,
                List.of(
                        Column.text("origin", it -> it.it().origin()),
                        Column.text("origin_name", it -> record.name(it.it().origin())),
                        Column.maybeText("kind", it -> it.it().lineage().map(Lineage::kind)),
                        Column.maybeTexts(
                                "counts", it -> it.it().lineage().map(EventTables::counts)),
                        Column.maybeTexts("reports", it -> it.it().lineage().map(Lineage::reports)),
                        Column.maybeNumber(
                                "reprints",
                                it ->
                                        it.it()
                                                .lineage()
                                                .map(of -> OptionalLong.of(of.reprints()))
                                                .orElse(OptionalLong.empty()))));
    }

    private static List<Sayer> sayers(Event event) {
        return event.origins().stream()
                .map(origin ->
                        new Sayer(
                                origin,
                                event.lineages().stream()
                                        .filter(it -> it.origin().equals(origin))
                                        .findFirst()))
                .toList();
    }

    private static List<String> counts(Lineage lineage) {
        return lineage.counts().stream().sorted().map(Outcome::word).toList();
    }

    private static Table<Event, Part<RunningTotal>> running() {
        return parts(
                "running",
                Event::running,
                List.of(
                        Column.text("outcome", it -> it.it().outcome().word()),
                        Column.text("who", it -> it.it().who().word()),
                        Column.maybeText("side", it -> it.it().side()),
                        Column.text("scope", it -> it.it().scope().word()),
                        Column.number("low", it -> it.it().number().low()),
                        Column.number("high", it -> it.it().number().high()),
                        Column.flag("open", it -> it.it().number().open()),
                        Column.text("origin", it -> it.it().origin()),
                        Column.day("since", it -> it.it().since()),
                        Column.texts("claims", it -> it.it().claims())));
    }

    private static Table<Event, Part<Accusation>> accusations() {
        return parts(
                "accusations",
                Event::accusations,
                List.of(
                        Column.text("by", it -> it.it().by()),
                        Column.text("against", it -> it.it().against()),
                        Column.texts("claims", it -> it.it().claims()),
                        Column.texts("denied_by", it -> it.it().deniedBy()),
                        Column.texts("denials", it -> it.it().denials())));
    }

    /** One of the values of a dispute. */
    private record Rival(Dispute dispute, Dispute.Value value) {}

    private static Table<Event, Part<Rival>> disputes() {
        return parts(
                "disputes",
                EventTables::rivals,
                List.of(
                        Column.text("field", it -> it.it().dispute().field()),
                        Column.maybeText("who", it -> it.it().dispute().who().map(Who::word)),
                        Column.maybeText("side", it -> it.it().dispute().side()),
                        Column.text("value", it -> it.it().value().value()),
                        Column.texts("claims", it -> it.it().value().claims()),
                        Column.texts("origins", it -> it.it().value().origins())));
    }

    private static List<Rival> rivals(Event event) {
        return event.disputes().stream()
                .flatMap(it -> it.values().stream().map(value -> new Rival(it, value)))
                .toList();
    }
}
