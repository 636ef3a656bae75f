package org.parallax.exchange.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Basis;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.event.Bounds;
import org.parallax.event.Episode;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Nobody is counted twice. */
class AddingTest {
    /**
     * Incidents as {@code EPISODE FIRST..LAST BEST}, a hyphen for no episode, days of April 2031.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "- 1..1 3 | - 1..1 4,                               7, false",
        "e 1..1 3 | e 2..2 4,                               7, false",
        "e 1..1 3 | e 1..1 4,                               4, true",
        "e 1..5 9 | e 2..2 4 | e 3..3 4,                    9, true",
        "e 1..5 7 | e 2..2 4 | e 3..3 4,                    8, true",
        "e 1..2 5 | e 2..3 6 | e 3..4 5,                   10, true",
        "e 1..1 3 | f 1..1 4 | - 1..1 5,                   12, false",
        "e ? 9    | e 2..2 4,                               9, true",
        "e ? 3    | e 2..2 4,                               4, true",
        "e 1..1 0 | e 2..2 0,                               0, false",
    })
    void incidentsOfAnEpisodeAreAddedWhereTheyShareNoDay(String told, long best, boolean floor) {
        Sum sum = new Adding(Map.of()).sum(Outcome.KILLED, events(told.split("\\|")));
        assertEquals(best, sum.bounds().best());
        assertEquals(floor, sum.floor());
    }

    @Test
    void whatIsCountedOfAWholeStandsForIt() {
        List<Event> events = events("e 1..1 30", "e 1..2 40", "- 1..1 2");
        Map<String, Episode> whole =
                Map.of("e", episode(List.of("i0", "i1"), new Bounds(31, 45, 60, true), false));
        Sum sum = new Adding(whole).sum(Outcome.KILLED, events);
        assertEquals(new Bounds(33, 47, 62, true), sum.bounds());
        assertEquals(List.of(1, 1, 0), List.of(sum.alone(), sum.whole(), sum.parts()));
    }

    @Test
    void ofAnEpisodeThatIsThereInPartThePartIsCounted() {
        List<Event> events = events("e 1..1 30", "e 1..2 40");
        Map<String, Episode> more =
                Map.of(
                        "e",
                        episode(List.of("i0", "i1", "i9"), new Bounds(90, 95, 99, false), true));
        Sum sum = new Adding(more).sum(Outcome.KILLED, events);
        assertEquals(40, sum.bounds().best());
        assertEquals(List.of(0, 0, 1), List.of(sum.alone(), sum.whole(), sum.parts()));
    }

    @Test
    void thoseWhoFledAreNeverAdded() {
        MadeRecord made = new MadeRecord();
        made.event("a").day("2031-04-01").total(Outcome.DISPLACED, new Bounds(100, 200, 300, true));
        made.event("b")
                .day("2031-04-02")
                .total(Outcome.DISPLACED, new Bounds(150, 180, 180, false));
        made.event("c").day("2031-04-02");
        Sum sum = new Adding(Map.of()).sum(Outcome.DISPLACED, all(made.view()));
        assertEquals(new Bounds(100, 200, 300, true), sum.bounds());
        assertEquals(1, sum.silent());
    }

    @Test
    void nobodyWhoGivesNoNumberIsAZero() {
        Sum sum = new Adding(Map.of()).sum(Outcome.INJURED, events("- 1..1 3"));
        assertEquals(1, sum.silent());
        assertEquals(false, sum.known());
    }

    /** Against all ways to choose incidents without a day in common. */
    @Test
    void theLargestSumOfIncidentsApartIsFound() {
        long seed = 20310401;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 60; round++) {
            String[] told = new String[1 + random.nextInt(9)];
            for (int i = 0; i < told.length; i++) {
                int first = 1 + random.nextInt(12);
                int last = first + random.nextInt(5);
                told[i] = "e %d..%d %d".formatted(first, last, random.nextInt(20));
            }
            List<Event> events = events(told);
            long best =
                    Adding.apart(events, Outcome.KILLED).stream().mapToLong(AddingTest::best).sum();
            assertEquals(bruteForce(events), best, "seed " + seed + ", round " + round);
        }
    }

    private static long bruteForce(List<Event> events) {
        long most = 0;
        for (int set = 0; set < 1 << events.size(); set++) {
            List<Event> chosen = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                if ((set >> i & 1) == 1) chosen.add(events.get(i));
            }
            boolean apart =
                    chosen.stream()
                            .allMatch(one ->
                                    chosen.stream()
                                            .allMatch(it ->
                                                    it.id().equals(one.id())
                                                            || !shareADay(one, it)));
            if (apart) most = Math.max(most, chosen.stream().mapToLong(AddingTest::best).sum());
        }
        return most;
    }

    private static boolean shareADay(Event one, Event other) {
        Days days = Days.of(one).orElseThrow();
        return Days.of(other).orElseThrow().touches(days.first(), days.last());
    }

    private static long best(Event event) {
        return event.total(Outcome.KILLED).orElseThrow().best();
    }

    private static Episode episode(List<String> incidents, Bounds killed, boolean floor) {
        return new Episode(
                "e",
                "Fighting",
                When.between(
                        LocalDate.parse("2031-04-01"), LocalDate.parse("2031-04-09"), Basis.STATED),
                List.of(),
                List.of(),
                incidents,
                Map.of(Outcome.KILLED, new Episode.Total(killed, floor, "One count.")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Days of fighting.");
    }

    private static List<Event> events(String... told) {
        MadeRecord made = new MadeRecord();
        for (int i = 0; i < told.length; i++) {
            String[] words = told[i].strip().split("\\s+");
            Sketch sketch = made.event("i" + i);
            if (!words[0].equals("-")) sketch.episode(words[0]);
            if (!words[1].equals("?")) {
                String[] days = words[1].split("\\.\\.");
                sketch.days(day(days[0]), day(days[1]));
            }
            long best = Long.parseLong(words[2]);
            sketch.killed(best, best, best);
        }
        return all(made.view());
    }

    private static String day(String day) {
        return "2031-04-%02d".formatted(Integer.parseInt(day));
    }

    private static List<Event> all(RecordView view) {
        try (Stream<Event> events = view.events()) {
            return events.toList();
        }
    }

    @Test
    void anEmptyListIsNoNumber() {
        Sum sum = new Adding(Map.of()).sum(Outcome.KILLED, List.of());
        assertTrue(!sum.known() && sum.silent() == 0, sum.toString());
        assertEquals(Optional.empty(), Wording.range(sum.bounds()));
    }
}
