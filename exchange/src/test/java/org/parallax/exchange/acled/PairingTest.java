package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Stance;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Side;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;

import java.util.Locale;
import java.util.Optional;

/** The columns of actors: who stands where, with whom beside. */
class PairingTest {
    private static final String ALEPPO = "gn:170063";

    private final MadeRecord made =
            new MadeRecord().report("a", "Valley Courier", "2026-01-07", "One. Two. Three. Four.");

    /**
     * @param sides {@code id:role} or {@code id:role:basis}, blanks between them
     */
    private Sketch event(SubEvent sub, String sides) {
        Sketch event =
                made.event("i1")
                        .acled(sub.type().words(), sub.words())
                        .day("2026-01-06")
                        .at(ALEPPO)
                        .reports("a");
        for (String side : sides == null || sides.isEmpty() ? new String[0] : sides.split("\\s+")) {
            String[] parts = side.toUpperCase(Locale.ROOT).split(":");
            event.side(
                    side.split(":")[0],
                    Side.Role.valueOf(parts[1]),
                    parts.length > 2 ? Side.Basis.valueOf(parts[2]) : Side.Basis.AGREED);
        }
        return event;
    }

    @ParameterizedTest(name = "{0}, {1}: {2} | {3} | {4} | {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # sub-event | sides | actor1 | actor2 | interaction | civilian targeting
                    ARMED_CLASH | sdf:party syria-army:party | Syrian Democratic Forces | Military Forces of Syria (2024-) | State forces-Rebel group |
                    # whoever began stands first, though order means nothing
                    ARMED_CLASH | sdf:target syria-army:perpetrator | Military Forces of Syria (2024-) | Syrian Democratic Forces | State forces-Rebel group |
                    # the other side is not told
                    ARMED_CLASH | sdf:party | Syrian Democratic Forces | Unidentified Armed Group (Syria) | Rebel group-Political militia |
                    ARMED_CLASH | | Unidentified Armed Group (Syria) | Unidentified Armed Group (Syria) | Political militia-Political militia |
                    # civilians killed in a battle are no actors in it
                    ARMED_CLASH | sdf:party syria-army:party civilian:target | Syrian Democratic Forces | Military Forces of Syria (2024-) | State forces-Rebel group |
                    # a foreign army is an external force
                    ARMED_CLASH | israel-army:perpetrator syria-army:target | Military Forces of Israel | Military Forces of Syria (2024-) | State forces-External/Other forces |
                    SHELLING | syria-army:perpetrator civilian:target | Military Forces of Syria (2024-) | Civilians (Syria) | State forces-Civilians | Civilians targeted
                    SHELLING | syria-army:perpetrator sdf:target | Military Forces of Syria (2024-) | Syrian Democratic Forces | State forces-Rebel group |
                    SHELLING | syria-army:perpetrator | Military Forces of Syria (2024-) | | State forces only |
                    SHELLING | sdf:target | Unidentified Armed Group (Syria) | Syrian Democratic Forces | Rebel group-Political militia |
                    AIR_STRIKE | russia-air-force:perpetrator civilian:target | Military Forces of Russia | Civilians (Syria) | Civilians-External/Other forces | Civilians targeted
                    # one who is accused alone is the doer, one of two accused is not
                    SHELLING | syria-army:perpetrator:accused civilian:target | Military Forces of Syria (2024-) | Civilians (Syria) | State forces-Civilians | Civilians targeted
                    SHELLING | sdf:perpetrator:disputed syria-army:perpetrator:disputed civilian:target | Unidentified Armed Group (Syria) | Civilians (Syria) | Political militia-Civilians | Civilians targeted
                    # who is agreed goes before who is accused
                    SHELLING | sdf:perpetrator:accused syria-army:perpetrator civilian:target | Military Forces of Syria (2024-) | Civilians (Syria) | State forces-Civilians | Civilians targeted
                    # the target of violence against civilians is always actor2
                    ATTACK | civilian:target sdf:perpetrator | Syrian Democratic Forces | Civilians (Syria) | Rebel group-Civilians | Civilians targeted
                    ATTACK | gunmen:perpetrator | Unidentified Armed Group (Syria) | Civilians (Syria) | Political militia-Civilians | Civilians targeted
                    ATTACK | | Unidentified Armed Group (Syria) | Civilians (Syria) | Political militia-Civilians | Civilians targeted
                    ABDUCTION | hts:perpetrator journalist:target | Hay'at Tahrir al-Sham | Civilians (Syria) | Rebel group-Civilians | Civilians targeted
                    PEACEFUL_PROTEST | syria-government:target | Protesters (Syria) | | Protesters only |
                    INTERVENTION | syria-internal-security:party | Protesters (Syria) | Police Forces of Syria (2024-) Syrian Internal Security Forces | State forces-Protesters |
                    INTERVENTION | | Protesters (Syria) | Police Forces of Syria (2024-) | State forces-Protesters |
                    EXCESSIVE_FORCE | syria-army:party | Protesters (Syria) | Military Forces of Syria (2024-) | State forces-Protesters | Civilians targeted
                    EXCESSIVE_FORCE | | Protesters (Syria) | Unidentified Armed Group (Syria) | Political militia-Protesters | Civilians targeted
                    VIOLENT_DEMONSTRATION | police:party | Rioters (Syria) | Police Forces of Syria (2024-) | State forces-Rioters |
                    MOB_VIOLENCE | civilian:target | Rioters (Syria) | Civilians (Syria) | Rioters-Civilians | Civilians targeted
                    VIOLENT_DEMONSTRATION | | Rioters (Syria) | | Rioters only |
                    ARRESTS | sdf:target | Police Forces of Syria (2024-) | Syrian Democratic Forces | State forces-Rebel group |
                    ARRESTS | asayish:perpetrator civilian:target | Asayish | Civilians (Syria) | Rebel group-Civilians |
                    LOOTING | sna:perpetrator | Syrian National Army | | Rebel group only |
                    OTHER | syria-government:party sdf:party | Government of Syria (2024-) | Syrian Democratic Forces | State forces-Rebel group |
                    """)
    void aPair(
            SubEvent sub,
            String sides,
            String one,
            String two,
            String interaction,
            String targeting) {
        event(sub, sides);
        Rows rows = Rows.of(made);
        assertEquals(one, rows.one().get("actor1"));
        assertEquals(two == null ? "" : two, rows.one().get("actor2"));
        assertEquals(interaction, rows.one().get("interaction"));
        assertEquals(targeting == null ? "" : targeting, rows.one().get("civilian_targeting"));
        assertEquals(two == null, rows.cell("inter2").isEmpty());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}; {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # sub-event | sides | beside actor1 | beside actor2
                    # bodies of one side: who fought is the actor, the others stand beside it
                    ARMED_CLASH | asayish:party sdf:party syria-army:party | Asayish |
                    ARMED_CLASH | syria-army:perpetrator syria-internal-security:perpetrator sdf:target | Police Forces of Syria (2024-) Syrian Internal Security Forces |
                    # an army and its government are one
                    ARMED_CLASH | syria-army:party syria-government:party sdf:party | |
                    # of a battle civilians are no part, of explosions they are
                    ARMED_CLASH | sdf:party syria-army:party civilian:target | |
                    SHELLING | syria-army:perpetrator sdf:target civilian:target | | Civilians (Syria)
                    SHELLING | syria-army:perpetrator hospital:target | | Health Workers (Syria)
                    ABDUCTION | hts:perpetrator journalist:target | | Journalists (Syria)
                    # whoever bears arms and is executed stands beside civilians
                    ATTACK | sdf:perpetrator syria-army:target | | Military Forces of Syria (2024-)
                    """)
    void beside(SubEvent sub, String sides, String one, String two) {
        event(sub, sides);
        Rows rows = Rows.of(made);
        assertEquals(one == null ? "" : one, rows.one().get("assoc_actor_1"));
        assertEquals(two == null ? "" : two, rows.one().get("assoc_actor_2"));
    }

