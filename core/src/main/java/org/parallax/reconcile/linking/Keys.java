package org.parallax.reconcile.linking;

import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Hashes;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.SortedLongs;
import org.parallax.reconcile.accounts.Vicinity;
import org.parallax.reconcile.origins.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which accounts are worth weighing against each other: those near in place and days, those that
 * share rare marks, and those that share stretches of text. Everything else is never compared.
 */
final class Keys {
    private final Vicinity vicinity;
    private final Rarity rarity;
    private final Map<Long, List<Node>> near = new HashMap<>();
    private final Map<Long, List<Node>> alike = new HashMap<>();

    /**
     * What one account is found by.
     *
     * @param places what it is kept under
     * @param around what those near it are kept under
     * @param texts what it writes, in numbers
     */
    record Own(SortedLongs places, SortedLongs around, SortedLongs texts) {}

    /**
     * @param rarity of the marks of all that is added here
     */
    Keys(Background background, Rarity rarity) {
        this.vicinity = new Vicinity(background);
        this.rarity = rarity;
    }

    Own of(Profile profile) {
        Optional<Days> days = profile.account().days();
        List<Where> places = profile.account().places();
        return new Own(
                sorted(vicinity.keys(days, places)),
                sorted(vicinity.lookups(days, places)),
                sorted(texts(profile)));
    }

    private static SortedLongs sorted(Collection<Long> keys) {
        return SortedLongs.of(keys.stream().mapToLong(Long::longValue));
    }

    /**
     * @return those keys that so many have with it that they tell nothing any more
     */
    List<Long> add(Node node) {
        List<Long> useless = new ArrayList<>();
        node.keys().places().all().forEach(key -> file(near, key, node));
        node.keys()
                .texts()
                .all()
                .filter(key -> file(alike, key, node) == Rarity.USELESS_AT)
                .forEach(useless::add);
        return useless;
    }

    /**
     * @return those keys that tell something again without it
     */
    List<Long> remove(Node node) {
        List<Long> useful = new ArrayList<>();
        node.keys().places().all().forEach(key -> take(near, key, node));
        node.keys()
                .texts()
                .all()
                .filter(key -> take(alike, key, node) == Rarity.USELESS_AT - 1)
                .forEach(useful::add);
        return useful;
    }

    private static int file(Map<Long, List<Node>> index, long key, Node node) {
        List<Node> holders = index.computeIfAbsent(key, _ -> new ArrayList<>(1));
        holders.add(node);
        return holders.size();
    }

    private static int take(Map<Long, List<Node>> index, long key, Node node) {
        List<Node> holders = index.getOrDefault(key, List.of());
        if (!holders.remove(node)) throw new AssertionError("a key without its holder");
        if (holders.isEmpty()) index.remove(key);
        return holders.size();
    }

    /** Whoever has a key that is looked up by what they write, such as a mark. */
    List<Node> holders(long key) {
        return alike.getOrDefault(key, List.of());
    }

    /** All others worth weighing against it, each once, in no order that counts. */
    Set<Node> candidates(Node node) {
        Set<Node> found = new LinkedHashSet<>();
        node.keys().around().all().forEach(key -> found.addAll(near.getOrDefault(key, List.of())));
        node.keys().texts().all().filter(this::tells).forEach(key -> found.addAll(holders(key)));
        found.remove(node);
        return found;
    }

    /** Whether the two are worth weighing against each other. */
    boolean meet(Node one, Node other) {
        return one.keys().around().anyShared(other.keys().places(), _ -> true)
                || one.keys().texts().anyShared(other.keys().texts(), this::tells);
    }

    /** What too many share tells nothing. */
    private boolean tells(long key) {
        return holders(key).size() < Rarity.USELESS_AT && !rarity.isWorn(key);
    }

    /**
     * Counts with who gave them; a sample of stretches of words; of stories rare marks and towns.
     */
    private static Set<Long> texts(Profile profile) {
        Set<Long> keys = new HashSet<>();
        profile.counts().forEach(count -> keys.add(Hashes.of("count " + count)));
        Words words = profile.words();
        if (profile.account().main()) {
            words.print().sample().forEach(hash -> keys.add(Hashes.of("text " + hash)));
        }
        if (!profile.story()) return keys;
        words.marks().all().forEach(keys::add);
        for (Where where : profile.account().places()) {
            if (!Places.isCoarse(where)) keys.add(Hashes.of("place " + where.place()));
        }
        return keys;
    }
}
