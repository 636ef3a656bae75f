package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weighs two accounts against each other. Main events of reports in which no army takes part are
 * weighed by a fitted model ({@link PairFeature}, {@link PairWeights}). For war there is nothing to
 * fit on: there the weights are ours, set so that a place of a town's size, a day and one more
 * thing in common are just enough.
 */
final class Likeness {
    /** Mean log-odds from which on reports of one story are joined; fitted by cross-validation. */
    private static final double STORY_ENOUGH = -0.75;

    /** From here on, two accounts are of one event. */
    private static final double ENOUGH = 4;

    /** What it takes where one of the two is not dated. */
    private static final double ENOUGH_UNDATED = 6.4;

    private static final double NEVER = Double.NEGATIVE_INFINITY;
    private static final double REPRINT = 8;
    private static final double SAME_COUNT = 5;
    private static final long EPISODE_GAP = 2;
    private static final double TELLING_MARKS = 3;
    private static final double TELLING_WORDS = 0.2;

    private final Kin kin;
    private final Places places;
    private final Rarity rarity;
    private final PairWeights weights;
    private final Never never;

    /**
     * @param rarity of the marks of all that is weighed
     */
    Likeness(Background background, Rarity rarity, PairWeights weights) {
        this.kin = new Kin(background);
        this.places = new Places(background);
        this.never = new Never(background);
        this.rarity = rarity;
        this.weights = weights;
    }

    Never never() {
        return never;
    }

    /** Symmetric. */
    Link between(Profile one, Profile other) {
        return between(one, other, others(one, other));
    }

    /** The same, where what {@link #others} says is known already. */
    Link between(Profile one, Profile other, double others) {
        if (others == NEVER) return Link.NEVER;
        if (!one.story() || !other.story()) return Link.ofWar(others);
        return ofStories(rarity.shared(one.words().marks(), other.words().marks()), others);
    }

    /**
     * What everything counts for but how rare the marks are that both have: this hangs on the two
     * alone. {@link #NEVER} where they can not be one, whatever marks they share.
     */
    double others(Profile one, Profile other) {
        if (never.between(one, other).isPresent()) return NEVER;
        return one.story() && other.story()
                ? weights.others(pair(one, other, 0)) - STORY_ENOUGH
                : war(one, other, new ArrayList<>());
    }

    /**
     * False where the two count for nothing together, however rare the marks are that both have.
     *
     * @param others as {@link #others} gives it
     */
    boolean mayCount(Profile one, Profile other, double others) {
        if (others == NEVER) return false;
        if (!one.story() || !other.story()) return Link.ofWar(others).counts();
        return ofStories(Rarity.most(one.words().marks(), other.words().marks()), others).counts();
    }

    /** The same, now that the marks that both have tell so much more or less. */
    Link with(Link link, double bits) {
        return ofStories(link.marks() + bits, link.others());
    }

    private Link ofStories(double marks, double others) {
        return new Link(true, marks, others, others + weights.marks(marks));
    }

    /** What agrees, in words. */
    String why(Profile one, Profile other) {
        if (one.story() && other.story()) return why(pair(one, other));
        List<String> why = new ArrayList<>();
        war(one, other, why);
        return String.join(", ", why);
    }

    private static String why(Pair pair) {
        List<String> why = new ArrayList<>();
        switch (pair.places()) {
            case SAME, INSIDE -> why.add("the place");
            case NEAR -> why.add("places near each other");
            case LOOSE, UNKNOWN, APART, FAR -> {}
        }
        if (pair.gap() == 0) why.add(pair.firm() ? "the days" : "the days of publication");
        if (pair.marks() >= TELLING_MARKS) why.add("names and other rare words");
        if (pair.sameAges() > 0) why.add("ages");
        if (pair.lead() >= TELLING_WORDS) why.add("words of the lead");
        if (pair.overlap() >= TELLING_WORDS) why.add("stretches of words");
        if (Pair.equal(pair.one().killed(), pair.other().killed())) why.add("the killed");
        if (Pair.equal(pair.one().injured(), pair.other().injured())) why.add("the injured");
        return String.join(", ", why);
    }

