package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;

import java.util.Optional;
import java.util.OptionalLong;

/** The column fatalities. */
class DeathsTest {
    private static final String ALEPPO = "gn:170063";

    private final MadeRecord made = new MadeRecord();

    private Sketch event(String text) {
        made.report("a", "Valley Courier", "2026-01-07", text);
        return made.event("i1").day("2026-01-06").at(ALEPPO).reports("a");
    }

    private Claim killed(String words, Count count) {
        return Telling.of(made, "a").on("2026-01-06").killed(words, count, Who.CIVILIAN);
    }

    private static Count count(String low, String high, boolean about) {
        return new Count(number(low), number(high), about);
    }

    private static OptionalLong number(String digits) {
        return digits == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }

    /** What one report says, with the record's floor beside: the word is mapped, not the floor. */
    @ParameterizedTest(name = "{0} [{1}, {2}]: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # words                        | low  | high | about | record's low | fatalities
                    7 people were killed           | 7    | 7    | false | 7            | 7
                    at least 7 people were killed  | 7    |      | false | 7            | 7
                    about 40 people were killed    | 40   | 40   | true  | 40           | 40
                    between 10 and 15 were killed  | 10   | 15   | false | 10           | 10
                    two dozen people were killed   | 24   | 24   | false | 24           | 24
                    nobody was killed              | 0    | 0    | false | 0            | 0
                    several people were killed     | 3    |      | true  | 3            | 3
                    a few people were killed       | 3    |      | true  | 3            | 3
                    tens of people were killed     | 10   |      | true  | 10           | 10
                    dozens of people were killed   | 12   |      | true  | 12           | 12
                    hundreds of people were killed | 100  |      | true  | 100          | 100
                    tens of thousands were killed  | 10000|      | true  | 10000        | 10000
                    # a record by another convention
                    dozens of people were killed   | 24   |      | true  | 24           | 12
                    several people were killed     | 2    |      | true  | 2            | 3
                    # no number at all: the record's least that the words can mean is 2
                    people were killed             |      |      | true  | 2            | 3
                    many people were killed        |      |      | true  | 2            | 3
                    people died in a massacre      |      |      | true  | 2            | 10
                    # no word that is known: the record's floor
                    a busload were killed          | 20   |      | true  | 20           | 20
                    """)
    void oneReport(String words, String low, String high, boolean about, long ours, long coded) {
        Bounds bounds = new Bounds(ours, ours, ours, high == null);
        event(words + ".")
                .figure(
                        Outcome.KILLED,
                        Who.CIVILIAN,
                        Optional.empty(),
                        bounds,
                        killed(words, count(low, high, about)))
                .total(Outcome.KILLED, bounds);
        assertEquals(Long.toString(coded), Rows.of(made).one().get("fatalities"));
    }

    /** Of several numbers the lowest; of a number and a lower word the word. */
    @ParameterizedTest(name = "{0} and {2}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6 killed       | 6  | 9 killed        | 9  | 6  | 6
                    dozens killed  | 12 | 30 killed       | 30 | 12 | 12
                    dozens killed  | 12 | 8 killed        | 8  | 8  | 8
                    people killed  |    | 5 killed        | 5  | 5  | 5
                    """)
    void severalReports(String one, String low, String other, long more, long ours, long coded) {
        Count first =
                low == null
                        ? Count.UNSTATED
                        : one.startsWith("dozens") ? Count.vague(12) : Count.exactly(6);
        Sketch event = event(one + "; " + other + ".");
        Claim a = killed(one, first);
        Claim b = killed(other, Count.exactly(more));
        Bounds bounds = new Bounds(ours, Math.max(more, ours), Math.max(more, ours), false);
        event.figure(Outcome.KILLED, Who.CIVILIAN, Optional.empty(), bounds, a, b)
                .total(Outcome.KILLED, bounds);
        assertEquals(Long.toString(coded), Rows.of(made).one().get("fatalities"));
    }

