package org.parallax.knowledge;

import org.parallax.claims.Precision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a gazetteer holds.
 *
 * @param entries rows
 * @param names spellings that by themselves name a place, of all rows together
 * @param unsureNames spellings that need more than themselves
 * @param ownScript rows with a spelling in a script other than Latin
 * @param ucdp rows with a name of UCDP's
 * @param coded divisions with a code of GeoNames
 * @param pcoded divisions with a P-code
 * @param byPrecision rows of each precision
 * @param byCountry rows of each country, by ISO 3166-1 alpha-2 code
 */
public record PlaceStatistics(
        int entries,
        int names,
        int unsureNames,
        int ownScript,
        int ucdp,
        int coded,
        int pcoded,
        Map<Precision, Integer> byPrecision,
        Map<String, Integer> byCountry) {
    /** Counted over all rows. */
    public static PlaceStatistics of(Gazetteer gazetteer) {
        List<Place> all = gazetteer.all();
        Map<Precision, Integer> byPrecision = new EnumMap<>(Precision.class);
        Map<String, Integer> byCountry = new TreeMap<>();
        for (Place place : all) {
            byPrecision.merge(place.precision(), 1, Integer::sum);
            byCountry.merge(place.country(), 1, Integer::sum);
        }
        return new PlaceStatistics(
                all.size(),
                all.stream().mapToInt(place -> place.names().size()).sum(),
                all.stream().mapToInt(place -> place.unsureNames().size()).sum(),
                (int) all.stream().filter(PlaceStatistics::hasOwnScript).count(),
                (int) all.stream().filter(place -> place.ucdp().isPresent()).count(),
                (int)
                        all.stream()
                                .filter(it -> it.codes().stream().anyMatch(c -> c.startsWith("gn")))
                                .count(),
                (int) all.stream().filter(place -> place.pcode().isPresent()).count(),
                byPrecision,
                byCountry);
    }

    private static boolean hasOwnScript(Place place) {
        return place.names().stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
    }
}
