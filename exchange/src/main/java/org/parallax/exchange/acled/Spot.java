package org.parallax.exchange.acled;

/**
 * Where an event is coded.
 *
 * @param admin1 blank where not known, as {@code admin2}
 * @param location "City - District" for a part of a city
 * @param precision {@code geo_precision}, 1 to 3
 * @param remark what the point stands for; blank where it is the place itself
 */
record Spot(
        Country country,
        String admin1,
        String admin2,
        String location,
        double lat,
        double lon,
        int precision,
        String remark) {
    /** In words: "Qasr - Hill (Valley, Norland)". */
    String words() {
        String around = admin1.isBlank() ? country.name() : admin1 + ", " + country.name();
        return location + " (" + around + ")";
    }
}
