package org.parallax.exchange.flat;

import org.parallax.claims.Where;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Column.Kind;
import org.parallax.exchange.sheet.Sheet.Row;

import java.util.List;

/** What happened, when, and at which point. */
final class Basics {
    /** Eleven metres, finer than any gazetteer. */
    private static final int DEGREE_DIGITS = 4;

    static final List<Column> WHAT =
            List.of(
                    Column.of("incident", "Id of the incident, as everywhere.", "#event+id"),
                    Column.of("type", "What happened, as the record calls it.", "#event+type"));

    static final List<Column> ACLED =
            List.of(
                    Column.of("acled_event_type", "What ACLED would call it."),
                    Column.of("acled_sub_event_type", "What ACLED would call it, more closely."));

    static final List<Column> DAYS =
            List.of(
                    Column.of(
                                    "date_start",
                                    "The first day on which it may have been.",
                                    "#date+start")
                            .of(Kind.DAY),
                    Column.of("date_end", "The last day on which it may have been.", "#date+end")
                            .of(Kind.DAY),
                    Column.of(
                                    "date_precision",
                                    "UCDP's date_prec: 1 one day, 2 two to six days, 3 a week, 4 up"
                                            + " to a month, 5 more.")
                            .of(Kind.WHOLE));

    static final List<Column> PLACE =
            List.of(
                    Column.of("location_name", "The place that reports name.", "#loc+name"),
                    Column.of("place_id", "gn: and a GeoNames number, or px: and a name."),
                    Column.of("latitude", "Degrees north of that place, WGS 84.", "#geo+lat")
                            .of(Kind.DECIMAL),
                    Column.of("longitude", "Degrees east of that place, WGS 84.", "#geo+lon")
                            .of(Kind.DECIMAL),
                    Column.of(
                            "place_precision",
                            "How exactly the place is known: exact, neighbourhood, town, city,"
                                    + " admin2, admin1 or country; the point of the last three is a"
                                    + " middle."));

    private Basics() {}

    static void fillWhat(Row row, Event event) {
        row.text("incident", event.id()).word("type", event.type().word());
    }

    static void fillAcled(Row row, Event event) {
        row.text("acled_event_type", event.acled().eventType());
        row.text("acled_sub_event_type", event.acled().subEventType());
    }

    static void fillDays(Row row, Event event) {
        event.when().from().ifPresent(day -> row.word("date_start", day.toString()));
        event.when().to().ifPresent(day -> row.word("date_end", day.toString()));
        event.datePrecision().ifPresent(it -> row.number("date_precision", it));
    }

    static void fillPlace(Row row, Event event) {
        if (event.where().isEmpty()) return;
        Where where = event.where().get();
        row.text("location_name", where.name())
                .text("place_id", where.place())
                .decimal("latitude", where.lat(), DEGREE_DIGITS)
                .decimal("longitude", where.lon(), DEGREE_DIGITS)
                .word("place_precision", where.precision().word());
    }
}
