package org.parallax.exchange.acled;

import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Sheet;

import java.util.List;

/** The 31 columns of ACLED's codebook, in its order. */
final class Columns {
    static final Sheet SHEET =
            new Sheet(
                    List.of(
                            Column.of("event_id_cnty", "PX- and the incident's id", "#event+id"),
                            Column.of("event_date", "one day, ISO 8601", "#date+occurred"),
                            Column.of("year", "its year", "#date+year"),
                            Column.of("time_precision", "1 that day, 2 a week, 3 a month"),
                            Column.of("disorder_type", "by sub-event"),
                            Column.of("event_type", "one of six", "#event+type"),
                            Column.of("sub_event_type", "one of 25", "#event+subtype"),
                            Column.of("actor1", "who acted", "#group+name+actor1"),
                            Column.of("assoc_actor_1", "allies and labels"),
                            Column.of("inter1", "what sort of actor"),
                            Column.of("actor2", "the other side", "#group+name+actor2"),
                            Column.of("assoc_actor_2", "allies and labels"),
                            Column.of("inter2", "what sort of actor"),
                            Column.of("interaction", "both sorts, the lower code first"),
                            Column.of("civilian_targeting", "Civilians targeted, or blank"),
                            Column.of("iso", "ISO 3166-1 numeric", "#country+code+num"),
                            Column.of("region", "ACLED's region", "#region+name"),
                            Column.of("country", "ACLED's name of it", "#country+name"),
                            Column.of("admin1", "first-order division", "#adm1+name"),
                            Column.of("admin2", "second-order division", "#adm2+name"),
                            Column.of("admin3", "blank: not in the gazetteer", "#adm3+name"),
                            Column.of("location", "named place", "#loc+name"),
                            Column.of("latitude", "degrees north, WGS 84", "#geo+lat"),
                            Column.of("longitude", "degrees east, WGS 84", "#geo+lon"),
                            Column.of("geo_precision", "1 the place, 2 near it, 3 a region"),
                            Column.of("source", "outlets", "#meta+source"),
                            Column.of("source_scale", "how close the outlets are"),
                            Column.of("notes", "what no other column holds", "#description"),
                            Column.of("fatalities", "the lowest number", "#affected+killed+min"),
                            Column.of("tags", "blank: nothing in the record fits"),
                            Column.of("timestamp", "when this was written, Unix time")));

    private Columns() {}
}
