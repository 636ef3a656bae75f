package org.parallax.exchange.brief.map;

import java.util.OptionalLong;

/**
 * A mark on a map: incidents at one place, as finely as it may be told.
 *
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 * @param label the place's name
 * @param killed the best number; empty where no incident there gives one
 * @param rough true where the place is known to the district at best
 * @param about for who points at it
 */
public record Spot(
        double lon, double lat, String label, OptionalLong killed, boolean rough, String about) {}
