package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Reading;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.reconcile.linking.Areas;
import org.parallax.reconcile.linking.Areas.Visitor;
import org.parallax.reconcile.linking.Meeting;
import org.parallax.reconcile.linking.NearPair;
import org.parallax.reconcile.linking.Traveller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** Wherever what is near each other is weighed, and in however many heaps, the record is one. */
class MeetingTest {
    private static final int TOWNS = 400;
    private static final World WORLD = new World().withTowns(TOWNS);
    private static final Reconciler RECONCILER = new Reconciler(WORLD, Policy.UCDP);

    /** Deals areas out to so many heaps, which come back in any order, and each twice. */
    private static final class Heaps implements Meeting {
        private final Areas areas = RECONCILER.areas();
        private final int number;
        private final Random random;
        private List<Visitor> visitors = List.of();

        /** As they were weighed, heap by heap. */
        private final List<NearPair> weighed = new ArrayList<>();

        Heaps(int number, Random random) {
            this.number = number;
            this.random = random;
        }

        @Override
        public Collection<NearPair> of(List<Traveller> travellers, Set<Long> wide) {
            visitors = travellers.stream().map(it -> areas.of(it, wide)).toList();
            for (int i = 0; i < number; i++) {
                int heap = i;
                LongPredicate here = area -> Math.floorMod(area, number) == heap;
                List<Visitor> some = new ArrayList<>();
                for (Visitor each : visitors) {
                    if (each.areas().all().noneMatch(here)) continue;
                    some.add(each);
                    if (random.nextBoolean()) some.add(each);
                }
                Collections.shuffle(some, random);
                weighed.addAll(areas.weigh(some, here));
            }
            List<NearPair> delivered = new ArrayList<>(weighed);
            delivered.addAll(weighed);
            Collections.shuffle(delivered, random);
            return delivered;
        }
    }

    private static Reconciled apart(List<Reading> readings, int crowd, Meeting meeting) {
        List<Told> told = readings.stream().map(RECONCILER::tell).toList();
        return RECONCILER.reconcileTold(RECONCILER.begin(crowd), told, List.of(), meeting);
    }

    private static Reconciled together(List<Reading> readings, int crowd) {
        Reconciliation all = RECONCILER.begin(crowd);
        all.add(readings);
        return all.record();
    }

    /**
     * Town 210 is the first of its block, which begins at 42° N 40° E; 209 lies west of it, 190
     * south, and 189 beyond the corner. A span of days begins on 2026-04-01.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    in the middle of an area      | town65   | 2026-03-04 | town65 | 2026-03-04 | 1 | 1
                    over a border from the west   | town209  | 2026-03-04 | town210| 2026-03-04 | 2 | 1
                    over a border from the south  | town190  | 2026-03-04 | town210| 2026-03-04 | 2 | 1
                    over a corner                 | town189  | 2026-03-04 | town210| 2026-03-04 | 1 | 1
                    over the end of a span        | town65   | 2026-03-31 | town65 | 2026-04-01 | 1 | 1
                    over corner and end           | town189  | 2026-03-31 | town210| 2026-04-01 | 1 | 1
                    all areas shared, and weighed once| town210 | 2026-04-01 | town210| 2026-04-01 | 8 | 1
                    a province and a city in it   | province | 2026-03-04 | qasr   | 2026-03-04 | 1 | 1
                    the same on two spans         | qasr     | 2026-03-31 | province| 2026-04-01 | 1 | 1
                    two reports of a province     | province | 2026-03-04 | province| 2026-03-04 | 2 | 1
                    one of them undated           | town65   | -          | town65 | 2026-03-04 | 0 | 0
                    one of them without a place   |          | 2026-03-04 | town65 | 2026-03-04 | 0 | 0
                    a week too late, in one area  | town65   | 2026-03-04 | town65 | 2026-03-14 | 1 | 0
                    too far, in one area          | town65   | 2026-03-04 | town71 | 2026-03-04 | 1 | 0
                    """)
    void theTwoMeetOnceWhereverTheBordersAre(
            String what,
            String place,
            String day,
            String otherPlace,
            String otherDay,
            int areas,
            int pairs) {
        String story =
                report("v-1", place == null ? "" : place, day)
                        + report("h-1", otherPlace, otherDay);
        List<Reading> readings = Story.readings(WORLD, story);
        Reconciled expected = together(readings, 1_000);
        for (int number : List.of(1, 2, 7, 50)) {
            Heaps heaps = new Heaps(number, new Random(number));
            assertEquals(expected, apart(readings, 1_000, heaps), number + " heaps");
            assertEquals(pairs, heaps.weighed.size(), () -> number + " heaps: " + heaps.weighed);
            if (heaps.visitors.size() < 2) {
                assertEquals(0, areas);
                continue;
            }
            long shared =
                    heaps.visitors
                            .getFirst()
                            .areas()
                            .all()
                            .filter(heaps.visitors.getLast().areas()::contains)
                            .count();
            assertEquals(areas, shared);
        }
    }

    private static String report(String id, String place, String day) {
        String at = place.isEmpty() ? "" : "; at " + place;
        String on = day.equals("-") ? "" : "; on " + day;
        return """
        report %s %s outlet-%s
        incident armed-clash | Fighting | parties army, league%s%s
        figure killed 31 unknown | 31 dead
        figure injured 47 unknown | 47 hurt
        """
                .formatted(id, day, id, at, on);
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverTheReportsAreTheRecordIsTheSame(long seed) {
        Random random = new Random(seed);
        List<Reading> readings = OrderTest.readings(random, 30);
        Reconciled expected = together(readings, 1_000);
        assertEquals(expected, apart(readings, 1_000, new Heaps(3, random)));
        assertEquals(expected, apart(readings, 1_000, RECONCILER.areas()::onTheSpot));
    }

    /** A crowded town, in which nearness is of days, or of nothing. */
    @ParameterizedTest(name = "{0} are a crowd")
    @CsvSource({"4", "12", "40"})
    void crowdsAreTheSameCrowdsInHeaps(int crowd) {
        Random random = new Random(crowd);
        List<Reading> readings = siege(random);
        Reconciled expected = together(readings, crowd);
        Heaps heaps = new Heaps(5, random);
        assertEquals(expected, apart(readings, crowd, heaps));
        assertTrue(heaps.weighed.size() > 20, "pairs: " + heaps.weighed.size());
    }

    @Test
    void crowdsChangeSomething() {
        List<Reading> readings = siege(new Random(4));
        assertTrue(!together(readings, 4).equals(together(readings, 1_000)));
    }

    /** Most of it in one town, the rest around; in two months. */
    private static List<Reading> siege(Random random) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            String town = "town" + (random.nextInt(3) > 0 ? 210 : 180 + random.nextInt(60));
            String day = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(60)).toString();
            story.append("report r%03d %s outlet%d%n".formatted(i, day, random.nextInt(9)));
            story.append(
                    "incident airstrike | Raid %d | targets civilian%s; at %s; on %s%n"
                            .formatted(i, random.nextBoolean() ? "; perps army" : "", town, day));
            int dead = 1 + random.nextInt(40);
            story.append("figure killed %d unknown | some %d dead%n".formatted(dead, dead));
        }
        return Story.readings(WORLD, story.toString());
    }
}
