package org.parallax.exchange.outside.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Names of bodies in others' tables lead to the register's, and to those that are their kin. */
class BodiesTest {
    private static final Bodies BODIES = new Bodies(ActorRegister.bundled(), Gazetteer.bundled());

    @ParameterizedTest(name = "{0}, {1} is {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Government of Syria                  | Syria   | syria-army       | true
                    Government of Syria                  | Syria   | sdf              | false
                    SDF                                  | Syria   | sdf              | true
                    Government of Israel                 | Israel  | israel-air-force | true
                    Hamas                                | Israel  | hamas            | true
                    Government of Russia (Soviet Union)  | Ukraine | russia-army      | true
                    Military Forces of Syria (2024-)     | Syria   | syria-army       | true
                    Military Forces of Syria (2024-) Special Forces | Syria | syria-government | true
                    Military Forces of Israel (2022-)    | Lebanon | israel-army      | true
                    Police Forces of Israel (2022-) Border Police | Palestine | israel-police | true
                    Military Forces of Israel (2022-)    | Lebanon | hamas            | false
                    QSD: Syrian Democratic Forces        | Syria   | sdf              | true
                    HTS: Hay'at Tahrir al-Sham           | Syria   | hts              | true
                    Hamas Movement                       | Israel  | hamas            | true
                    """)
    void aNameLeadsToABody(String name, String country, String body, boolean kin) {
        List<Body> found = BODIES.named(name, LocalDate.parse("2023-05-06"), Optional.of(country));
        assertEquals(kin, Body.isAmong(BODIES.byId(body), found), found.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Valley Riders of Nowhere", "'?'", "A; B", "Military Forces of Atlantis (1-2)"})
    void aNameThatNobodyKnowsIsNobody(String name) {
        assertEquals(
                List.of(), BODIES.named(name, LocalDate.parse("2023-05-06"), Optional.empty()));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Syria, SY", "Myanmar (Burma), MM", "Yemen (North Yemen), YE", "Russia (Soviet Union), RU",
        "DR Congo (Zaire), CD", "Ukraine, UA", "SY, SY", "Atlantis, -"
    })
    void countriesByTheNamesOfTables(String name, String code) {
        assertEquals(code, BODIES.country(name).orElse("-"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "syria-army, true",
        "sdf, true",
        "civilian, false",
        "sohr, false",
        "not-in-it, false"
    })
    void whoCanBeASide(String id, boolean side) {
        assertEquals(side, BODIES.isSide(id));
    }
}