    /** Words of two classes are each mapped before they are added. */
    @Test
    void classesAreAddedAsTheRecordAddsThem() {
        Sketch event = event("Several soldiers were killed, and dozens of civilians died.");
        Claim soldiers =
                Telling.of(made, "a")
                        .killed("Several soldiers were killed", Count.vague(2), Who.COMBATANT);
        Claim civilians = killed("dozens of civilians died", Count.vague(24));
        event.figure(
                        Outcome.KILLED,
                        Who.COMBATANT,
                        Optional.empty(),
                        new Bounds(2, 2, 2, true),
                        soldiers)
                .figure(
                        Outcome.KILLED,
                        Who.CIVILIAN,
                        Optional.empty(),
                        new Bounds(24, 24, 24, true),
                        civilians)
                .total(Outcome.KILLED, new Bounds(26, 26, 26, true));
        assertEquals("15", Rows.of(made).one().get("fatalities"));
    }

    /** Without a number of dead: 0, and the notes say so; null is not zero. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CASUALTIES | 9 | 0 | true
                    INJURED    | 4 | 0 | true
                    KILLED     | 0 | 0 | false
                    KILLED     | 4 | 4 | false
                    """)
    void unknownIsSaid(Outcome outcome, long number, String coded, boolean said) {
        event("Nine casualties.").total(outcome, new Bounds(number, number, number, false));
        Rows rows = Rows.of(made);
        assertEquals(coded, rows.one().get("fatalities"));
        assertEquals(said, rows.one().get("notes").contains("Fatalities unknown."));
    }

    /** Counted, once. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    killed 5 people                                | UNKNOWN   | 6
                    5 people were killed in the blast              | CIVILIAN  | 6
                    5 died as the man blew himself up              | UNKNOWN   | 6
                    the bomber killed himself and 5 others         | UNKNOWN   | 6
                    5 people, among them the attacker, were killed | UNKNOWN   | 5
                    5 people were killed, including one bomber     | UNKNOWN   | 5
                    # fighters who are nobody's: he is one of them
                    5 attackers were killed                        | COMBATANT | 5
                    """)
    void theSuicideBomber(String words, Who who, String coded) {
        Bounds five = new Bounds(5, 5, 5, false);
        event("It is told that " + words + ".")
                .acled("Explosions/Remote violence", "Suicide bomb")
                .figure(
                        Outcome.KILLED,
                        who,
                        Optional.empty(),
                        five,
                        killed(words, Count.exactly(5)))
                .total(Outcome.KILLED, five);
        assertEquals(coded, Rows.of(made).one().get("fatalities"));
    }

    /** Divided evenly, what is left over goes to the first row, and the notes say so. */
    @ParameterizedTest(name = "{0} over {1} days: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7  | 3 | 3 2 2
                    6  | 3 | 2 2 2
                    1  | 3 | 1 0 0
                    0  | 2 | 0 0
                    82 | 4 | 22 20 20 20
                    """)
    void overDays(long killed, int days, String coded) {
        Sketch event =
                event("Fight 0. Fight 1. Fight 2. Fight 3.")
                        .type(IncidentType.ARMED_CLASH)
                        .days("2026-01-06", "2026-01-1" + days)
                        .total(Outcome.KILLED, new Bounds(killed, killed, killed, false));
        for (int i = 0; i < days; i++) {
            event.claim(
                    Telling.of(made, "a")
                            .on("2026-01-0" + (6 + i))
                            .incident("Fight " + i, IncidentType.ARMED_CLASH, "", "", ""));
        }
        Rows rows = Rows.of(made);
        assertEquals(coded.replace(' ', '\n'), rows.of("fatalities"));
        String said =
                killed == 0
                        ? "Numbers are of the incident as a whole"
                        : "its " + killed + " fatalities are divided over " + days + " rows.";
        assertEquals(
                days, rows.rows().stream().filter(it -> it.get("notes").contains(said)).count());
    }
}
