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
                    one side's dead among all   | 2/incident armed-clash ! Army and league fought by the mill for days ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 9 unknown ! Nine people died since Sunday ! scope episode/+ incident attack ! in attacks laid at the door of the league ! at mill& perps league //2/incident armed-clash ! Army and league fought at the mill ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 40 unknown ! forty have died by now ! scope episode& by monitor | none
                    two counts of one side's    | 2/incident armed-clash ! Army and league fought by the mill for days ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 9 unknown ! Nine people died since Sunday ! scope episode/+ incident attack ! in attacks laid at the door of the league ! at mill& perps league //2/incident armed-clash ! Army and league fought at the mill ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 40 unknown ! Forty have died by now ! scope episode& by monitor/+ incident attack ! in the attacks of the guard ! at mill& perps guard | killed unknown: 9 by post 1, 40 by monitor
                    of each side's attacks      | 2/incident armed-clash ! Army and league fought by the mill for days ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 9 unknown ! Nine people died since Sunday ! scope episode/+ incident attack ! in attacks laid at the door of the league ! at mill& perps league //2/incident armed-clash ! Army and league fought at the mill ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 40 unknown ! Forty have died by now ! scope episode& by monitor/+ incident shelling ! as the army shelled the mill ! at mill& perps army | none
                    told without a doer, too    | 2/incident armed-clash ! Army and league fought by the mill for days ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 9 unknown ! Nine people died since Sunday ! scope episode& by health/+ incident attack ! in attacks laid at the door of the league ! at mill& perps league //2/incident armed-clash ! Army and league fought at the mill ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 40 unknown ! forty have died by now ! scope episode& by monitor/figure killed 9 unknown ! The toll stands at nine ! scope episode& by ministry | killed unknown: 9 by health and ministry, 40 by monitor
                    no part is above the whole  | 2/incident armed-clash ! Army and league fought by the mill for days ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 50 unknown ! Fifty people died since Sunday ! scope episode/+ incident attack ! in attacks laid at the door of the league ! at mill& perps league //2/incident armed-clash ! Army and league fought at the mill ! at mill& on 2026-03-01..2026-03-03& parties army, league/figure killed 40 unknown ! forty have died by now ! scope episode& by monitor | killed unknown: 40 by monitor, 50 by post 1
                    a blow has one doer         | 2/incident shelling ! The mill was shelled on Monday ! at mill& on 2026-03-02& perps league/figure killed 9 unknown ! Nine people died ! by health/+ incident attack ! in the attack of the league ! at mill& perps league //2/incident shelling ! Shells hit the mill on Monday ! at mill& on 2026-03-02/figure killed 40 unknown ! forty died ! by monitor | killed unknown: 9 by health, 40 by monitor
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
