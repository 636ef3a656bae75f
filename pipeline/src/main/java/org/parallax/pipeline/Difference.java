package org.parallax.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What a list has more and less than another, by identity: of two versions of a large record, in
 * which most things are the same ones.
 */
public record Difference<T>(List<T> gone, List<T> come) {
    public Difference {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** What has to go from {@code before}, and what has to come, to have {@code now}. */
    @SuppressWarnings("ReferenceEquality") // that is what it is for
    public static <T> Difference<T> of(List<T> before, List<T> now) {
        int from = 0;
        int least = Math.min(before.size(), now.size());
        while (from < least && before.get(from) == now.get(from)) from++;
        int same = 0;
        while (same < least - from
                && before.get(before.size() - 1 - same) == now.get(now.size() - 1 - same)) same++;
        List<T> some = before.subList(from, before.size() - same);
        List<T> others = now.subList(from, now.size() - same);
        return new Difference<>(without(some, others), without(others, some));
    }

    private static <T> List<T> without(List<T> some, List<T> others) {
        if (some.isEmpty() || others.isEmpty()) return some;
        Set<T> there = Collections.newSetFromMap(new IdentityHashMap<>());
        there.addAll(others);
        List<T> left = new ArrayList<>();
        for (T one : some) if (!there.contains(one)) left.add(one);
        return left;
    }
}
