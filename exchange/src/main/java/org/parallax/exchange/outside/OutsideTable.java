package org.parallax.exchange.outside;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of others that is understood. Columns are found by name, never by place. */
@SuppressWarnings("ImmutableEnumChecker") // its lists and maps are copies that cannot change
public enum OutsideTable {
    /** UCDP Georeferenced Event Dataset: names of the codebooks of GED 22 to 26. */
    GED(
            "ged",
            "ucdp-ged",
            "UCDP GED",
            List.of(Field.ID, Field.DATE, Field.END, Field.LATITUDE, Field.LONGITUDE, Field.BEST),
            Map.ofEntries(
                    // its own number is blank where a row was not coded by UCDP
                    entry(Field.ID, List.of("id", "relid")),
                    entry(Field.DATE, List.of("date_start")),
                    entry(Field.END, List.of("date_end")),
                    entry(Field.DATE_PRECISION, List.of("date_prec")),
                    entry(Field.LATITUDE, List.of("latitude")),
                    entry(Field.LONGITUDE, List.of("longitude")),
                    entry(Field.PLACE_PRECISION, List.of("where_prec")),
                    entry(Field.PLACE, List.of("where_coordinates")),
                    entry(Field.COUNTRY, List.of("country")),
                    entry(Field.SIDE_A, List.of("side_a")),
                    entry(Field.SIDE_B, List.of("side_b")),
                    entry(Field.TYPE, List.of("type_of_violence")),
                    entry(Field.LOW, List.of("low")),
                    entry(Field.BEST, List.of("best")),
                    entry(Field.HIGH, List.of("high")),
                    entry(Field.CLARITY, List.of("event_clarity")))),

    /** ACLED: names of its codebook since March 2023. */
    ACLED(
            "acled",
            "acled",
            "ACLED",
            List.of(Field.ID, Field.DATE, Field.LATITUDE, Field.LONGITUDE, Field.TYPE),
            Map.ofEntries(
                    entry(Field.ID, List.of("event_id_cnty")),
                    entry(Field.DATE, List.of("event_date")),
                    entry(Field.DATE_PRECISION, List.of("time_precision")),
                    entry(Field.LATITUDE, List.of("latitude")),
                    entry(Field.LONGITUDE, List.of("longitude")),
                    entry(Field.PLACE_PRECISION, List.of("geo_precision")),
                    entry(Field.PLACE, List.of("location")),
                    entry(Field.COUNTRY, List.of("country")),
                    entry(Field.SIDE_A, List.of("actor1")),
                    entry(Field.ALLIES_A, List.of("assoc_actor_1")),
                    entry(Field.SIDE_B, List.of("actor2")),
                    entry(Field.ALLIES_B, List.of("assoc_actor_2")),
                    entry(Field.TYPE, List.of("event_type")),
                    entry(Field.SUBTYPE, List.of("sub_event_type")),
                    entry(Field.BEST, List.of("fatalities")))),

    /** Airwars: it has published no list of its columns, so each has several names, and --map. */
    AIRWARS(
            "airwars-csv",
            "airwars",
            "Airwars",
            List.of(Field.ID, Field.DATE),
            Map.ofEntries(
                    entry(
                            Field.ID,
                            List.of(
                                    "unique_reference_code",
                                    "unique_reference",
                                    "reference_code",
                                    "incident_code",
                                    "code",
                                    "id")),
                    entry(
                            Field.DATE,
                            List.of("incident_date", "incident_date_start", "start_date", "date")),
                    entry(Field.END, List.of("incident_date_end", "end_date")),
                    entry(Field.LATITUDE, List.of("latitude", "lat")),
                    entry(Field.LONGITUDE, List.of("longitude", "lon", "lng", "long")),
                    entry(Field.COORDINATES, List.of("geolocation", "coordinates")),
                    entry(
                            Field.PLACE_PRECISION,
                            List.of("geolocation_accuracy", "location_accuracy", "geo_accuracy")),
                    entry(Field.PLACE, List.of("location", "location_name", "incident_location")),
                    entry(Field.COUNTRY, List.of("country")),
                    entry(
                            Field.SIDE_A,
                            List.of(
                                    "belligerent",
                                    "belligerents",
                                    "suspected_belligerent",
                                    "known_belligerent")),
                    entry(Field.TYPE, List.of("strike_type", "type_of_strike", "cause")),
                    entry(
                            Field.LOW,
                            List.of(
                                    "civilian_harm_min_killed",
                                    "civilian_harm_killed_min",
                                    "civilians_killed_min",
                                    "min_civilians_killed",
                                    "civilian_deaths_min",
                                    "killed_min",
                                    "min_killed")),
                    entry(
                            Field.HIGH,
                            List.of(
                                    "civilian_harm_max_killed",
                                    "civilian_harm_killed_max",
                                    "civilians_killed_max",
                                    "max_civilians_killed",
                                    "civilian_deaths_max",
                                    "killed_max",
                                    "max_killed")),
                    entry(
                            Field.INJURED_LOW,
                            List.of(
                                    "civilian_harm_min_injured",
                                    "civilian_harm_injured_min",
                                    "civilians_injured_min",
                                    "injured_min",
                                    "min_injured")),
                    entry(
                            Field.INJURED_HIGH,
                            List.of(
                                    "civilian_harm_max_injured",
                                    "civilian_harm_injured_max",
                                    "civilians_injured_max",
                                    "injured_max",
                                    "max_injured"))));

    private final String format;
    private final String origin;
    private final String title;
    private final List<Field> required;
    private final Map<Field, List<String>> columns;

    OutsideTable(
            String format,
            String origin,
            String title,
            List<Field> required,
            Map<Field, List<String>> columns) {
        this.format = format;
        this.origin = origin;
        this.title = title;
        this.required = List.copyOf(required);
        this.columns = Map.copyOf(columns);
    }

    /** As {@code --format} names it. */
    public String format() {
        return format;
    }

    /** Whose claims its rows are, such as {@code ucdp-ged}. */
    public String origin() {
        return origin;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Without a column for each of these a file is not this table. */
    List<Field> required() {
        return required;
    }

    /** What a column may be called, the best name first; none where the table has no such field. */
    List<String> names(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    /** By {@code ged}, {@code acled}, {@code airwars-csv} or {@code airwars}. */
    public static Optional<OutsideTable> called(String word) {
        return Arrays.stream(values())
                .filter(it -> it.format.equals(word) || it.origin.equals(word))
                .findFirst();
    }
}
