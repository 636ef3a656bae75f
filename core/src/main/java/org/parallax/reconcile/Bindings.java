package org.parallax.reconcile;

import org.parallax.event.Anchor;
import org.parallax.event.Decision;
import org.parallax.event.Ruling;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.linking.Moorings;
import org.parallax.reconcile.linking.Node;

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
import java.util.TreeSet;

/** Which accounts of a record each decision that holds speaks of. */
final class Bindings {
    static final Bindings NONE = new Bindings(Map.of());

    private final Map<Decision, List<Node>> nodes;
    private final Map<Node, Set<Node>> bound = new HashMap<>();
    private final Map<Node, List<Decision>> decisions = new HashMap<>();

    /**
     * @param nodes in the order of the decisions
     */
    private Bindings(Map<Decision, List<Node>> nodes) {
        this.nodes = nodes;
        nodes.forEach((decision, some) -> {
            some.forEach(
                    node -> decisions.computeIfAbsent(node, _ -> new ArrayList<>()).add(decision));
            if (!bindsAccounts(decision.ruling())) return;
            for (Node node : some) {
                bound.computeIfAbsent(some.getFirst(), _ -> new LinkedHashSet<>()).add(node);
                bound.computeIfAbsent(node, _ -> new LinkedHashSet<>()).add(some.getFirst());
            }
        });
    }

    /** Whether all its accounts must be looked at together, to tell what becomes of it. */
    private static boolean bindsAccounts(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Merge _, Ruling.Split _, Ruling.Apart _, Ruling.Release _ -> true;
            case Ruling.Correct _, Ruling.Accept _, Ruling.Undo _ -> false;
        };
    }

    /**
     * @param live decisions that are not undone, in their order
     */
    static Bindings of(List<Decision> live, Roll roll, Copies copies) {
        if (live.isEmpty()) return NONE;
        Set<Node> there = new LinkedHashSet<>();
        IdentityHashMap<Account, Account> repeated = new IdentityHashMap<>();
        for (String report : reports(live)) {
            roll.of(report).ifPresent(it -> there.addAll(roll.nodesOf(it)));
            copies.of(report)
                    .forEach((copy, original) -> {
                        there.add(roll.node(original));
                        repeated.put(copy, original);
                    });
        }
        return of(live, Roll.sorted(there), repeated);
    }

    /** The ids of reports that these decisions speak of. */
    private static Set<String> reports(Collection<Decision> decisions) {
        Set<String> reports = new TreeSet<>();
        for (Decision decision : decisions) {
            decision.ruling().anchors().stream().map(Anchor::report).forEach(reports::add);
        }
        return reports;
    }

    /**
     * @param nodes those of all reports that they speak of, and of what those repeat
     * @param copies accounts of such reports with those that they repeat, by identity
     */
    private static Bindings of(
            List<Decision> live, List<Node> nodes, IdentityHashMap<Account, Account> copies) {
        List<Account> accounts = nodes.stream().map(Node::account).toList();
        Moorings moorings = new Moorings(accounts, copies, live);
        Map<Decision, List<Node>> found = new LinkedHashMap<>();
        for (Decision decision : live) {
            List<Integer> at =
                    switch (decision.ruling()) {
                        case Ruling.Merge it -> moorings.of(it.anchors());
                        case Ruling.Split it -> moorings.of(it.anchors());
                        case Ruling.Apart it -> moorings.of(it.anchors());
                        case Ruling.Release it -> moorings.of(it.anchors());
                        case Ruling.Correct it -> moorings.firstOf(it.anchors()).stream().toList();
                        case Ruling.Accept it -> moorings.firstOf(it.anchors()).stream().toList();
                        case Ruling.Undo _ -> List.of();
                    };
            found.put(decision, at.stream().map(nodes::get).toList());
        }
        return new Bindings(found);
    }

    /** Accounts that the same decision speaks of, where that binds them. */
    Collection<Node> boundTo(Node node) {
        return bound.getOrDefault(node, Set.of());
    }

    /** Those that speak of any of these accounts, in their order. */
    List<Decision> about(Collection<Node> some) {
        if (decisions.isEmpty()) return List.of();
        Set<Decision> found = new HashSet<>();
        some.forEach(node -> found.addAll(decisions.getOrDefault(node, List.of())));
        return nodes.keySet().stream().filter(found::contains).toList();
    }

    /** Those whose accounts are not read any more. */
    List<Decision> lost() {
        return nodes.entrySet().stream()
                .filter(it -> it.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Accounts of decisions that spoke of others before, or of none. */
    Set<Node> changedSince(Bindings before) {
        Set<Node> changed = new LinkedHashSet<>();
        nodes.forEach((decision, now) -> {
            if (now.equals(before.nodes.get(decision))) return;
            changed.addAll(now);
        });
        before.nodes.forEach((decision, then) -> {
            if (then.equals(nodes.get(decision))) return;
            changed.addAll(then);
        });
        return changed;
    }
}
