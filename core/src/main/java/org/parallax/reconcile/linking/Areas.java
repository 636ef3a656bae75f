package org.parallax.reconcile.linking;

import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.LongIndex;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.SortedLongs;
import org.parallax.reconcile.accounts.Vicinity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/**
 * Weighs accounts that are near each other in place and days, heap by heap: any number of machines
 * may each have some areas. An account goes to the areas that it lies in and to those that it
 * borders on, so that any two that are near meet in one at least; they are weighed in the least of
 * those. Pure: no heap takes part in another's, and what {@link Nearness} finds among all accounts
 * is what is found in all heaps together. May be shared between threads.
 */
public final class Areas {
    private final Vicinity weeks;
    private final Vicinity days;
    private final Likeness likeness;

    public Areas(Background background, PairWeights weights) {
        this.weeks = new Vicinity(background);
        this.days = new Vicinity(background, 1);
        // how rare a mark is, only who sees all reports can tell
        this.likeness = new Likeness(background, new Rarity(), weights);
    }

    /**
     * An account in a heap.
     *
     * @param areas all that it goes to
     */
    public record Visitor(Traveller traveller, SortedLongs areas) {
        private Profile profile() {
            return traveller.profile();
        }

        private boolean is(Reach reach) {
            return traveller.reach() == reach;
        }
    }

    /** Areas of accounts of wide places: whatever lies within must go there, too. */
    Set<Long> wide(Collection<Traveller> travellers) {
        Set<Long> wide = new HashSet<>();
        for (Traveller each : travellers) {
            List<Where> places = each.profile().places().stream().filter(Places::isCoarse).toList();
            if (!places.isEmpty()) wide.addAll(weeks.regions(each.profile().days(), places));
        }
        return wide;
    }

    /**
     * Where it goes.
     *
     * @param wide as {@link Meeting} is given it
     */
    public Visitor of(Traveller traveller, Set<Long> wide) {
        Profile profile = traveller.profile();
        Set<Long> areas = weeks.regions(profile.days(), profile.places());
        areas.retainAll(wide);
        areas.addAll(weeks.blocks(profile.days(), profile.places()));
        return new Visitor(traveller, SortedLongs.of(areas.stream().mapToLong(Long::longValue)));
    }

    /** All in one heap. */
    public List<NearPair> onTheSpot(List<Traveller> travellers, Set<Long> wide) {
        return weigh(travellers.stream().map(it -> of(it, wide)).toList(), _ -> true);
    }

    /**
     * Pairs of a heap that are near each other and may count for anything.
     *
     * @param visitors all of some areas, in any order; one may be there more than once
     * @param here true for those areas
     */
    public List<NearPair> weigh(Collection<Visitor> visitors, LongPredicate here) {
        Heap heap = new Heap(visitors);
        List<NearPair> pairs = new ArrayList<>();
        for (Visitor one : heap.visitors()) {
            for (Visitor other : heap.near(one)) {
                if (!meetHere(one, other, here)) continue;
                double weight = likeness.others(one.profile(), other.profile());
                if (!likeness.mayCount(one.profile(), other.profile(), weight)) continue;
                int number = one.traveller().number();
                pairs.add(new NearPair(number, other.traveller().number(), weight));
            }
        }
        return pairs;
    }

    private static boolean meetHere(Visitor one, Visitor other, LongPredicate here) {
        OptionalLong least = one.areas().leastShared(other.areas());
        if (least.isEmpty())
            throw new AssertionError("near, and in no area: " + one + " and " + other);
        return here.test(least.getAsLong());
    }

    /** Visitors by the cells that they lie in. */
    private final class Heap {
        private static final Comparator<Visitor> ORDER =
                Comparator.comparingInt(it -> it.traveller().number());

        private final TreeMap<Integer, Visitor> visitors = new TreeMap<>();
        private final LongIndex<Visitor> byWeeks = new LongIndex<>(ORDER);
        private final LongIndex<Visitor> byDays = new LongIndex<>(ORDER);
        private final boolean crowded;

        Heap(Collection<Visitor> all) {
            for (Visitor one : all) visitors.putIfAbsent(one.traveller().number(), one);
            this.crowded = visitors.values().stream().anyMatch(it -> it.is(Reach.DAYS));
            for (Visitor one : visitors.values()) {
                Profile profile = one.profile();
                if (one.is(Reach.WEEKS)) {
                    weeks.keys(profile.days(), profile.places())
                            .forEach(key -> byWeeks.add(key, one));
                }
                if (crowded) {
                    days.keys(profile.days(), profile.places())
                            .forEach(key -> byDays.add(key, one));
                }
            }
        }

        Collection<Visitor> visitors() {
            return visitors.values();
        }

        /** Those with a larger number that are near it, each once. */
        Set<Visitor> near(Visitor one) {
            Profile profile = one.profile();
            Set<Visitor> near = new TreeSet<>(ORDER);
            if (one.is(Reach.WEEKS)) {
                for (long key : weeks.lookups(profile.days(), profile.places()))
                    addAfter(one, byWeeks.of(key), near);
            }
            if (crowded) {
                for (long key : days.lookups(profile.days(), profile.places()))
                    addAfter(one, byDays.of(key), near);
            }
            return near;
        }

        private static void addAfter(Visitor one, List<Visitor> all, Set<Visitor> into) {
            for (Visitor other : all) if (ORDER.compare(one, other) < 0) into.add(other);
        }
    }
}
