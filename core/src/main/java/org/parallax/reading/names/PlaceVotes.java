package org.parallax.reading.names;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Place;
import org.parallax.reading.names.Namesakes.Name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the places that a report names lie: votes by country, by first-order division and by
 * stretch of ground. "Ohio" votes for its country and itself, "Toledo" for the land around it too.
 */
final class PlaceVotes {
    /** A stretch of ground is this high and this wide, in degrees; its neighbours count as near. */
    private static final double HIGH = 1;

    private static final double WIDE = 1.5;

    /** Fewer votes tell nothing of where a report is at home. */
    private static final double FEW = 4;

    /** Share of the votes that makes a country the report's. */
    private static final double MOST = 0.5;

    /** Share of the votes below which a report does not speak of a country. */
    private static final double LITTLE = 0.02;

    private final Map<String, Double> countries = new HashMap<>();
    private final Map<String, Double> divisions = new HashMap<>();
    private final Map<Long, Double> grounds = new HashMap<>();
    private double all;
    private double divided;
    private double placed;

    /**
     * @param countries what speaks for a country beside the names of places, by ISO code
     */
    PlaceVotes(Map<String, Double> countries) {
        this.countries.putAll(countries);
        for (double votes : countries.values()) all += votes;
    }

    /**
     * @param sign 1 to count the name's votes, -1 to take them back
     */
    void add(Name name, int sign) {
        double weight = sign * name.trust();
        for (int i = 0; i < name.places.size(); i++)
            add(name.places.get(i), weight * name.chances[i]);
    }

    private void add(Place place, double votes) {
        if (place.isOfNoOneCountry()) return;
        countries.merge(place.country(), votes, Double::sum);
        all += votes;
        if (place.precision() == Precision.COUNTRY) return;
        divisions.merge(divisionKey(place), votes, Double::sum);
        divided += votes;
        if (place.precision() == Precision.ADMIN1) return;
        grounds.merge(ground(place, 0, 0), votes, Double::sum);
        placed += votes;
    }

    private static String divisionKey(Place place) {
        return place.country() + " " + place.adm1().orElse("");
    }

    private static long ground(Place place, int north, int east) {
        long row = (long) Math.floor(place.lat() / HIGH) + north;
        long column = (long) Math.floor(place.lon() / WIDE) + east;
        return row * 1_000 + column;
    }

    double country(Place place) {
        return Math.max(0, countries.getOrDefault(place.country(), 0.0));
    }

    double countryShare(Place place) {
        return country(place) / Math.max(1, all);
    }

    /**
     * True where most of what the report names lies in one other country, and hardly anything in
     * the place's own.
     *
     * @param own what the place's own name has voted
     */
    boolean isAbroad(Place place, double own) {
        double home = 0;
        for (double votes : countries.values()) home = Math.max(home, votes);
        return all >= FEW && home > MOST * all && country(place) - own < LITTLE * all;
    }

    /** The country that most of what the report names lies in. */
    Optional<String> home() {
        return countries.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** True for places about as near each other as one stretch of ground is wide. */
    static boolean areNear(Place one, Place other) {
        return Math.abs(one.lat() - other.lat()) <= HIGH
                && Math.abs(one.lon() - other.lon()) <= WIDE;
    }

    /** Nothing for a country, and where the division is not known. */
    double division(Place place) {
        if (place.precision() == Precision.COUNTRY || place.adm1().isEmpty()) return 0;
        return Math.max(0, divisions.getOrDefault(divisionKey(place), 0.0));
    }

    double divisionShare(Place place) {
        return division(place) / Math.max(1, divided);
    }

    /** Nothing for what is too wide to be near anything. */
    double near(Place place) {
        if (place.precision().compareTo(Precision.ADMIN1) >= 0) return 0;
        double votes = 0;
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++)
                votes += grounds.getOrDefault(ground(place, north, east), 0.0);
        }
        return Math.max(0, votes);
    }

    double nearShare(Place place) {
        return near(place) / Math.max(1, placed);
    }
}
