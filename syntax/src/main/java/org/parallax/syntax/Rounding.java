package org.parallax.syntax;

/**
 * Weights in whole steps, each row with a step of its own: its largest weight is {@link #MOST}
 * steps, and none is more than half a step off. A row then takes a byte a label instead of four,
 * and those that are needed most stay in the processor's caches.
 */
final class Rounding {
    /** The most steps up or down. */
    static final int MOST = Byte.MAX_VALUE;

    private Rounding() {}

    /**
     * @param weights not all of them 0
     */
    static float step(float[] weights) {
        float most = 0;
        for (float weight : weights) most = Math.max(most, Math.abs(weight));
        return most / MOST;
    }

    /**
     * @return from -{@link #MOST} to {@link #MOST}
     */
    static byte steps(float weight, float step) {
        return (byte) Math.round(weight / step);
    }

    /** The weights of a row as they are after rounding. */
    static float[] rounded(float[] weights) {
        float step = step(weights);
        float[] rounded = new float[weights.length];
        if (step > 0) {
            for (int i = 0; i < weights.length; i++) rounded[i] = steps(weights[i], step) * step;
        }
        return rounded;
    }
}
