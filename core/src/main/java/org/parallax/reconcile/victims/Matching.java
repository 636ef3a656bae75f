package org.parallax.reconcile.victims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts tellings of one person together: the likest pair first, and never two groups of which any
 * two members stand in one sentence or contradict each other outright. Only names that share the
 * sound of a word are compared.
 */
final class Matching {
    /** Sound keys that more tellings share say nothing: "mohammed" in a long list. */
    private static final int MOST_OF_A_KEY = 200;

    private final List<Telling> tellings;
    private final int[] group;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final List<Pair> maybe = new ArrayList<>();

    private record Pair(int one, int other, Likeness likeness, boolean never) {
        static final Comparator<Pair> LIKEST_FIRST =
                Comparator.comparingDouble((Pair pair) -> -pair.likeness.score())
                        .thenComparingInt(Pair::one)
                        .thenComparingInt(Pair::other);
    }

    /** Two persons, by their places, who may be one after all. */
    record Doubt(int one, int other) {}

    /**
     * @param tellings in {@link Telling#ORDER}
     */
    Matching(List<Telling> tellings) {
        this.tellings = tellings;
        this.group = new int[tellings.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            members.put(i, new ArrayList<>(List.of(i)));
        }
        List<Pair> pairs = pairs();
        Set<Long> never = new TreeSet<>();
        for (Pair pair : pairs) if (pair.never()) never.add(key(pair.one(), pair.other()));
        pairs.sort(Pair.LIKEST_FIRST);
        for (Pair pair : pairs) {
            if (!pair.never() && pair.likeness().isSame()) join(pair, never);
            if (!pair.never() && pair.likeness().isMaybe()) maybe.add(pair);
        }
    }

    private static long key(int one, int other) {
        return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
    }

    private List<Pair> pairs() {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < tellings.size(); i++)
            for (String key : tellings.get(i).name().keys())
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
        Set<Long> wanted = new TreeSet<>();
        for (List<Integer> sharing : byKey.values()) {
            if (sharing.size() > MOST_OF_A_KEY) continue;
            for (int one : sharing)
                for (int other : sharing) if (one < other) wanted.add(key(one, other));
        }
        List<Pair> pairs = new ArrayList<>();
        for (long key : wanted) pairs.add(pair((int) (key >>> Integer.SIZE), (int) key));
        return pairs;
    }

    private Pair pair(int one, int other) {
        Telling first = tellings.get(one);
        Telling second = tellings.get(other);
        return new Pair(one, other, Likeness.of(first, second), first.isBeside(second));
    }

    private void join(Pair pair, Set<Long> never) {
        int into = Math.min(group[pair.one()], group[pair.other()]);
        int from = Math.max(group[pair.one()], group[pair.other()]);
        if (into == from) return;
        List<Integer> some = membersOf(into);
        List<Integer> others = membersOf(from);
        for (int one : some) for (int other : others) if (never.contains(key(one, other))) return;
        for (int member : others) group[member] = into;
        some.addAll(others);
        Collections.sort(some);
        members.remove(from);
    }

    private List<Integer> membersOf(int of) {
        return members.getOrDefault(of, List.of());
    }

    /** One list a person, in the order of what is told first. */
    List<List<Telling>> persons() {
        return members.keySet().stream()
                .sorted()
                .map(it -> membersOf(it).stream().map(tellings::get).toList())
                .toList();
    }

    /** Persons, by their places in {@link #persons}, who may be one after all. */
    List<Doubt> doubts() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int name : members.keySet().stream().sorted().toList())
            places.put(name, places.size());
        return maybe.stream()
                .filter(pair -> group[pair.one()] != group[pair.other()])
                .map(pair -> new Doubt(placeOf(pair.one(), places), placeOf(pair.other(), places)))
                .toList();
    }

    private int placeOf(int telling, Map<Integer, Integer> places) {
        Integer place = places.get(group[telling]);
        if (place == null) throw new AssertionError("of no group: " + telling);
        return place;
    }
}
