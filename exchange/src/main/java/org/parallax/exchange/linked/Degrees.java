package org.parallax.exchange.linked;

import org.parallax.claims.Precision;
import org.parallax.claims.Where;

/** Degrees with no more digits than the place is known by. */
final class Degrees {
    private Degrees() {}

    static double lat(Where where) {
        return rounded(where.lat(), digits(where.precision()));
    }

    static double lon(Where where) {
        return rounded(where.lon(), digits(where.precision()));
    }

    /**
     * After the point: two are some 1 km, three some 100 m. A division or country is put where its
     * point is, which no rounding may move out of it.
     */
    private static int digits(Precision precision) {
        return switch (precision) {
            case NEIGHBOURHOOD -> 3;
            case EXACT, TOWN, CITY, ADMIN2, ADMIN1, COUNTRY -> 2;
        };
    }

    private static double rounded(double degrees, int digits) {
        double steps = Math.pow(10, digits);
        return Math.rint(degrees * steps) / steps + 0.0; // no -0.0
    }
}
