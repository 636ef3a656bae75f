package org.parallax.publish.overview;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Precision;

import java.util.Optional;

/**
 * One mark on a map: an incident, or several that lie too close to be told apart.
 *
 * @param lon degrees east, WGS 84: of the place where all have one, else of their middle
 * @param lat degrees north, WGS 84
 * @param killed over the incidents that give a number
 * @param type empty where they are of several
 * @param incident its id, where it is one alone
 * @param place the place's id, where all have one
 * @param precision how exactly the least exact of them is known
 * @param label for a reader
 * @param radiusMetres within which a place of that precision lies, as a rule
 */
public record Cell(
        double lon,
        double lat,
        int count,
        Sums killed,
        Optional<IncidentType> type,
        Optional<String> incident,
        Optional<String> place,
        Precision precision,
        String label,
        int radiusMetres) {}
