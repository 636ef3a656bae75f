package org.parallax.exchange.flat;

import org.parallax.claims.Precision;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Sheet;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The country, division and district that a place lies in, with P-codes where the user's table
 * gives them. A district is looked for within its division alone; the gazetteer may have it twice,
 * as UCDP and as GeoNames call it, and where their rows give two codes, it has none.
 *
 * @param country empty for seas and what else is of no one country
 */
record Surroundings(
        Optional<Place> country,
        Optional<String> admin1,
        Optional<String> admin1Code,
        Optional<String> admin2,
        Optional<String> admin2Code) {
    private static final Surroundings NONE =
            new Surroundings(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** "Duma district": the name, and what it is. */
    private static final Pattern KIND = Pattern.compile(" \\p{Ll}+$");

    static final List<Column> COUNTRY =
            List.of(
                    Column.of("country_code", "ISO 3166-1 alpha-2 code.", "#country+code"),
                    Column.of("country_name", "Its name in English.", "#country+name"));

    static final List<Column> DIVISION =
            List.of(
                    Column.of(
                            "admin1_name",
                            "First-order division that the place lies in.",
                            "#adm1+name"),
                    Column.of(
                            "admin1_code",
                            "Its P-code, where a table with P-codes was given.",
                            "#adm1+code"));

    static final List<Column> DISTRICT =
            List.of(
                    Column.of(
                            "admin2_name",
                            "Second-order division that the place lies in.",
                            "#adm2+name"),
                    Column.of(
                            "admin2_code",
                            "Its P-code, where a table with P-codes was given.",
                            "#adm2+code"));

    static Surroundings of(RecordView record, Event event) {
        return record.place(event).map(it -> of(record.places(), it)).orElse(NONE);
    }

    private static Surroundings of(Gazetteer places, Place place) {
        return new Surroundings(
                place.isOfNoOneCountry() ? Optional.empty() : places.country(place.country()),
                place.adm1(),
                places.division(place).flatMap(Place::pcode),
                place.adm2(),
                place.adm2().flatMap(name -> districtCode(places, place, name)));
    }

    private static Optional<String> districtCode(Gazetteer places, Place place, String name) {
        String bare = KIND.matcher(name).replaceFirst("");
        List<String> codes =
                Stream.of(name, bare, bare + " district")
                        .distinct()
                        .flatMap(it -> places.named(it).stream())
                        .filter(it -> isDistrict(it) && isBeside(it, place))
                        .flatMap(it -> it.pcode().stream())
                        .distinct()
                        .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    /** True also for one of which only its division's middle is known. */
    private static boolean isDistrict(Place place) {
        boolean wide =
                place.precision() == Precision.ADMIN2 || place.precision() == Precision.ADMIN1;
        return wide && place.adm2().isPresent() && !place.isSpot();
    }

    /** True where both lie in one division. */
    private static boolean isBeside(Place district, Place place) {
        return district.country().equals(place.country()) && district.adm1().equals(place.adm1());
    }

    void fill(Sheet.Row row) {
        fillDivision(row);
        admin2.ifPresent(it -> row.text("admin2_name", it));
        admin2Code.ifPresent(it -> row.text("admin2_code", it));
    }

    void fillDivision(Sheet.Row row) {
        country.ifPresent(it -> row.text("country_code", it.country()));
        country.ifPresent(it -> row.text("country_name", it.name()));
        admin1.ifPresent(it -> row.text("admin1_name", it));
        admin1Code.ifPresent(it -> row.text("admin1_code", it));
    }
}
