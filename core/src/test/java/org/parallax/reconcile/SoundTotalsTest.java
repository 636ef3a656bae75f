package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.RunningTotal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What must hold of every total, whatever several origins tell of one fight. The longer run is
 * {@code -Dparallax.seeds=1000}.
 */
class SoundTotalsTest {
    private static final World WORLD = new World();
    private static final List<String> SAYERS =
            List.of("monitor", "health", "observers", "league", "south");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 50));
    }

    /** One count of one sentence: civilians and soldiers, of one origin on one day. */
    private record Told(int day, String sayer, int civilians, int soldiers) {
        String lines() {
            return "figure killed %d civilian | %d residents died | by %s%n"
                            .formatted(civilians, civilians, sayer)
                    + "+ figure killed %d combatant | %d soldiers died | side army; by %s%n"
                            .formatted(soldiers, soldiers, sayer);
        }
    }

    private static String opening(int number, int day) {
        return "report r%02d 2026-01-%02d outlet%d%n".formatted(number, day, number)
                + "incident armed-clash | Fighting in Hill | at hill; on 2026-01-01..2026-01-09;"
                + " parties army, guard\n";
    }

    private static Incident one(String story, Policy policy) {
        List<Incident> incidents =
                new Reconciler(WORLD, policy).reconcile(Story.readings(WORLD, story));
        assertEquals(1, incidents.size());
        return incidents.getFirst();
    }

    /** At most one count a day, so that an origin's later one is plain. */
    private static List<Told> told(Random random) {
        List<Told> told = new ArrayList<>();
        for (int day = 2; day < 3 + random.nextInt(4); day++) {
            told.add(
                    new Told(
                            day,
                            SAYERS.get(random.nextInt(SAYERS.size())),
                            1 + random.nextInt(40),
                            1 + random.nextInt(40)));
        }
        return told;
    }

    private static String story(List<Told> told) {
        StringBuilder story = new StringBuilder();
        for (Told each : told) story.append(opening(each.day(), each.day())).append(each.lines());
        return story.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void boundsAreInOrderUnderEveryPolicy(long seed) {
        String story = mixed(new Random(seed));
        for (Policy policy : Policy.values()) {
            for (Incident incident :
                    new Reconciler(WORLD, policy).reconcile(Story.readings(WORLD, story))) {
                incident.totals().values().forEach(SoundTotalsTest::inOrder);
                incident.figures().stream().map(Figure::bounds).forEach(SoundTotalsTest::inOrder);
                assertEquals(incident.totals().keySet(), incident.reasons().keySet());
                incident.reasons()
                        .values()
                        .forEach(reason -> assertTrue(reason.endsWith("."), reason));
            }
        }
    }

    private static void inOrder(Bounds it) {
        assertTrue(0 <= it.low() && it.low() <= it.best() && it.best() <= it.high(), it.toString());
    }

    /**
     * Not below what the live count of a class is, nor below any disjoint classes of one origin.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTotalReachesItsLargestClassAndTheSumOfTheBest(long seed) {
        List<Told> told = told(new Random(seed));
        for (Policy policy : Policy.values()) {
            Incident incident = one(story(told), policy);
            long total = World.total(incident, Outcome.KILLED).best();
            long classes = incident.figures().stream().mapToLong(it -> it.bounds().best()).sum();
            long largest =
                    incident.figures().stream().mapToLong(it -> it.bounds().best()).max().orElse(0);
            assertTrue(total >= largest, policy + ": " + total + " of " + told);
            if (told.size() > 1) assertEquals(classes, total, policy + " of " + told);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneOriginsLaterCountReplacesItsEarlier(long seed) {
        Random random = new Random(seed);
        List<Told> told =
                told(random).stream()
                        .map(it -> new Told(it.day(), "monitor", it.civilians(), it.soldiers()))
                        .toList();
        Told last = told.stream().max(Comparator.comparingInt(Told::day)).orElseThrow();
        long expected = (long) last.civilians() + last.soldiers();
        for (Policy policy : Policy.values()) {
            Bounds total = World.total(one(story(told), policy), Outcome.KILLED);
            assertEquals(new Bounds(expected, expected, expected, false), total, policy.word());
        }
    }

    /** "60 died", and elsewhere so many civilians and so many soldiers: the larger of the two. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void classesStandAgainstAnUndividedTotal(long seed) {
        Random random = new Random(seed);
        Told split = new Told(2, "health", 1 + random.nextInt(40), 1 + random.nextInt(40));
        int undivided = 1 + random.nextInt(80);
        String story =
                opening(1, 2)
                        + "figure killed %d unknown | %d people died | by monitor%n"
                                .formatted(undivided, undivided)
                        + opening(2, 2)
                        + split.lines();
        long classes = (long) split.civilians() + split.soldiers();
        for (Policy policy : Policy.values()) {
            Bounds total = World.total(one(story, policy), Outcome.KILLED);
            assertEquals(Math.max(classes, undivided), total.best(), policy.word());
        }
    }

    /** A running total beside it changes no total, and is kept. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void runningTotalsStayBeside(long seed) {
        Random random = new Random(seed);
        List<Told> told = told(random);
        String scope = random.nextBoolean() ? "cumulative" : "war";
        int number = 100 + random.nextInt(9000);
        String more =
                "figure killed %d unknown | %d have died | scope %s; by south%n"
                        .formatted(number, number, scope);
        for (Policy policy : Policy.values()) {
            Incident alone = one(story(told), policy);
            Incident beside = one(story(told) + more, policy);
            assertEquals(alone.totals(), beside.totals());
            assertEquals(List.of(), alone.running());
            RunningTotal running = beside.running().getFirst();
            assertEquals(number, running.number().best());
            assertEquals(scope, running.scope().word());
            assertEquals("south", running.origin());
        }
    }

    /** No claim of a total is made up: every running total rests on claims of its reports. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRunningTotalIsTold(long seed) {
        List<Reading> readings = Story.readings(WORLD, mixed(new Random(seed)));
        var known =
                readings.stream()
                        .flatMap(it -> it.claims().stream())
                        .filter(FigureClaim.class::isInstance)
                        .map(Claim::id)
                        .collect(Collectors.toSet());
        for (Incident incident : new Reconciler(WORLD, Policy.UCDP).reconcile(readings)) {
            for (RunningTotal total : incident.running())
                assertTrue(known.containsAll(total.claims()));
        }
    }

    private static String mixed(Random random) {
        List<String> outcomes = List.of("killed", "injured", "casualties", "displaced");
        List<String> people = List.of("civilian", "unknown", "combatant", "child", "security");
        List<String> scopes = List.of("incident", "incident", "episode", "cumulative", "war");
        List<String> marks = List.of("", "", "+", "*");
        StringBuilder story = new StringBuilder();
        for (int report = 1; report <= 1 + random.nextInt(5); report++) {
            story.append(opening(report, 1 + report));
            for (int i = random.nextInt(6); i > 0; i--) {
                int number = random.nextInt(50);
                story.append(
                        "%sfigure %s %d%s %s | count %d of %d | scope %s; by %s%n"
                                .formatted(
                                        random.nextInt(3) == 0 ? "+ " : "",
                                        pick(random, outcomes),
                                        number,
                                        pick(random, marks),
                                        pick(random, people),
                                        number,
                                        i,
                                        pick(random, scopes),
                                        pick(random, SAYERS)));
            }
        }
        return story.toString();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
