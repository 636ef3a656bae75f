package org.parallax.exchange.ged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.IncidentType;

import java.util.Locale;

/** Who fought whom: kinds of violence, names of sides, numbers of states. */
class GedSidesTest {

    /** In a country and on a day for which the table of wars has nothing. */
    @ParameterizedTest(name = "{0}: {1}; dead {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a government is side a, whoever began
                    attack      | doer hamas, target israel          | 3 combatant @israel    | 1 | Government of Israel | Hamas      | 666 |
                    attack      | doer israel-army, target hamas     | 3 combatant @hamas     | 1 | Government of Israel | Hamas      | 666 |
                    armed-clash | party sdf, party israel            | 3 unknown              | 1 | Government of Israel | SDF        | 666 |
                    # two governments, or two that are none: by name
                    airstrike   | doer israel, target iran           | 3 unknown              | 1 | Government of Iran   | Government of Israel | 630 | 666
                    armed-clash | party sdf, party hamas             | 3 unknown              | 2 | Hamas                | SDF        |     |
                    # one body under several names is one side
                    attack      | doer israel, doer israel-army, target hamas | 3 unknown     | 1 | Government of Israel | Hamas      | 666 |
                    # the name of the body above where UCDP has none for the part
                    attack      | doer norway-army, target hamas     | 3 unknown              | 1 | Government of Norway | Hamas      | 385 |
                    # a government without a name of UCDP's gets one in its manner
                    attack      | doer iceland, target hamas         | 3 unknown              | 1 | Government of Iceland | Hamas     | 395 |
                    # a coalition is one name
                    airstrike   | doer usa, doer united-kingdom, target hamas | 3 unknown     | 1 | Government of United Kingdom, Government of United States of America | Hamas | 200, 2 |
                    # civilians alone: one-sided, by a government or a group
                    shooting    | doer hamas, target civilian        | 3 civilian             | 3 | Hamas                | Civilians  |     |
                    shooting    | doer israel, target civilian       | 3 civilian             | 3 | Government of Israel | Civilians  | 666 |
                    airstrike   | doer usa, doer united-kingdom      | 3 civilian             | 3 | Government of United Kingdom, Government of United States of America | Civilians | 200, 2 |
                    # civilians beside a fight stay in its row
                    shelling    | doer israel, target hamas          | 3 civilian             | 1 | Government of Israel | Hamas      | 666 |
                    # whose fighters died is a side
                    airstrike   | doer israel                        | 3 combatant @hamas     | 1 | Government of Israel | Hamas      | 666 |
                    # blamed for one deed by each other: two sides
                    bombing     | doer israel?, doer hamas?          | 3 civilian             | 1 | Government of Israel | Hamas      | 666 |
                    # those who did it together are partners, unless their own people fell in it
                    attack      | doer israel, doer hamas            | 3 civilian             | 3 | Government of Israel, Hamas | Civilians | 666 |
                    attack      | doer israel, doer hamas            | 3 combatant @hamas     | 1 | Government of Israel | Hamas      | 666 |
                    # UCDP counts the Houthis as a government
                    armed-clash | party houthis, party hamas         | 3 unknown              | 1 | Government of Yemen (North Yemen) | Hamas | 678 |
                    """)
    void sides(
            String type,
            String sides,
            String dead,
            int violence,
            String a,
            String b,
            String numberA,
            String numberB) {
        Scene scene = Scene.of(sides, dead);
        scene.sketch.type(type(type)).at("px:country-pt").day("2031-04-01");
        GedRows rows = scene.rows();
        assertEquals(Integer.toString(violence), rows.only("type_of_violence"));
        assertEquals(a, rows.only("side_a"));
        assertEquals(b, rows.only("side_b"));
        assertEquals(a + " - " + b, rows.only("dyad_name"));
        assertEquals(a + " - " + b, rows.only("conflict_name"));
        assertEquals(numberA == null ? "" : numberA, rows.only("gwnoa"));
        assertEquals(numberB == null ? "" : numberB, rows.only("gwnob"));
    }

    /** In Damascus in 2016: Government of Syria against Syrian insurgents, or IS. */
    @ParameterizedTest(name = "{0}: {1}; dead {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # allies stand on the side they fight for, under the war's names
                    airstrike   | doer russia, target ahrar-al-sham  | 3 unknown    | 1 | Government of Syria | Syrian insurgents | false
                    armed-clash | party russia, party isis           | 3 unknown    | 1 | Government of Syria | IS                | false
                    # shells are part of the war that is fought there: the side that nobody names is supplied
                    shelling    | doer syria-army                    | 3 civilian   | 1 | Government of Syria | Syrian insurgents | true
                    attack      | doer syria-army                    | 3 combatant  | 1 | Government of Syria | Syrian insurgents | true
                    # shots at people are not
                    shooting    | doer syria-army                    | 3 civilian   | 3 | Government of Syria | Civilians         | false
                    # a battle has two sides; who attacked is never supplied
                    armed-clash | party syria-army                   | 3 unknown    | 1 | Government of Syria | Syrian insurgents | true
                    # a camp that is of no war there
                    armed-clash | party syria-army, party hamas      | 3 unknown    | 1 | Government of Syria | Hamas             | false
                    """)
    void wars(
            String type,
            String sides,
            String dead,
            int violence,
            String a,
            String b,
            boolean supplied) {
        Scene scene = Scene.of(sides, dead);
        scene.sketch.type(type(type)).day("2016-04-01");
        GedRows rows = scene.rows();
        assertEquals(violence + " " + a, rows.only("type_of_violence", "side_a"));
        assertEquals(b, rows.only("side_b"));
        assertEquals(supplied ? 1 : 0, rows.lost("sides").size());
        if (supplied) assertEquals("Check dyad", rows.only("code_status"));
    }

