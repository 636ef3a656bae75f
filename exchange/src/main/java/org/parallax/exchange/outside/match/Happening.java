package org.parallax.exchange.outside.match;

import org.parallax.event.Bounds;
import org.parallax.exchange.outside.TheirEvent.Kind;
import org.parallax.exchange.outside.TheirEvent.Spot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an incident and a row are weighed by.
 *
 * @param from the first day, counted from 1970-01-01
 * @param to the last
 * @param bodies known ones that took part; none where nobody says, or the register lacks them
 * @param kinds what it may be; none where nobody says
 * @param dead all, or civilians where that is what the table counts; empty where nobody says
 */
record Happening(
        String id,
        long from,
        long to,
        Spot spot,
        List<Body> bodies,
        Set<Kind> kinds,
        Optional<Bounds> dead) {
    static final double EARTH_KM = 6371.0;

    Happening {
        bodies = List.copyOf(bodies);
        if (from > to) throw new IllegalArgumentException(id + ": " + from + " after " + to);
    }

    long days() {
        return to - from + 1;
    }

    boolean isWithinDaysOf(Happening other) {
        return from >= other.from && to <= other.to;
    }

    /** How many days lie between the two, 0 where they share one. */
    long daysFrom(Happening other) {
        return Math.max(0, Math.max(from - other.to, other.from - to));
    }

    double kmFrom(Happening other) {
        return km(spot, other.spot);
    }

    /** Along the sphere, by the haversine formula. */
    static double km(Spot one, Spot other) {
        double lat = Math.toRadians(one.lat());
        double otherLat = Math.toRadians(other.lat());
        double north = Math.sin((otherLat - lat) / 2);
        double east = Math.sin(Math.toRadians(other.lon() - one.lon()) / 2);
        double half = north * north + Math.cos(lat) * Math.cos(otherLat) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
