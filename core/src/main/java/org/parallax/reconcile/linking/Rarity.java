package org.parallax.reconcile.linking;

import org.parallax.reconcile.origins.Words;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much a shared mark tells, in bits: 5 where two or three reports have it, one less each time
 * their number doubles, nothing from {@value #USELESS_AT} on. It hangs on the reports that have the
 * mark and on no others, so that a new report changes nothing for those that share no mark with it.
 */
public final class Rarity {
    static final int USELESS_AT = 64;

    private final Map<String, Integer> holders = new HashMap<>();

    public Rarity(Collection<Words> all) {
        for (Words words : all) words.marks().forEach(mark -> holders.merge(mark, 1, Integer::sum));
    }

    /** Bits that the mark tells, 0 to 5. */
    double bits(String mark) {
        int number = holders.getOrDefault(mark, 0);
        if (number < 2 || number >= USELESS_AT) return 0;
        return log2(USELESS_AT) - log2(Integer.highestOneBit(number));
    }

    private static double log2(int powerOfTwo) {
        return Integer.numberOfTrailingZeros(powerOfTwo);
    }

    /** True for marks worth looking up other holders of. */
    boolean tells(String mark) {
        return bits(mark) > 0;
    }

    /** Bits that the marks tell which both texts have. */
    double shared(Words one, Words other) {
        Set<String> some = one.marks();
        Set<String> others = other.marks();
        boolean fewer = some.size() <= others.size();
        Set<String> few = fewer ? some : others;
        Set<String> many = fewer ? others : some;
        return few.stream().filter(many::contains).mapToDouble(this::bits).sum();
    }
}
