package org.parallax.exchange.outside.match;

import org.parallax.claims.Precision;
import org.parallax.exchange.outside.TheirEvent.Spot;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a comparison is asked for. Pairs are found in all of it first, so that no edge of the
 * window parts one.
 *
 * @param from the first day
 * @param to the last
 * @param place with all that lies in it
 */
public record Window(Optional<LocalDate> from, Optional<LocalDate> to, Optional<Place> place) {
    public static final Window ALL =
            new Window(Optional.empty(), Optional.empty(), Optional.empty());

    /** How far from its pin a place reaches, where only coordinates are known. */
    private static double km(Precision precision) {
        return switch (precision) {
            case EXACT, NEIGHBOURHOOD, TOWN -> 5;
            case CITY -> 15;
            case ADMIN2 -> 40;
            case ADMIN1 -> 100;
            case COUNTRY -> 0; // told by the country's code
        };
    }

    boolean holds(Ours ours, Gazetteer places) {
        Happening it = ours.happening();
        if (!isWithinDays(it.from(), it.to())) return false;
        if (place.isEmpty()) return true;
        Optional<Place> known = places.byId(ours.where().place());
        if (known.isPresent()) return places.isWithin(known.get(), place.get());
        return isNear(it.spot());
    }

    boolean holds(Theirs theirs) {
        long from = theirs.event().from().toEpochDay();
        if (!isWithinDays(from, theirs.event().to().toEpochDay())) return false;
        if (place.isEmpty()) return true;
        if (place.get().precision() == Precision.COUNTRY) {
            return theirs.country().equals(Optional.of(place.get().country()));
        }
        return theirs.event().spot().filter(this::isNear).isPresent();
    }

    private boolean isWithinDays(long first, long last) {
        return from.map(day -> last >= day.toEpochDay()).orElse(true)
                && to.map(day -> first <= day.toEpochDay()).orElse(true);
    }

    private boolean isNear(Spot spot) {
        Place asked = place.orElseThrow();
        Spot middle = new Spot(asked.lat(), asked.lon(), 0);
        return Happening.km(spot, middle) <= km(asked.precision()) + spot.km();
    }
}
