package org.parallax.reconcile.origins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The words of a text that tell most, as a vector of length 1: each word weighs its bits of
 * surprise ({@link CommonWords}), and more where it recurs. What a text weighs hangs on no other
 * report.
 */
public final class Bag {
    static final Bag EMPTY = new Bag(new int[0], new float[0]);

    private final int[] words;
    private final float[] weights;

    private Bag(int[] words, float[] weights) {
        this.words = words;
        this.weights = weights;
    }

    /**
     * @param counts how often the text has each word, in lower case
     * @param most how many words are kept, those that weigh most
     */
    static Bag of(Map<String, Integer> counts, int most) {
        record Weighed(String word, double weight) {}
        List<Weighed> kept = new ArrayList<>();
        counts.forEach((word, count) ->
                kept.add(new Weighed(word, (1 + Math.log(count)) * CommonWords.bits(word))));
        kept.sort(
                Comparator.comparingDouble((Weighed it) -> -it.weight())
                        .thenComparing(Weighed::word));
        List<Weighed> top = new ArrayList<>(kept.subList(0, Math.min(most, kept.size())));
        top.sort(Comparator.comparingInt(it -> it.word().hashCode()));
        double square = top.stream().mapToDouble(it -> it.weight() * it.weight()).sum();
        double length = square == 0 ? 1 : Math.sqrt(square);
        int[] words = new int[top.size()];
        float[] weights = new float[top.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = top.get(i).word().hashCode();
            weights[i] = (float) (top.get(i).weight() / length);
        }
        return new Bag(words, weights);
    }

    /** The cosine of the two vectors: 0 for no word in common, 1 for the same words. */
    public double likeness(Bag other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            if (words[i] == other.words[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (words[i] < other.words[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, sum);
    }
}
