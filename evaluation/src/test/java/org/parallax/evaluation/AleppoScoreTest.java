package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

class AleppoScoreTest {
    private static final Report REPORT =
            Report.of("r1", "Twelve men died in the raid, the clinic said; nine were hurt.");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the same number on the same words | 0  | 15 | 12 | clinic | 100 | 1
                    the same number on other words    | 46 | 60 | 12 | clinic | 0   | 0
                    another number                    | 0  | 15 | 13 | clinic | 0   | 0
                    another source                    | 0  | 15 | 12 | outlet | 100 | 0
                    """)
    void scores(
            String what, int start, int end, long number, String source, double f1, int sources) {
        AleppoScore score = new AleppoScore(List.of(reading(start, end, number, source)), gold());
        assertEquals(f1, score.figureF1(), 0.01, what);
        assertEquals(sources, score.sources().right(), what);
    }

    @Test
    void aClaimServesOneItemAndTheRestAreSpurious() {
        FigureClaim claim = claim(0, 15, 12, "clinic");
        FigureClaim again = claim(0, 11, 12, "clinic");
        Reading reading =
                new Reading(REPORT, Optional.empty(), List.of(claim, again), List.of(), List.of());
        AleppoScore score = new AleppoScore(List.of(reading), gold());
        assertEquals(new Mark(1, 2), score.figurePrecision());
        assertEquals(List.of(again), score.spurious());
    }

    private static Map<String, List<GoldItem>> gold() {
        GoldItem item =
                new GoldItem(
                        "r1",
                        "figure",
                        0,
                        15,
                        "Twelve men died",
                        "killed",
                        OptionalLong.of(12),
                        OptionalLong.of(12),
                        Optional.of("unknown"),
                        Optional.empty(),
                        Optional.of("incident"),
                        List.of("clinic"),
                        true,
                        Optional.empty(),
                        Optional.empty());
        return Map.of("r1", List.of(item));
    }

    private static Reading reading(int start, int end, long number, String source) {
        List<Claim> claims = List.of(claim(start, end, number, source));
        return new Reading(REPORT, Optional.empty(), claims, List.of(), List.of());
    }

    private static FigureClaim claim(int start, int end, long number, String source) {
        Speaker speaker = new Speaker(Optional.of(source), source, new Span(33, 39), "said");
        Ground ground =
                new Ground(
                        Quote.of(REPORT, Part.TEXT, new Span(start, end)),
                        "figure/test",
                        List.of(speaker),
                        Stance.ASSERTED,
                        When.UNKNOWN,
                        List.of());
        return new FigureClaim(
                ground,
                Outcome.KILLED,
                Count.exactly(number),
                Unit.PERSONS,
                Who.UNKNOWN,
                Optional.empty(),
                Scope.INCIDENT,
                Optional.empty(),
                Optional.empty());
    }
}
