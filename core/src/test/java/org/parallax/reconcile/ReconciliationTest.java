package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Reading;
import org.parallax.event.Decision;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.reconcile.origins.Reprints;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A record to which reports are added one by one is the record of all of them. The longer run is
 * {@code -Dparallax.seeds=200}.
 */
class ReconciliationTest {
    private static final World WORLD = new World();
    private static final Reconciler RECONCILER = new Reconciler(WORLD, Policy.UCDP);
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void afterEachReportItIsTheRecordOfAllSoFar(long seed) {
        Random random = new Random(seed);
        List<Reading> readings = reports(random, 24);
        Reconciliation record = RECONCILER.begin();
        for (int known = 1; known <= readings.size(); known++) {
            record.add(List.of(readings.get(known - 1)));
            List<Reading> all = readings.subList(0, known);
            Reconciled expected = RECONCILER.reconcile(all, List.of());
            assertEquals(expected, record.record(), "after " + known);
            assertEquals(
                    RECONCILER.chronicle(all, expected.incidents()),
                    record.chronicle(record.record().incidents()),
                    "episodes after " + known);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverComesAndGoesAndIsDecidedItIsTheRecordOfWhatIsThere(long seed) {
        Random random = new Random(seed);
        List<Reading> out = new ArrayList<>(reports(random, 30));
        List<Reading> in = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        Reconciliation record = RECONCILER.begin();
        Reconciled now = record.record();
        for (int step = 0; step < 60; step++) {
            if (!out.isEmpty() && random.nextInt(3) > 0) {
                int more = Math.min(out.size(), 1 + random.nextInt(4));
                List<Reading> some = new ArrayList<>(out.subList(0, more));
                out.removeAll(some);
                in.addAll(some);
                record.add(some);
            } else if (!in.isEmpty() && random.nextBoolean()) {
                Reading gone = in.remove(random.nextInt(in.size()));
                out.add(gone);
                record.remove(gone.report().id());
            } else if (now.incidents().size() > 1) {
                decisions.add(
                        new Decision(
                                decisions.size() + 1L,
                                NOON,
                                "Ada",
                                "Because.",
                                DecisionOrderTest.ruling(random, now, decisions)));
                record.decide(decisions);
            }
            Reconciled expected = RECONCILER.reconcile(in, decisions);
            now = record.record();
            assertEquals(expected, now, "step " + step);
            if (random.nextInt(3) == 0) continue; // several steps may pass before it is asked
            assertEquals(
                    RECONCILER.chronicle(in, expected.incidents()),
                    record.chronicle(now.incidents()),
                    "episodes, step " + step);
        }
    }

    /** Whom an account is weighed against hangs on how many lie near it, whenever they came. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void crowdsThatComeAndGoAreTheCrowdsThatAreThere(long seed) {
        Random random = new Random(seed);
        int crowd = 2 + random.nextInt(6);
        List<Reading> out = new ArrayList<>(reports(random, 30));
        List<Reading> in = new ArrayList<>();
        Reconciliation record = RECONCILER.begin(crowd);
        for (int step = 0; step < 40; step++) {
            if (!out.isEmpty() && (in.isEmpty() || random.nextInt(3) > 0)) {
                int more = Math.min(out.size(), 1 + random.nextInt(4));
                List<Reading> some = new ArrayList<>(out.subList(0, more));
                out.removeAll(some);
                in.addAll(some);
                record.add(some);
            } else {
                Reading gone = in.remove(random.nextInt(in.size()));
                out.add(gone);
                record.remove(gone.report().id());
            }
            Reconciliation anew = RECONCILER.begin(crowd);
            anew.add(in);
            assertEquals(anew.record(), record.record(), crowd + " a crowd, step " + step);
        }
    }

    /** Words that many share stop telling, and tell again when reports are taken out. */
    @Test
    void wordsThatWearOutAreTheSameBothWays() {
        Random random = new Random(7);
        List<Reading> readings = stories(random, 160, 20, false);
        Reconciliation record = RECONCILER.begin();
        for (Reading reading : readings) record.add(List.of(reading));
        Reconciled expected = RECONCILER.reconcile(readings, List.of());
        assertEquals(expected, record.record());
        assertTrue(expected.incidents().size() < 160, expected.incidents().size() + " incidents");
        List<Reading> left = new ArrayList<>(readings);
        Collections.shuffle(left, random);
        while (left.size() > 20) {
            for (int i = 0; i < 10; i++) record.remove(left.removeLast().report().id());
            assertEquals(RECONCILER.reconcile(left, List.of()), record.record(), "" + left.size());
        }
    }

    /** An arrest, and a count of it that goes on for days: two accounts, both of the same words. */
    @Test
    void twoAccountsOfOneReportMayBeginWithTheSameWords() {
        List<Reading> readings =
                Story.readings(
                        WORLD,
                        """
                        report a 2026-03-17 Courier
                        incident strike | A strike hit the depot | at qasr; on 2026-03-16
                        figure killed 2 civilian | It killed two people
                        incident arrest | Twelve people were arrested | at dayr; on 2026-03-15
                        = figure detained 12 civilian | | at dayr; on 2026-03-15; scope episode; since 2026-03-10
                        """);
        Reconciliation record = RECONCILER.begin();
        record.add(readings);
        Reconciled both = record.record();
        assertEquals(RECONCILER.reconcile(readings, List.of()), both);
        record.remove("a");
        assertEquals(List.of(), record.record().incidents());
        record.add(readings);
        assertEquals(both, record.record());
    }

    @Test
    void aReportIsThereOnceAndOnlyWhatIsThereCanGo() {
        List<Reading> two =
                reports(new Random(1), 8).stream().sorted(Reprints.EARLIEST).limit(2).toList();
        Reading reading = two.getLast(); // so that the other one's turn is before
        Reconciliation record = RECONCILER.begin();
        record.add(List.of(reading));
        Reconciled before = record.record();
        assertThrows(IllegalArgumentException.class, () -> record.add(List.of(reading)));
        assertThrows(IllegalArgumentException.class, () -> record.add(two));
        assertThrows(IllegalArgumentException.class, () -> record.remove("unheard"));
        assertEquals(before, record.record());
        record.add(List.of(two.getFirst())); // of the refused two, the other was not kept
        assertEquals(RECONCILER.reconcile(two, List.of()), record.record());
    }

    /** War reports, stories, and copies and longer prints of both. */
    private static List<Reading> reports(Random random, int number) {
        List<Reading> all = new ArrayList<>(OrderTest.readings(random, number / 2));
        all.addAll(stories(random, number / 4, 45, true));
        all.addAll(besides(random, number - number / 2 - number / 4));
        Collections.shuffle(all, random);
        return all;
    }

    /** Who holds what, what was agreed and what is denied, in reports of nothing else. */
    private static List<Reading> besides(Random random, int number) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < number; i++) {
            String there =
                    "at %s; on 2026-03-%02d"
                            .formatted(
                                    List.of("hill", "mill", "dayr").get(random.nextInt(3)),
                                    1 + random.nextInt(9));
            story.append("report b%03d 2026-03-09 outlet%d%n".formatted(i, random.nextInt(4)));
            story.append(
                            List.of(
                                            "control captured | The army took it | actor army; ",
                                            "agreement ceasefire announced | A truce was announced"
                                                    + " | ",
                                            "incident shelling | The army denied shelling it |"
                                                    + " perps army; stance denied; by army; ",
                                            "incident airstrike | The army denied a raid | perps"
                                                    + " army; stance denied; by army; ")
                                    .get(random.nextInt(4)))
                    .append(there)
                    .append('\n');
        }
        return Story.readings(WORLD, story.toString());
    }

