package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Precision;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;

import java.util.List;

/** The columns of places. */
class SpotsTest {
    private final MadeRecord made = new MadeRecord();

    private Sketch event() {
        return made.event("i1").day("2026-01-06");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # place                  | location                    | precision | country        | admin1 | admin2
                    gn:170063                | Aleppo                      | 1         | 760 Syria      | Aleppo | Jabal Saman
                    px:sheikh-maqsoud        | Aleppo - Sheikh Maqsoud     | 1         | 760 Syria      | Aleppo | Jabal Saman
                    px:aleppo-kurdish-districts | Aleppo - Kurdish districts | 1       | 760 Syria      | Aleppo | Jabal Saman
                    # a site in use is coded in its town, a base by itself
                    px:khalid-fajr-hospital  | Aleppo                      | 1         | 760 Syria      | Aleppo | Jabal Saman
                    px:abu-duhur-airbase     | Abu al-Duhur air base       | 1         | 760 Syria      | Idlib  |
                    # a province or district by the town of its name
                    px:aleppo-province       | Aleppo                      | 3         | 760 Syria      | Aleppo | Jabal Saman
                    px:adm2-sy-05-164916     | Şalkhad                     | 2         | 760 Syria      | Suwayda | Salkhad
                    # where there is none, by its middle
                    px:sy-rif-dimashq        | Rif Dimashq Governorate     | 3         | 760 Syria      | Rif Dimashq |
                    px:northern-syria        | Northern Syria              | 3         | 760 Syria      |        |
                    """)
    void aPlace(
            String place,
            String location,
            String precision,
            String country,
            String admin1,
            String admin2) {
        event().at(place);
        Rows rows = Rows.of(made);
        assertEquals(location, rows.one().get("location"));
        assertEquals(precision, rows.one().get("geo_precision"));
        assertEquals(country, rows.one().get("iso") + " " + rows.one().get("country"));
        assertEquals(admin1 == null ? "" : admin1, rows.one().get("admin1"));
        assertEquals(admin2 == null ? "" : admin2, rows.one().get("admin2"));
        boolean said = rows.cell("notes").contains("Located only to");
        assertEquals(!precision.equals("1"), said);
    }

    @Test
    void fourDecimals() {
        event().at("px:sheikh-maqsoud");
        assertEquals("36.2350 | 37.1530", Rows.of(made).of("latitude", "longitude"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Shells fell in Aleppo                         | 1
                    Shells fell near Aleppo                       | 2
                    Shells fell on the outskirts of Aleppo        | 2
                    Shells fell 20 km from Aleppo                 | 2
                    Shells fell south of the city of Aleppo       | 2
                    Shells fell near a school in Aleppo           | 1
                    Shells fell near Halab                        | 2
                    Shells fell                                   | 1
                    # one of two accounts has it in the town
                    Shells fell near Aleppo; shells hit Aleppo    | 1
                    """)
    void nearATown(String text, String precision) {
        made.report("a", "Valley Courier", "2026-01-07", text);
        Sketch event = event().at("gn:170063").reports("a");
        for (String words : text.split("; ")) {
            event.claim(
                    Telling.of(made, "a")
                            .on("2026-01-06")
                            .incident(words, IncidentType.SHELLING, "", "", ""));
        }
        assertEquals(precision, Rows.of(made).one().get("geo_precision"));
    }

    @Test
    void aCountryIsNotCoded() {
        event().at("px:country-sy");
        Rows rows = Rows.of(made);
        assertEquals(List.of(), rows.rows());
        assertEquals(
                "no row: only the country is known, and that is not coded",
                rows.lost().getFirst().why());
    }

    /** Strategic developments may be of a whole country. */
    @Test
    void someStrategicDevelopmentsAreOfACountry() {
        event().acled("Strategic developments", "Arrests").at("px:country-sy");
        Rows rows = Rows.of(made);
        assertEquals("Syria | 3", rows.of("location", "geo_precision"));
        assertTrue(rows.cell("notes").contains("Only the country is known"));
    }

    @Test
    void whatHasNoCountryIsNotCoded() {
        event().at("px:africa");
        made.event("i2").day("2026-01-06").at("Old Mill", 36, 38, Precision.TOWN);
        made.event("i3").day("2026-01-06");
        Rows rows = Rows.of(made);
        assertEquals(List.of(), rows.rows());
        assertEquals(
                List.of(
                        "no row: the place lies in no single country",
                        "no row: the gazetteer does not know the place",
                        "no row: no account tells the place"),
                rows.lost().stream().map(it -> it.why()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Aleppo Governorate, Aleppo",
        "Jabal Saman district, Jabal Saman",
        "Kings County, Kings",
        "Gaza Strip, Gaza Strip",
        "North Darfur, North Darfur"
    })
    void divisionsGoWithoutTheirKind(String name, String bare) {
        assertEquals(bare, Spots.bare(name));
    }
}
