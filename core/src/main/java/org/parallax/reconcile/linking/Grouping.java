package org.parallax.reconcile.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * Joins groups, the likeliest first. Stories are joined by how alike they are on average (average
 * linkage); days of war hang together by their best link. Ties are broken by the profiles' own
 * order, so the result does not hang on the order in which pairs are added.
 */
final class Grouping {
    private final List<Profile> profiles;
    private final BiPredicate<List<Profile>, List<Profile>> mayBeOne;
    private final BiFunction<Profile, Profile, String> why;
    private final Ties ties;
    private final Map<Integer, Group> groups = new TreeMap<>();
    private final PriorityQueue<Offer> offers = new PriorityQueue<>(Offer.BEST);

    /**
     * @param mayBeOne false for two groups that no likeness can join
     * @param why what two accounts share, in words
     * @param ties asked whether a person keeps two groups apart, and told of those joined
     */
    Grouping(
            List<Profile> profiles,
            BiPredicate<List<Profile>, List<Profile>> mayBeOne,
            BiFunction<Profile, Profile, String> why,
            Ties ties) {
        this.profiles = profiles;
        this.mayBeOne = mayBeOne;
        this.why = why;
        this.ties = ties;
        for (int i = 0; i < profiles.size(); i++) {
            Profile own = profiles.get(i);
            int stories = own.story() ? 1 : 0;
            groups.put(
                    i, new Group(i, List.of(own), stories, own.war(), List.of(), new TreeMap<>()));
        }
    }

    /** One pair, the smaller index first. */
    private record Edge(int one, int other, double score) {
        static final Comparator<Edge> BEST =
                Comparator.comparingDouble((Edge edge) -> -edge.score())
                        .thenComparingInt(Edge::one)
                        .thenComparingInt(Edge::other);
    }

    /**
     * All pairs between two groups.
     *
     * @param best the one that speaks most for joining
     * @param sum scores of stories, added up
     * @param stories how many pairs of stories were weighed
     */
    private record Bond(Edge best, double sum, int stories) {
        Bond with(Bond other) {
            Edge better = Edge.BEST.compare(best, other.best) <= 0 ? best : other.best;
            return new Bond(better, sum + other.sum, stories + other.stories);
        }
    }

    /**
     * Accounts that are one so far.
     *
     * @param id the smallest index among them
     * @param stories how many of them are stories
     * @param war true where an army takes part in one
     * @param why one reason for each time that two groups became one
     * @param bonds with other groups, by their ids; changed as those are joined
     */
    record Group(
            int id,
            List<Profile> members,
            int stories,
            boolean war,
            List<String> why,
            Map<Integer, Bond> bonds) {}

    /** Two groups as they were when they were weighed, the smaller id first. */
    private record Offer(double value, Group one, Group other) {
        static final Comparator<Offer> BEST =
                Comparator.comparingDouble((Offer offer) -> -offer.value())
                        .thenComparingInt(offer -> offer.one().id())
                        .thenComparingInt(offer -> offer.other().id());
    }

    /**
     * A link that counts.
     *
     * @param one an index
     * @param other a larger one
     */
    void add(int one, int other, Link link) {
        Edge edge = new Edge(one, other, link.score());
        Bond bond = link.stories() ? new Bond(edge, link.score(), 1) : new Bond(edge, 0, 0);
        group(one).bonds().put(other, bond);
        group(other).bonds().put(one, bond);
    }

    private Group group(int id) {
        Group group = groups.get(id);
        if (group == null) throw new AssertionError("no group " + id);
        return group;
    }

    /** Joins all that may be joined; call it once. */
    Collection<Group> groups() {
        for (Group group : groups.values()) {
            group.bonds()
                    .forEach((id, bond) -> {
                        if (id > group.id()) offer(group, group(id), bond);
                    });
        }
        while (!offers.isEmpty()) {
            Offer offer = offers.poll();
            if (isStale(offer.one()) || isStale(offer.other())) continue;
            if (!ties.mayMeet(offer.one().id(), offer.other().id())) continue;
            if (!mayBeOne.test(offer.one().members(), offer.other().members())) continue;
            ties.join(offer.one().id(), offer.other().id());
            Group both = joined(offer);
            both.bonds().forEach((id, bond) -> offer(both, group(id), bond));
        }
        return groups.values();
    }

    /** True where it has since been joined with another. */
    @SuppressWarnings("ReferenceEquality") // a group of the same id may have grown
    private boolean isStale(Group group) {
        return groups.get(group.id()) != group;
    }

    private void offer(Group one, Group other, Bond bond) {
        double value = value(one, other, bond);
        if (value <= 0) return;
        offers.add(
                one.id() < other.id()
                        ? new Offer(value, one, other)
                        : new Offer(value, other, one));
    }

    /**
     * Where no army takes part and both hold stories, the mean over those; else what the best pair
     * says.
     */
    private static double value(Group one, Group other, Bond bond) {
        int all = one.stories() * other.stories();
        if (all == 0 || one.war() || other.war()) return bond.best().score();
        return (bond.sum() + Link.STRANGERS * (all - bond.stories())) / all;
    }

    private Group joined(Offer offer) {
        Group one = offer.one();
        Group other = offer.other();
        Map<Integer, Bond> bonds = new TreeMap<>(one.bonds());
        Bond between = bonds.remove(other.id());
        if (between == null) throw new AssertionError("joined without a bond");
        other.bonds()
                .forEach((id, bond) -> {
                    if (id != one.id()) bonds.merge(id, bond, Bond::with);
                });
        List<Profile> members = new ArrayList<>(one.members());
        members.addAll(other.members());
        List<String> why = new ArrayList<>(one.why());
        why.addAll(other.why());
        why.add(reason(between.best()));
        Group both =
                new Group(
                        one.id(),
                        members,
                        one.stories() + other.stories(),
                        one.war() || other.war(),
                        why,
                        bonds);
        groups.remove(other.id());
        groups.put(both.id(), both);
        bonds.forEach((id, bond) -> {
            Map<Integer, Bond> back = group(id).bonds();
            back.remove(other.id());
            back.put(both.id(), bond);
        });
        return both;
    }

    private String reason(Edge edge) {
        return profiles.get(edge.one()).report()
                + " and "
                + profiles.get(edge.other()).report()
                + " share "
                + why.apply(profiles.get(edge.one()), profiles.get(edge.other()));
    }
}
