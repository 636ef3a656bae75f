package org.parallax.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Where a figure would lie on other items of the same kind: the middle 95 % of what it is on items
 * drawn anew, with replacement (percentile bootstrap, Efron 1979).
 *
 * @param low per cent
 * @param high per cent
 */
record Interval(double low, double high) {
    private static final int DRAWS = 1000;
    private static final long SEED = 20_261_122;

    static Interval of(Measure measure, List<Item> items) {
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) drawn[i] = draw(measure, items, random);
        Arrays.sort(drawn);
        return new Interval(drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
    }

    private static double draw(Measure measure, List<Item> items, Random random) {
        Map<String, Mark> sums = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(random.nextInt(items.size()));
            for (String part : measure.parts()) {
                Mark mark = item.marks().get(part);
                if (mark != null) sums.merge(part, mark, Mark::plus);
            }
        }
        return measure.of(sums).orElse(0);
    }
}
