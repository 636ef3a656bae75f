package org.parallax.reconcile.linking;

import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.LongIndex;
import org.parallax.reconcile.accounts.SortedLongs;
import org.parallax.reconcile.accounts.Vicinity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which accounts are near each other in place and days: within weeks as a rule, and within a day
 * where {@value #CROWD} lie in one cell, so that one city's worst month does not have each of its
 * reports weighed against every other. Where so many lie in one cell on one day, nothing is near.
 * How near it reaches from an account is told by who is there, in whatever order they came.
 */
final class Nearness {
    /** From so many in one cell on, it tells too little that two share it. */
    static final int CROWD = 1_000;

    private final Vicinity weeks;
    private final Vicinity days;
    private final LongIndex<Node> byWeeks = new LongIndex<>(Node.ORDER);
    private final LongIndex<Node> byDays = new LongIndex<>(Node.ORDER);
    private final int crowd;

    /** How many cells are crowded; where none is, days are not looked up. */
    private int crowds;

    /**
     * What one account is kept under.
     *
     * @param weeks by cells of weeks
     * @param days by cells of days
     */
    record Own(SortedLongs weeks, SortedLongs days) {}

    /**
     * What those near one account are kept under, and how far it reaches itself.
     *
     * @param days empty where no cell is crowded
     */
    record Around(Reach reach, SortedLongs weeks, SortedLongs days) {}

    /**
     * @param crowd so many in one cell, in place of {@link #CROWD}
     */
    Nearness(Background background, int crowd) {
        this.crowd = crowd;
        this.weeks = new Vicinity(background);
        this.days = new Vicinity(background, 1);
    }

    Own own(Profile profile) {
        Optional<Days> when = profile.days();
        List<Where> places = profile.places();
        return new Own(sorted(weeks.keys(when, places)), sorted(days.keys(when, places)));
    }

    /** Made anew each time, as few ask twice. */
    Around around(Node node) {
        Optional<Days> when = node.account().days();
        List<Where> places = node.account().places();
        return new Around(
                reach(node),
                sorted(weeks.lookups(when, places)),
                crowds == 0 ? SortedLongs.NONE : sorted(days.lookups(when, places)));
    }

    private static SortedLongs sorted(Collection<Long> keys) {
        return SortedLongs.of(keys.stream().mapToLong(Long::longValue));
    }

    /** How far it reaches from one that was added. */
    Reach reach(Node node) {
        if (crowds == 0 || !isCrowded(byWeeks, node.near().weeks())) return Reach.WEEKS;
        return isCrowded(byDays, node.near().days()) ? Reach.NONE : Reach.DAYS;
    }

    private boolean isCrowded(LongIndex<Node> index, SortedLongs keys) {
        return keys.all().anyMatch(key -> index.count(key) >= crowd);
    }

    /**
     * @param shrunk is given each account from which it reaches less far than before
     */
    void add(Node node, Consumer<Node> shrunk) {
        node.near().days().all().forEach(key -> file(byDays, key, node, shrunk));
        node.near().weeks().all().forEach(key -> file(byWeeks, key, node, shrunk));
    }

    private void file(LongIndex<Node> index, long key, Node node, Consumer<Node> shrunk) {
        if (index.add(key, node) != crowd) return;
        crowds++;
        index.of(key).forEach(shrunk);
    }

    /**
     * @param grown is given each account from which it reaches farther than before
     */
    void remove(Node node, Consumer<Node> grown) {
        node.near().days().all().forEach(key -> take(byDays, key, node, grown));
        node.near().weeks().all().forEach(key -> take(byWeeks, key, node, grown));
    }

    private void take(LongIndex<Node> index, long key, Node node, Consumer<Node> grown) {
        if (index.remove(key, node) != crowd - 1) return;
        crowds--;
        index.of(key).forEach(grown);
    }

    /** All near the account, itself too, some more than once. */
    void near(Node node, Consumer<Node> found) {
        Around around = around(node);
        if (around.reach() == Reach.WEEKS) {
            around.weeks()
                    .all()
                    .filter(key -> byWeeks.count(key) < crowd)
                    .forEach(key -> {
                        for (Node other : byWeeks.of(key)) {
                            if (crowds == 0 || reach(other) == Reach.WEEKS) found.accept(other);
                        }
                    });
        }
        if (around.reach() == Reach.NONE) return;
        around.days()
                .all()
                .filter(key -> byDays.count(key) < crowd)
                .forEach(key -> {
                    for (Node other : byDays.of(key)) {
                        if (reach(other) != Reach.NONE) found.accept(other);
                    }
                });
    }

    /**
     * @param around of the one
     */
    boolean areNear(Around around, Node other) {
        Reach its = reach(other);
        if (around.reach() == Reach.NONE || its == Reach.NONE) return false;
        boolean far = around.reach() == Reach.WEEKS && its == Reach.WEEKS;
        return far
                ? around.weeks().anyShared(other.near().weeks(), _ -> true)
                : around.days().anyShared(other.near().days(), _ -> true);
    }
}
