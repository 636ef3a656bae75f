package org.parallax.reconcile.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * All accounts of a record, where they come at once: none is weighed before all are there. Those
 * near each other are weighed wherever a {@link Meeting} has them meet; those that share what is
 * written, on all cores of this machine.
 */
final class Newcomers {
    /** Links of so many accounts are found before they are put down. */
    private static final int SLICE = 2_000;

    private final Keys keys;
    private final Likeness likeness;
    private final List<Node> nodes = new ArrayList<>();

    /**
     * @param keys of all accounts
     */
    Newcomers(Keys keys, Likeness likeness) {
        this.keys = keys;
        this.likeness = likeness;
    }

    /** A pair that was weighed. */
    record Weighed(Node one, Node other, Link link) {}

    /** How many there are that were not weighed yet. */
    int number() {
        return nodes.size();
    }

    void add(Node node) {
        nodes.add(node);
    }

    /**
     * @param found is given each pair that counts, some more than once
     */
    void meet(Areas areas, Meeting meeting, Consumer<Weighed> found) {
        List<Traveller> travellers = travellers();
        for (NearPair pair : meeting.of(travellers, areas.wide(travellers))) {
            Node one = nodes.get(Objects.checkIndex(pair.one(), nodes.size()));
            Node other = nodes.get(Objects.checkIndex(pair.other(), nodes.size()));
            Link link = likeness.between(one.profile(), other.profile(), pair.weight());
            if (link.counts()) found.accept(new Weighed(one, other, link));
        }
        for (int from = 0; from < nodes.size(); from += SLICE) {
            List<Node> slice = nodes.subList(from, Math.min(nodes.size(), from + SLICE));
            slice.parallelStream().map(this::alike).toList().forEach(it -> it.forEach(found));
        }
        nodes.clear();
    }

    private List<Traveller> travellers() {
        List<Traveller> travellers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Traveller traveller = new Traveller(i, keys.reach(node), node.profile());
            if (traveller.meetsAny()) travellers.add(traveller);
        }
        return travellers;
    }

    /** With those after it that it shares what is written with, and is not linked to yet. */
    private List<Weighed> alike(Node one) {
        List<Weighed> all = new ArrayList<>();
        for (Node other : keys.alike(one)) {
            if (Node.ORDER.compare(one, other) > 0 || one.links().containsKey(other)) continue;
            Link link = likeness.between(one.profile(), other.profile());
            if (link.counts()) all.add(new Weighed(one, other, link));
        }
        return all;
    }
}
