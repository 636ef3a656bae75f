package org.parallax.knowledge;

import org.parallax.claims.Precision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where to find which places: numbers of rows in sorted arrays.
 *
 * @param keys countries under their code, first-order divisions under their country and name
 * @param phrases under names that by themselves name a place
 * @param unsure under names that need more than themselves
 * @param variants under the keys of names of other scripts ({@link Variants})
 */
record PlaceIndex(Hashes keys, Hashes phrases, Hashes unsure, Hashes variants) {
    /** A town of so many inhabitants is known outside its country too. */
    private static final long WELL_KNOWN = 100_000;

    static PlaceIndex of(List<Hashes> parts) {
        return new PlaceIndex(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    List<Hashes> parts() {
        return List.of(keys, phrases, unsure, variants);
    }

    /**
     * @param first the number of the first of the places
     */
    static PlaceIndex of(List<Place> places, int first) {
        List<Hashes.Entry> keys = new ArrayList<>();
        List<Hashes.Entry> phrases = new ArrayList<>();
        List<Hashes.Entry> unsure = new ArrayList<>();
        List<Hashes.Entry> variants = new ArrayList<>();
        Set<String> taken = taken(places);
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
            if (hasVariants(place)) fileVariants(place, row, taken, variants);
        }
        return new PlaceIndex(
                Hashes.of(keys), Hashes.of(phrases), Hashes.of(unsure), Hashes.of(variants));
    }

    private static boolean hasVariants(Place place) {
        return Variants.COUNTRIES.contains(place.country()) && place.isSpot();
    }

    /**
     * Keys that also words and surnames have, or names that are well known elsewhere. A division
     * that is named after its town takes nothing from the town.
     */
    private static Set<String> taken(List<Place> places) {
        Set<String> taken = new HashSet<>();
        for (Place place : places) {
            boolean ofTown =
                    place.precision().compareTo(Precision.ADMIN2) >= 0
                            && Variants.COUNTRIES.contains(place.country());
            if (!ofTown) for (String name : place.unsureNames()) taken.add(Variants.key(name));
            boolean elsewhere = !Variants.COUNTRIES.contains(place.country());
            boolean wide = place.precision().compareTo(Precision.ADMIN1) >= 0;
            if (wide || elsewhere && place.population() >= WELL_KNOWN) {
                for (String name : place.names()) taken.add(Variants.key(name));
            }
        }
        return taken;
    }

    private static void fileVariants(
            Place place, int row, Set<String> taken, List<Hashes.Entry> variants) {
        for (String name : place.names()) {
            String key = Variants.key(name);
            if (key.isEmpty() || taken.contains(key)) continue;
            String[] words = key.split(" ");
            long hash = Hashes.START;
            for (int i = 0; i < words.length; i++) {
                hash = Hashes.extend(hash, words[i]);
                boolean last = i == words.length - 1;
                variants.add(new Hashes.Entry(hash, last ? row : Phrases.ON_THE_WAY));
            }
        }
    }

    /** This index without the rows left out, and another above it. */
    PlaceIndex and(PlaceIndex above, IntPredicate left) {
        return new PlaceIndex(
                keys.and(above.keys, left, Phrases.ON_THE_WAY),
                phrases.and(above.phrases, left, Phrases.ON_THE_WAY),
                unsure.and(above.unsure, left, Phrases.ON_THE_WAY),
                variants.and(above.variants, left, Phrases.ON_THE_WAY));
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
