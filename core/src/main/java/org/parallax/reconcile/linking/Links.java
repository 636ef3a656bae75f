package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.origins.Words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All accounts of a record and what ties them together, kept up to date as reports come and go. At
 * all times it is what the reports there give in any order.
 */
public final class Links {
    private final Rarity rarity = new Rarity();
    private final Keys keys;
    private final Likeness likeness;
    private final Clusters clusters;
    private final Newcomers newcomers;

    /** Whose components may look otherwise now. */
    private final Set<Node> touched = new HashSet<>();

    private final Set<Component> gone = new HashSet<>();
    private long weighed;

    public Links(Background background, PairWeights weights) {
        this(background, weights, Nearness.CROWD);
    }

    /**
     * @param crowd so many accounts in one cell of places and days are too many to weigh all
     */
    public Links(Background background, PairWeights weights, int crowd) {
        this.keys = new Keys(background, rarity, crowd);
        this.likeness = new Likeness(background, rarity, weights);
        this.clusters = new Clusters(likeness);
        this.newcomers = new Newcomers(keys, likeness);
    }

    /**
     * Components that are no more, and those in their place.
     *
     * @param made those whose accounts may be grouped otherwise now
     */
    public record Change(Set<Component> gone, List<Component> made) {}

    /** One report more, before its accounts. */
    public void add(Words words) {
        step(rarity.add(words.marks()));
    }

    /** One report fewer, after its accounts. */
    public void remove(Words words) {
        step(rarity.remove(words.marks()));
    }

    public Node add(Account account, Profile profile) {
        Node node = new Node(account, profile, keys.of(profile));
        touched.add(node);
        Set<Node> shrunk = new LinkedHashSet<>();
        List<Long> useless = keys.add(node, shrunk::add);
        for (Node other : keys.candidates(node)) weigh(node, other);
        for (long key : useless) {
            dropStrangers(keys.holders(key));
        }
        shrunk.forEach(this::dropStrangers);
        return node;
    }

    /**
     * One account of many that come at once into a record without any: nothing is weighed before
     * {@link #meet}.
     */
    public Node place(Account account, Profile profile) {
        if (touched.size() != newcomers.number())
            throw new AssertionError("others were there before");
        Node node = new Node(account, profile, keys.of(profile));
        touched.add(node);
        newcomers.add(node);
        keys.add(node, _ -> {});
        return node;
    }

    /** Weighs all that were placed, those near each other where they meet. */
    public void meet(Areas areas, Meeting meeting) {
        newcomers.meet(areas, meeting, it -> put(it.one(), it.other(), it.link()));
    }

    public void remove(Node node) {
        for (Node other : List.copyOf(node.links().keySet())) put(node, other, Link.NEVER);
        dissolve(node);
        touched.remove(node);
        Set<Node> grown = new LinkedHashSet<>();
        for (long key : keys.remove(node, grown::add)) weighAll(keys.holders(key));
        for (Node one : grown) keys.candidates(one).forEach(other -> weigh(one, other));
    }

    /** Has its component made anew, where it is in one. */
    public void touch(Node node) {
        if (node.component().isPresent()) touched.add(node);
    }

    private void dissolve(Node node) {
        node.component()
                .ifPresent(component -> {
                    gone.add(component);
                    component
                            .members()
                            .forEach(member -> {
                                member.component(Optional.empty());
                                touched.add(member);
                            });
                });
    }

    /** How many pairs were weighed up to now: the part of the work that could grow fastest. */
    public long weighed() {
        return weighed;
    }

    private void weigh(Node one, Node other) {
        weighed++;
        put(one, other, likeness.between(one.profile(), other.profile()));
    }

    private void weighAll(List<Node> nodes) {
        for (Node one : nodes) {
            Nearness.Around around = keys.around(one);
            for (Node other : nodes) {
                if (Node.ORDER.compare(one, other) < 0 && keys.meet(one, around, other))
                    weigh(one, other);
            }
        }
    }