    /** As in ACLED's rows, soldiers of no named body are the state's, if a group fought them. */
    @ParameterizedTest(name = "{0}: {1}; dead {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    attack      | doer hamas                     | 3 combatant "soldiers"  | Government of Portugal | Hamas | 3 0
                    armed-clash | doer hamas, party gunmen       | 3 security "policemen"  | Government of Portugal | Hamas | 3 0
                    # whose they are is told
                    attack      | doer hamas, target israel      | 3 combatant "soldiers"  | Government of Israel   | Hamas | 3 0
                    """)
    void soldiersOfNoNamedBody(
            String type, String sides, String dead, String a, String b, String deaths) {
        Scene scene = Scene.of(sides, dead);
        scene.sketch.type(type(type)).at("px:country-pt");
        GedRows rows = scene.rows();
        assertEquals(a, rows.only("side_a"));
        assertEquals(b, rows.only("side_b"));
        assertEquals(deaths, rows.only("deaths_a", "deaths_b"));
        boolean supplied = a.endsWith("Portugal");
        assertEquals(supplied ? 1 : 0, rows.lost("sides").size());
        if (supplied) assertEquals("Check dyad", rows.only("code_status"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    attack      | target civilian              | 3 civilian          | GED's rows have a named
                    attack      | doer gunmen, target civilian | 3 civilian          | GED's rows have a named
                    attack      | target hamas                 | 3 combatant @hamas  | Only who was hit is named
                    armed-clash | party hamas                  | 3 unknown           | The armed people on the other side
                    shelling    | party hamas, party civilians | 3 civilian          | Only who was hit is named
                    attack      | doer gunmen, target israel   | 3 combatant @israel | Only who was hit is named
                    armed-clash | doer hamas                   | 3 unknown           | The armed people on the other side
                    attack      | doer hamas, target police     | 3 security          | The armed people on the other side
                    armed-clash | party hamas, party sdf, party pkk | 3 unknown      | More than two camps
                    """)
    void leftOut(String type, String sides, String dead, String why) {
        Scene scene = Scene.of(sides, dead);
        scene.sketch.type(type(type)).at("px:country-pt");
        GedRows rows = scene.rows();
        assertEquals(0, rows.rows().size());
        String told = rows.lost("incident").getFirst();
        assertEquals(type + ", Portugal, 2031-04-01, killed 3: " + why, upTo(told, why));
    }

    private static String upTo(String told, String why) {
        int at = told.indexOf(why);
        return at < 0 ? told : told.substring(0, at + why.length());
    }

    private static IncidentType type(String word) {
        return IncidentType.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
