package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.event.Incident;
import org.parallax.event.Policy;

/** One row: the reports of a strike on Tell, and how firmly it stands or what ACLED calls it. */
class GradingTest {
    private static final World WORLD = new World();

    private static Incident incident(String reports) {
        StringBuilder story = new StringBuilder();
        int nth = 1;
        for (String report : reports.replace('!', '|').replace('&', ';').split("\\s*//\\s*")) {
            story.append("report r%d 2026-03-01 outlet%d%n".formatted(nth, nth));
            story.append(report.replace(" / ", "\n")).append('\n');
            nth++;
        }
        return new Reconciler(WORLD, Policy.UCDP)
                .reconcile(Story.readings(WORLD, story.toString()))
                .getFirst();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    one origin             ; incident shelling ! Shells fell ! at tell& on 2026-03-01& perps army / figure killed 2 civilian ! two died ; weak
                    one monitor, twice     ; incident shelling ! Shells fell ! at tell& on 2026-03-01& perps army / figure killed 4 civilian ! four died ! by monitor // incident shelling ! Shelling in Tell ! at tell& on 2026-03-01& perps army / figure killed 4 civilian ! four died ! by monitor ; weak
                    two origins            ; incident shelling ! Shells fell ! at tell& on 2026-03-01& perps army / figure killed 4 civilian ! four died ! by monitor // incident shelling ! Shelling in Tell ! at tell& on 2026-03-01& perps army / figure killed 5 civilian ! five died ! by health ; fair
                    nobody says who        ; incident shelling ! Shells fell ! at tell& on 2026-03-01 / figure killed 4 civilian ! four died ! by monitor / figure killed 5 civilian ! five died ! by health ; contested
                    somebody is accused    ; incident shelling ! Shells fell ! at tell& on 2026-03-01 / statement accuse ! The league accused the army of the shelling ! by league& about army / figure killed 4 civilian ! four died ! by monitor / figure killed 5 civilian ! five died ! by health ; fair
                    rival accusations      ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / incident shelling ! Shells of the league ! at tell& perps league& by ministry& stance accused / figure killed 2 civilian ! two died ; contested
                    a bare denial          ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / statement deny ! The ministry denies it ! by ministry / figure killed 2 civilian ! two died ; weak
                    somebody claims it     ; incident bombing ! A bomb went off ! at tell / figure killed 2 civilian ! two died / statement claim-responsibility ! It was us, say the rebels ! by rebels ; confirmed
                    only fighters died     ; incident shelling ! Shells fell ! at tell& perps army / figure killed 2 combatant ! two guards died ! side guard ; discounted
                    """)
    void gradesAsAirwarsDoes(String what, String reports, String grade) {
        Incident incident = incident(reports);
        assertEquals(grade, incident.grade().word(), incident.why());
    }

    /** A ministry whose country nobody knows is quoted by the outlet, and no body of it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    by ministry of war ; Weak: ministry of war (in Hill Gazette) is the only origin of what is told.
                    by monitor         ; Weak: MONITOR is the only origin of what is told.
                    weapon shells      ; Weak: Hill Gazette is the only origin of what is told.
                    """)
    void originsAreCalledAsTheyWriteThemselves(String by, String why) {
        String story =
                """
                report r1 2026-03-01 Hill Gazette
                incident shelling | Shells fell | at tell; on 2026-03-01; %s
                figure killed 4 civilian | four died | %s
                """
                        .formatted(by, by.startsWith("by") ? by : "rule active");
        Incident incident =
                new Reconciler(WORLD, Policy.UCDP)
                        .reconcile(Story.readings(WORLD, story))
                        .getFirst();
        assertEquals(why, incident.why());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    a clash              ; incident armed-clash ! Clash ! at tell& parties army, league ; Battles: Armed clash
                    the state gains      ; incident offensive ! Assault ! at tell& perps army& targets league& on 2026-03-01 / control captured ! the army holds Tell ! actor army& at tell ; Battles: Government regains territory
                    rebels gain          ; incident offensive ! Assault ! at tell& perps rebels& targets army& on 2026-03-01 / control captured ! the rebels hold Tell ! actor rebels& at tell ; Battles: Non-state actor overtakes territory
                    jets                 ; incident airstrike ! Jets struck ! at tell ; Explosions/Remote violence: Air/drone strike
                    shells               ; incident shelling ! Shells fell ! at tell ; Explosions/Remote violence: Shelling/artillery/missile attack
                    a grenade            ; incident bombing ! A blast ! at tell& weapon hand grenade ; Explosions/Remote violence: Grenade
                    a mine               ; incident landmine ! A mine went off ! at tell ; Explosions/Remote violence: Remote explosive/landmine/IED
                    a human bomb         ; incident suicide-bombing ! A blast ! at tell ; Explosions/Remote violence: Suicide bomb
                    shots at civilians   ; incident shooting ! Gunfire ! at tell& perps rebels& targets civilian ; Violence against civilians: Attack
                    shots between sides  ; incident shooting ! Gunfire ! at tell& perps rebels& targets army ; Battles: Armed clash
                    a hospital bombed    ; incident attack-on-hospital ! The ward was hit ! at tell / incident airstrike ! Jets struck ! at tell ; Explosions/Remote violence: Air/drone strike
                    a hospital raided    ; incident attack-on-hospital ! The ward was raided ! at tell ; Violence against civilians: Attack
                    people taken         ; incident abduction ! Two taken ! at tell ; Violence against civilians: Abduction/forced disappearance
                    arrests              ; incident arrest ! Two held ! at tell ; Strategic developments: Arrests
                    a march              ; incident protest ! Crowds marched ! at tell ; Protests: Peaceful protest
                    a march under fire   ; incident protest ! Crowds marched ! at tell / incident shooting ! Police fired ! at tell ; Protests: Excessive force against protesters
                    """)
    void typesAsAcledDoes(String what, String report, String expected) {
        Incident incident = incident(report);
        assertEquals(
                expected,
                incident.acled().eventType() + ": " + incident.acled().subEventType(),
                what);
    }
}
