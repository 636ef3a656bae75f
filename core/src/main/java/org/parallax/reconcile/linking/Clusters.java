package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Days;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts accounts of one event together: the likeliest pairs first, and never two groups of which any
 * two members can not be one. Ties are broken by the accounts' own order, so the result does not
 * hang on the order in which reports came.
 */
public final class Clusters {
    /** Days of fighting count as one episode up to this length, or as long as one claim says. */
    private static final long LONGEST_EPISODE_DAYS = 14;

    /** A longer pause ends an episode of fighting. */
    private static final long LONGEST_PAUSE_DAYS = 3;

    private final Likeness likeness;

    public Clusters(Likeness likeness) {
        this.likeness = likeness;
    }

    /**
     * Accounts of one event.
     *
     * @param why one reason for each time that two groups became one
     */
    public record Cluster(List<Account> accounts, List<String> why) {
        public Cluster {
            accounts = accounts.stream().sorted(Account.ORDER).toList();
            why = List.copyOf(why);
        }

        Cluster with(Cluster other, String reason) {
            List<Account> both = new ArrayList<>(accounts);
            both.addAll(other.accounts);
            List<String> reasons = new ArrayList<>(why);
            reasons.addAll(other.why);
            reasons.add(reason);
            return new Cluster(both, reasons);
        }
    }

    private record Edge(int one, int other, Evidence evidence) {}

    /**
     * @param accounts in {@link Account#ORDER}
     */
    public List<Cluster> of(List<Account> accounts, Set<Candidates.Pair> pairs) {
        int[] leader = new int[accounts.size()];
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            clusters.add(new Cluster(List.of(accounts.get(i)), List.of()));
        }
        for (Edge edge : edges(accounts, pairs)) {
            int one = leaderOf(leader, edge.one());
            int other = leaderOf(leader, edge.other());
            if (one == other || !mayBeOne(clusters.get(one), clusters.get(other))) continue;
            Cluster both = clusters.get(one).with(clusters.get(other), reason(accounts, edge));
            leader[other] = one;
            clusters.set(one, both);
        }
        List<Cluster> result = new ArrayList<>();
        for (int i = 0; i < leader.length; i++) {
            if (leader[i] == i) result.add(clusters.get(i));
        }
        return result;
    }

    private static int leaderOf(int[] leader, int member) {
        int at = member;
        while (leader[at] != at) at = leader[at];
        return at;
    }

    private List<Edge> edges(List<Account> accounts, Collection<Candidates.Pair> pairs) {
        List<Edge> edges = new ArrayList<>();
        for (Candidates.Pair pair : pairs) {
            Account one = accounts.get(pair.one());
            Account other = accounts.get(pair.other());
            Evidence evidence = likeness.between(one, other);
            if (likeness.isEnough(one, other, evidence)) {
                edges.add(new Edge(pair.one(), pair.other(), evidence));
            }
        }
        edges.sort(
                Comparator.comparingDouble((Edge edge) -> -edge.evidence().score())
                        .thenComparingInt(Edge::one)
                        .thenComparingInt(Edge::other));
        return edges;
    }

    private static String reason(List<Account> accounts, Edge edge) {
        return accounts.get(edge.one()).report()
                + " and "
                + accounts.get(edge.other()).report()
                + " share "
                + edge.evidence().why();
    }

    private boolean mayBeOne(Cluster one, Cluster other) {
        boolean episode = isEpisode(one) || isEpisode(other);
        for (Account some : one.accounts()) {
            for (Account others : other.accounts()) {
                if (likeness.neverButForDays(some, others).isPresent()) return false;
                if (!episode && likeness.daysApart(some, others)) return false;
            }
        }
        if (episode && gap(one, other) > LONGEST_PAUSE_DAYS) return false;
        return fitsOneEpisode(one, other)
                && likeness.hangTogether(one.accounts(), other.accounts());
    }

    /**
     * Days of fighting hang together by what lies between them; a first and a last day may be far
     * apart.
     */
    private static boolean isEpisode(Cluster cluster) {
        return cluster.accounts().stream().anyMatch(Account::isEpisode);
    }

    /** Days between the two groups; 0 where either is undated. */
    private static long gap(Cluster one, Cluster other) {
        Optional<Days> some = days(one);
        Optional<Days> others = days(other);
        return some.isEmpty() || others.isEmpty() ? 0 : some.get().gap(others.get());
    }

    private static Optional<Days> days(Cluster cluster) {
        return cluster.accounts().stream().flatMap(it -> it.days().stream()).reduce(Days::cover);
    }

    private static boolean fitsOneEpisode(Cluster one, Cluster other) {
        List<Days> days = new ArrayList<>();
        for (Cluster cluster : List.of(one, other)) {
            for (Account account : cluster.accounts()) {
                account.days().ifPresent(days::add);
            }
        }
        Optional<Days> all = days.stream().reduce(Days::cover);
        long longest = days.stream().mapToLong(Days::length).max().orElse(0);
        return all.isEmpty() || all.get().length() <= Math.max(LONGEST_EPISODE_DAYS, longest);
    }
}
