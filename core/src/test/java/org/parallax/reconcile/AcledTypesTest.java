package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.ControlChange;
import org.parallax.claims.IncidentType;
import org.parallax.event.Acled;
import org.parallax.reconcile.AcledTypes.Gain;
import org.parallax.reconcile.AcledTypes.Told;
import org.parallax.reconcile.accounts.Kin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** ACLED's types for ours, as its codebook's table and precedence have them. */
class AcledTypesTest {
    private final AcledTypes types = new AcledTypes(new Kin(new World()));

    @ParameterizedTest(name = "{0}, armed {1}: {2} / {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # types, leading first                | armed             | event type                 | sub-event
                    ARMED_CLASH                           | government league | Battles                    | Armed clash
                    OFFENSIVE                             | government league | Battles                    | Armed clash
                    SHOOTING                              | government league | Battles                    | Armed clash
                    SNIPER_FIRE                           | government league | Battles                    | Armed clash
                    SHOOTING                              | league            | Violence against civilians | Attack
                    SNIPER_FIRE                           |                   | Violence against civilians | Attack
                    ATTACK                                | league            | Violence against civilians | Attack
                    ATTACK_ON_HOSPITAL                    | league            | Violence against civilians | Attack
                    ATTACK_ON_AID                         | league            | Violence against civilians | Attack
                    # whoever is executed cannot fight
                    EXECUTION                             | government league | Violence against civilians | Attack
                    EXECUTION                             | league            | Violence against civilians | Attack
                    # what helps is typed by a weapon that reaches from afar, whichever it is
                    ATTACK_ON_HOSPITAL AIRSTRIKE          | government        | Explosions/Remote violence | Air/drone strike
                    ATTACK_ON_HOSPITAL SHELLING           | government        | Explosions/Remote violence | Shelling/artillery/missile attack
                    ATTACK_ON_AID STRIKE                  | government        | Explosions/Remote violence | Shelling/artillery/missile attack
                    ATTACK_ON_AID BOMBING                 | league            | Explosions/Remote violence | Remote explosive/landmine/IED
                    ATTACK_ON_HOSPITAL SUICIDE_BOMBING    | league            | Explosions/Remote violence | Suicide bomb
                    AIRSTRIKE                             | government        | Explosions/Remote violence | Air/drone strike
                    DRONE_STRIKE                          | government league | Explosions/Remote violence | Air/drone strike
                    SHELLING                              | government        | Explosions/Remote violence | Shelling/artillery/missile attack
                    MISSILE_STRIKE                        | government        | Explosions/Remote violence | Shelling/artillery/missile attack
                    STRIKE                                | government        | Explosions/Remote violence | Shelling/artillery/missile attack
                    BOMBING                               | league            | Explosions/Remote violence | Remote explosive/landmine/IED
                    LANDMINE                              |                   | Explosions/Remote violence | Remote explosive/landmine/IED
                    SUICIDE_BOMBING                       | league            | Explosions/Remote violence | Suicide bomb
                    CHEMICAL_ATTACK                       | government        | Explosions/Remote violence | Chemical weapon
                    ABDUCTION                             | league            | Violence against civilians | Abduction/forced disappearance
                    SEXUAL_VIOLENCE                       | league            | Violence against civilians | Sexual violence
                    ARREST                                | government        | Strategic developments     | Arrests
                    ARSON_OR_DESTRUCTION                  | league            | Strategic developments     | Looting/property destruction
                    OTHER                                 |                   | Strategic developments     | Other
                    PROTEST                               |                   | Protests                   | Peaceful protest
                    PROTEST ARREST                        | government        | Protests                   | Protest with intervention
                    PROTEST SHOOTING                      | government        | Protests                   | Excessive force against protesters
                    RIOT                                  | government        | Riots                      | Violent demonstration
                    # several tactics of the same actors: the highest type of the codebook's table
                    SHELLING ARMED_CLASH                  | government league | Battles                    | Armed clash
                    AIRSTRIKE OFFENSIVE                   | government league | Battles                    | Armed clash
                    # a clash needs two sides
                    SHELLING ARMED_CLASH                  | government        | Explosions/Remote violence | Shelling/artillery/missile attack
                    SHOOTING PROTEST                      | government        | Protests                   | Excessive force against protesters
                    SHOOTING BOMBING                      | league            | Explosions/Remote violence | Remote explosive/landmine/IED
                    ABDUCTION SHELLING                    | league            | Explosions/Remote violence | Shelling/artillery/missile attack
                    ARSON_OR_DESTRUCTION SHOOTING         | league            | Violence against civilians | Attack
                    # an arrest for an attack is not the attack
                    ARREST ATTACK                         | government        | Strategic developments     | Arrests
                    """)
    void byTypeAndSides(String told, String armed, String type, String sub) {
        assertEquals(new Acled(type, sub), types.of(told(told, armed, false, List.of(), "")));
    }

    @ParameterizedTest(name = "{0} of {1}, only fighters hurt {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # soldiers shot by somebody who is not named were in a fight
                    ATTACK    | league | true  | Armed clash
                    SHOOTING  |        | true  | Armed clash
                    ATTACK    | league | false | Attack
                    EXECUTION | league | true  | Attack
                    SHELLING  | league | true  | Shelling/artillery/missile attack
                    ABDUCTION | league | true  | Abduction/forced disappearance
                    """)
    void byWhoWasHurt(String told, String armed, boolean fighters, String sub) {
        assertEquals(sub, types.of(told(told, armed, fighters, List.of(), "")).subEventType());
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    OFFENSIVE   | army          | CAPTURED  | Government regains territory
                    OFFENSIVE   | league        | CAPTURED  | Non-state actor overtakes territory
                    ARMED_CLASH | league        | WITHDREW  | Armed clash
                    ARMED_CLASH |               | CAPTURED  | Armed clash
                    # of several who took it, the government is one
                    OFFENSIVE   | band;army     | CAPTURED  | Government regains territory
                    OFFENSIVE   | band;league   | CAPTURED  | Non-state actor overtakes territory
                    """)
    void byWhoGained(String told, String actor, ControlChange change, String sub) {
        Gain gain = new Gain(Optional.ofNullable(actor), change);
        assertEquals(
                sub,
                types.of(told(told, "government league", false, List.of(gain), "")).subEventType());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "hand grenade, Grenade",
        "Grenades, Grenade",
        "car bomb, Remote explosive/landmine/IED",
        // fired, not thrown
        "rocket-propelled grenade, Shelling/artillery/missile attack",
        "grenade launcher, Shelling/artillery/missile attack"
    })
    void byWeapon(String weapon, String sub) {
        assertEquals(
                sub, types.of(told("BOMBING", "league", false, List.of(), weapon)).subEventType());
    }

    /** A type that tells whom it hit: with what stands in the words of the claim. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    An airstrike hit                        | Air/drone strike
                    warplanes bombed the clinic             | Air/drone strike
                    a drone struck the ward                 | Air/drone strike
                    shells hit the hospital                 | Shelling/artillery/missile attack
                    Rockets landed on the clinic            | Shelling/artillery/missile attack
                    a car bomb went off at the gate         | Remote explosive/landmine/IED
                    a suicide bomber attacked the clinic    | Suicide bomb
                    # the highest of the codebook's table
                    a missile strike and an air raid hit it | Air/drone strike
                    # no weapon that reaches from afar
                    stormed the hospital                    | Attack
                    gunmen fired at the ambulance           | Attack
                    the planet hospital was attacked        | Attack
                    """)
    void byTheWords(String words, String sub) {
        for (String type : List.of("ATTACK_ON_HOSPITAL", "ATTACK_ON_AID")) {
            Told told = told(type, "government", false, List.of(), "", List.of(words));
            assertEquals(sub, types.of(told).subEventType());
        }
    }

    private static Told told(
            String types, String armed, boolean fighters, List<Gain> gains, String weapon) {
        return told(types, armed, fighters, gains, weapon, List.of());
    }

    private static Told told(
            String types,
            String armed,
            boolean fighters,
            List<Gain> gains,
            String weapon,
            List<String> means) {
        List<IncidentType> all =
                Arrays.stream(types.split(" ")).map(IncidentType::valueOf).toList();
        return new Told(
                all.getFirst(),
                EnumSet.copyOf(all),
                armed == null
                        ? Set.of()
                        : Arrays.stream(armed.split(" ")).collect(Collectors.toSet()),
                fighters,
                gains,
                weapon.isEmpty() ? Optional.empty() : Optional.of(weapon),
                means);
    }
}