    /** Who told them so: an ally did it together, an enemy is another row. */
    @ParameterizedTest(name = "{0} against {1}; {2} against {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hts sna | syria-army |     |            | Hay'at Tahrir al-Sham + Syrian National Army / Military Forces of Syria (2024-) +
                    hts     | syria-army | sna | syria-army | Hay'at Tahrir al-Sham + / Military Forces of Syria (2024-) +; Syrian National Army + / Military Forces of Syria (2024-) +
                    """)
    void alliesAndEnemies(
            String doers, String targets, String others, String theirs, String coded) {
        Sketch event =
                event(SubEvent.ARMED_CLASH, "hts:perpetrator sna:perpetrator syria-army:target");
        IncidentType type = IncidentType.ARMED_CLASH;
        event.claim(Telling.of(made, "a").incident("One", type, doers, targets, ""));
        if (others != null) {
            event.claim(Telling.of(made, "a").incident("Two", type, others, theirs, ""));
        }
        Rows rows = Rows.of(made);
        String pairs =
                rows.rows().stream()
                        .map(row ->
                                "%s + %s / %s + %s"
                                        .formatted(
                                                row.get("actor1"),
                                                row.get("assoc_actor_1"),
                                                row.get("actor2"),
                                                row.get("assoc_actor_2")))
                        .map(row -> row.replace("+  /", "+ /").strip())
                        .collect(java.util.stream.Collectors.joining("; "));
        assertEquals(coded, pairs);
    }

    @Test
    void eachPairHasItsOwnId() {
        Sketch event =
                event(SubEvent.ARMED_CLASH, "hts:perpetrator sna:perpetrator syria-army:target")
                        .killed(5, 5, 5);
        IncidentType type = IncidentType.ARMED_CLASH;
        event.claim(Telling.of(made, "a").incident("One", type, "hts", "syria-army", ""));
        event.claim(Telling.of(made, "a").incident("Two", type, "sna", "syria-army", ""));
        assertEquals(
                """
                PX-i1-hts-state.SY | 3
                PX-i1-sna-state.SY | 2\
                """,
                Rows.of(made).of("event_id_cnty", "fatalities"));
    }

    /** A third camp that no claim has fight anybody is told as lost. */
    @Test
    void whoIsPlacedNowhereIsLost() {
        event(SubEvent.ARMED_CLASH, "hts:party syria-army:party sna:party")
                .claim(
                        Telling.of(made, "a")
                                .as(Stance.DENIED)
                                .incident("One", IncidentType.ARMED_CLASH, "sna", "hts", ""))
                .claim(
                        Telling.of(made, "a")
                                .incident(
                                        "Two", IncidentType.ARMED_CLASH, "", "", "hts syria-army"));
        Rows rows = Rows.of(made);
        assertEquals(1, rows.rows().size());
        assertEquals(
                "sna, party, agreed",
                rows.lost().stream()
                        .filter(it -> it.field().equals("sides"))
                        .findFirst()
                        .orElseThrow()
                        .what());
    }

    /** Accusers name a doer whom no claim of the deed names; losses name who was hit. */
    @Test
    void accusationsAndLossesTellSides() {
        Claim dead = Telling.of(made, "a").killed("One", Count.exactly(2), Who.COMBATANT);
        event(SubEvent.AIR_STRIKE, "")
                .accused("syria-ministry-of-defense", "sdf", "sdf")
                .figure(
                        Outcome.KILLED,
                        Who.COMBATANT,
                        Optional.of("syria-army"),
                        new Bounds(2, 2, 2, false),
                        dead);
        Rows rows = Rows.of(made);
        assertEquals(
                "Syrian Democratic Forces | Military Forces of Syria (2024-)",
                rows.of("actor1", "actor2"));
    }

    /** Who claims it did it. */
    @Test
    void aClaimSettlesIt() {
        event(
                        SubEvent.SHELLING,
                        "hts:perpetrator:disputed sdf:perpetrator:disputed civilian:target")
                .claimedBy("hts");
        assertEquals("Hay'at Tahrir al-Sham", Rows.of(made).one().get("actor1"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CIVILIAN      |
                    CHILD         | Children (Syria)
                    WOMAN         | Women (Syria)
                    MEDIC         | Health Workers (Syria)
                    JOURNALIST    | Journalists (Syria)
                    AID_WORKER    | Aid Workers (Syria)
                    CIVIL_DEFENCE | Civil Defense (Syria)
                    """)
    void victimsTellLabels(Who who, String label) {
        Claim dead = Telling.of(made, "a").killed("One", Count.exactly(2), who);
        event(SubEvent.SHELLING, "syria-army:perpetrator")
                .figure(Outcome.KILLED, who, Optional.empty(), new Bounds(2, 2, 2, false), dead);
        Rows rows = Rows.of(made);
        assertEquals("Civilians (Syria)", rows.one().get("actor2"));
        assertEquals(label == null ? "" : label, rows.one().get("assoc_actor_2"));
    }

