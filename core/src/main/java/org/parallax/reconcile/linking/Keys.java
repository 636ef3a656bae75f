package org.parallax.reconcile.linking;

import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Hashes;
import org.parallax.reconcile.accounts.LongIndex;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.SortedLongs;
import org.parallax.reconcile.origins.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which accounts are worth weighing against each other: those near in place and days, those that
 * share rare marks, and those that share stretches of text. Everything else is never compared.
 */
final class Keys {
    private final Rarity rarity;
    private final Nearness nearness;
    private final LongIndex<Node> alike = new LongIndex<>(Node.ORDER);

    /**
     * What one account is found by.
     *
     * @param near the cells of places and days that it lies in
     * @param texts what it writes, in numbers
     */
    record Own(Nearness.Own near, SortedLongs texts) {}

    /**
     * @param rarity of the marks of all that is added here
     * @param crowd see {@link Nearness}
     */
    Keys(Background background, Rarity rarity, int crowd) {
        this.nearness = new Nearness(background, crowd);
        this.rarity = rarity;
    }

    Own of(Profile profile) {
        return new Own(
                nearness.own(profile),
                SortedLongs.of(texts(profile).stream().mapToLong(Long::longValue)));
    }

    Reach reach(Node node) {
        return nearness.reach(node);
    }

    Nearness.Around around(Node node) {
        return nearness.around(node);
    }

    /**
     * @param shrunk is given each account that is near fewer others than before
     * @return those keys that so many have with it that they tell nothing any more
     */
    List<Long> add(Node node, Consumer<Node> shrunk) {
        List<Long> useless = new ArrayList<>();
        nearness.add(node, shrunk);
        node.keys()
                .texts()
                .all()
                .filter(key -> alike.add(key, node) == Rarity.USELESS_AT)
                .forEach(useless::add);
        return useless;
    }

    /**
     * @param grown is given each account that may be near more others than before
     * @return those keys that tell something again without it
     */
    List<Long> remove(Node node, Consumer<Node> grown) {
        List<Long> useful = new ArrayList<>();
        nearness.remove(node, grown);
        node.keys()
                .texts()
                .all()
                .filter(key -> alike.remove(key, node) == Rarity.USELESS_AT - 1)
                .forEach(useful::add);
        return useful;
    }

    /** Whoever has a key that is looked up by what they write, such as a mark. */
    List<Node> holders(long key) {
        return alike.of(key);
    }

    /** All others worth weighing against it, each once, in no order that counts. */
    Set<Node> candidates(Node node) {
        Set<Node> found = alike(node);
        nearness.near(node, found::add);
        found.remove(node);
        return found;
    }

    /** Those of them that it shares what is written with, wherever they lie. */
    Set<Node> alike(Node node) {
        Set<Node> found = new LinkedHashSet<>();
        node.keys().texts().all().filter(this::tells).forEach(key -> found.addAll(holders(key)));
        found.remove(node);
        return found;
    }

    /**
     * Whether the two are worth weighing against each other.
     *
     * @param aroundOne as {@link #around} gives it for the one
     */
    boolean meet(Node one, Nearness.Around aroundOne, Node other) {
        return nearness.areNear(aroundOne, other)
                || one.keys().texts().anyShared(other.keys().texts(), this::tells);
    }

    /** What too many share tells nothing. */
    private boolean tells(long key) {
        return alike.count(key) < Rarity.USELESS_AT && !rarity.isWorn(key);
    }

    /**
     * Counts with who gave them; a sample of stretches of words; of stories rare marks and towns.
     */
    private static Set<Long> texts(Profile profile) {
        Set<Long> keys = new HashSet<>();
        profile.counts().forEach(count -> keys.add(Hashes.of("count " + count)));
        Words words = profile.words();
        if (profile.main()) {
            words.print().sample().forEach(hash -> keys.add(Hashes.of("text " + hash)));
        }
        if (!profile.story()) return keys;
        words.marks().all().forEach(keys::add);
        for (Where where : profile.places()) {
            if (!Places.isCoarse(where)) keys.add(Hashes.of("place " + where.place()));
        }
        return keys;
    }
}
