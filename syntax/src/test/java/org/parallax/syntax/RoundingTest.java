package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        // weight, step, steps
        "0,      0.01,    0",
        "1.27,   0.01,  127",
        "-1.27,  0.01, -127",
        "0.0049, 0.01,    0",
        "0.0051, 0.01,    1",
        "-0.0051, 0.01,  -1",
    })
    void aWeightIsItsNearestNumberOfSteps(float weight, float step, byte steps) {
        assertEquals(steps, Rounding.steps(weight, step));
    }

    @Test
    void noWeightIsMoreThanHalfAStepOffAndTheLargestIsKept() {
        Random random = new Random(17);
        for (int round = 0; round < 500; round++) {
            float[] weights = new float[1 + random.nextInt(131)];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) Math.scalb(random.nextGaussian(), random.nextInt(12) - 8);
            }
            float step = Rounding.step(weights);
            float[] rounded = Rounding.rounded(weights);
            for (int i = 0; i < weights.length; i++) {
                float off = Math.abs(weights[i] - rounded[i]);
                assertTrue(off <= step * 0.501f, weights[i] + " is " + off + " off");
                if (Math.abs(weights[i]) == step * Rounding.MOST) assertEquals(0, off, step / 1e4);
            }
        }
    }

    @Test
    void aRowWithoutWeightsStaysSo() {
        assertEquals(0, Rounding.rounded(new float[3])[1]);
    }
}