    /** As in GED's rows, soldiers of no named body are the state's, if a group fought them. */
    @ParameterizedTest(name = "{0}, {1}: {2} | {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    isis:perpetrator | Eight soldiers died         | Islamic State | Military Forces of Syria (2024-)
                    isis:perpetrator | Eight fighters died         | Islamic State | Unidentified Armed Group (Syria)
                    syria-army:perpetrator | Eight soldiers died   | Military Forces of Syria (2024-) | Unidentified Armed Group (Syria)
                    # whose they are is told
                    isis:perpetrator sdf:target | Eight soldiers died | Islamic State | Syrian Democratic Forces
                    """)
    void soldiersOfNoNamedBody(String sides, String words, String one, String other) {
        made.report("b", "Harbour Post", "2026-01-07", words);
        Claim dead =
                Telling.of(made, "b")
                        .on("2026-01-06")
                        .killed(words, Count.exactly(8), Who.COMBATANT);
        event(SubEvent.ARMED_CLASH, sides)
                .figure(
                        Outcome.KILLED,
                        Who.COMBATANT,
                        Optional.empty(),
                        new Bounds(8, 8, 8, false),
                        dead);
        Rows rows = Rows.of(made);
        assertEquals(
                one + " | " + other, rows.one().get("actor1") + " | " + rows.one().get("actor2"));
    }
}
