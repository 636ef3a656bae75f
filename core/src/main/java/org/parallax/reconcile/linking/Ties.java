package org.parallax.reconcile.linking;

import org.parallax.event.Anchor;
import org.parallax.event.Decision;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.linking.Clusters.Cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which accounts persons put together, and which they keep apart. Of any two accounts the last
 * decision that speaks of both holds: decisions are gone through from the last to the first, and an
 * earlier one does only what the later ones leave open.
 *
 * <p>The machine's clusters are parts. A report joins a part by what the two have in common, as if
 * nobody had decided anything, so that it can join either half of what a person put together; only
 * where that would bring together what is kept apart it does not. At the end, parts that are tied
 * become one.
 *
 * <p>For one run: {@link Clusters} tells it of every two groups that become one.
 */
public final class Ties {
    private final List<Account> accounts;
    private final int[] leader;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    /**
     * Of each decision here the accounts that it moved, or keeps from others; empty where it moved
     * none.
     */
    private final Map<Decision, List<Integer>> moved = new LinkedHashMap<>();

    /** Those from which it keeps them, and which it left where they were. */
    private final Map<Decision, List<Integer>> left = new HashMap<>();

    private final Map<Long, Standing> standings = new TreeMap<>();

    private Ties(List<Account> accounts) {
        this.accounts = accounts;
        this.leader = new int[accounts.size()];
        for (int i = 0; i < leader.length; i++) leader[i] = i;
    }

    /**
     * @param accounts as {@link Clusters#of} is given them
     * @param live decisions that are not undone, in their order; those that tie and part nothing
     *     are passed over
     */
    public static Ties of(List<Account> accounts, Moorings moorings, List<Decision> live) {
        Ties ties = new Ties(accounts);
        for (Decision decision : live.reversed()) {
            switch (decision.ruling()) {
                case Ruling.Merge merge -> ties.merge(decision, merge, moorings);
                case Ruling.Split split -> ties.split(decision, split, moorings);
                case Ruling.Apart apart -> ties.apart(decision, apart, moorings);
                case Ruling.Correct _, Ruling.Accept _, Ruling.Release _, Ruling.Undo _ -> {}
            }
        }
        return ties;
    }

    private void merge(Decision decision, Ruling.Merge merge, Moorings moorings) {
        List<Integer> some = moorings.of(merge.one().anchors());
        List<Integer> others = moorings.of(merge.other().anchors());
        if (some.isEmpty() || others.isEmpty()) {
            String lost = (some.isEmpty() ? merge.one() : merge.other()).incident();
            lose(decision, "No account of " + lost + " is read any more.");
            return;
        }
        Set<Integer> all = new LinkedHashSet<>(some);
        all.addAll(others);
        List<Integer> joined = new ArrayList<>();
        for (List<Integer> group : together(all)) {
            boolean both = group.stream().anyMatch(some::contains);
            both &= group.stream().anyMatch(others::contains);
            if (both) joined.addAll(group);
        }
        if (joined.isEmpty()) {
            overrule(decision, "Later decisions keep the two apart.");
            return;
        }
        hold(decision, joined);
    }

    private void split(Decision decision, Ruling.Split split, Moorings moorings) {
        List<Integer> out = moorings.of(split.out());
        List<Integer> stay = new ArrayList<>(moorings.of(split.stay()));
        if (!out.containsAll(stay)) stay.removeAll(out); // a copy takes along what it repeats
        else if (!stay.isEmpty()) {
            lose(decision, "What is taken out and what stays are copies of one text.");
            return;
        }
        if (out.isEmpty() || stay.isEmpty()) {
            List<Anchor> lost = out.isEmpty() ? split.out() : split.stay();
            String reports = String.join(", ", lost.stream().map(Anchor::report).toList());
            lose(decision, "No account of it in " + reports + " is read any more.");
            return;
        }
        together(out);
        part(decision, out, stay);
    }

    private void apart(Decision decision, Ruling.Apart apart, Moorings moorings) {
        List<Integer> some = moorings.of(apart.one().anchors());
        List<Integer> others = moorings.of(apart.other().anchors());
        if (some.isEmpty() || others.isEmpty()) {
            String lost = (some.isEmpty() ? apart.one() : apart.other()).incident();
            lose(decision, "No account of " + lost + " is read any more.");
            return;
        }
        if (some.stream().anyMatch(others::contains)) {
            lose(decision, "Both have a copy of one text.");
            return;
        }
        part(decision, some, others);
    }

