package org.parallax.knowledge;

import org.parallax.claims.Precision;

import java.util.List;
import java.util.Optional;

/**
 * A place that reports name.
 *
 * @param id {@code gn:} and a GeoNames number, or {@code px:} and a name of ours
 * @param name its usual English name
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param country ISO 3166-1 alpha-2 code
 * @param adm1 name of the first-order division it lies in
 * @param adm2 name of the second-order division it lies in
 * @param population inhabitants, 0 where not known
 * @param ucdp the name that the Uppsala Conflict Data Program gives it
 * @param names every spelling that by itself names it in a report
 * @param within the id of the place it is part of, such as a neighbourhood's city
 * @param unsureNames spellings that are also words ("Union"), surnames ("Jackson"), letters ("GA")
 *     or, without its kind, another place's (a district named after its town): they name this place
 *     only beside something that says so
 * @param codes what registers call it, such as {@code gn:SY.09} (GeoNames) or {@code
 *     pcode:SY02@2024} (an OCHA P-code and the version of its table)
 */
public record Place(
        String id,
        String name,
        double lat,
        double lon,
        Precision precision,
        String country,
        Optional<String> adm1,
        Optional<String> adm2,
        long population,
        Optional<String> ucdp,
        List<String> names,
        Optional<String> within,
        List<String> unsureNames,
        List<String> codes) {

    /** The country of seas, rivers and regions that are of several countries, or of none. */
    public static final String NO_ONE_COUNTRY = "XZ";

    private static final String PCODE = "pcode:";

    public Place {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("not on earth: " + lat + ", " + lon);
        }
        if (population < 0) throw new IllegalArgumentException("population " + population);
        names = List.copyOf(names);
        unsureNames = List.copyOf(unsureNames);
        codes = List.copyOf(codes);
    }

    /** The same place with other names and codes. */
    Place with(List<String> otherNames, List<String> otherUnsureNames, List<String> otherCodes) {
        return new Place(
                id,
                name,
                lat,
                lon,
                precision,
                country,
                adm1,
                adm2,
                population,
                ucdp,
                otherNames,
                within,
                otherUnsureNames,
                otherCodes);
    }

    /** True for what no single country holds: a continent, a sea, a river or range on a border. */
    public boolean isOfNoOneCountry() {
        return country.equals(NO_ONE_COUNTRY);
    }

    /** The P-code that a user's table gives it, without the version of the table. */
    public Optional<String> pcode() {
        return codes.stream()
                .filter(code -> code.startsWith(PCODE))
                .map(code -> code.substring(PCODE.length()).replaceFirst("@.*", ""))
                .findFirst();
    }

    /**
     * True for a first-order division itself. Villages of which only the division is known stand in
     * its middle, and are as coarse, but are not it.
     */
    public boolean isDivision() {
        return precision == Precision.ADMIN1
                && adm1.isPresent()
                && adm2.isEmpty()
                && within.isPresent();
    }

    /** True where it is a place within a division or district, however roughly it is located. */
    public boolean isSpot() {
        return switch (precision) {
            case EXACT, NEIGHBOURHOOD, TOWN, CITY -> true;
            case ADMIN2, ADMIN1 -> ucdp.isPresent() && !isDivision() && !ucdp.equals(adm2);
            case COUNTRY -> false;
        };
    }
}