    /** What is weighed of two stories: values by name, those that are 0 left out. */
    Map<String, Double> features(Profile one, Profile other) {
        Pair pair = pair(one, other);
        Map<String, Double> values = new LinkedHashMap<>();
        for (PairFeature feature : PairFeature.values()) {
            double value = feature.of(pair);
            if (value != 0) values.put(feature.word(), value);
        }
        return values;
    }

    private Pair pair(Profile one, Profile other) {
        return pair(one, other, rarity.shared(one.words().marks(), other.words().marks()));
    }

    private Pair pair(Profile one, Profile other, double marks) {
        return Pair.of(one, other, marks, places.between(one.places(), other.places()));
    }

    private double war(Profile one, Profile other, List<String> why) {
        double strong = strong(one, other, why);
        boolean dated = dated(one, other);
        if (!dated && strong == 0) return -ENOUGH_UNDATED;
        double score =
                strong
                        + place(one, other, why)
                        + day(one, other, why)
                        + type(one, other)
                        + sides(one, other, why)
                        + numbers(one, other, why);
        return score - (dated ? ENOUGH : ENOUGH_UNDATED);
    }

    private static boolean dated(Profile one, Profile other) {
        return one.days().isPresent() && other.days().isPresent();
    }

    /** A reprint, or one origin's same numbers: enough for an undated report. */
    private double strong(Profile one, Profile other, List<String> why) {
        double strong = 0;
        if (one.main() == other.main() && one.print().equals(other.print())) {
            why.add("most of their words");
            strong += REPRINT;
        }
        if (!Collections.disjoint(one.counts(), other.counts())) {
            Set<String> counts = new TreeSet<>(one.counts());
            counts.retainAll(other.counts());
            why.add("the count of " + counts.iterator().next().split("\\|")[0]);
            strong += SAME_COUNT;
        }
        return strong;
    }

    private double place(Profile one, Profile other, List<String> why) {
        return switch (places.between(one.places(), other.places())) {
            case SAME -> said(why, "the place", 2.5);
            case INSIDE -> said(why, "the place", 2);
            case NEAR -> said(why, "places near each other", 1.5);
            case LOOSE, UNKNOWN -> 0;
            case APART -> -2;
            case FAR -> -6;
        };
    }

    private static double day(Profile one, Profile other, List<String> why) {
        Optional<Days> own = one.days();
        Optional<Days> its = other.days();
        if (own.isEmpty() || its.isEmpty()) return 0;
        Days some = own.get();
        Days others = its.get();
        long gap = some.gap(others);
        if (gap == 0) {
            return some.firm() && others.firm()
                    ? said(why, "the days", 2)
                    : said(why, "the days of publication", 1.5);
        }
        boolean firm = some.firm() && others.firm();
        if (Never.isEpisode(one, other))
            return gap <= EPISODE_GAP ? said(why, "days of one week", 1) : -3;
        return firm ? -3 : gap == 1 ? said(why, "days that follow each other", 0.75) : -1;
    }

    private static double type(Profile one, Profile other) {
        if (one.type() == other.type()) return 1;
        boolean agree =
                one.types().stream()
                        .anyMatch(some ->
                                other.types().stream()
                                        .anyMatch(others -> Types.agree(some, others)));
        return agree ? 0.5 : -2;
    }

    private double sides(Profile one, Profile other, List<String> why) {
        if (one.camps().isEmpty() || other.camps().isEmpty()) return 0;
        long shared =
                one.camps().stream()
                        .filter(camp ->
                                other.camps().stream().anyMatch(it -> kin.areOneCamp(camp, it)))
                        .count();
        if (shared == 0) return -1;
        return said(why, shared > 1 ? "both sides" : "one side", shared > 1 ? 1.5 : 0.75);
    }

    private static double numbers(Profile one, Profile other, List<String> why) {
        double score = 0;
        for (String key : one.figures()) {
            if (!other.figures().contains(key)) continue;
            long number = Long.parseLong(key.substring(key.lastIndexOf('|') + 1));
            score += number >= 10 ? 1.5 : number >= 3 ? 0.75 : 0.25;
        }
        if (score > 0) why.add("figures");
        return Math.min(3, score);
    }

    private static double said(List<String> why, String what, double weight) {
        why.add(what);
        return weight;
    }
}
