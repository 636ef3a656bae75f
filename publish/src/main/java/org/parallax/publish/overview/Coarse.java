package org.parallax.publish.overview;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.pipeline.Sites;

import java.util.Optional;
import java.util.Set;

/**
 * Where an incident is put on a map, no finer than it may be told. An incident's own place is
 * public down to the neighbourhood; sites in use (hospitals, clinics, shelters, camps, schools,
 * homes) are put where their town lies, and on a grid of a twentieth of a degree where no town is
 * known.
 *
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param precision how exactly the place is told now
 */
public record Coarse(double lat, double lon, Precision precision) {
    /** Some 5 km. */
    private static final double TOWN_GRID = 0.05;

    /** Some 1 km. */
    private static final double NEIGHBOURHOOD_GRID = 0.01;

    /** Words in names of sites in use. */
    private static final Set<String> IN_USE =
            Set.of(
                    "hospital",
                    "hospitals",
                    "clinic",
                    "clinics",
                    "medical",
                    "maternity",
                    "shelter",
                    "shelters",
                    "camp",
                    "camps",
                    "school",
                    "schools",
                    "orphanage",
                    "home",
                    "house",
                    "residence",
                    "displacement");

    public static Coarse of(Where where, IncidentType type, Sites sites) {
        Precision precision = where.precision();
        boolean fine = precision == Precision.EXACT || precision == Precision.NEIGHBOURHOOD;
        if (fine && isInUse(where, type)) {
            Optional<Sites.Town> town = sites.of(where.place()).flatMap(Sites.Site::town);
            return town.map(it -> new Coarse(it.lat(), it.lon(), Precision.TOWN))
                    .orElseGet(() -> onGrid(where, TOWN_GRID, Precision.TOWN));
        }
        if (precision != Precision.EXACT) return new Coarse(where.lat(), where.lon(), precision);
        return onGrid(where, NEIGHBOURHOOD_GRID, Precision.NEIGHBOURHOOD);
    }

    private static boolean isInUse(Where where, IncidentType type) {
        if (type == IncidentType.ATTACK_ON_HOSPITAL) return true;
        return Words.all(where.name()).stream().anyMatch(IN_USE::contains);
    }

    private static Coarse onGrid(Where where, double grid, Precision precision) {
        return new Coarse(rounded(where.lat(), grid), rounded(where.lon(), grid), precision);
    }

    private static double rounded(double degrees, double grid) {
        double steps = Math.rint(1 / grid);
        return Math.rint(degrees * steps) / steps;
    }
}
