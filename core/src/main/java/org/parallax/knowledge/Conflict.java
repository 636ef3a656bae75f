package org.parallax.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two sides that fight each other in a country or a part of it, in UCDP's names.
 *
 * @param country ISO 3166 two-letter code
 * @param areas folded words that names of divisions, districts or places there begin with; none for
 *     the whole country
 * @param from the first day; empty where it has always been so
 * @param to the last day; empty where it still is
 * @param withA ids of bodies whose deeds and dead are of side a
 * @param withB ids of bodies whose deeds and dead are of side b
 */
public record Conflict(
        String country,
        List<String> areas,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String a,
        String b,
        Set<String> withA,
        Set<String> withB,
        Unnamed unnamed) {

    /** What an attack by nobody known on people without arms becomes. */
    public enum Unnamed {
        /** Part of this fight. */
        DYAD,
        /** Side b's attack on civilians. */
        ONE_SIDED,
        /** Side a's attack on civilians. */
        ONE_SIDED_A,
        /** Part of this fight, the dead of unknown standing. */
        UNKNOWN,
        /** Nothing: the fight is asked only where one of its sides is named. */
        NAMED
    }

    public Conflict {
        areas = List.copyOf(areas);
        withA = Set.copyOf(withA);
        withB = Set.copyOf(withB);
    }

    boolean holdsOn(LocalDate day) {
        return from.map(it -> !day.isBefore(it)).orElse(true)
                && to.map(it -> !day.isAfter(it)).orElse(true);
    }

    /** True where it is of the whole country, or one of the places lies in its area. */
    public boolean reaches(List<String> places) {
        return areas.isEmpty()
                || places.stream()
                        .map(Fold::fold)
                        .anyMatch(place -> areas.stream().anyMatch(place::startsWith));
    }
}
