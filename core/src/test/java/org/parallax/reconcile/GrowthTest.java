package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.claims.Reading;
import org.parallax.event.Policy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What one more report costs in a large record: {@code -Dparallax.growth=100000} for the full size.
 * Time is counted in what the processor spent, so that a busy machine does not change it.
 */
class GrowthTest {
    private static final int SIZE = Integer.getInteger("parallax.growth", 3_000);
    private static final int MORE = 100;
    private static final int TOWNS = 2_000;
    private static final int VOCABULARY = 300_000;

    /** Most words of any report tell nothing. */
    private static final List<String> COMMON =
            List.of(
                    "the",
                    "people",
                    "were",
                    "in",
                    "and",
                    "police",
                    "said",
                    "that",
                    "of",
                    "a",
                    "house",
                    "road",
                    "near",
                    "after",
                    "before",
                    "morning",
                    "night",
                    "family",
                    "with",
                    "when",
                    "time",
                    "first",
                    "day",
                    "took",
                    "place",
                    "hospital",
                    "told",
                    "area");

    private static final double MOST_MILLIS = 50;

    @Test
    void oneMoreReportCostsLittle() {
        Random random = new Random(SIZE);
        World world = new World().withTowns(TOWNS);
        List<Reading> readings = readings(world, random, SIZE + MORE);
        Reconciler reconciler = new Reconciler(world, Policy.UCDP);
        Reconciliation record = reconciler.begin();
        long start = System.nanoTime();
        record.add(readings.subList(0, SIZE));
        int incidents = record.record().incidents().size();
        double whole = (System.nanoTime() - start) / 1e9;
        double[] millis = new double[MORE];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < MORE; i++) {
            long before = threads.getCurrentThreadCpuTime();
            record.add(List.of(readings.get(SIZE + i)));
            record.record();
            millis[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%,d reports, %,d incidents in %.1f s; one more: median %.1f ms, 95 %% %.1f ms,"
                        + " most %.1f ms%n",
                SIZE,
                incidents,
                whole,
                millis[MORE / 2],
                millis[MORE * 95 / 100],
                millis[MORE - 1]);
        assertTrue(incidents > SIZE / 10 && incidents < SIZE, incidents + " incidents");
        assertTrue(
                millis[MORE * 95 / 100] < MOST_MILLIS,
                millis[MORE * 95 / 100] + " ms for one more");
        if (SIZE <= 10_000) {
            assertEquals(reconciler.reconcile(readings, List.of()), record.record());
        }
    }

    /** Some three reports of each event; a few towns have most events, one report in ten a copy. */
    private static List<Reading> readings(World world, Random random, int number) {
        List<String> reports = new ArrayList<>();
        while (reports.size() < number) {
            LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1095));
            int town = zipf(random, TOWNS);
            boolean war = random.nextInt(5) < 2;
            int dead = 1 + zipf(random, 30);
            List<String> names = List.of(name(random), name(random), name(random));
            String told = "";
            for (int k = 1 + random.nextInt(5); k > 0; k--) {
                boolean copy = !told.isEmpty() && random.nextInt(5) == 0;
                if (!copy) told = told(random, day, town, war, dead, names);
                String head = "%s outlet%d%n".formatted(day.plusDays(1), random.nextInt(40));
                reports.add(head + told);
            }
        }
        Collections.shuffle(reports, random);
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < number; i++) {
            story.append("report r%06d ".formatted(i)).append(reports.get(i));
        }
        return Story.readings(world, story.toString());
    }

    private static String told(
            Random random, LocalDate day, int town, boolean war, int dead, List<String> names) {
        int counted = dead + (random.nextInt(4) == 0 ? 1 : 0);
        String deed =
                war
                        ? "incident airstrike | A raid near %s | perps army; targets civilian"
                        : "incident shooting | Shots near %s | targets civilian";
        StringBuilder text = new StringBuilder(deed.formatted(names.getFirst()));
        text.append("; at town%d; on %s%n".formatted(town, day));
        text.append("figure killed %d unknown | some %d dead%n".formatted(counted, counted));
        for (int line = 0; line < 8; line++) {
            text.append("text |");
            for (int i = 0; i < 14; i++) {
                String common = COMMON.get(random.nextInt(COMMON.size()));
                text.append(' ').append(i % 5 == 0 ? word(random) : common);
            }
            text.append(' ').append(names.get(random.nextInt(names.size()))).append('\n');
        }
        return text.toString();
    }

    /** Common words recur in nearly every report, most words in few. */
    private static String word(Random random) {
        return "w" + Integer.toString(zipf(random, VOCABULARY), 26);
    }

    private static String name(Random random) {
        return "Q" + word(random) + " V" + word(random);
    }

    /** 0 and up; the chance falls about as one over the number. */
    private static int zipf(Random random, int most) {
        return (int) Math.pow(most, random.nextDouble()) - 1;
    }
}
