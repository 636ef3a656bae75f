package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Side.Role;
import org.parallax.exchange.Forms;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;

import java.util.Map;
import java.util.Optional;

/** A whole row, column by column. */
class AcledFormTest {
    private static final String ALEPPO = "gn:170063";
    private static final String COLUMNS =
            "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
                    + "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
                    + "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
                    + "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,"
                    + "timestamp";

    private final MadeRecord made = new MadeRecord();

    private Sketch shelling() {
        made.report(
                "a",
                "Reuters",
                "2026-01-06",
                "Shells of the army killed at least 6 civilians in Aleppo, the observatory said.");
        Claim dead =
                Telling.of(made, "a")
                        .on("2026-01-06")
                        .by(made.speaker("a", Optional.of("sohr"), "the observatory"))
                        .killed("killed at least 6 civilians", Count.atLeast(6), Who.CIVILIAN);
        Bounds six = new Bounds(6, 6, 9, true);
        return made.event("i3f")
                .day("2026-01-06")
                .at(ALEPPO)
                .side("syria-army", Role.PERPETRATOR)
                .side("civilian", Role.TARGET)
                .figure(Outcome.KILLED, Who.CIVILIAN, Optional.empty(), six, dead)
                .total(Outcome.KILLED, six)
                .reports("a");
    }

    @Test
    void theColumnsAreThoseOfTheCodebook() {
        assertEquals(COLUMNS, new AcledForm().sheet().header());
        assertEquals(31, new AcledForm().sheet().columns().size());
        assertTrue(Forms.called("acled").isPresent());
    }

    @Test
    void aRow() {
        shelling();
        Map<String, String> row = Rows.of(made).one();
        assertEquals(
                """
                event_id_cnty: PX-i3f
                event_date: 2026-01-06
                year: 2026
                time_precision: 1
                disorder_type: Political violence
                event_type: Explosions/Remote violence
                sub_event_type: Shelling/artillery/missile attack
                actor1: Military Forces of Syria (2024-)
                assoc_actor_1:\s
                inter1: State forces
                actor2: Civilians (Syria)
                assoc_actor_2:\s
                inter2: Civilians
                interaction: State forces-Civilians
                civilian_targeting: Civilians targeted
                iso: 760
                region: Middle East
                country: Syria
                admin1: Aleppo
                admin2: Jabal Saman
                admin3:\s
                location: Aleppo
                latitude: 36.2012
                longitude: 37.1612
                geo_precision: 1
                source: Reuters
                source_scale: International
                notes: On 6 January 2026, shelling by Military Forces of Syria (2024-) hit Civilians (Syria) in Aleppo (Aleppo, Syria). Syrian Observatory for Human Rights: at least 6 civilians killed.
                fatalities: 6
                tags:\s
                timestamp: 1933135628
                """,
                table(row));
    }

    private static String table(Map<String, String> row) {
        StringBuilder table = new StringBuilder();
        row.forEach((name, cell) -> table.append(name).append(": ").append(cell).append('\n'));
        return table.toString();
    }

    /** An edit changes what the row says, not what it is called. */
    @Test
    void theIdSurvivesEdits() {
        shelling()
                .type(IncidentType.AIRSTRIKE)
                .acled("Explosions/Remote violence", "Air/drone strike")
                .day("2026-01-05")
                .at("px:sheikh-maqsoud");
        assertEquals("PX-i3f", Rows.of(made).one().get("event_id_cnty"));
    }
}
