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

/**
 * The country, division and district that a place lies in. A district is looked for within its
 * division alone; where two there have one name, its code is left blank.
 *
 * @param country empty for seas and what else is of no one country
 */
record Surroundings(
        Optional<Place> country,
        Optional<String> admin1,
        Optional<Place> division,
        Optional<String> admin2,
        Optional<Place> district) {
    private static final Surroundings NONE =
            new Surroundings(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

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
                places.division(place),
                place.adm2(),
                district(places, place));
    }

    private static Optional<Place> district(Gazetteer places, Place place) {
        if (place.adm2().isEmpty() || isDistrict(place)) {
            return Optional.of(place).filter(Surroundings::isDistrict);
        }
        List<Place> found =
                places.named(place.adm2().get()).stream()
                        .filter(it -> isDistrict(it) && it.adm2().equals(place.adm2()))
                        .filter(it -> it.adm1().equals(place.adm1()))
                        .filter(it -> it.country().equals(place.country()))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isDistrict(Place place) {
        return place.precision() == Precision.ADMIN2 && place.adm2().isPresent() && !place.isSpot();
    }

    void fill(Sheet.Row row) {
        fillDivision(row);
        admin2.ifPresent(it -> row.text("admin2_name", it));
        district.flatMap(Place::pcode).ifPresent(it -> row.text("admin2_code", it));
    }

    void fillDivision(Sheet.Row row) {
        country.ifPresent(it -> row.text("country_code", it.country()));
        country.ifPresent(it -> row.text("country_name", it.name()));
        admin1.ifPresent(it -> row.text("admin1_name", it));
        division.flatMap(Place::pcode).ifPresent(it -> row.text("admin1_code", it));
    }
}
