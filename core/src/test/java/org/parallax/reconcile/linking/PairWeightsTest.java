package org.parallax.reconcile.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PairWeightsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    same place;1.5             | same-incident.weights.tsv:1: 2 cells, not 3
                    the moon is full;1.5;why   | same-incident.weights.tsv:1: no feature 'the moon is full'
                    same place;much;why        | same-incident.weights.tsv:1: 'much' is no number
                    """)
    void aDamagedLineIsNamed(String line, String message) {
        List<String> lines = List.of(line.replace(';', '\t'));
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> PairWeights.of(lines))
                        .getMessage());
    }

    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource({
        "words of the lead, for",
        "rare marks, for",
        "same ages, for",
        "other ages, against",
        "'days apart, unsaid', against",
        "places far, against"
    })
    void theProgramsOwnWeightsMakeSense(String feature, String way) {
        double weight = PairWeights.bundled().weight(PairFeature.named(feature).orElseThrow());
        assertEquals(way, weight > 0 ? "for" : "against", feature + " " + weight);
    }
}
