package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.evaluation.LinearFit.Example;

import java.util.List;
import java.util.Map;

class LinearFitTest {
    private static final LinearFit FIT = new LinearFit(0.1, 200);
    private static final Example FIRST_IS_RIGHT =
            new Example(List.of(Map.of("early", 1.0), Map.of("late", 1.0)), List.of(1.0, 0.0), 1);

    @Test
    void learnsWhatSpeaksForTheRightOption() {
        Map<String, Double> weights = FIT.fit(List.of(FIRST_IS_RIGHT));
        assertTrue(weights.get("early") > 0.5, weights.toString());
        assertTrue(weights.get("late") < -0.5, weights.toString());
    }

    @Test
    void aHeavierPenaltyHoldsWeightsNearNothing() {
        double free = FIT.fit(List.of(FIRST_IS_RIGHT)).get("early");
        double held = new LinearFit(10, 200).fit(List.of(FIRST_IS_RIGHT)).get("early");
        assertTrue(held < free / 4, held + " against " + free);
    }

    @Test
    void theSameExamplesGiveTheSameWeights() {
        assertEquals(FIT.fit(List.of(FIRST_IS_RIGHT)), FIT.fit(List.of(FIRST_IS_RIGHT)));
    }

    @Test
    void nothingIsLearntWhereEveryAnswerIsAsGood() {
        Example both =
                new Example(
                        List.of(Map.of("early", 1.0), Map.of("late", 1.0)), List.of(1.0, 1.0), 1);
        Example none =
                new Example(
                        List.of(Map.of("early", 1.0), Map.of("late", 1.0)), List.of(0.0, 0.0), 1);
        assertEquals(Map.of(), FIT.fit(List.of(both, none)));
    }

    @Test
    void theBetterOfTwoRightOptionsIsPreferred() {
        Example graded =
                new Example(
                        List.of(Map.of("least", 1.0), Map.of("above", 1.0)), List.of(1.0, 0.4), 1);
        Map<String, Double> weights = FIT.fit(List.of(graded));
        assertTrue(weights.get("least") > weights.get("above"), weights.toString());
    }

    @Test
    void aYesOrNoIsAChoiceAgainstNothing() {
        Example yes = Example.ofYesNo(Map.of("close", 1.0), true, 1);
        Example no = Example.ofYesNo(Map.of("far", 1.0), false, 1);
        Map<String, Double> weights = FIT.fit(List.of(yes, no));
        assertTrue(weights.get("close") > 0 && weights.get("far") < 0, weights.toString());
    }

    @Test
    void everyOptionNeedsAnAnswer() {
        List<Map<String, Double>> options = List.of(Map.of());
        assertThrows(IllegalArgumentException.class, () -> new Example(options, List.of(), 1));
    }
}
