package org.parallax.exchange.outside;

import org.parallax.event.Bounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a row says, in terms that all tables share.
 *
 * @param id of the row, such as {@code ucdp-ged:123}
 * @param called every id that the row has: of UCDP's two, the readable one, too
 * @param from the first day on which it may have been
 * @param to the last
 * @param spot empty where the row gives no coordinates
 * @param place as the row names it
 * @param country as the row names it
 * @param sides as the row names them, civilians and crowds left out
 * @param kinds one of which it is
 * @param type in the table's own words
 * @param killed of all; empty where the row does not say
 * @param civilians killed, where that is what the table counts
 * @param injured civilians injured
 * @param several whether the row may stand for several events
 */
public record TheirEvent(
        String id,
        OutsideTable table,
        List<String> called,
        LocalDate from,
        LocalDate to,
        Optional<Spot> spot,
        Optional<String> place,
        Optional<String> country,
        List<String> sides,
        Set<Kind> kinds,
        String type,
        Optional<Bounds> killed,
        Optional<Bounds> civilians,
        Optional<Bounds> injured,
        boolean several) {
    public TheirEvent {
        called = List.copyOf(called);
        sides = List.copyOf(sides);
        kinds = Set.copyOf(kinds);
    }

    /** What sort of thing happened, as coarsely as all tables tell it. */
    public enum Kind {
        BATTLE,
        EXPLOSION,
        AGAINST_CIVILIANS,
        PROTEST,
        RIOT,
        STRATEGIC
    }

    /**
     * Where it was.
     *
     * @param km how far from there it may have been
     */
    public record Spot(double lat, double lon, double km) {}
}
