package org.parallax.knowledge;

import org.parallax.claims.Precision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds divisions by the names other registers give them: without the word for their kind, by the
 * key of their spelling, and only where no other division beside it has that key.
 */
final class DivisionNames {
    /** What divisions are called; a name without it is the same name. */
    private static final Set<String> KINDS =
            Set.of(
                    "governorate",
                    "province",
                    "region",
                    "state",
                    "oblast",
                    "district",
                    "county",
                    "department",
                    "division",
                    "prefecture",
                    "municipality",
                    "zone",
                    "wilayat",
                    "wilaya",
                    "raion",
                    "rayon",
                    "city",
                    "locality",
                    "cercle",
                    "territory",
                    "qada",
                    "qada’",
                    "subdistrict",
                    "muhafazat",
                    "of",
                    "the");

    private static final int SHORTEST_CONSONANTS = 3;

    private final Map<String, List<Place>> byKey = new HashMap<>();

    DivisionNames(Gazetteer gazetteer) {
        for (Place place : gazetteer.all()) {
            String within = within(place);
            if (within.isEmpty()) continue;
            Set<String> keys = new TreeSet<>();
            Stream.of(place.names(), place.unsureNames(), List.of(place.name()))
                    .flatMap(List::stream)
                    .forEach(name -> keys.add(key(name)));
            (place.isDivision() ? place.adm1() : place.adm2())
                    .map(DivisionNames::key)
                    .ifPresent(keys::add);
            for (String key : List.copyOf(keys)) {
                if (consonants(key).length() > SHORTEST_CONSONANTS) keys.add(consonants(key));
            }
            for (String key : keys) {
                byKey.computeIfAbsent(within + "\t" + key, _ -> new ArrayList<>()).add(place);
            }
        }
    }

    /** What a division's name is looked for in; nothing for what is no division. */
    private static String within(Place place) {
        if (place.isDivision()) return place.country();
        boolean district = place.precision() == Precision.ADMIN2 && !place.isSpot();
        if (!district || place.adm1().isEmpty() || place.adm2().isEmpty()) return "";
        return place.country() + "." + place.adm1().get();
    }

    Optional<Place> division(String country, String name) {
        return only(country, name);
    }

    Optional<Place> district(Place division, String name) {
        return only(division.country() + "." + division.adm1().orElse(""), name);
    }

    private Optional<Place> only(String within, String name) {
        List<Place> found = byKey.getOrDefault(within + "\t" + key(name), List.of());
        if (found.isEmpty()) {
            found = byKey.getOrDefault(within + "\t" + consonants(key(name)), List.of());
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** "Jebel" and "Jabal": what is left when vowels are dropped too; marked as no full key is. */
    private static String consonants(String key) {
        return "*" + key.replaceAll("[aiu]", "");
    }

    private static String key(String name) {
        String bare =
                Stream.of(name.split("[\\s-]+"))
                        .filter(word -> !KINDS.contains(Fold.fold(word)))
                        .collect(Collectors.joining(" "));
        String shown = bare.isBlank() ? name : bare;
        String key = Variants.anyKey(shown);
        return (key.isEmpty() ? Fold.fold(shown) : key).replace(" ", "");
    }
}
