package org.parallax.evaluation;

import org.parallax.claims.Where;

/** Distances on a sphere of the earth's mean radius. */
final class Globe {
    private static final double EARTH_KM = 6371.0088;

    private Globe() {}

    /**
     * Great-circle distance by the haversine formula, in kilometres.
     *
     * @param lat degrees north, WGS 84
     * @param lon degrees east, WGS 84
     */
    static double kilometres(Where place, double lat, double lon) {
        double lat1 = Math.toRadians(place.lat());
        double lat2 = Math.toRadians(lat);
        double dLat = lat2 - lat1;
        double dLon = Math.toRadians(lon - place.lon());
        double a =
                Math.pow(Math.sin(dLat / 2), 2)
                        + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
