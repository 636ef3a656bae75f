package org.parallax.publish.overview;

import org.parallax.claims.Precision;

/**
 * Where an incident is put on a map, no finer than it may be told.
 *
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param precision how exactly the place is told
 * @param radiusMetres within which a place of that precision lies, as a rule
 */
public record Spot(double lat, double lon, Precision precision, int radiusMetres) {}
