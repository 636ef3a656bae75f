package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Reading;
import org.parallax.event.Dispute;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Side;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where accounts contradict each other. One row: reports parted by {@code //}, each with its day;
 * claims by {@code /}, in the notation of {@link Story} with {@code !} for its bars and {@code &}
 * for its semicolons. All reports print one sentence first, so that they are one incident.
 */
class DisputesTest {
    private static final World WORLD = new World();

    private static Incident incident(String reports) {
        StringBuilder story = new StringBuilder();
        int nth = 1;
        for (String report : reports.split("//")) {
            String[] lines = report.strip().split("/");
            story.append("report r").append(nth).append(" 2026-03-0").append(lines[0].strip());
            story.append(" Post ").append(nth);
            for (int i = 1; i < lines.length; i++)
                story.append("\n").append(lines[i].strip().replace('!', '|').replace('&', ';'));
            story.append("\n");
            nth++;
        }
        List<Reading> readings = Story.readings(WORLD, story.toString());
        return new Reconciler(WORLD, Policy.UCDP).reconcile(readings).getFirst();
    }

    private static String shown(Dispute dispute) {
        return dispute.field()
                + dispute.who().map(who -> " " + who.word()).orElse("")
                + ": "
                + dispute.values().stream()
                        .map(it -> it.value() + " by " + String.join(" and ", it.origins()))
                        .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    two tolls of one day        | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02/figure killed 5 civilian ! five died ! by health //2/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02/figure killed 9 civilian ! nine died ! by monitor | killed civilian: 5 by health, 9 by monitor
                    a floor below is no rival   | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02/figure killed 5+ civilian ! at least five died ! by health //2/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02/figure killed 9 civilian ! nine died ! by monitor | none
                    a floor above is one        | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02/figure killed 12+ civilian ! at least 12 died ! by health //2/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02/figure killed 9 civilian ! nine died ! by monitor | killed civilian: 9 by monitor, at least 12 by health
                    one origin corrects itself  | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02/figure killed 5 civilian ! five died ! by health //3/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02/figure killed 9 civilian ! nine died ! by health | none
                    one camp is one voice       | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02/figure killed 5 civilian ! five died ! by health //2/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02/figure killed 9 civilian ! nine died ! by ministry | none
                    each blames the other       | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02& perps army& by league& stance accused //2/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02& perps league& by army& stance accused | perpetrator: army by league, league by army
                    both blame one camp         | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02& perps army& by league& stance accused //2/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02& perps government& by monitor& stance accused | none
                    one leaves the doer open    | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02& perps army& by league& stance accused //2/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02 | none
                    in a fight both sides strike| 2/incident armed-clash ! Army and league fought by the mill on Monday ! at mill& on 2026-03-02& parties army, league/incident shelling ! the army shelled it ! at mill& on 2026-03-02& perps army //2/incident armed-clash ! Army and league fought by the mill ! at mill& on 2026-03-02& parties army, league/incident shelling ! the league shelled it ! at mill& on 2026-03-02& perps league | none
                    """)
    void whatIsDisputed(String what, String reports, String expected) {
        String found =
                incident(reports).disputes().stream()
                        .map(DisputesTest::shown)
                        .collect(Collectors.joining("; "));
        assertEquals(expected, found.isEmpty() ? "none" : found, what);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    told by an outlet      | 2/incident shelling ! The army shelled the mill on Monday ! at mill& on 2026-03-02& perps army | agreed
                    told by the other side | 2/incident shelling ! The army shelled the mill on Monday ! at mill& on 2026-03-02& perps army& by league& stance accused | accused
                    denied                 | 2/incident shelling ! The army shelled the mill on Monday ! at mill& on 2026-03-02& perps army& by league& stance accused/incident shelling ! It did not shell the mill ! at mill& on 2026-03-02& perps army& by army& stance denied | disputed
                    mutual                 | 2/incident shelling ! The army shelled the mill on Monday ! at mill& on 2026-03-02& perps army& by league& stance accused/incident shelling ! The league did ! at mill& on 2026-03-02& perps league& by army& stance accused | disputed
                    """)
    void howFirmlyASideStands(String what, String reports, String expected) {
        String basis =
                incident(reports).sides().stream()
                        .filter(side -> side.actor().equals("army"))
                        .map(Side::basis)
                        .map(Side.Basis::word)
                        .collect(Collectors.joining());
        assertEquals(expected, basis, what);
    }
}
