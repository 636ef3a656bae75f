package org.parallax.reconcile.figures;

import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.event.Dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where live counts of one thing by independent camps can not all be true. */
final class Contest {
    private Contest() {}

    /**
     * @param live of one outcome, kind and side
     * @param going true for days of fighting, in which a later count may well be larger, and one of
     *     all the dead larger than one of those whom one side's attacks killed
     */
    static Optional<Dispute> of(List<Entry> live, boolean going, OneSided oneSided) {
        Map<Object, Entry> distinct = new LinkedHashMap<>(); // a thousand copies count once
        live.forEach(it -> distinct.putIfAbsent(key(it), it));
        Set<Object> keys = new HashSet<>();
        for (Entry one : distinct.values()) {
            for (Entry other : distinct.values()) {
                if (one.camp().equals(other.camp()) || overlap(one, other)) continue;
                if (going && (isGrowth(one, other) || isGrowth(other, one))) continue;
                if (going && oneSided.isPart(one, other, live)) continue;
                if (going && oneSided.isPart(other, one, live)) continue;
                keys.add(key(one));
            }
        }
        List<Entry> contested = live.stream().filter(it -> keys.contains(key(it))).toList();
        if (contested.isEmpty()) return Optional.empty();
        Map<Long, Map<String, List<Entry>>> byNumber = new TreeMap<>();
        for (Entry entry : contested) {
            byNumber.computeIfAbsent(entry.number(), _ -> new TreeMap<>())
                    .computeIfAbsent(written(entry.claim().count()), _ -> new ArrayList<>())
                    .add(entry);
        }
        List<Dispute.Value> values = new ArrayList<>();
        for (Map<String, List<Entry>> written : byNumber.values()) {
            written.forEach((value, entries) -> values.add(value(value, entries)));
        }
        FigureClaim any = live.getFirst().claim();
        return Optional.of(
                new Dispute(any.outcome().word(), Optional.of(any.who()), any.side(), values));
    }

    private static Object key(Entry entry) {
        return List.of(entry.camp(), entry.claim().count(), entry.day());
    }

    private static Dispute.Value value(String value, List<Entry> entries) {
        return new Dispute.Value(
                value,
                entries.stream()
                        .map(Entry::claim)
                        .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                        .map(Claim::id)
                        .toList(),
                entries.stream().map(Entry::origin).distinct().sorted().toList());
    }

    private static boolean isGrowth(Entry before, Entry after) {
        return after.isLaterThan(before) && after.number() >= before.number();
    }

    private static boolean overlap(Entry one, Entry other) {
        return least(one) <= most(other) && least(other) <= most(one);
    }

    private static long least(Entry entry) {
        return entry.claim().count().low().orElse(0);
    }

    private static long most(Entry entry) {
        return entry.claim().count().high().orElse(Long.MAX_VALUE);
    }

    /** Such as {@code 24}, {@code at least 43}, {@code 3-5}. */
    private static String written(Count count) {
        if (!count.stated()) return "some";
        if (count.open()) return "at least " + count.low().orElseThrow();
        if (count.low().isEmpty()) return "at most " + count.high().orElseThrow();
        long low = count.low().getAsLong();
        long high = count.high().orElseThrow();
        return low == high ? Long.toString(low) : low + "-" + high;
    }
}
