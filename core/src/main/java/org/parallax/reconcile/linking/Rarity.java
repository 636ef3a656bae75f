package org.parallax.reconcile.linking;

import org.parallax.reconcile.origins.Words;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much a shared mark tells: 1 where two reports alone have it, falling to 0 where sixty do. It
 * hangs on the reports that have the mark and on no others, so that a new report changes nothing
 * for those that share no mark with it.
 */
public final class Rarity {
    private static final double USELESS_AT = 60;
    private static final double MARKS_OF_ITS_OWN = 20;

    private final Map<String, Double> weights = new HashMap<>();
    private final IdentityHashMap<Words, Double> lengths = new IdentityHashMap<>();

    public Rarity(Collection<Words> all) {
        Map<String, Integer> holders = new HashMap<>();
        for (Words words : all) words.marks().forEach(mark -> holders.merge(mark, 1, Integer::sum));
        holders.forEach((mark, number) -> weights.put(mark, weight(number)));
        for (Words words : all) {
            double sum = words.marks().stream().mapToDouble(this::weight).sum();
            lengths.put(words, Math.sqrt(sum + MARKS_OF_ITS_OWN));
        }
    }

    double weight(String mark) {
        return weights.getOrDefault(mark, 0.0);
    }

    private static double weight(int holders) {
        if (holders < 2) return 0;
        return Math.max(0, 1 - Math.log(holders / 2.0) / Math.log(USELESS_AT / 2));
    }

    /** True for marks worth looking up other holders of. */
    boolean tells(String mark) {
        return weight(mark) > 0.1;
    }

    /**
     * How much of their rare marks two texts share, 0 to 1: the cosine of the two sets, each mark
     * by its weight. Short texts are held back, as if each had a few more marks of its own.
     */
    double likeness(Words one, Words other) {
        Set<String> some = one.marks();
        Set<String> others = other.marks();
        boolean fewer = some.size() <= others.size();
        Set<String> few = fewer ? some : others;
        Set<String> many = fewer ? others : some;
        double shared = few.stream().filter(many::contains).mapToDouble(this::weight).sum();
        return shared / (length(one) * length(other));
    }

    private double length(Words words) {
        Double length = lengths.get(words);
        if (length == null) throw new AssertionError("words that were not counted");
        return length;
    }
}
