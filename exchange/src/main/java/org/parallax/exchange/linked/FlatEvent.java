package org.parallax.exchange.linked;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Side;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.event.Source;
import org.parallax.knowledge.Place;
import org.parallax.pipeline.Json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An incident as properties of a feature: the same keys each time, every value a text, a number, a
 * truth or null, as programs for maps show nothing deeper.
 */
final class FlatEvent {
    /** Outcomes that have properties of their own. */
    static final List<Outcome> TOTALS = List.of(Outcome.KILLED, Outcome.INJURED, Outcome.DISPLACED);

    private final ObjectNode node = Json.object();
    private final Event event;
    private final RecordView record;

    private FlatEvent(Event event, RecordView record) {
        this.event = event;
        this.record = record;
    }

    static ObjectNode of(Event event, RecordView record) {
        FlatEvent flat = new FlatEvent(event, record);
        flat.putKind();
        flat.putWhere();
        for (Outcome outcome : TOTALS) flat.putTotal(outcome);
        flat.putBodies();
        flat.putStanding();
        flat.putReports();
        return flat.node;
    }

    private void putKind() {
        node.put("incident", event.id());
        node.put("type", event.type().word());
        node.put("event_type", event.acled().eventType());
        node.put("sub_event_type", event.acled().subEventType());
        When when = event.when();
        put("date_from", when.from().map(LocalDate::toString));
        put("date_to", when.to().map(LocalDate::toString));
        if (event.datePrecision().isPresent()) {
            node.put("date_precision", event.datePrecision().getAsInt());
        } else {
            node.putNull("date_precision");
        }
    }

    private void putWhere() {
        Optional<Where> where = event.where();
        Optional<Place> place = record.place(event);
        put("place", where.map(Where::place));
        put("place_name", where.map(Where::name));
        put("place_precision", where.map(it -> it.precision().word()));
        put("country", place.filter(it -> !it.isOfNoOneCountry()).map(Place::country));
        put("admin1", place.flatMap(Place::adm1));
        put("admin2", place.flatMap(Place::adm2));
    }

    private void putTotal(Outcome outcome) {
        Optional<Bounds> total = event.total(outcome);
        String key = outcome.word();
        if (total.isPresent()) {
            node.put(key + "_low", total.get().low());
            node.put(key + "_best", total.get().best());
            node.put(key + "_high", total.get().high());
            node.put(key + "_open", total.get().open());
        } else {
            node.putNull(key + "_low").putNull(key + "_best").putNull(key + "_high");
            node.putNull(key + "_open");
        }
    }

    private void putBodies() {
        for (Side.Role role : Side.Role.values()) {
            String key = role == Side.Role.PARTY ? "parties" : role.word() + "s";
            put(key, texts(sides(role).map(this::called)));
        }
        put("sides_by_losses", texts(record.sidesByLosses(event).stream().map(record::name)));
        put("actors", texts(event.sides().stream().map(Side::actor)));
        put("claimed_by", texts(event.claimedBy().stream().map(record::name)));
    }

    private Stream<Side> sides(Side.Role role) {
        return event.sides().stream().filter(it -> it.role() == role);
    }

    /** An accusation must not read as if all agreed. */
    private String called(Side side) {
        String name = record.name(side.actor());
        return switch (side.basis()) {
            case AGREED -> name;
            case ACCUSED, DISPUTED -> name + " (" + side.basis().word() + ")";
        };
    }

    private void putStanding() {
        node.put("grade", event.grade().word());
        node.put("why", event.why());
        put("disputed", texts(event.disputes().stream().map(Dispute::field)));
        put("origins", texts(event.origins().stream().map(record::name)));
        node.put("origin_count", event.origins().size());
    }

    private void putReports() {
        List<Source> sources = sources(event.reports());
        put("reports", texts(event.reports().stream()));
        put("also_in", texts(event.alsoIn().stream()));
        node.put("report_count", event.reports().size());
        put("outlets", texts(sources.stream().map(Source::outlet).flatMap(Optional::stream)));
        put("url", sources.stream().map(Source::url).flatMap(Optional::stream).findFirst());
        put("episode", event.episode());
        node.put("withheld", event.withheld());
    }

    private List<Source> sources(Collection<String> reports) {
        return reports.stream().map(record::source).flatMap(Optional::stream).toList();
    }

    /** Each once, with semicolons between; empty where there is none. */
    private static Optional<String> texts(Stream<String> texts) {
        List<String> once = texts.distinct().toList();
        return once.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", once));
    }

    private void put(String key, Optional<String> value) {
        node.put(key, value.orElse(null));
    }
}
