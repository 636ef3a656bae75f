package org.parallax.publish.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Invented.Sketch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

class TimelineTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 200) / 4);
    }

    @ParameterizedTest(name = "{0} to {1}: {3} of a {2}, {4} to {5}")
    @CsvSource({
        "2031-03-31, 2031-03-31, day,         1, 2031-03-31, 2031-03-31",
        "2031-01-01, 2031-04-30, day,       120, 2031-01-01, 2031-04-30",
        "2031-01-01, 2031-05-01, week,       18, 2030-12-30, 2031-05-04",
        "2031-01-01, 2033-12-31, month,      36, 2031-01-01, 2033-12-31",
        "2031-02-03, 2041-01-01, month,     120, 2031-02-01, 2041-01-31",
        "2031-02-03, 2041-02-01, year,       11, 2031-01-01, 2041-12-31",
        "1900-12-31, 2031-01-01, decade,     14, 1900-01-01, 2039-12-31",
        "0031-01-01, 2031-01-01, century,    21, 0000-01-01, 2099-12-31"
    })
    void takesTheUnitThatShowsTheSpan(
            String first, String last, String unit, int bins, String from, String to) {
        Timeline timeline =
                Invented.overview(
                                new Sketch("i1").day(first).incident(),
                                new Sketch("i2").day(last).incident())
                        .days(Filter.NONE);
        assertEquals(
                List.of(unit, bins, LocalDate.parse(from), LocalDate.parse(to)),
                List.of(
                        timeline.unit().word(),
                        timeline.bins().size(),
                        timeline.bins().getFirst().from(),
                        timeline.bins().getLast().to()));
    }

    @Test
    void anIncidentOfSeveralDaysIsCountedOnItsFirst() throws Refusal {
        Overview overview =
                Invented.overview(
                        new Sketch("i1")
                                .days(LocalDate.of(2031, 3, 30), LocalDate.of(2031, 4, 2))
                                .killed(1, 2, 5)
                                .incident(),
                        new Sketch("i2").day("2031-03-30").incident(),
                        new Sketch("i3").day("2031-04-01").incident(),
                        new Sketch("i4").incident());
        Timeline timeline = overview.days(Filter.NONE);
        assertEquals(1, timeline.undated());
        assertEquals(
                List.of("2031-03-30 2 killed 2 unknown 1", "2031-03-31 0", "2031-04-01 1"),
                timeline.bins().stream().map(TimelineTest::words).toList());
        Timeline april = overview.days(Filter.ofQuery("from=2031-04-01"));
        assertEquals(LocalDate.of(2031, 3, 30), april.bins().getFirst().from());
    }

    private static String words(Timeline.Bin bin) {
        String killed =
                bin.killed().known() == 0
                        ? ""
                        : " killed %d unknown %d"
                                .formatted(bin.killed().best(), bin.killed().unknown());
        return bin.from() + " " + bin.incidents() + killed;
    }

    @Test
    void nothingHasNoBins() {
        assertEquals(List.of(), Invented.overview().days(Filter.NONE).bins());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void binsAndUndatedAddUpToAll(long seed) throws Refusal {
        Overview overview = Invented.overview(Invented.many(150, seed));
        for (String query : List.of("", "place=AX", "undated=only", "from=2031-06-01&q=north")) {
            Filter filter = Filter.ofQuery(query);
            Timeline timeline = overview.days(filter);
            Found found = overview.find(filter);
            int binned = timeline.bins().stream().mapToInt(Timeline.Bin::incidents).sum();
            assertEquals(found.matching(), binned + timeline.undated(), query);
            assertEquals(found.undated(), timeline.undated(), query);
            assertTrue(timeline.bins().size() <= 120, query);
            for (int at = 1; at < timeline.bins().size(); at++) {
                assertEquals(
                        timeline.bins().get(at - 1).to().plusDays(1),
                        timeline.bins().get(at).from());
            }
        }
    }
}
