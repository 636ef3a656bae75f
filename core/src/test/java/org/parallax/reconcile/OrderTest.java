package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Anchor;
import org.parallax.event.Bounds;
import org.parallax.event.Chronicle;
import org.parallax.event.Episode;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.reconcile.coding.Coder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What must hold of any record, whatever the reports and however they come in. The longer run is
 * {@code -Dparallax.seeds=200}.
 */
class OrderTest {
    private static final World WORLD = new World();
    private static final Reconciler RECONCILER = new Reconciler(WORLD, Policy.UCDP);
    private static final List<String> TYPES =
            List.of("armed-clash", "offensive", "shelling", "airstrike", "attack", "bombing");
    private static final List<String> PLACES =
            List.of("hill", "mill", "qasr", "dayr", "tell", "province");
    private static final List<String> ROLES =
            List.of(
                    "parties army, league",
                    "perps league; targets army",
                    "perps government; targets civilian",
                    "perps rebels; targets army",
                    "targets civilian");
    private static final List<String> SAYERS =
            List.of("", "; by monitor", "; by health", "; by league", "; by local sources");
    private static final List<String> PEOPLE =
            List.of("civilian", "unknown", "combatant", "child", "security");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 15));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfReportsDoesNotMatter(long seed) {
        List<Reading> readings = readings(new Random(seed), 14);
        List<Incident> expected = RECONCILER.reconcile(readings);
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertEquals(expected, RECONCILER.reconcile(shuffled));
    }

    @Test
    void twoHundredReportsShuffledFiveTimesGiveOneRecord() {
        List<Reading> readings = readings(new Random(200), 200);
        List<Incident> expected = RECONCILER.reconcile(readings);
        Random random = new Random(20);
        for (int i = 0; i < 5; i++) {
            List<Reading> shuffled = new ArrayList<>(readings);
            Collections.shuffle(shuffled, random);
            assertEquals(expected, RECONCILER.reconcile(shuffled), "shuffle " + i);
        }
        assertTrue(expected.size() > 5 && expected.size() < 200, expected.size() + " incidents");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfReportsDoesNotMatterToEpisodes(long seed) {
        List<Reading> readings = readings(new Random(seed), 14);
        Chronicle expected = RECONCILER.chronicle(readings, RECONCILER.reconcile(readings));
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(seed + 1));
        List<Incident> incidents = new ArrayList<>(expected.incidents());
        Collections.shuffle(incidents, new Random(seed + 2));
        assertEquals(expected.episodes(), RECONCILER.chronicle(shuffled, incidents).episodes());
    }

    /** Every incident hangs under one episode at most, and the episode knows it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void episodesAndIncidentsKnowEachOther(long seed) {
        List<Reading> readings = readings(new Random(seed), 30);
        Chronicle chronicle = RECONCILER.chronicle(readings, RECONCILER.reconcile(readings));
        for (Incident incident : chronicle.incidents()) {
            List<String> holding =
                    chronicle.episodes().stream()
                            .filter(it -> it.incidents().contains(incident.id()))
                            .map(Episode::id)
                            .toList();
            assertEquals(incident.episode().stream().toList(), holding);
        }
    }

    /** An episode has killed no fewer, at most, than the worst of its incidents at least. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noEpisodeIsBelowItsLargestIncident(long seed) {
        List<Reading> readings = readings(new Random(seed), 30);
        Chronicle chronicle = RECONCILER.chronicle(readings, RECONCILER.reconcile(readings));
        for (Episode episode : chronicle.episodes()) {
            for (Incident incident : chronicle.incidents()) {
                if (!episode.incidents().contains(incident.id())) continue;
                Bounds own = incident.totals().get(Outcome.KILLED);
                Episode.Total whole = episode.totals().get(Outcome.KILLED);
                if (own == null || own.low() == 0) continue;
                assertTrue(
                        whole != null && whole.bounds().high() >= own.low(),
                        incident.id() + " " + own + " in " + whole);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aReportFromFarAwayChangesNothingElse(long seed) {
        List<Reading> readings = readings(new Random(seed), 14);
        List<Incident> before = RECONCILER.reconcile(readings);
        List<Reading> more = new ArrayList<>(readings);
        more.addAll(
                Story.readings(
                        WORLD,
                        "report zz 2019-05-05 Far Star\n"
                                + "incident bombing | Zanzibar heard a blast | at norland; on"
                                + " 2019-05-05\n"));
        List<Incident> after = new ArrayList<>(RECONCILER.reconcile(more));
        assertTrue(after.removeIf(incident -> incident.reports().contains("zz")));
        assertEquals(before, after);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRecordIsSound(long seed) {
        List<Reading> readings = readings(new Random(seed), 14);
        List<Incident> incidents = RECONCILER.reconcile(readings);
        Set<String> known =
                readings.stream()
                        .flatMap(reading -> reading.claims().stream())
                        .map(Claim::id)
                        .collect(Collectors.toSet());
        List<String> reports =
                incidents.stream().flatMap(it -> it.reports().stream()).sorted().toList();
        assertEquals(readings.stream().map(it -> it.report().id()).sorted().toList(), reports);
        assertEquals(
                incidents.size(), incidents.stream().map(Incident::id).distinct().count(), "ids");
        for (Incident incident : incidents) {
            assertTrue(known.containsAll(incident.claims()), "claims that nobody made");
            for (Figure figure : incident.figures()) isSound(incident, figure, known);
        }
    }

    private static void isSound(Incident incident, Figure figure, Set<String> known) {
        assertTrue(known.containsAll(figure.claims()));
        assertTrue(figure.origins() >= 1 && figure.origins() <= incident.origins().size());
        assertTrue(figure.reason().endsWith("."), figure.reason());
        Bounds total = World.total(incident, figure.outcome());
        boolean counted =
                figure.outcome() == Outcome.KILLED && figure.who().name().equals("CIVILIAN");
        if (counted) {
            assertTrue(total.best() >= figure.bounds().best(), "a total below its part");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void codingOneReportDoesNotHangOnOthers(long seed) {
        Coder coder = new Coder(WORLD, true);
        Set<String> seen = new HashSet<>();
        for (Reading reading : readings(new Random(seed), 14)) {
            assertEquals(coder.code(reading), coder.code(reading));
            assertTrue(seen.add(coder.code(reading).report()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyIdThatEverWasLeadsToOneIncident(long seed) {
        List<Reading> readings = new ArrayList<>(readings(new Random(seed), 14));
        Collections.shuffle(readings, new Random(seed + 1));
        List<Incident> last = RECONCILER.reconcile(readings);
        for (int known = 1; known < readings.size(); known++) {
            for (Incident then : RECONCILER.reconcile(readings.subList(0, known))) {
                List<Incident> now = last.stream().filter(it -> it.answersTo(then.id())).toList();
                assertEquals(1, now.size(), then.id() + " after " + known);
                Anchor name = then.anchors().getFirst();
                List<String> reports = now.getFirst().reports();
                assertTrue(!name.main() || reports.contains(name.report()), then.id());
            }
        }
    }

    static List<Reading> readings(Random random, int reports) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < reports; i++) {
            int day = 1 + random.nextInt(9);
            String published = random.nextInt(6) == 0 ? "-" : "2026-03-%02d".formatted(day + 1);
            story.append("report r%03d %s outlet%d%n".formatted(i, published, random.nextInt(4)));
            int incidents = 1 + random.nextInt(2);
            for (int k = 0; k < incidents; k++) story.append(incident(random, day));
            for (int k = random.nextInt(4); k > 0; k--) story.append(figure(random, k));
        }
        return Story.readings(WORLD, story.toString());
    }

    private static String incident(Random random, int day) {
        String on =
                random.nextInt(4) == 0
                        ? ""
                        : "; on 2026-03-%02d..2026-03-%02d".formatted(day, day + random.nextInt(3));
        String type = pick(random, TYPES);
        return "incident %s | Word of %s at %d | at %s; %s%s%s%s%n"
                .formatted(
                        type,
                        type,
                        random.nextInt(1000),
                        pick(random, PLACES),
                        pick(random, ROLES),
                        on,
                        random.nextInt(4) == 0 ? "; stance accused" : "",
                        pick(random, SAYERS));
    }

    private static String figure(Random random, int nth) {
        int number = random.nextInt(30);
        return "%sfigure %s %d%s %s | count %d of %d | scope %s%s%n"
                .formatted(
                        nth > 1 && random.nextBoolean() ? "+ " : "",
                        random.nextBoolean() ? "killed" : "injured",
                        number,
                        random.nextInt(3) == 0 ? "+" : "",
                        pick(random, PEOPLE),
                        number,
                        nth,
                        random.nextInt(3) == 0 ? "episode" : "incident",
                        pick(random, SAYERS));
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
