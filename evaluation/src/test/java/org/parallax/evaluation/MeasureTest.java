package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class MeasureTest {
    private static final Measure SHARE = Measure.share("right");

    @ParameterizedTest(name = "precision {0} of {1}, recall {2} of {3}: F1 {4}")
    @CsvSource({"1, 1, 1, 1, 100", "1, 2, 1, 1, 66.67", "0, 3, 0, 2, 0", "2, 4, 2, 8, 33.33"})
    void theHarmonicMean(double p, double ofP, double r, double ofR, double f1) {
        Measure measure = Measure.harmonic("F1", "p", "r");
        Map<String, Mark> sums = Map.of("p", new Mark(p, ofP), "r", new Mark(r, ofR));
        assertEquals(f1, measure.of(sums).orElseThrow(), 0.01);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertTrue(SHARE.of(Map.of()).isEmpty());
        assertTrue(SHARE.of(Map.of("right", new Mark(0, 0))).isEmpty());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"2, 1", "-1, 1", "NaN, 1"})
    void aMarkIsAShare(double right, double all) {
        assertThrows(IllegalArgumentException.class, () -> new Mark(right, all));
    }

    @ParameterizedTest(name = "{0} items, {1} of them right: {2} to {3}")
    @CsvSource({"100, 80, 71, 88", "1000, 800, 77, 83", "50, 50, 100, 100", "50, 0, 0, 0"})
    void theIntervalLiesAroundTheFigure(int items, int right, double low, double high) {
        List<Item> all = IntStream.range(0, items).mapToObj(i -> item(i, i < right)).toList();
        Interval interval = Interval.of(SHARE, all);
        assertEquals(low, interval.low(), 2);
        assertEquals(high, interval.high(), 2);
        assertEquals(interval, Interval.of(SHARE, all), "the same each time");
    }

    private static Item item(int number, boolean right) {
        Map<String, Mark> marks = Map.of("right", Mark.of(right));
        return new Item("i" + number, marks, "", "", right ? "" : "wrong", List.of());
    }

    @Test
    void theRestIsAThirdAndStaysTheRest() {
        long rest = IntStream.range(0, 3000).filter(i -> Split.isRest("item-" + i)).count();
        assertTrue(925 < rest && rest < 1075, rest + " of 3000");
        assertEquals(Split.isRest("item-7"), Split.isRest("item-7"));
    }
}
