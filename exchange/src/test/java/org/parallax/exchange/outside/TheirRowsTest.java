package org.parallax.exchange.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.event.Bounds;
import org.parallax.store.OutsideRow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the cells of each table mean. */
class TheirRowsTest {
    private static final String GED =
            "id=7;date_start=2026-01-06;date_end=2026-01-06;latitude=36.2;longitude=37.1;best=5";
    private static final String ACLED =
            "event_id_cnty=SYR1;event_date=2026-01-06;latitude=36.2;longitude=37.1"
                    + ";event_type=Battles";
    private static final String AIRWARS = "unique_reference_code=CS1;incident_date=2026-01-06";

    /** The base's cells with others in place of, or beside them. */
    private static TheirEvent read(OutsideTable table, String base, String more)
            throws OutsideFault {
        Map<String, String> cells = new LinkedHashMap<>();
        Stream.concat(Stream.of(base.split(";")), Stream.of(more.split(";")))
                .map(it -> it.split("=", 2))
                .filter(it -> it.length == 2)
                .forEach(it -> cells.put(it[0], it[1]));
        return new TheirRows()
                .read(
                        new OutsideRow(
                                table.origin(),
                                "1",
                                "t.csv",
                                2,
                                List.copyOf(cells.keySet()),
                                List.copyOf(cells.values()),
                                Map.of()));
    }

    private static String told(TheirEvent it, String what) {
        return switch (what) {
            case "days" -> it.from() + ".." + it.to();
            case "spot" ->
                    it.spot().map(s -> "%s %s %s".formatted(s.lat(), s.lon(), s.km())).orElse("-");
            case "sides" -> String.join(" + ", it.sides());
            case "kinds" -> new TreeSet<>(it.kinds()).toString();
            case "type" -> it.type();
            case "killed" -> it.killed().map(Bounds::words).orElse("-");
            case "civilians" -> it.civilians().map(Bounds::words).orElse("-");
            case "injured" -> it.injured().map(Bounds::words).orElse("-");
            case "several" -> "" + it.several();
            case "place" -> it.place().orElse("-");
            default -> throw new IllegalArgumentException(what);
        };
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    date_start=2026-01-05 00:00:00.000                | days   | 2026-01-05..2026-01-06
                    date_end=2026-01-09                               | several| true
                    event_clarity=2                                   | several| true
                    event_clarity=1                                   | several| false
                    where_prec=1                                      | spot   | 36.2 37.1 5.0
                    where_prec=2                                      | spot   | 36.2 37.1 25.0
                    where_prec=4                                      | spot   | 36.2 37.1 100.0
                    where_prec=6                                      | spot   | 36.2 37.1 400.0
                    low=3;high=9                                      | killed | 3/5/9
                    low=0;best=0;high=2                               | killed | 0/0/2
                    best=5.0                                          | killed | 5
                    best=NA                                           | killed | -
                    side_a=Government of Syria;side_b=SDF             | sides  | Government of Syria + SDF
                    side_a=Hamas;side_b=Civilians                     | sides  | Hamas
                    side_a=Government of Eritrea, Government of Ethiopia | sides | Government of Eritrea, Government of Ethiopia
                    type_of_violence=1                                | kinds  | [BATTLE, EXPLOSION]
                    type_of_violence=2                                | kinds  | [BATTLE, EXPLOSION]
                    type_of_violence=3                                | kinds  | [EXPLOSION, AGAINST_CIVILIANS]
                    type_of_violence=3                                | type   | one-sided violence
                    where_coordinates='=Aleppo                        | place  | =Aleppo
                    where_coordinates='Ataa village                   | place  | 'Ataa village
                    """)
    void ged(String cells, String what, String expected) throws OutsideFault {
        assertEquals(expected, told(read(OutsideTable.GED, GED, cells), what));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    time_precision=1                                  | days  | 2026-01-06..2026-01-06
                    time_precision=2                                  | days  | 2026-01-03..2026-01-09
                    time_precision=3                                  | days  | 2025-12-22..2026-01-21
                    event_date=06 January 2026                        | days  | 2026-01-06..2026-01-06
                    geo_precision=1                                   | spot  | 36.2 37.1 5.0
                    geo_precision=3                                   | spot  | 36.2 37.1 60.0
                    fatalities=0                                      | killed| 0
                    fatalities=12                                     | killed| 12
                    fatalities=                                       | killed| -
                    actor1=Military Forces of Syria (2024-);actor2=Civilians (Syria) | sides | Military Forces of Syria (2024-)
                    actor1=Unidentified Armed Group (Syria);actor2=Protesters (Syria) | sides | ''
                    actor1=A;assoc_actor_1=B; C                       | sides | A + B
                    event_type=Battles                                | kinds | [BATTLE]
                    event_type=Explosions/Remote violence             | kinds | [EXPLOSION]
                    event_type=Violence against civilians             | kinds | [AGAINST_CIVILIANS]
                    event_type=protests                               | kinds | [PROTEST]
                    event_type=Riots                                  | kinds | [RIOT]
                    event_type=Strategic developments                 | kinds | [STRATEGIC]
                    event_type=Something new                          | kinds | []
                    sub_event_type=Air/drone strike                   | type  | Air/drone strike
                    """)
    void acled(String cells, String what, String expected) throws OutsideFault {
        assertEquals(expected, told(read(OutsideTable.ACLED, ACLED, cells), what));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    civilian_harm_min_killed=4;civilian_harm_max_killed=9 | civilians | 4/4/9
                    Civilian harm: min killed=4                           | civilians | 4
                    Killed (max)=9                                        | civilians | 0/0/9
                    killed_max=9                                          | civilians | 0/0/9
                    killed_min=2                                          | killed    | -
                    injured_min=3;injured_max=5                           | injured   | 3/3/5
                    Lat=36.2;Lng=37.1                                     | spot      | 36.2 37.1 5.0
                    geolocation=36.2, 37.1                                | spot      | 36.2 37.1 5.0
                    geolocation=36.2, 37.1;geolocation_accuracy=Exact location (other) | spot | 36.2 37.1 1.0
                    geolocation=36.2, 37.1;geolocation_accuracy=Neighbourhood/area     | spot | 36.2 37.1 3.0
                    geolocation=36.2, 37.1;geolocation_accuracy=Province/governorate   | spot | 36.2 37.1 100.0
                    belligerent=Russian Military, Syrian Regime           | sides     | Russian Military + Syrian Regime
                    incident_date=January 6, 2026                         | days      | 2026-01-06..2026-01-06
                    strike_type=Airstrike                                 | type      | Airstrike
                    """)
    void airwars(String cells, String what, String expected) throws OutsideFault {
        assertEquals(expected, told(read(OutsideTable.AIRWARS, AIRWARS, cells), what));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    date_end=2026-01-05         | BAD_DATE: it ends on 2026-01-05 and begins on 2026-01-06. Put the days in order
                    low=6                       | BAD_FIELD: low 6, best 5 and high 5 are not in order. The least comes first
                    where_prec=9                | BAD_FIELD: place-precision is 9. It is a code from 1 to 7
                    best=99999999999            | BAD_FIELD: best is '99999999999'. It is a whole number up to 10,000,000, or blank
                    """)
    void whatCannotBeIsRefused(String cells, String told) {
        OutsideFault fault =
                assertThrows(OutsideFault.class, () -> read(OutsideTable.GED, GED, cells));
        assertEquals(told, fault.getMessage());
    }
}
