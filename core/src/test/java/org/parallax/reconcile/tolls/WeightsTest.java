package org.parallax.reconcile.tolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;

class WeightsTest {
    private static final Weights TWO =
            Weights.of(
                    List.of(
                            "# a comment",
                            "lead\tfirst sentence\t1.50\twhy",
                            "lead\tnumber word\t-2.00\twhy"));

    @ParameterizedTest(name = "{0} and {1} -> {2}")
    @CsvSource({"1, 0, 1.5", "1, 1, -0.5", "0, 2, -4", "0, 0, 0"})
    void theScoreIsTheSumOfWeightByValue(double first, double word, double expected) {
        Map<String, Double> features = Map.of("first sentence", first, "number word", word);
        assertEquals(expected, TWO.score(Question.LEAD, features));
    }

    @Test
    void aQuestionWithoutWeightsScoresNothing() {
        assertEquals(0, TWO.score(Question.RAISES, Map.of("close", 1.0)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lead;first sentence;1.5       | main-event.weights.tsv:1: 3 cells, not 4
                    lead;the moon is full;1.5;why | main-event.weights.tsv:1: no feature 'the moon is full' of 'lead'
                    raises;first sentence;1.5;why | main-event.weights.tsv:1: no feature 'first sentence' of 'raises'
                    """)
    void aDamagedLineIsNamed(String line, String message) {
        List<String> lines = List.of(line.replace(';', '\t'));
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Weights.of(lines)).getMessage());
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void theProgramsOwnWeightsSpeakToEveryQuestion(Question question) {
        boolean speaks =
                question.features().keySet().stream()
                        .anyMatch(
                                name -> Weights.bundled().score(question, Map.of(name, 1.0)) != 0);
        assertTrue(speaks, question.word());
    }
}
