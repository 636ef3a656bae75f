package org.parallax.exchange.event;

import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.util.Optional;

/**
 * Names a place no finer than its point is told. The record puts a hospital where its town lies and
 * keeps its name; rows of others say what the point is of, and whoever has a name or an id looks
 * the very spot up. So where a point is a town's, name and id are the town's too, and the
 * division's where no town is known.
 */
final class ShownPlaces {
    private final Gazetteer places;

    ShownPlaces(Gazetteer places) {
        this.places = places;
    }

    /** The same point, by the name of what may be told of it. */
    Where of(Where where) {
        if (where.precision().compareTo(Precision.TOWN) < 0) return where;
        return places.byId(where.place())
                .filter(ShownPlaces::isWithinTown)
                .flatMap(this::around)
                .map(it -> named(it, where))
                .orElse(where);
    }

    private static boolean isWithinTown(Place place) {
        return place.precision().compareTo(Precision.TOWN) < 0;
    }

    private Optional<Place> around(Place site) {
        Optional<Place> at = Optional.of(site);
        while (at.filter(ShownPlaces::isWithinTown).isPresent()) {
            at = at.flatMap(Place::within).flatMap(places::byId);
        }
        return at.or(() -> places.division(site));
    }

    private static Where named(Place place, Where where) {
        return new Where(
                place.id(),
                place.name(),
                where.lat(),
                where.lon(),
                where.precision(),
                where.span());
    }
}