    /** Keeps each of the ones from each of the others, as far as later decisions let it. */
    private void part(Decision decision, List<Integer> out, List<Integer> stay) {
        Set<Integer> moving = new LinkedHashSet<>();
        Set<Integer> staying = new LinkedHashSet<>();
        for (int one : out) {
            for (int other : stay) {
                if (!keepApart(one, other)) continue;
                moving.add(one);
                staying.add(other);
            }
        }
        if (moving.isEmpty()) {
            overrule(decision, "A later decision put them together again.");
            return;
        }
        hold(decision, List.copyOf(moving));
        left.put(decision, List.copyOf(staying));
    }

    /** Groups of those that later decisions let be together. */
    private List<List<Integer>> together(Collection<Integer> members) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int member : members) {
            boolean placed = false;
            for (List<Integer> group : groups) {
                if (!mayMeet(group.getFirst(), member)) continue;
                join(group.getFirst(), member);
                group.add(member);
                placed = true;
                break;
            }
            if (!placed) groups.add(new ArrayList<>(List.of(member)));
        }
        return groups;
    }

    /** False where a later decision has put the two together. */
    private boolean keepApart(int one, int other) {
        int some = find(one);
        int others = find(other);
        if (some == others) return false;
        apart.computeIfAbsent(some, _ -> new HashSet<>()).add(others);
        apart.computeIfAbsent(others, _ -> new HashSet<>()).add(some);
        return true;
    }

    private void hold(Decision decision, List<Integer> members) {
        moved.put(decision, members);
        standings.put(decision.sequence(), Standing.inForce(decision));
    }

    private void lose(Decision decision, String because) {
        standings.put(decision.sequence(), new Standing(decision, Standing.State.LOST, because));
    }

    private void overrule(Decision decision, String because) {
        standings.put(
                decision.sequence(), new Standing(decision, Standing.State.OVERRULED, because));
    }

    /** False where a person keeps the groups of the two accounts apart. */
    boolean mayMeet(int one, int other) {
        return apart.isEmpty() || !apart.getOrDefault(find(one), Set.of()).contains(find(other));
    }

    /** From now on the groups of the two accounts are one. */
    void join(int one, int other) {
        int some = find(one);
        int others = find(other);
        if (some == others) return;
        leader[others] = some;
        Set<Integer> enemies = apart.remove(others);
        if (enemies == null) return;
        for (int enemy : enemies) {
            Set<Integer> known = apart.getOrDefault(enemy, new HashSet<>());
            known.remove(others);
            known.add(some);
            apart.computeIfAbsent(some, _ -> new HashSet<>()).add(enemy);
        }
    }

    private int find(int member) {
        int at = member;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    /**
     * Clusters of parts: those that are tied are one.
     *
     * @param parts by the place of one of their accounts
     */
    List<Cluster> tied(Map<Integer, Cluster> parts) {
        Map<Integer, List<Cluster>> groups = new LinkedHashMap<>();
        parts.forEach((member, part) ->
                groups.computeIfAbsent(find(member), _ -> new ArrayList<>()).add(part));
        Map<Integer, List<String>> reasons = new HashMap<>();
        for (Decision decision : moved.keySet().stream().toList().reversed()) {
            if (decision.ruling() instanceof Ruling.Apart) continue; // it brings nothing together
            reasons.computeIfAbsent(find(first(decision)), _ -> new ArrayList<>())
                    .add(together(decision) + " by " + decision.by() + ": " + decision.reason());
        }
        List<Cluster> clusters = new ArrayList<>();
        groups.forEach((group, some) ->
                clusters.add(
                        some.size() == 1
                                ? some.getFirst()
                                : one(some, reasons.getOrDefault(group, List.of()))));
        return clusters;
    }

    private static String together(Decision decision) {
        return decision.ruling() instanceof Ruling.Split ? "taken out together" : "put together";
    }

    private int first(Decision decision) {
        return moved.getOrDefault(decision, List.of()).getFirst();
    }

    private static Cluster one(List<Cluster> parts, List<String> reasons) {
        List<String> why = new ArrayList<>(reasons);
        parts.forEach(part -> why.addAll(part.why()));
        return new Cluster(parts.stream().flatMap(it -> it.accounts().stream()).toList(), why);
    }

    /** The decisions here that speak of each account, in their order, by identity. */
    public IdentityHashMap<Account, List<Decision>> byAccount() {
        IdentityHashMap<Account, List<Decision>> all = new IdentityHashMap<>();
        for (Decision decision : moved.keySet().stream().toList().reversed()) {
            Set<Integer> touched = new HashSet<>(moved.getOrDefault(decision, List.of()));
            touched.addAll(left.getOrDefault(decision, List.of()));
            for (int at : touched) {
                all.computeIfAbsent(accounts.get(at), _ -> new ArrayList<>()).add(decision);
            }
        }
        return all;
    }

    /** What became of each of them, by its sequence. */
    public Map<Long, Standing> standings() {
        return standings;
    }
}
