package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.IncidentType;
import org.parallax.event.Dispute;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;

import java.util.List;
import java.util.Optional;

/** The columns event_date and time_precision, and how many rows there are. */
class TimingTest {
    private static final String ALEPPO = "gn:170063";
    private static final String TEXT = "Fight 0. Fight 1. Fight 2. Fight 3.";

    private int fights;
    private final MadeRecord made =
            new MadeRecord().report("a", "Valley Courier", "2031-04-20", TEXT);

    /** Words of their own for each claim: claims are told apart by them. */
    private String fight() {
        return "Fight " + fights++;
    }

    private Sketch event(String from, String to) {
        return made.event("i1").days(from, to).at(ALEPPO).reports("a");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # from     | to         | coded      | precision
                    2031-04-03 | 2031-04-03 | 2031-04-03 | 1
                    # about a week: its middle
                    2031-04-03 | 2031-04-04 | 2031-04-03 | 2
                    2031-04-03 | 2031-04-05 | 2031-04-04 | 2
                    2031-03-31 | 2031-04-06 | 2031-04-03 | 2
                    # about a month: its middle
                    2031-04-01 | 2031-04-30 | 2031-04-15 | 3
                    2031-04-05 | 2031-04-18 | 2031-04-11 | 3
                    2031-03-20 | 2031-04-10 | 2031-03-30 | 3
                    # the beginning and the end of a month
                    2031-04-01 | 2031-04-10 | 2031-04-01 | 3
                    2031-04-21 | 2031-04-30 | 2031-04-30 | 3
                    """)
    void aStretch(String from, String to, String coded, String precision) {
        event(from, to);
        Rows rows = Rows.of(made);
        assertEquals(coded + " | " + precision, rows.of("event_date", "time_precision"));
        assertEquals(coded.substring(0, 4), rows.one().get("year"));
        boolean lost = rows.lost().stream().anyMatch(it -> it.field().equals("when"));
        assertEquals(!from.equals(to), lost);
    }

    @ParameterizedTest(name = "claims of {0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # days told                      | type        | rows
                    2031-04-03 2031-04-05            | ARMED_CLASH | 2031-04-03 2031-04-05
                    2031-04-03 2031-04-03 2031-04-04 | SHELLING    | 2031-04-03 2031-04-04
                    2031-04-03 2031-04-04            | PROTEST     | 2031-04-03 2031-04-04
                    # one day alone does not stand for the others
                    2031-04-03                       | ARMED_CLASH | 2031-04-04
                    # days outside are another event's
                    2031-04-03 2031-05-01            | ARMED_CLASH | 2031-04-04
                    # of one blow a second day is a mistake
                    2031-04-03 2031-04-05            | BOMBING     | 2031-04-04
                    2031-04-03 2031-04-05            | EXECUTION   | 2031-04-04
                    """)
    void reportedDays(String told, IncidentType type, String coded) {
        Sketch event = event("2031-04-03", "2031-04-06").type(type);
        for (String day : told.split(" ")) {
            event.claim(Telling.of(made, "a").on(day).incident(fight(), type, "", "", ""));
        }
        assertEquals(coded.replace(' ', '\n'), Rows.of(made).of("event_date"));
    }

    @Test
    void eachDayOfSeveralHasItsOwnId() {
        Sketch event = event("2031-04-03", "2031-04-06").type(IncidentType.ARMED_CLASH);
        for (String day : List.of("2031-04-03", "2031-04-05")) {
            event.claim(
                    Telling.of(made, "a")
                            .on(day)
                            .incident(fight(), IncidentType.ARMED_CLASH, "", "", ""));
        }
        assertEquals("PX-i1-20310403\nPX-i1-20310405", Rows.of(made).of("event_id_cnty"));
    }

    @Test
    void aDisputedDayIsNoSecondDay() {
        Sketch event =
                event("2031-04-03", "2031-04-05")
                        .type(IncidentType.ARMED_CLASH)
                        .disputed(
                                new Dispute(
                                        "day",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(
                                                new Dispute.Value(
                                                        "2031-04-03", List.of(), List.of("a")),
                                                new Dispute.Value(
                                                        "2031-04-05", List.of(), List.of("b")))));
        for (String day : List.of("2031-04-03", "2031-04-05")) {
            event.claim(
                    Telling.of(made, "a")
                            .on(day)
                            .incident(fight(), IncidentType.ARMED_CLASH, "", "", ""));
        }
        assertEquals("2031-04-04 | 2", Rows.of(made).of("event_date", "time_precision"));
    }

    /** The day of publication stands for a day that nobody states. */
    @Test
    void aDayThatNobodyStates() {
        event("2031-04-20", "2031-04-20")
                .claim(
                        Telling.of(made, "a")
                                .incident(fight(), IncidentType.ARMED_CLASH, "", "", ""));
        Rows rows = Rows.of(made);
        assertEquals("2031-04-20 | 2", rows.of("event_date", "time_precision"));
        assertTrue(rows.one().get("notes").contains("No source states the day"));
    }

    @ParameterizedTest(name = "{0}..{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                               |            | no row: no account tells the day
                    2031-04-01 | 2031-05-20 | no row: a stretch of more than a month is not coded
                    """)
    void whatIsNotCoded(String from, String to, String why) {
        Sketch event = made.event("i1").at(ALEPPO).reports("a");
        if (from != null) event.days(from, to);
        Rows rows = Rows.of(made);
        assertEquals(List.of(), rows.rows());
        assertEquals("incident", rows.lost().getFirst().field());
        assertEquals(why, rows.lost().getFirst().why());
        assertEquals(1, rows.lost().size());
    }
}
