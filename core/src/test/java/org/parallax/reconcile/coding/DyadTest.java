package org.parallax.reconcile.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent;
import org.parallax.reconcile.Story;
import org.parallax.reconcile.World;

/**
 * Sides and dead where the table knows who fights whom. A row: the type and roles of the incident,
 * who died, and what is coded.
 */
class DyadTest {
    private static final String REBELS =
            "NL | | | | Government of Norland | Norland rebels | south | band | dyad";
    private static final String LEAGUE =
            "NL | | | | Government of Norland | Hill League | | | named";
    private static final String GANGS = "NL | | | | Hill League | Norland rebels | | | unknown";
    private static final String HOLY = "NL | | | | Hill League | Norland rebels | | | one-sided";
    private static final String ELSEWHERE =
            "NL | Dayr | | | Hill League | Norland rebels | | | dyad";

    private static String coded(World world, String incident, String figures) {
        String story =
                "report r1 2026-03-02 North Post\nincident "
                        + (incident + " ")
                                .replace(" ! ", " | Something happened in Tell | at tell; ")
                        + "\n"
                        + figures.replace('!', '|').replace(" / ", "\n");
        Coded coded = new Coder(world, true).code(Story.readings(world, story).getFirst());
        return switch (coded) {
            case Coded.Event it -> told(it.event());
            case Coded.None it -> it.why();
        };
    }

    private static String told(CodedEvent event) {
        String dead =
                event.deaths()
                        .map(it ->
                                "%d %d %d %d"
                                        .formatted(
                                                it.sideA(),
                                                it.sideB(),
                                                it.civilians(),
                                                it.unknown()))
                        .orElse("nothing said");
        return event.sideA().orElse("nobody")
                + ", "
                + event.sideB().orElse("nobody")
                + ", "
                + event.perpetrator().orElse("nobody")
                + ": "
                + dead;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    nobody is named              ; airstrike !                    ; figure killed 4 unknown ! Four people died           ; Government of Norland, Norland rebels, nobody: 0 0 4 0
                    only the army is named       ; shelling ! perps army          ; figure killed 4 combatant ! Four militants died      ; Government of Norland, Norland rebels, Government of Norland: 0 4 0 0
                    only the rebels are named    ; attack ! perps rebels          ; figure killed 4 combatant ! Four soldiers died       ; Government of Norland, Norland rebels, Norland rebels: 4 0 0 0
                    the enemy is the other's     ; attack ! perps army            ; figure killed 4 combatant ! Four men of arms died    ; Government of Norland, Norland rebels, Government of Norland: 0 4 0 0
                    an ally fights for a side    ; airstrike ! perps south        ; figure killed 4 combatant ! Four militants died      ; Government of Norland, Norland rebels, Government of Southland: 0 4 0 0
                    an ally's dead are a side's  ; attack ! perps army            ; figure killed 4 combatant ! Four died ! side band    ; Government of Norland, Norland rebels, Government of Norland: 0 4 0 0
                    the named enemy has a war    ; attack ! perps army, targets league ; figure killed 4 combatant ! Four guards died ! side guard ; Government of Norland, Hill League, Government of Norland: 0 4 0 0
                    shells on civilians are war  ; shelling ! perps army, targets civilian ; figure killed 4 civilian ! Four villagers died ; Government of Norland, Norland rebels, Government of Norland: 0 0 4 0
                    shots at civilians are not   ; shooting ! perps army, targets civilian ; figure killed 4 civilian ! Four villagers died ; Government of Norland, Civilians, Government of Norland: 0 0 4 0
                    gunmen nobody knows          ; shooting ! targets civilian    ; figure killed 1 civilian ! A mayor died              ; Government of Norland, Norland rebels, nobody: 0 0 1 0
                    a battle leaves it open      ; armed-clash ! parties army, rebels ; figure killed 4 unknown ! Four people died       ; Government of Norland, Norland rebels, nobody: 0 0 0 4
                    those who arrest did not do it ; shooting !                   ; figure killed 1 civilian ! A mayor died / incident arrest ! The army held a man ! at tell& perps army ; Government of Norland, Norland rebels, nobody: 0 0 1 0
                    """)
    void inAWarOfGovernmentAndRebels(String what, String incident, String figures, String told) {
        World world = new World().atWar(REBELS, LEAGUE);
        String roles = incident.replace(", targets", "; targets");
        assertEquals(told, coded(world, roles, figures.replace('&', ';')), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    the dead of gangs are unknown ; gangs     ; shooting !                ; figure killed 2 unknown ! Two people died ; Hill League, Norland rebels, nobody: 0 0 0 2
                    a child is a child            ; gangs     ; shooting !                ; figure killed 1 child ! A child died      ; Hill League, Norland rebels, nobody: 0 0 1 0
                    who kills the unarmed there   ; holy      ; shooting ! targets civilian ; figure killed 2 unknown ! Two people died ; Norland rebels, Civilians, nobody: 0 0 2 0
                    not if the armed died         ; holy      ; attack !                  ; figure killed 2 combatant ! Two died ! side guard ; Hill League, Norland rebels, nobody: 2 0 0 0
                    another area's war            ; elsewhere ; airstrike !               ; figure killed 2 unknown ! Two people died ; nobody, nobody, nobody: 0 0 0 2
                    a war not named               ; league    ; airstrike ! perps army    ; figure killed 2 civilian ! Two villagers died ; Government of Norland, Civilians, Government of Norland: 0 0 2 0
                    """)
    void inOtherWars(String what, String war, String incident, String figures, String told) {
        String line =
                switch (war) {
                    case "gangs" -> GANGS;
                    case "holy" -> HOLY;
                    case "elsewhere" -> ELSEWHERE;
                    case "league" -> LEAGUE;
                    default -> throw new IllegalArgumentException(war);
                };
        assertEquals(told, coded(new World().atWar(line), incident, figures), what);
    }
}
