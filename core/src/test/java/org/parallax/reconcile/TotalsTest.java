package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.event.Policy;

import java.util.List;

/** Reports of one fight at Hill; a double slash opens the report of the next day. */
class TotalsTest {
    private static final World WORLD = new World();

    private static Incident incident(String reports, Policy policy) {
        StringBuilder story = new StringBuilder();
        int day = 6;
        for (String report : reports.replace('!', '|').replace('&', ';').split("\\s*//\\s*")) {
            story.append("report r%d 2026-01-%02d outlet%d%n".formatted(day, day, day));
            story.append(
                    "incident armed-clash | Fighting in Hill | at hill; on 2026-01-06..2026-01-09;"
                            + " parties army, guard\n");
            story.append(report.replace(" / ", "\n")).append('\n');
            day++;
        }
        List<Incident> incidents =
                new Reconciler(WORLD, policy).reconcile(Story.readings(WORLD, story.toString()));
        assertEquals(1, incidents.size());
        return incidents.getFirst();
    }

    private static String words(Bounds it) {
        return it.low() + "/" + it.best() + "/" + it.high() + (it.open() ? " open" : "");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    classes are added            ; figure killed 38 combatant ! 38 soldiers ! side army / + figure killed 1 security ! a guard ! side guard / + figure killed 43 civilian ! 43 residents died ; 82/82/82
                    one floor opens the sum      ; figure killed 38+ combatant ! 38 soldiers ! side army / + figure killed 43 civilian ! 43 residents died ; 81/81/81 open
                    children are not added       ; figure killed 8 civilian ! eight died / + figure killed 5 child ! five of them children ! part 1 ; 8/8/8
                    children of another report   ; figure killed 8 civilian ! eight died // figure killed 5 child ! five children died ; 8/8/8
                    a total above its classes    ; figure killed 12 unknown ! twelve people died // figure killed 8 civilian ! eight residents died ; 12/12/12
                    classes above a total        ; figure killed 4 unknown ! four people died // figure killed 8 civilian ! eight residents ! by health / + figure killed 3 combatant ! three soldiers died ! side army& by health ; 11/11/11
                    mixed classes give way       ; figure killed 3 unknown ! three people died // figure killed 2 woman ! two women died // figure killed 2 child ! two teenagers died ; 3/3/3
                    but not beside fighters      ; figure killed 3 unknown ! three people died // figure killed 2 civilian ! two residents died // figure killed 2 combatant ! two soldiers died ! side army ; 4/4/4
                    the doer is one more         ; figure killed 3 civilian ! three residents died / + figure killed 1 unknown ! himself ! rule figure/own-hand ; 3/4/4
                    a larger count may hold him  ; figure killed 4 unknown ! four people died // figure killed 3 civilian ! three residents died / + figure killed 1 unknown ! himself ! rule figure/own-hand ; 4/4/4
                    nobody's total               ; figure killed 9 unknown ! nine people died // figure killed 1 unknown ! the pastor died ! rule figure/named-person ; 1/9/9
                    two counts do not add up     ; figure killed 24 civilian ! 24 died ! by health // figure killed 43 civilian ! 43 died ! by monitor ; 24/43/43
                    an origin's later count      ; figure killed 3 civilian ! three died ! by health // figure killed 6 civilian ! six died ! by health ; 6/6/6
                    an origin's lower correction ; figure killed 6 civilian ! six died ! by health // figure killed 5 civilian ! five died ! by health ; 5/5/5
                    a later floor says no more   ; figure killed 57 civilian ! 57 died ! by health // figure killed 46+ civilian ! at least 46 died ! by health ; 57/57/57
                    unless the higher has fallen ; figure killed 57 civilian ! 57 died ! by health // figure killed 15 civilian ! 15 died ! by health // figure killed 46+ civilian ! at least 46 died ! by health ; 46/46/46 open
                    a day of an episode          ; figure killed 3 civilian ! three died today ! by health // figure killed 23 civilian ! 23 in three days ! by monitor& scope episode ; 23/23/23
                    split since by one origin    ; figure killed 116 unknown ! 116 died ! by monitor // figure killed 43 civilian ! 43 residents ! by monitor / + figure killed 39 combatant ! 39 fighters ! by monitor ; 82/82/82
                    an army is its government's  ; figure killed 10 combatant ! ten soldiers died ! side army& by health // figure killed 12 combatant ! twelve of its men died ! side government& by monitor ; 12/12/12
                    two bodies of one government ; figure killed 10 combatant ! ten soldiers ! side army / + figure killed 2 security ! two of the ministry's died ! side ministry ; 12/12/12
                    all fighters and one side's  ; figure killed 59 combatant ! 59 fighters died ! by monitor // figure killed 38 combatant ! 38 soldiers died ! side army& by health ; 59/59/59
                    one by any name              ; figure killed 1 security ! a deputy died // figure killed 1 combatant ! a sergeant died // figure killed 1 unknown ! one died ; 1/1/1
                    another than the one before  ; figure killed 1 combatant ! a sergeant died // figure killed 1 security ! a deputy died / figure killed 1 security ! another deputy died ; 2/2/2
                    a soldier and a resident     ; figure killed 1 combatant ! a soldier died // figure killed 1 civilian ! a resident died ; 2/2/2
                    men of two sides             ; figure killed 1 combatant ! a soldier died ! side army // figure killed 1 combatant ! a gunman died ! side guard ; 2/2/2
                    a running total is none      ; figure killed 5 civilian ! five died // figure killed 900 civilian ! 900 died this year ! scope cumulative ; 5/5/5
                    a denial is none             ; figure killed 5 civilian ! five died // figure killed 50 civilian ! 50 did not die ! stance denied& by ministry ; 5/5/5
                    a number word is live, too  ; figure killed 12* civilian ! dozens died // figure killed 9 civilian ! nine died ! by health ; 9/9/12 open
                    """)
    void addsNobodyTwice(String what, String reports, String expected) {
        Incident incident = incident(reports, Policy.UCDP);
        assertEquals(expected, words(World.total(incident, Outcome.KILLED)), what);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    UCDP   ; 24/43/43 ; 43 by MONITOR, SOUTH stands over 24 by HEALTH, 30 by OBSERVERS because it has 2 independent camps behind it.
                    LOWEST ; 24/24/43 ; 24 by HEALTH stands over 30 by OBSERVERS, 43 by MONITOR, 43 by SOUTH because it is the lowest.
                    LATEST ; 24/43/43 ; 43 by MONITOR, SOUTH stands over 24 by HEALTH, 30 by OBSERVERS because it is the latest.
                    """)
    void bestFollowsThePolicy(Policy policy, String expected, String reason) {
        Incident incident =
                incident(
                        "figure killed 24 civilian ! 24 died ! by health"
                                + " // figure killed 30 civilian ! 30 died ! by observers"
                                + " / figure killed 43 civilian ! 43 died ! by monitor"
                                + " // figure killed 43 civilian ! 43 died ! by south",
                        policy);
        assertEquals(expected, words(World.total(incident, Outcome.KILLED)));
        assertEquals(reason, incident.figures().getFirst().reason());
    }

