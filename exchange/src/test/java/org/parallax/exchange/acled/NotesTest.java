package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Side;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;

import java.util.List;
import java.util.Optional;

/** What the column notes says. */
class NotesTest {
    private static final String ALEPPO = "gn:170063";

    private final MadeRecord made =
            new MadeRecord()
                    .report(
                            "a",
                            "Valley Courier",
                            "2026-01-07",
                            "Six civilians died, the observatory said. Nine people died.");

    private String notes() {
        return Rows.of(made).cell("notes");
    }

    @Test
    void whoSaidWhat() {
        Claim six =
                Telling.of(made, "a")
                        .on("2026-01-06")
                        .by(made.speaker("a", Optional.of("sohr"), "the observatory"))
                        .killed("Six civilians died", Count.exactly(6), Who.CIVILIAN);
        Claim nine =
                Telling.of(made, "a")
                        .on("2026-01-06")
                        .figure("Nine people died", Outcome.INJURED, Count.atLeast(9), Who.UNKNOWN);
        Bounds bounds = new Bounds(6, 6, 9, false);
        made.event("i1")
                .day("2026-01-06")
                .at("px:sheikh-maqsoud")
                .side("syria-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)
                .side("civilian", Side.Role.TARGET)
                .figure(Outcome.KILLED, Who.CIVILIAN, Optional.empty(), bounds, six)
                .figure(
                        Outcome.INJURED,
                        Who.UNKNOWN,
                        Optional.empty(),
                        new Bounds(9, 9, 9, true),
                        nine)
                .total(Outcome.KILLED, bounds)
                .accused("sdf", "syria-army", "syria-ministry-of-defense")
                .accused("aleppo-governor", "sdf")
                .claimedBy("hts")
                .disputed(
                        new Dispute(
                                "killed",
                                Optional.of(Who.CIVILIAN),
                                Optional.empty(),
                                List.of(
                                        new Dispute.Value("6", List.of(six.id()), List.of("sohr")),
                                        new Dispute.Value("9", List.of(), List.of("a")))))
                .reports("a");
        assertEquals(
                """
                On 6 January 2026, shelling by Hay'at Tahrir al-Sham hit Civilians (Syria)\
                 in Aleppo - Sheikh Maqsoud (Aleppo, Syria).\
                 Syrian Observatory for Human Rights: 6 civilians killed.\
                 Valley Courier: at least 9 people injured.\
                 Disputed (killed, civilian): 6 (Syrian Observatory for Human Rights); 9 (Valley Courier).\
                 Syrian Democratic Forces blamed Syrian army; denied by Syrian Ministry of Defense.\
                 Aleppo governor blamed Syrian Democratic Forces.\
                 Claimed by Hay'at Tahrir al-Sham.\
                """,
                notes());
    }

    /** The record's range is nobody's number: each who counts stands with its own. */
    @Test
    void eachWithItsOwnNumber() {
        made.report(
                "b",
                "Harbour Post",
                "2026-01-07",
                "At least six civilians died. Nine civilians died. About 8 civilians died."
                        + " Dozens of civilians died. Civilians died. 7 to 9 civilians died.");
        Claim[] said = {
            said("sohr", "At least six civilians died", Count.atLeast(6)),
            said("aleppo-health-directorate", "Nine civilians died", Count.exactly(9)),
            said("residents", "About 8 civilians died", Count.about(8)),
            said("sdf", "Dozens of civilians died", Count.vague(12)),
            said("syria-army", "Civilians died", Count.UNSTATED),
            said("sana", "7 to 9 civilians died", Count.between(7, 9)),
        };
        made.event("i1")
                .day("2026-01-06")
                .at(ALEPPO)
                .figure(
                        Outcome.KILLED,
                        Who.CIVILIAN,
                        Optional.empty(),
                        new Bounds(6, 6, 12, true),
                        said);
        for (String sentence :
                List.of(
                        "Syrian Observatory for Human Rights: at least 6 civilians killed.",
                        "Aleppo Health Directorate: 9 civilians killed.",
                        "Residents: about 8 civilians killed.",
                        "Syrian Democratic Forces: dozens of civilians killed.",
                        "Syrian army: an unstated number of civilians killed.",
                        "SANA: 7 to 9 civilians killed.")) {
            assertTrue(notes().contains(sentence), notes());
        }
    }

    private Claim said(String actor, String words, Count count) {
        return Telling.of(made, "b")
                .on("2026-01-06")
                .by(made.speaker("b", Optional.of(actor), words))
                .killed(words, count, Who.CIVILIAN);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ARMED_CLASH           | ARMED_CLASH     | Military Forces of Syria (2024-) and Syrian Democratic Forces clashed in
                    OTHERS_OVERTAKE       | OFFENSIVE       | clashed, and others than the government gained ground in
                    AIR_STRIKE            | DRONE_STRIKE    | a drone strike by Military Forces of Syria (2024-) hit Syrian Democratic Forces in
                    SUICIDE_BOMB          | SUICIDE_BOMBING | a suicide bombing by
                    ATTACK                | EXECUTION       | Military Forces of Syria (2024-) executed Civilians (Syria) in
                    ATTACK                | SHOOTING        | shot at Civilians (Syria) in
                    ABDUCTION             | ABDUCTION       | abducted Civilians (Syria) in
                    PEACEFUL_PROTEST      | PROTEST         | Protesters (Syria) gathered peacefully in
                    EXCESSIVE_FORCE       | PROTEST         | Military Forces of Syria (2024-) used force against Protesters (Syria) in
                    VIOLENT_DEMONSTRATION | RIOT            | Rioters (Syria) rioted, facing Military Forces of Syria (2024-) in
                    ARRESTS               | ARREST          | Military Forces of Syria (2024-) made arrests of Syrian Democratic Forces in
                    LOOTING               | ARSON_OR_DESTRUCTION | looted or destroyed property of Syrian Democratic Forces in
                    """)
    void theDeed(SubEvent sub, IncidentType type, String words) {
        made.event("i1")
                .type(type)
                .acled(sub.type().words(), sub.words())
                .day("2026-01-06")
                .at(ALEPPO)
                .side("syria-army", Side.Role.PERPETRATOR)
                .side("sdf", Side.Role.TARGET);
        assertTrue(notes().contains(words), notes());
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-01-06 | 2026-01-06 | On 6 January 2026,
                    2026-01-03 | 2026-01-07 | Between 3 January 2026 and 7 January 2026,
                    """)
    void when(String from, String to, String words) {
        made.event("i1").days(from, to).at(ALEPPO);
        assertTrue(notes().startsWith(words), notes());
    }

    /** Notes stay readable: the rest is counted. */
    @Test
    void manyAccusations() {
        Sketch event = made.event("i1").day("2026-01-06").at(ALEPPO);
        for (int i = 0; i < 9; i++) event.accused("witness " + i, "sdf");
        assertTrue(notes().contains("Witness 5 blamed"), notes());
        assertFalse(notes().contains("Witness 6 blamed"), notes());
        assertTrue(notes().contains("And 3 more accusations."), notes());
    }

    /** A text that a spreadsheet would run is made harmless, and nothing breaks a row. */
    @Test
    void strangeNames() {
        made.event("i1")
                .day("2026-01-06")
                .at(ALEPPO)
                .acled("Battles", "Armed clash")
                .side("=cmd(\"a\")\nb", Side.Role.PARTY);
        Rows rows = Rows.of(made);
        assertEquals(1, rows.rows().size());
        assertEquals("'=cmd(\"a\") b", rows.one().get("actor1"));
    }
}
