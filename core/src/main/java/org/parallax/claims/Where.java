package org.parallax.claims;

import org.parallax.text.Span;

import java.util.Optional;

/**
 * A place a claim speaks of.
 *
 * @param place {@code gn:} and a GeoNames number, or {@code px:} and a name of ours
 * @param name the place's usual name in English
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param span where the report names it; empty where it follows from the claim's surroundings
 */
public record Where(
        String place,
        String name,
        double lat,
        double lon,
        Precision precision,
        Optional<Span> span) {}