    /**
     * Reports of shootings by nobody known; some print another's text again, some add to it.
     *
     * @param words how many rare words there are in all
     * @param placed whether they say where and when
     */
    private static List<Reading> stories(Random random, int number, int words, boolean placed) {
        StringBuilder story = new StringBuilder();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boolean again = !texts.isEmpty() && random.nextInt(4) == 0;
            if (!again) texts.add(shooting(random, words, placed));
            String day = "2026-03-%02d".formatted(2 + random.nextInt(9));
            story.append(
                    "report s%03d %s outlet%d%n"
                            .formatted(
                                    i,
                                    placed && random.nextInt(6) > 0 ? day : "-",
                                    random.nextInt(4)));
            story.append(again ? texts.get(random.nextInt(texts.size())) : texts.getLast());
            if (random.nextInt(5) == 0)
                story.append(
                        "figure injured 2 unknown | and %s more hurt%n"
                                .formatted(rare(random, words)));
        }
        return Story.readings(WORLD, story.toString());
    }

    private static String shooting(Random random, int words, boolean placed) {
        String place = List.of("hill", "mill", "dayr", "tell").get(random.nextInt(4));
        String there =
                placed ? "; at %s; on 2026-03-%02d".formatted(place, 1 + random.nextInt(9)) : "";
        int dead = 1 + random.nextInt(3);
        StringBuilder text = new StringBuilder("text |");
        for (int i = 0; i < 12; i++) text.append(' ').append(rare(random, words));
        return "incident shooting | Shots near %s | targets civilian%s%n"
                        .formatted(rare(random, words), there)
                + "figure killed %d unknown | some %d dead%n".formatted(dead, dead)
                + text
                + "\n";
    }

    /** A word that no list of common words has. */
    private static String rare(Random random, int words) {
        return "Quax" + random.nextInt(words);
    }
}
