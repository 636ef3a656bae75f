package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Side;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class ReconcilerTest {
    private static final World WORLD = new World();

    /** Two outlets on six days of fighting, an official toll, and four other times and places. */
    static final String QASR =
            """
            report a1 2026-01-11 North Post
            incident armed-clash | Six days of fighting shook the hill quarter of Qasr | at hill; on 2026-01-06..2026-01-11; parties government, guard
            figure killed 38+ combatant | At least 38 government men | side government; by monitor; scope episode
            + figure killed 1+ security | one guard | side guard; by monitor; scope episode
            + figure killed 43+ civilian | 43 civilians lost their lives | by monitor; scope episode
            + figure injured 115+ unknown | and over 115 others were hurt | by monitor; scope episode
            figure displaced ~155000 civilian | Some 155,000 residents fled | by health; scope episode

            report a2 2026-01-13 River Daily
            text | A foreign general asked for calm
            incident offensive | Men loyal to the government began to storm Hill and Mill early this month | at hill, mill; on 2026-01-01..2026-01-10; perps government; targets guard
            figure killed 38+ combatant | No fewer than 38 loyalists | side government; by monitor; scope episode
            + figure killed 43+ civilian | 43 people of the quarter died in the week | by monitor; scope episode
            incident attack | The league says that loyalists struck near Dayr today | at dayr; on 2026-01-13; perps government; by league; stance accused

            report a3 2026-01-11 Evening Wire
            incident shelling | Shells of the league kept falling on Qasr from Tuesday | at qasr; on 2026-01-06..2026-01-11; perps league; targets civilian; by health; stance accused
            figure killed 24 civilian | 24 civilians have died | by health; scope episode

            report b1 2024-12-02 North Post
            incident offensive | Rebels took the road to Qasr in a week of advances | at qasr; on 2024-11-25..2024-12-02; perps rebels; targets army
            figure displaced 13000000+ civilian | More than 13 million have fled since the war began | by observers; scope war

            report c1 2025-12-22 River Daily
            incident armed-clash | Army and league traded fire by the mill on Monday | at mill; on 2025-12-22; parties army, league
            figure injured 2 security | two policemen were hurt | side army; by ministry

            report d1 2026-01-17 Evening Wire
            incident shelling | Two soldiers died when shells hit Dayr | at dayr; on 2026-01-17; perps league; targets army; by agency; stance accused
            figure killed 2 combatant | two soldiers | side army; by agency

            report u1 - -
            incident armed-clash | The army and the league clash on the edge of Hill and Mill | at hill, mill; parties army, league
            figure killed 2 unknown | two people were killed | by health
            + figure injured 8 unknown | eight others were hurt | by health
            """;

    private static List<Incident> reconcile(String story) {
        return new Reconciler(WORLD, Policy.UCDP).reconcile(Story.readings(WORLD, story));
    }

    private static Incident of(List<Incident> incidents, String report) {
        List<Incident> found =
                incidents.stream().filter(it -> it.reports().contains(report)).toList();
        assertEquals(1, found.size(), "a report is about exactly one incident: " + report);
        return found.getFirst();
    }

    @Test
    void daysOfFightingAreOneIncidentAndOtherMonthsAndTownsAreNot() {
        List<Incident> incidents = reconcile(QASR);
        String groups =
                incidents.stream()
                        .map(it -> it.reports() + "+" + it.alsoIn())
                        .collect(Collectors.joining(" "));
        assertEquals("[b1]+[] [c1]+[] [a1, a2, a3]+[] []+[a2] [d1]+[] [u1]+[]", groups, groups);
    }

    @Test
    void twoOutletsWithOneMonitorsCountAreOneOrigin() {
        Incident fighting = of(reconcile(QASR), "a1");
        List<String> civilian =
                fighting.figures().stream()
                        .filter(it -> it.side().filter("government"::equals).isPresent())
                        .map(it ->
                                it.bounds().best()
                                        + " from "
                                        + it.origins()
                                        + ", claims "
                                        + it.claims().size())
                        .toList();
        assertEquals(List.of("38 from 1, claims 2"), civilian);
    }

    @Test
    void rivalCountsBoundTheCiviliansAndTheReasonNamesTheLoser() {
        Incident fighting = of(reconcile(QASR), "a1");
        List<String> civilians =
                fighting.figures().stream()
                        .filter(it -> it.outcome() == Outcome.KILLED)
                        .filter(it -> it.who() == org.parallax.claims.Who.CIVILIAN)
                        .map(it -> it.bounds() + " " + it.reason())
                        .toList();
        assertEquals(
                List.of(
                        "Bounds[low=24, best=43, high=43, open=true] at least 43 by MONITOR stands"
                                + " over 24 by HEALTH because it comes from no party to the"
                                + " fighting."),
                civilians);
        assertEquals(new Bounds(63, 82, 82, true), World.total(fighting, Outcome.KILLED));
    }

    @Test
    void aWholeWarsDisplacedEnterNoIncident() {
        for (Incident incident : reconcile(QASR)) {
            Bounds displaced = incident.totals().get(Outcome.DISPLACED);
            assertTrue(displaced == null || displaced.high() < 1_000_000, incident.toString());
        }
    }

    @Test
    void anUndatedReportStaysUndated() {
        Incident alone = of(reconcile(QASR), "u1");
        assertEquals(org.parallax.claims.When.UNKNOWN, alone.when());
        assertEquals(new Bounds(2, 2, 2, false), World.total(alone, Outcome.KILLED));
    }

    @Test
    void anUndatedReportJoinsWhereOneOriginGivesTheSameCount() {
        List<Incident> incidents =
                reconcile(
                        QASR
                                + """
                                report u2 - -
                                incident armed-clash | Fighting in Hill drags on | at hill; parties government, guard
                                figure killed 43+ civilian | at least 43 civilians are dead | by monitor; scope episode
                                """);
        assertEquals(List.of("a1", "a2", "a3", "u2"), of(incidents, "u2").reports());
    }

    @Test
    void everyReportOfAnEventIsAboutExactlyOneIncident() {
        List<Incident> incidents = reconcile(QASR);
        List<String> reports =
                incidents.stream().flatMap(it -> it.reports().stream()).sorted().toList();
        assertEquals(List.of("a1", "a2", "a3", "b1", "c1", "d1", "u1"), reports);
    }

    @Test
    void accusationAndDenialMeetAcrossReports() {
        List<Incident> incidents =
                reconcile(
                        """
                        report e1 2026-01-10 North Post
                        incident drone-strike | The league sent drones against the hall of Qasr, the ministry says | at qasr; on 2026-01-10; perps league; targets civilian; by ministry; stance accused
                        report e2 2026-01-10 River Daily
                        incident drone-strike | Drones hit the hall of Qasr on Saturday | at qasr; on 2026-01-10; targets civilian
                        statement deny | The guard says that it sent none | by guard; about ministry
                        """);
        assertEquals(1, incidents.size());
        Accusation accusation = incidents.getFirst().accusations().getFirst();
        assertEquals("ministry", accusation.by());
        assertEquals("league", accusation.against());
        assertEquals(List.of("guard"), accusation.deniedBy());
        assertEquals(
                List.of("league perpetrator disputed", "civilian target agreed"),
                incidents.getFirst().sides().stream()
                        .map(it -> it.actor() + " " + it.role().word() + " " + it.basis().word())
                        .toList());
    }

    @Test
    void theLeaguesAccusationAndTheMinistrysDenialAreLinked() {
        Incident incident =
                reconcile(
                                """
                                report f1 2026-01-06 -
                                incident armed-clash | The army and the league clash at Hill | at hill; on 2026-01-06; parties army, league
                                incident attack | The army opened a violent assault, the league says | at hill; perps army; targets league; by league; stance accused
                                statement accuse | The league holds the government responsible | by league; about government
                                statement deny | The ministry denies what the league says | by ministry; about league
                                incident attack | The league began by surprise, it says | at mill; perps league; targets army; by ministry; stance accused
                                """)
                        .getFirst();
        List<String> links =
                incident.accusations().stream()
                        .map(it -> it.by() + " > " + it.against() + " denied by " + it.deniedBy())
                        .toList();
        assertEquals(
                List.of(
                        "league > army denied by [ministry]",
                        "league > government denied by [ministry]",
                        "ministry > league denied by []"),
                links);
        assertEquals(Grade.CONTESTED, incident.grade());
        assertEquals(
                List.of(Side.Basis.DISPUTED, Side.Basis.DISPUTED),
                incident.sides().stream().map(Side::basis).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    same day and town           | at tell; on 2026-03-01 | at tell; on 2026-03-01 | 1
                    next day, both stated       | at tell; on 2026-03-01 | at tell; on 2026-03-02 | 2
                    same day, 50 km apart       | at qasr; on 2026-03-01 | at dayr; on 2026-03-01 | 2
                    same day, 15 km apart       | at qasr; on 2026-03-01 | at tell; on 2026-03-01 | 2
                    quarter and its city        | at qasr; on 2026-03-01 | at hill; on 2026-03-01 | 1
                    town and its province only  | at tell; on 2026-03-01 | at province; on 2026-03-01 | 2
                    known by publication only   | at tell; on published  | at tell; on 2026-03-01 | 1
                    day of publication in one   | at tell; on 2026-03-01 | at tell                | 1
                    a month before              | at tell; on 2026-03-01 | at tell; on 2026-02-01 | 2
                    """)
    void strikesAreOneByPlaceAndDay(String what, String one, String other, int incidents) {
        String story =
                """
                report g1 2026-03-01 North Post
                incident airstrike | Jets bombed a market | %s; perps government
                report g2 2026-03-01 River Daily
                incident airstrike | Warplanes struck stalls and shops | %s; perps government
                """
                        .formatted(one, other);
        assertEquals(incidents, reconcile(story).size(), what);
    }

    @Test
    void otherSidesAtOnePlaceAndDayAreTwoIncidents() {
        String story =
                """
                report h1 2026-03-01 North Post
                incident armed-clash | Fighting in Tell | at tell; on 2026-03-01; parties army, %s
                report h2 2026-03-01 River Daily
                incident armed-clash | Gunfire in Tell | at tell; on 2026-03-01; parties %s
                """;
        assertEquals(1, reconcile(story.formatted("league", "government, guard")).size());
        assertEquals(2, reconcile(story.formatted("league", "rebels, south")).size());
    }

    @Test
    void whatTheAttackedDoIsNotTheAttackersDeed() {
        List<Incident> incidents =
                reconcile(
                        """
                        report b1 2024-12-02 North Post
                        incident offensive | Rebels advanced on Qasr for a week | at qasr; on 2024-11-25..2024-12-02; perps rebels; targets army
                        incident airstrike | army jets bombed the town | at qasr; on 2024-12-02; perps army
                        """);
        List<String> doers =
                of(incidents, "b1").sides().stream()
                        .filter(side -> side.role() == Side.Role.PERPETRATOR)
                        .map(Side::actor)
                        .toList();
        assertEquals(List.of("rebels"), doers);
        assertEquals(2, incidents.size());
    }

    @Test
    void theIdOutlivesLaterReports() {
        List<Reading> all = Story.readings(WORLD, QASR);
        Reconciler reconciler = new Reconciler(WORLD, Policy.UCDP);
        List<Reading> first = all.stream().filter(it -> it.report().id().equals("a1")).toList();
        String early = reconciler.reconcile(first).getFirst().id();
        assertEquals(early, of(reconciler.reconcile(all), "a1").id());
        assertNotEquals(early, of(reconciler.reconcile(all), "d1").id());
        assertTrue(early.matches("i[0-9a-f]{16}"), early);
    }

    /** Two bouts of fighting five days apart, and a report on the days between. */
    private static final String BOUTS =
            """
            report e1 2026-03-03 North Post
            incident armed-clash | Army and league fought for the mill | at mill; on 2026-03-01..2026-03-02; parties army, league
            report e2 2026-03-09 North Post
            incident armed-clash | The army and the league clashed at the mill again | at mill; on 2026-03-07..2026-03-08; parties army, league
            report e3 2026-03-10 River Daily
            incident armed-clash | Fighting between army and league at the mill never ceased | at mill; on 2026-03-02..2026-03-07; parties army, league
            """;

    private static List<Incident> reconcile(List<Reading> all, String... reports) {
        List<Reading> some =
                new ArrayList<>(
                        all.stream()
                                .filter(it -> List.of(reports).contains(it.report().id()))
                                .toList());
        Collections.shuffle(some, new Random(some.size()));
        return new Reconciler(WORLD, Policy.UCDP).reconcile(some);
    }

    @Test
    void theIdOfAnIncidentThatAReportMergesIntoAnotherLeadsOn() {
        List<Reading> all = Story.readings(WORLD, BOUTS);
        List<Incident> two = reconcile(all, "e1", "e2");
        List<Incident> one = reconcile(all, "e1", "e2", "e3");
        assertEquals(2, two.size());
        assertEquals(1, one.size());
        assertEquals(of(two, "e1").id(), one.getFirst().id(), "the earlier keeps its id");
        assertTrue(one.getFirst().answersTo(of(two, "e2").id()), "the later leads on");
        assertEquals(List.of(), of(two, "e2").formerly());
        assertTrue(one.getFirst().formerly().contains(of(two, "e2").id()));
    }

    @Test
    void anEarlierReportThatComesLateGivesItsIdAndTheOldOneLeadsOn() {
        List<Reading> all = Story.readings(WORLD, BOUTS.replace("e3 2026-03-10", "e3 2026-03-01"));
        String old = of(reconcile(all, "e1"), "e1").id();
        Incident late = of(reconcile(all, "e3", "e1"), "e1");
        assertEquals(of(reconcile(all, "e3"), "e3").id(), late.id());
        assertNotEquals(old, late.id());
        assertEquals(List.of(old), late.formerly());
    }

    @Test
    void aReprintIsOneOriginAndOneIncidentEvenWithoutADay() {
        String body =
                """
                incident bombing | A bomb went off beside the fish market of Tell while the morning trade was at its height | at tell
                figure killed 7 civilian | seven traders and porters lost their lives in the blast and the fire that came after it
                """;
        List<Incident> incidents =
                reconcile(
                        "report r1 2026-03-01 North Post\n"
                                + body
                                + "report r2 - River Daily\n"
                                + body);
        assertEquals(1, incidents.size());
        assertEquals(List.of("north post"), incidents.getFirst().origins());
        assertEquals(Grade.WEAK, incidents.getFirst().grade());
    }

    @Test
    void aThirdBodysAttackIsNoPartOfWhatTheReportIsAbout() {
        List<Incident> incidents =
                reconcile(
                        """
                        report k1 2026-03-02 North Post
                        incident offensive | The rebels opened a push against the army | on 2026-02-25..2026-03-02; perps rebels; targets army
                        incident attack | The league came under fire from the band in Tell | at tell; on 2026-03-02; perps band; targets league
                        """);
        assertEquals(2, incidents.size());
        assertEquals(List.of("k1"), incidents.getFirst().reports());
        assertEquals(List.of("k1"), incidents.getLast().alsoIn());
    }

    @Test
    void neighboursAreWhatHappenedNearby() {
        List<Reading> readings =
                new ArrayList<>(
                        Story.readings(
                                WORLD,
                                """
                                report n1 2026-03-01 North Post
                                incident armed-clash | Fighting in Hill | at hill; on 2026-03-01; parties army, league
                                agreement ceasefire announced | a truce was announced
                                report n2 2026-03-02 River Daily
                                access evacuation | buses took the wounded out of Hill | at hill; on 2026-03-02
                                access siege | Dayr is cut off | at dayr; on 2026-03-02
                                access curfew | Hill had a curfew in May | at hill; on 2025-05-01
                                """));
        Incident incident = new Reconciler(WORLD, Policy.UCDP).reconcile(readings).getFirst();
        List<String> near =
                readings.stream()
                        .flatMap(it -> it.claims().stream())
                        .filter(it -> incident.neighbours().contains(it.id()))
                        .map(it -> it.quote().words())
                        .toList();
        assertEquals(List.of("a truce was announced", "buses took the wounded out of Hill"), near);
    }
}
