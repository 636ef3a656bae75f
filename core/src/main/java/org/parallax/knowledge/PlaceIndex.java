package org.parallax.knowledge;

import org.parallax.claims.Precision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Where to find which places: numbers of rows in sorted arrays.
 *
 * @param keys countries under their code, first-order divisions under their country and name
 * @param phrases under names that by themselves name a place
 * @param unsure under names that need more than themselves
 */
record PlaceIndex(Hashes keys, Hashes phrases, Hashes unsure) {
    static PlaceIndex of(List<Hashes> parts) {
        return new PlaceIndex(parts.get(0), parts.get(1), parts.get(2));
    }

    List<Hashes> parts() {
        return List.of(keys, phrases, unsure);
    }

    /**
     * @param first the number of the first of the places
     */
    static PlaceIndex of(List<Place> places, int first) {
        List<Hashes.Entry> keys = new ArrayList<>();
        List<Hashes.Entry> phrases = new ArrayList<>();
        List<Hashes.Entry> unsure = new ArrayList<>();
        for (int row = first; row < first + places.size(); row++) {
            Place place = places.get(row - first);
            if (place.precision() == Precision.COUNTRY && !place.isOfNoOneCountry()) {
                keys.add(new Hashes.Entry(key("country", place.country()), row));
            }
            if (place.isDivision()) {
                String adm1 = place.adm1().orElseThrow();
                keys.add(new Hashes.Entry(key("adm1", place.country(), adm1), row));
            }
            for (String name : place.names()) Phrases.file(name, row, phrases);
            for (String name : place.unsureNames()) Phrases.file(name, row, unsure);
        }
        return new PlaceIndex(Hashes.of(keys), Hashes.of(phrases), Hashes.of(unsure));
    }

    /** This index without the rows left out, and another above it. */
    PlaceIndex and(PlaceIndex above, IntPredicate left) {
        return new PlaceIndex(
                keys.and(above.keys, left, Phrases.ON_THE_WAY),
                phrases.and(above.phrases, left, Phrases.ON_THE_WAY),
                unsure.and(above.unsure, left, Phrases.ON_THE_WAY));
    }

    static long key(String... words) {
        long hash = Hashes.START;
        for (String word : words) hash = Hashes.extend(hash, word);
        return hash;
    }

    /** The number of the first row under a key, -1 where there is none. */
    int row(long key) {
        for (int at = keys.first(key); keys.holds(at, key); at++) {
            if (keys.number(at) != Phrases.ON_THE_WAY) return keys.number(at);
        }
        return -1;
    }
}
