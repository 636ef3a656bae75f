package org.parallax.reconcile.figures;

import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.Range;
import org.parallax.reconcile.tolls.Toll;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All whom an incident counts of one outcome.
 *
 * @param reason one sentence: which counts were added, which stood over which, what was derived
 */
public record Total(Bounds bounds, String reason) {
    private static final Bounds NOBODY = new Bounds(0, 0, 0, false);

    static Total of(Figure figure) {
        return new Total(figure.bounds(), figure.reason());
    }

    /** The sum over the classes of people. */
    static Total of(Sum classes) {
        String reason =
                classes.counts().size() > 1
                        ? classes.words() + " are added up."
                        : "Only " + classes.words() + " are counted.";
        return new Total(classes.range().bounds(), reason);
    }

    /** The larger of a count of everybody and of the sum over the classes. */
    static Total of(Figure everybody, Sum classes) {
        if (classes.best() == 0) return of(everybody);
        Range all = Range.of(everybody.bounds());
        long number = everybody.bounds().best();
        String reason =
                number >= classes.best()
                        ? "%d told of everybody stands over %s, counted by class."
                                .formatted(number, classes.words())
                        : "%s, counted by class, stand over %d told of everybody."
                                .formatted(classes.words(), number);
        return new Total(all.orLarger(classes.range()).bounds(), reason);
    }

    /**
     * The killed, no fewer than the reports name; those alone where nobody counts. Where reports
     * count only the hurt, a dead person named is of another deed.
     *
     * @param totals of one incident, as its figures make them
     * @param named persons surely told apart, dead of this incident
     */
    public static Optional<Total> killed(Map<Outcome, Total> totals, int named) {
        Optional<Total> counted = Optional.ofNullable(totals.get(Outcome.KILLED));
        boolean hurtOnly =
                counted.isEmpty()
                        && (totals.containsKey(Outcome.INJURED)
                                || totals.containsKey(Outcome.CASUALTIES));
        if (named == 0 || hurtOnly) return counted;
        Total total = counted.orElse(new Total(NOBODY, "No account gives a number:"));
        Bounds bounds = total.bounds;
        if (named <= bounds.low()) return counted;
        Bounds raised =
                new Bounds(
                        named,
                        Math.max(named, bounds.best()),
                        Math.max(named, bounds.high()),
                        bounds.open());
        String reason = "%s %s named.".formatted(total.reason, persons(named));
        return Optional.of(new Total(raised, reason));
    }

    private static String persons(int named) {
        return named == 1 ? "1 person is" : named + " persons are";
    }

    /**
     * The same, with one who killed others and then himself, unless the total is large enough to
     * hold him.
     *
     * @param all those he killed, and himself
     */
    Total withOwnHand(long all) {
        if (bounds.best() >= all) return this;
        Bounds more = new Bounds(bounds.low(), all, Math.max(bounds.high(), all), bounds.open());
        return new Total(more, reason + " %d with the doer, by his own hand.".formatted(all));
    }

    /** What the one report that tells of it says, its tolls weighed against each other. */
    static Total of(LeadToll toll) {
        Bounds bounds = toll.total().bounds();
        StringBuilder words = new StringBuilder();
        words.append(bounds.best()).append(" is what the one report says first");
        long added = bounds.best() - toll.lead().sum().best();
        if (added > 0) words.append(", with ").append(added).append(" of other classes added");
        rivals(words, "as few as", bounds.low(), bounds.best(), toll.lowering());
        rivals(words, "as many as", bounds.high(), bounds.best(), toll.raising());
        return new Total(bounds, words.append('.').toString());
    }

    private static void rivals(
            StringBuilder words, String how, long end, long best, List<Toll> tolls) {
        if (end == best || tolls.isEmpty()) return;
        words.append(", beside ").append(how).append(' ').append(end);
    }

    /**
     * Of those told hit together ("five were shot") who are not told dead, where that is more than
     * anybody counts as hurt.
     *
     * @param more those told hit who are not the dead: "another man was also shot"
     */
    static Optional<Total> hurt(
            Optional<Bounds> hit, Optional<Bounds> killed, Optional<Bounds> hurt, Bounds more) {
        if (hit.isEmpty()) return Optional.empty();
        Bounds all = hit.get();
        Bounds dead = killed.orElse(NOBODY);
        Bounds told = hurt.orElse(NOBODY);
        Bounds rest =
                new Bounds(
                        Math.max(0, all.low() - dead.high()),
                        Math.max(0, all.best() - dead.best()),
                        Math.max(0, all.high() - dead.low()),
                        all.open());
        boolean beside = told.best() == 0 && more.best() > rest.best();
        Bounds left = beside ? more : rest;
        if (left.best() <= told.best()) return Optional.empty();
        String reason =
                beside
                        ? "%d told hit beside the dead.".formatted(left.best())
                        : "%d told hit less %d told dead%s."
                                .formatted(all.best(), dead.best(), over(told));
        return Optional.of(new Total(left, reason));
    }

    private static String over(Bounds told) {
        return told.best() == 0 ? "" : ", over " + told.best() + " told hurt";
    }
}
