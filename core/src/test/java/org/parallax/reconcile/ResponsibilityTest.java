package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.event.Side;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Accusations and their denials, wherever in the record they stand. One row: reports parted by
 * {@code //}, claims by {@code /}, in the notation of {@link Story} with {@code !} for its bars and
 * {@code &} for its semicolons; FAR stands for paragraphs of something else.
 */
class ResponsibilityTest {
    private static final World WORLD = new World();
    private static final String FAR =
            "text ! " + "The harvest was good this year and prices fell again".repeat(8);

    private static List<Reading> readings(String reports) {
        StringBuilder story = new StringBuilder();
        int nth = 1;
        for (String report : reports.replace("FAR", FAR).split("//")) {
            story.append("report r").append(nth).append(" 2026-03-02 Post ").append(nth);
            for (String line : report.split("/"))
                story.append("\n").append(line.strip().replace('!', '|').replace('&', ';'));
            story.append("\n");
            nth++;
        }
        return Story.readings(WORLD, story.toString());
    }

    private static Incident incident(List<Reading> readings) {
        return new Reconciler(WORLD, org.parallax.event.Policy.UCDP).reconcile(readings).getFirst();
    }

    private static String told(Accusation accusation, Map<String, String> words) {
        String denials =
                accusation.denials().stream().map(words::get).collect(Collectors.joining(" + "));
        return accusation.by()
                + " > "
                + accusation.against()
                + (accusation.deniedBy().isEmpty()
                        ? ""
                        : " denied by "
                                + String.join(", ", accusation.deniedBy())
                                + ": "
                                + denials);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    nobody denies            ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused ; league > army
                    in the next sentence     ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / statement deny ! The ministry denied it ! by ministry ; league > army denied by ministry: The ministry denied it
                    further down             ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / FAR / statement deny ! The ministry denied involvement ! by ministry ; league > army denied by ministry: The ministry denied involvement
                    of something else        ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / FAR / statement deny ! The ministry denied that prices had doubled ! by ministry ; league > army
                    by somebody else         ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / FAR / statement deny ! The rebels denied involvement ! by rebels ; league > army
                    by the accuser           ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / statement deny ! The league denied it ! by league ; league > army
                    by a word for the accused; incident shelling ! Shells of the league ! at tell& perps league& by ministry& stance accused / FAR / statement deny ! The group denied involvement ! by group ; ministry > league denied by league: The group denied involvement
                    a group, of other things ; incident shelling ! Shells of the league ! at tell& perps league& by ministry& stance accused / FAR / statement deny ! The group denied a split ! by group ; ministry > league
                    of the deed, further down; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused / FAR / incident shelling ! that it shelled Tell ! at tell& on 2026-03-01& perps army& by army& stance denied ; league > army denied by army: that it shelled Tell
                    of a deed elsewhere      ; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused / FAR / incident shelling ! that it shelled Dayr ! at dayr& on 2026-02-11& perps army& by army& stance denied ; league > army
                    in another report        ; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused // incident shelling ! that it shelled Tell ! at tell& on 2026-03-01& perps army& by ministry& stance denied ; league > army denied by ministry: that it shelled Tell
                    there, with more told    ; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused // incident shelling ! that it shelled Tell ! at tell& on 2026-03-01& perps army& by ministry& stance denied / figure killed 2 unknown ! Two died ! at tell& on 2026-03-01 ; league > army denied by ministry: that it shelled Tell
                    there, of no such kind   ; incident attack ! Attacks of the army ! at tell& on 2026-03-01& perps army& by league& stance accused // incident drone-strike ! that its drones hit Tell ! at tell& on 2026-03-01& perps army& by ministry& stance denied ; league > army
                    there, of another day    ; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused // incident shelling ! that it shelled Tell ! at tell& on 2026-02-01& perps army& by ministry& stance denied ; league > army
                    there, of another place  ; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused // incident shelling ! that it shelled Dayr ! at dayr& on 2026-03-01& perps army& by ministry& stance denied ; league > army
                    there, of another kind   ; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused // incident abduction ! that it took two men ! at tell& on 2026-03-01& perps army& by ministry& stance denied ; league > army
                    there, no place known    ; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused // incident shelling ! that it shelled anybody ! on 2026-03-01& perps army& by ministry& stance denied ; league > army
                    a monitor names the doer ; incident shelling ! Shells of the army ! at tell& perps army& by monitor / statement deny ! The ministry denied it ! by ministry ; monitor > army denied by ministry: The ministry denied it
                    an outlet names the doer ; incident shelling ! Shells of the army fell ! at tell& perps army / statement deny ! The ministry denied it ! by ministry ; Post 1 > army denied by ministry: The ministry denied it
                    named and not denied     ; incident shelling ! Shells of the army fell ! at tell& perps army ; nothing
                    each accuses the other   ; incident shelling ! Shells fell ! at tell& perps army, league& by army& stance accused ; army > league, league > army
                    of one of two deeds      ; incident shelling ! Shells of the army ! at tell& on 2026-03-01& perps army& by league& stance accused / incident drone-strike ! Drones of the army, too ! at tell& on 2026-03-01& perps army& by monitor / incident drone-strike ! that drones were sent ! at tell& on 2026-03-01& perps army& by army& stance denied ; league > army, monitor > army denied by army: that drones were sent
                    that a truce stands      ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / statement deny ! The army denied that it held the mill ! by army ; league > army
                    of a battle              ; incident armed-clash ! The clashes are its doing ! at tell& parties army& by league& stance accused / statement deny ! The ministry denied it ! by ministry ; league > army denied by ministry: The ministry denied it
                    of the shelling, there   ; incident shelling ! Shells fell on Tell ! at tell& on 2026-03-01 / statement accuse ! The league accused the army of the shelling ! by league& about army // incident shelling ! that it had shelled Tell ! at tell& on 2026-03-01& perps army& by army& stance denied ; league > army denied by army: that it had shelled Tell
                    of shelling, and a raid  ; incident airstrike ! Jets hit Tell ! at tell& on 2026-03-01 / statement accuse ! The league accused the army of the raid ! by league& about army // incident abduction ! that it took two men ! at tell& on 2026-03-01& perps army& by army& stance denied ; league > army
                    of the shelling, far off ; incident shelling ! Shells fell on Tell ! at tell& on 2026-03-01 / statement accuse ! The league accused the army of the shelling ! by league& about army // incident shelling ! that it had shelled Dayr ! at dayr& on 2026-03-01& perps army& by army& stance denied ; league > army
                    of shots at a crowd      ; incident shooting ! The army shot a man ! at tell& perps army& by league / incident protest ! protesters ! at tell& by army& stance denied ; league > army denied by army: protesters
                    of having fired          ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / statement deny ! The ministry denied the army had fired ! by ministry& about army ; league > army denied by ministry: The ministry denied the army had fired
                    of having paid           ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / statement deny ! The ministry denied the army had paid wages late ! by ministry& about army ; league > army
                    residents are not accused; incident shelling ! Shells fell on Tell ! at tell / statement accuse ! The league says the men of Tell flee ! by league& about tellers ; nothing
                    """)
    void accusationsFindTheirDenials(String what, String reports, String expected) {
        List<Reading> readings = readings(reports);
        Map<String, String> words = new HashMap<>();
        readings.forEach(
                it -> it.claims().forEach(claim -> words.put(claim.id(), claim.quote().words())));
        String links =
                incident(readings).accusations().stream()
                        .map(it -> told(it, words))
                        .collect(Collectors.joining(", "));
        assertEquals(expected, links.isEmpty() ? "nothing" : links, what);
    }

    @ParameterizedTest(name = "{0}: {2}; {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    accused            ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / + figure killed 2 civilian ! killed two ! by league ; army perpetrator accused ; 2
                    accused and denied ; incident shelling ! Shells of the army ! at tell& perps army& by league& stance accused / + figure killed 2 civilian ! killed two ! by league / statement deny ! The army denied any role ! by army ; army perpetrator disputed ; 2
                    told and denied    ; incident shelling ! Shells of the army ! at tell& perps army / + figure killed 2 civilian ! killed two / statement deny ! The army denied any role ! by army ; army perpetrator disputed ; 2
                    the dead denied    ; incident shelling ! Shells of the army ! at tell& perps army / figure killed 2 civilian ! that two died ! by army& stance denied ; army perpetrator agreed ; none
                    """)
    void aDenialDisputesTheDoerAndLeavesTheDead(
            String what, String reports, String side, String killed) {
        Incident incident = incident(readings(reports));
        Side doer = incident.sides().getFirst();
        assertEquals(
                side, doer.actor() + " " + doer.role().word() + " " + doer.basis().word(), what);
        Bounds dead = incident.totals().get(Outcome.KILLED);
        assertEquals(killed, dead == null ? "none" : Long.toString(dead.best()), what);
    }
}
