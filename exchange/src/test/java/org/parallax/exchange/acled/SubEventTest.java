package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.parallax.event.Acled;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The codebook's table of types. */
class SubEventTest {
    /** In the order of precedence. */
    private static final String TABLE =
            """
            Battles | Government regains territory | Political violence
            Battles | Non-state actor overtakes territory | Political violence
            Battles | Armed clash | Political violence
            Protests | Excessive force against protesters | Political violence; Demonstrations
            Protests | Protest with intervention | Demonstrations
            Protests | Peaceful protest | Demonstrations
            Riots | Violent demonstration | Demonstrations
            Riots | Mob violence | Political violence
            Explosions/Remote violence | Chemical weapon | Political violence
            Explosions/Remote violence | Air/drone strike | Political violence
            Explosions/Remote violence | Suicide bomb | Political violence
            Explosions/Remote violence | Shelling/artillery/missile attack | Political violence
            Explosions/Remote violence | Remote explosive/landmine/IED | Political violence
            Explosions/Remote violence | Grenade | Political violence
            Violence against civilians | Sexual violence | Political violence
            Violence against civilians | Attack | Political violence
            Violence against civilians | Abduction/forced disappearance | Political violence
            Strategic developments | Agreement | Strategic developments
            Strategic developments | Arrests | Strategic developments
            Strategic developments | Change to group/activity | Strategic developments
            Strategic developments | Disrupted weapons use | Strategic developments
            Strategic developments | Headquarters or base established | Strategic developments
            Strategic developments | Looting/property destruction | Strategic developments
            Strategic developments | Non-violent transfer of territory | Strategic developments
            Strategic developments | Other | Strategic developments
            """;

    @Test
    void typesAndDisorder() {
        assertEquals(
                TABLE.strip(),
                Arrays.stream(SubEvent.values())
                        .map(it -> it.type().words() + " | " + it.words() + " | " + it.disorder())
                        .collect(Collectors.joining("\n")));
        for (SubEvent each : SubEvent.values()) {
            assertEquals(each, SubEvent.of(new Acled(each.type().words(), each.words())));
        }
    }

    @Test
    void whatTheCodebookDoesNotHaveIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> SubEvent.of(new Acled("Battles", "Grenade")));
    }
}
