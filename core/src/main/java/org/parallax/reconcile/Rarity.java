package org.parallax.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much a shared mark tells: 1 where two reports alone have it, falling to 0 where sixty do. It
 * hangs on the reports that have the mark and on no others, so that a new report changes nothing
 * for those that share no mark with it.
 */
final class Rarity {
    private static final double USELESS_AT = 60;

    private final Map<String, Integer> reports = new HashMap<>();

    Rarity(Collection<Words> all) {
        for (Words words : all) words.marks().forEach(mark -> reports.merge(mark, 1, Integer::sum));
    }

    double weight(String mark) {
        int holders = reports.getOrDefault(mark, 1);
        if (holders < 2) return 0;
        return Math.max(0, 1 - Math.log(holders / 2.0) / Math.log(USELESS_AT / 2));
    }

    /** True for marks worth looking up other holders of. */
    boolean tells(String mark) {
        return weight(mark) > 0.25;
    }

    double shared(Set<String> some, Set<String> others) {
        Set<String> few = some.size() <= others.size() ? some : others;
        Set<String> many = few.equals(some) ? others : some;
        return few.stream().filter(many::contains).sorted().mapToDouble(this::weight).sum();
    }
}
