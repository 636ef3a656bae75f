package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Days;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts accounts of one event together, and never two groups of which any two members can not be
 * one; see {@link Grouping}.
 */
public final class Clusters {
    /** Days of fighting count as one episode up to this length, or as long as one claim says. */
    private static final long LONGEST_EPISODE_DAYS = 14;

    /** A longer pause ends an episode of fighting. */
    private static final long LONGEST_PAUSE_DAYS = 3;

    private final Likeness likeness;
    private final Never never;

    Clusters(Likeness likeness) {
        this.likeness = likeness;
        this.never = likeness.never();
    }

    /**
     * Accounts of one event.
     *
     * @param copies what reprints tell again; they count for nothing
     * @param why one reason for each time that two groups became one
     */
    public record Cluster(List<Account> accounts, List<Account> copies, List<String> why) {
        public Cluster {
            accounts = accounts.stream().sorted(Account.ORDER).toList();
            copies = copies.stream().sorted(Account.ORDER).toList();
            why = List.copyOf(why);
        }

        Cluster(List<Account> accounts, List<String> why) {
            this(accounts, List.of(), why);
        }

        /** The same, printed again elsewhere. */
        public Cluster with(List<Account> copies) {
            return new Cluster(accounts, copies, why);
        }
    }

    /**
     * @param ties of the same accounts; new for each call
     */
    List<Cluster> of(Component component, Ties ties) {
        List<Node> members = component.members();
        List<Profile> profiles = members.stream().map(Node::profile).toList();
        IdentityHashMap<Profile, Account> accountOf = new IdentityHashMap<>();
        members.forEach(it -> accountOf.put(it.profile(), it.account()));
        Grouping grouping = new Grouping(profiles, this::mayBeOne, likeness::why, ties);
        Map<Node, Integer> places = new HashMap<>();
        for (int i = 0; i < members.size(); i++) places.put(members.get(i), i);
        places.forEach((one, at) ->
                one.links()
                        .forEach((other, link) -> {
                            int there = places.getOrDefault(other, -1);
                            if (there > at) grouping.add(at, there, link);
                        }));
        Map<Integer, Cluster> parts = new TreeMap<>();
        for (Grouping.Group group : grouping.groups()) {
            List<Account> accounts = group.members().stream().map(accountOf::get).toList();
            parts.put(group.id(), new Cluster(accounts, group.why()));
        }
        return ties.tied(parts);
    }

    private boolean mayBeOne(List<Profile> some, List<Profile> others) {
        if (isStory(some) && isStory(others)) return true;
        boolean episode = isEpisode(some) || isEpisode(others);
        for (Profile one : some) {
            for (Profile other : others) {
                if (never.whateverTheDays(one, other).isPresent()) return false;
                if (!episode && never.daysApart(one, other)) return false;
            }
        }
        if (episode && gap(some, others) > LONGEST_PAUSE_DAYS) return false;
        return fitsOneEpisode(some, others);
    }

    /** Of stories, days and places that lie apart are weighed with all else: reports err. */
    private static boolean isStory(List<Profile> group) {
        return group.stream().anyMatch(Profile::story) && group.stream().noneMatch(Profile::war);
    }

    /**
     * Days of fighting hang together by what lies between them; a first and a last day may be far
     * apart.
     */
    private static boolean isEpisode(List<Profile> group) {
        return group.stream().anyMatch(Profile::episode);
    }

    /** Days between the two groups; 0 where either is undated. */
    private static long gap(List<Profile> one, List<Profile> other) {
        Optional<Days> some = days(one.stream()).reduce(Days::cover);
        Optional<Days> others = days(other.stream()).reduce(Days::cover);
        return some.isEmpty() || others.isEmpty() ? 0 : some.get().gap(others.get());
    }

    private static boolean fitsOneEpisode(List<Profile> one, List<Profile> other) {
        List<Days> days = days(Stream.concat(one.stream(), other.stream())).toList();
        Optional<Days> all = days.stream().reduce(Days::cover);
        long longest = days.stream().mapToLong(Days::length).max().orElse(0);
        return all.isEmpty() || all.get().length() <= Math.max(LONGEST_EPISODE_DAYS, longest);
    }

    private static Stream<Days> days(Stream<Profile> group) {
        return group.flatMap(it -> it.days().stream());
    }
}