    private void put(Node one, Node other, Link link) {
        Link before = one.links().getOrDefault(other, Link.NEVER);
        if (link.counts()) {
            one.links().put(other, link);
            other.links().put(one, link);
        } else {
            one.links().remove(other);
            other.links().remove(one);
        }
        boolean together = one.component().isPresent() && one.component().equals(other.component());
        if (!link.equals(before) && (together || link.joins() || before.joins())) {
            touched.add(one);
            touched.add(other);
        }
    }

    /** Of pairs that share such a mark, what the marks tell is now more or less than before. */
    private void step(List<Rarity.Step> steps) {
        for (Rarity.Step step : steps) {
            List<Node> holders = keys.holders(step.mark());
            if (step.now() > step.before()) weighAll(holders);
            else for (Node holder : holders) lower(holder, step);
            if (step.now() == 0) dropStrangers(holders);
        }
    }

    private void lower(Node node, Rarity.Step step) {
        for (Map.Entry<Node, Link> entry : List.copyOf(node.links().entrySet())) {
            Node other = entry.getKey();
            boolean share =
                    entry.getValue().stories()
                            && other.profile().words().marks().contains(step.mark());
            if (!share || Node.ORDER.compare(node, other) > 0) continue; // once for each pair
            put(node, other, likeness.with(entry.getValue(), step.now() - step.before()));
        }
    }

    /** Takes away links among these where nothing brings the two together any more. */
    private void dropStrangers(List<Node> holders) {
        Set<Node> all = new HashSet<>(holders);
        for (Node node : holders) {
            Nearness.Around around = keys.around(node);
            for (Node other : List.copyOf(node.links().keySet())) {
                if (all.contains(other) && !keys.meet(node, around, other))
                    put(node, other, Link.NEVER);
            }
        }
    }

    private void dropStrangers(Node node) {
        Nearness.Around around = keys.around(node);
        for (Node other : List.copyOf(node.links().keySet())) {
            if (!keys.meet(node, around, other)) put(node, other, Link.NEVER);
        }
    }

    /**
     * Finds the components of all that was touched since the last call.
     *
     * @param bound with whom persons' decisions bind an account
     */
    public Change settle(Function<Node, Collection<Node>> bound) {
        for (Node node : List.copyOf(touched)) dissolve(node);
        List<Component> made = new ArrayList<>();
        List<Node> open = touched.stream().sorted(Node.ORDER).toList();
        touched.clear();
        for (Node node : open) {
            if (node.component().isPresent()) continue;
            Component component = new Component(reachable(node, bound));
            component.members().forEach(it -> it.component(Optional.of(component)));
            made.add(component);
        }
        Change change = new Change(Set.copyOf(gone), made);
        gone.clear();
        return change;
    }

    private static List<Node> reachable(Node from, Function<Node, Collection<Node>> bound) {
        Set<Node> found = new HashSet<>(List.of(from));
        Deque<Node> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            Node node = open.removeFirst();
            node.links()
                    .forEach((other, link) -> {
                        if (link.joins() && found.add(other)) open.add(other);
                    });
            for (Node other : bound.apply(node)) {
                if (found.add(other)) open.add(other);
            }
            if (node.component().isPresent())
                throw new AssertionError("joined unseen: " + node.account().first().id());
        }
        return found.stream().sorted(Node.ORDER).toList();
    }

    /**
     * Groups of a component's accounts.
     *
     * @param ties of the same accounts; new for each call
     */
    public List<Cluster> clusters(Component component, Ties ties) {
        return clusters.of(component, ties);
    }

    /** What is weighed of two stories: values by name, those that are 0 left out. */
    public Map<String, Double> features(Node one, Node other) {
        return likeness.features(one.profile(), other.profile());
    }

    /** Those after it in {@link Node#ORDER} that are stories as well and worth weighing. */
    public List<Node> storiesNear(Node node) {
        if (!node.profile().story()) return List.of();
        return keys.candidates(node).stream()
                .filter(it -> it.profile().story() && Node.ORDER.compare(node, it) < 0)
                .sorted(Node.ORDER)
                .toList();
    }
}
