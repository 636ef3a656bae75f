package org.parallax.exchange.outside.match;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.event.Side;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.TheirEvent.Kind;
import org.parallax.exchange.outside.TheirEvent.Spot;
import org.parallax.exchange.outside.TheirKinds;
import org.parallax.knowledge.Place;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is compared of an incident.
 *
 * @param country ISO 3166-1 alpha-2 code of the place, where the gazetteer has it
 * @param civilians killed, where an account counts them apart
 */
record Ours(
        Happening happening,
        String type,
        Where where,
        Optional<String> country,
        List<String> sides,
        Optional<Bounds> killed,
        Optional<Bounds> civilians,
        Optional<Bounds> injured,
        String grade) {
    /** What an end that nobody states may add, in days. */
    private static final int OPEN_DAYS = 6;

    String id() {
        return happening.id();
    }

    /**
     * Empty for an incident without a day or without a place, which can be held against nothing.
     *
     * @param place of the incident in the gazetteer
     */
    static Optional<Ours> of(
            Event event, Optional<Place> place, OutsideTable table, Bodies bodies) {
        Optional<LocalDate> from = event.when().from();
        Optional<LocalDate> to = event.when().to();
        if (event.where().isEmpty() || !event.when().known()) return Optional.empty();
        LocalDate first = from.orElseGet(() -> to.orElseThrow().minusDays(OPEN_DAYS));
        LocalDate last = to.orElse(from.isPresent() ? first.plusDays(OPEN_DAYS) : first);
        Where where = event.where().get();
        Optional<Bounds> killed = event.total(Outcome.KILLED);
        Optional<Bounds> civilians = civilians(event.figures());
        List<String> sides = event.sides().stream().map(Side::actor).distinct().toList();
        Happening happening =
                new Happening(
                        event.id(),
                        first.toEpochDay(),
                        last.toEpochDay(),
                        new Spot(where.lat(), where.lon(), km(where.precision())),
                        sides.stream().filter(bodies::isSide).map(bodies::byId).toList(),
                        kinds(event),
                        table == OutsideTable.AIRWARS ? civilians.or(() -> killed) : killed);
        return Optional.of(
                new Ours(
                        happening,
                        event.type().word(),
                        where,
                        place.map(Place::country),
                        sides,
                        killed,
                        civilians,
                        event.total(Outcome.INJURED),
                        event.grade().word()));
    }

    /** Those of no side in particular before those of one. */
    private static Optional<Bounds> civilians(List<Figure> figures) {
        List<Figure> all =
                figures.stream()
                        .filter(it -> it.outcome() == Outcome.KILLED && it.who() == Who.CIVILIAN)
                        .toList();
        return all.stream()
                .filter(it -> it.side().isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Figure::bounds);
    }

    /** How far from its pin an incident may have been. */
    private static double km(Precision precision) {
        return switch (precision) {
            case EXACT -> 1;
            case NEIGHBOURHOOD -> 3;
            case TOWN -> 5;
            case CITY -> 10;
            case ADMIN2 -> 30;
            case ADMIN1 -> 100;
            case COUNTRY -> 400;
        };
    }

    private static Set<Kind> kinds(Event event) {
        // means not stated: it may be each of them
        if (event.type() == IncidentType.ATTACK || event.type() == IncidentType.OFFENSIVE) {
            return EnumSet.of(Kind.BATTLE, Kind.EXPLOSION, Kind.AGAINST_CIVILIANS);
        }
        return TheirKinds.acled(event.acled().eventType());
    }
}