    /** Four counts by three origins; a single report that tells of three; one origin's two. */
    @ParameterizedTest(name = "{0}: {1}/{2}/{3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    many reports     ; 24/43/43 ; 24/24/43 ; 24/30/43 ; figure killed 43 civilian ! 43 died ! by monitor // figure killed 24 civilian ! 24 died ! by health // figure killed 43 civilian ! 43 had died ! by south // figure killed 30 civilian ! 30 died ! by observers
                    one report       ; 7/7/9    ; 7/7/9    ; 7/9/9    ; figure killed 7 civilian ! seven died ! by health / figure killed 9 civilian ! nine died ! by monitor
                    one origin later ; 6/6/6    ; 6/6/6    ; 6/6/6    ; figure killed 3 civilian ! three died ! by health // figure killed 6 civilian ! six died ! by health
                    a number word    ; 9/9/12 open ; 9/9/12 open ; 9/9/12 open ; figure killed 12* civilian ! dozens died // figure killed 9 civilian ! nine died ! by health
                    two classes      ; 7/10/10 ; 7/7/10 ; 7/7/10 ; figure killed 8 civilian ! eight residents ! by monitor / + figure killed 2 combatant ! two soldiers ! side army& by monitor // figure killed 5 civilian ! five residents ! by health / + figure killed 2 combatant ! two men ! side army& by health
                    """)
    void everyPolicyOnOneStory(
            String what, String ucdp, String lowest, String latest, String reports) {
        assertEquals(ucdp, killed(reports, Policy.UCDP), what);
        assertEquals(lowest, killed(reports, Policy.LOWEST), what);
        assertEquals(latest, killed(reports, Policy.LATEST), what);
    }

    private static String killed(String reports, Policy policy) {
        return words(World.total(incident(reports, policy), Outcome.KILLED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    classes of two reports ; KILLED ; 43 civilians and 38 of ARMY are added up. ; figure killed 38 combatant ! 38 soldiers ! side army // figure killed 43 civilian ! 43 residents died
                    one class              ; KILLED ; Only 43 civilians are counted. ; figure killed 43 civilian ! 43 residents // figure killed 43 civilian ! 43 residents died
                    a total over classes   ; KILLED ; 12 told of everybody stands over 8 civilians, counted by class. ; figure killed 12 unknown ! twelve people died // figure killed 8 civilian ! eight residents died
                    classes over a total   ; KILLED ; 8 civilians and 3 of ARMY, counted by class, stand over 4 told of everybody. ; figure killed 4 unknown ! four people died // figure killed 8 civilian ! eight residents ! by health / + figure killed 3 combatant ! three soldiers died ! side army& by health
                    everybody only         ; KILLED ; 8 by MONITOR stands over 12 by HEALTH because it comes from no party to the fighting. ; figure killed 8 unknown ! eight died ! by monitor // figure killed 12 unknown ! twelve died ! by health
                    hit less dead          ; INJURED ; 5 told hit less 2 told dead. ; figure casualties 5 unknown ! five were shot // figure killed 2 unknown ! two died
                    over the hurt          ; INJURED ; 5 told hit less 0 told dead, over 2 told hurt. ; figure casualties 5 unknown ! five were shot // figure injured 2 unknown ! two were hurt
                    one report             ; KILLED ; 7 is what the one report says first, beside as many as 9. ; figure killed 7 civilian ! seven died ! by health / figure killed 9 civilian ! nine died ! by monitor
                    """)
    void everyTotalHasItsReason(String what, Outcome outcome, String reason, String reports) {
        Incident incident = incident(reports, Policy.UCDP);
        assertEquals(reason, incident.reasons().get(outcome), what);
        assertEquals(incident.totals().keySet(), incident.reasons().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    a place's year ; figure killed 5 civilian ! five died // figure killed 900 civilian ! 900 died this year ! scope cumulative& by monitor ; cumulative 900/900 monitor
                    a whole war    ; figure killed 5 civilian ! five died / figure killed 40000+ unknown ! 40000 died in the war ! scope war ; war 40000/40000 outlet6
                    told twice     ; figure killed 5 civilian ! five died / figure killed 900 civilian ! 900 died ! scope cumulative& by monitor / figure killed 900 civilian ! 900 have died ! scope cumulative& by monitor ; cumulative 900/900 monitor
                    denied         ; figure killed 5 civilian ! five died / figure killed 900 civilian ! 900 did not ! scope cumulative& stance denied ; -
                    none           ; figure killed 5 civilian ! five died ; -
                    """)
    void runningTotalsStandBeside(String what, String reports, String expected) {
        Incident incident = incident(reports, Policy.UCDP);
        String found =
                incident.running().stream()
                        .map(it ->
                                it.scope().word()
                                        + " %d/%d ".formatted(it.number().low(), it.number().high())
                                        + it.origin())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("-");
        assertEquals(expected, found, what);
        assertEquals(5, World.total(incident, Outcome.KILLED).best(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    two of one government are one camp ; 24 ; figure killed 24 civilian ! 24 ! by health // figure killed 24 civilian ! 24 ! by agency // figure killed 43 civilian ! 43 ! by monitor / figure killed 43 civilian ! 43 ! by observers ; 43
                    the later of equals                ; -  ; figure killed 24 civilian ! 24 ! by health // figure killed 21 civilian ! 21 ! by monitor ; 21
                    a count by no party to the fighting ; - ; figure killed 24 civilian ! 24 ! by health / + figure killed 2 combatant ! two soldiers ! side army& by health // figure killed 26 civilian ! 26 ! by monitor ; 26
                    the count that tells classes apart ; -  ; figure killed 24 civilian ! 24 ! by observers / + figure killed 2 combatant ! two soldiers ! side army& by observers // figure killed 26 civilian ! 26 ! by monitor ; 24
                    """)
    void bestHasTheMostSupport(String what, String loser, String reports, long best) {
        Incident incident = incident(reports, Policy.UCDP);
        long found =
                incident.figures().stream()
                        .filter(it -> it.who() == org.parallax.claims.Who.CIVILIAN)
                        .findFirst()
                        .orElseThrow()
                        .bounds()
                        .best();
        assertEquals(best, found, what + " " + loser);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "figure displaced ~155000 civilian ! 155000 fled ! by health // figure displaced 165000"
                + " unknown ! 165000 fled ! by monitor, DISPLACED, 155000/165000/165000",
        "figure displaced 12* civilian ! dozens of families fled ! unit families // figure"
                + " displaced 900 civilian ! 900 fled, DISPLACED, 900/900/900",
    })
    void theDisplacedAreOneCrowdAndFamiliesNoPersons(
            String reports, Outcome outcome, String expected) {
        assertEquals(expected, words(World.total(incident(reports, Policy.UCDP), outcome)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    hit and nobody told dead  ; figure casualties 3 unknown ! three were shot ; 3/3/3
                    the others of those hit   ; figure casualties 3 unknown ! three were shot / + figure killed 1 unknown ! one died ; 2/2/2
                    a count of all the hurt   ; figure casualties 3 unknown ! three were shot / + figure injured 3 unknown ! three were hurt ; 3/3/3
                    more hit than told hurt   ; figure casualties 3 unknown ! three were shot / + figure injured 1 unknown ! one was hurt ; 3/3/3
                    fewer hit than told hurt  ; figure casualties 3 unknown ! three were shot / + figure injured 5 unknown ! five were hurt ; 5/5/5
                    none hurt who was not hit ; figure casualties 3 unknown ! three were shot / figure injured 0 unknown ! nobody else was hurt ; 3/3/3
                    one hit beside the dead   ; figure killed 1 unknown ! one died / figure casualties 1 unknown ! another man was shot ; 1/1/1
                    one hit who died          ; figure killed 1 unknown ! one died / figure casualties 1 unknown ! a man was shot ; none
                    all of those hit died     ; figure casualties 1 unknown ! one was shot // figure killed 1 unknown ! one died ; none
                    """)
    void hurt(String name, String reports, String expected) {
        Bounds hurt = incident(reports, Policy.UCDP).totals().get(Outcome.INJURED);
        assertEquals(expected, hurt == null ? "none" : words(hurt));
    }
}
