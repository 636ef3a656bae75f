package org.parallax.exchange.ged;

import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Sheet;

import java.util.List;

/** The 49 columns of UCDP GED, in the order of releases 22 to 26. */
final class GedColumns {
    static final Sheet SHEET =
            new Sheet(
                    List.of(
                            Column.of("id", "an integer made from the incident's id", "#event+id"),
                            Column.of("relid", "country, year, kind and the incident's id"),
                            Column.of("year", "of the first day", "#date+year"),
                            Column.of("active_year", "blank: UCDP's to say"),
                            Column.of("code_status", "Clear, or what a person should check"),
                            Column.of(
                                    "type_of_violence",
                                    "1 state-based, 2 non-state, 3 one-sided",
                                    "#event+type"),
                            Column.of("conflict_dset_id", "blank: UCDP's"),
                            Column.of("conflict_new_id", "blank: UCDP's"),
                            Column.of("conflict_name", "as dyad_name"),
                            Column.of("dyad_dset_id", "blank: UCDP's"),
                            Column.of("dyad_new_id", "blank: UCDP's"),
                            Column.of("dyad_name", "side_a - side_b"),
                            Column.of("side_a_dset_id", "blank: UCDP's"),
                            Column.of("side_a_new_id", "blank: UCDP's"),
                            Column.of(
                                    "side_a",
                                    "UCDP's name of the first side",
                                    "#group+name+actor1"),
                            Column.of("side_b_dset_id", "blank: UCDP's"),
                            Column.of("side_b_new_id", "blank: UCDP's"),
                            Column.of(
                                    "side_b",
                                    "UCDP's name of the second side",
                                    "#group+name+actor2"),
                            Column.of("number_of_sources", "reports that tell of it"),
                            Column.of("source_article", "office, day, headline, address of each"),
                            Column.of("source_office", "outlet of each", "#meta+source"),
                            Column.of("source_date", "day of each"),
                            Column.of("source_headline", "headline of each"),
                            Column.of("source_original", "who first said the leading figure"),
                            Column.of("where_prec", "1 exact place to 7 at sea"),
                            Column.of("where_coordinates", "UCDP's name of the place", "#loc+name"),
                            Column.of("where_description", "the record's name of the place"),
                            Column.of("adm_1", "first-order division", "#adm1+name"),
                            Column.of("adm_2", "second-order division", "#adm2+name"),
                            Column.of("latitude", "degrees north, WGS 84", "#geo+lat"),
                            Column.of("longitude", "degrees east, WGS 84", "#geo+lon"),
                            Column.of("geom_wkt", "POINT(longitude latitude)"),
                            Column.of("priogrid_gid", "cell of PRIO-GRID"),
                            Column.of("country", "UCDP's name", "#country+name"),
                            Column.of("country_id", "Gleditsch and Ward's number"),
                            Column.of("region", "UCDP's region", "#region+name"),
                            Column.of("event_clarity", "1 told in full, 2 told more broadly"),
                            Column.of("date_prec", "1 a day to 5 a year"),
                            Column.of("date_start", "earliest day", "#date+start"),
                            Column.of("date_end", "latest day", "#date+end"),
                            Column.of("deaths_a", "best number of side a's dead"),
                            Column.of("deaths_b", "best number of side b's dead"),
                            Column.of("deaths_civilians", "best number of civilian dead"),
                            Column.of("deaths_unknown", "best number of other dead"),
                            Column.of("best", "sum of the four", "#affected+killed+best"),
                            Column.of("high", "most told", "#affected+killed+max"),
                            Column.of("low", "least told", "#affected+killed+min"),
                            Column.of("gwnoa", "number of side a's state"),
                            Column.of("gwnob", "number of side b's state")));

    private GedColumns() {}
}
