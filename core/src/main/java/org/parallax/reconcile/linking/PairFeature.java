package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Places.Relation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** One thing that speaks for or against two accounts being of one event. */
public enum PairFeature {
    ALWAYS("always", "most pairs are two events", _ -> 1),
    TEXT("words", "words alike, by how much each tells", Pair::text),
    LEAD("words of the lead", "the same of headline and first sentences", Pair::lead),
    LEAD_ROOT(
            "words of the lead, root",
            "a few shared words count first",
            it -> Math.sqrt(it.lead())),
    OVERLAP("stretches of words", "part of the shorter text that both print", Pair::overlap),
    MARKS(
            "rare marks",
            "names, numbers, rare words, logarithm of their bits",
            it -> logBits(it.marks())),
    SAME_AGES("same ages", "ages of persons in both, up to two", it -> Math.min(2, it.sameAges())),
    OTHER_AGES("other ages", "both tell ages, and none is in both", is(Pair::otherAges)),
    SAME_PLACE("same place", "", is(it -> it.places() == Relation.SAME)),
    INSIDE("place inside place", "", is(it -> it.places() == Relation.INSIDE)),
    NEAR("places near", "within a town's reach", is(it -> it.places() == Relation.NEAR)),
    LOOSE(
            "loose place",
            "one of them names only a district or more",
            is(it -> it.places() == Relation.LOOSE)),
    NO_PLACE("no place", "one of them names none", is(it -> it.places() == Relation.UNKNOWN)),
    APART("places apart", "beyond a town's reach", is(it -> it.places() == Relation.APART)),
    FAR("places far", "two towns", is(it -> it.places() == Relation.FAR)),
    UNDATED("undated", "one of them has no day", is(it -> !it.dated())),
    SAME_DAY("same day", "both state it", is(it -> it.firm() && it.gap() == 0)),
    NEXT_DAY("next day", "both state theirs", is(it -> it.firm() && it.gap() == 1)),
    DAYS_APART(
            "days apart",
            "both state theirs; doublings of the gap, up to six",
            it -> it.firm() ? doublings(it.gap()) : 0),
    SAME_PRINT_DAY(
            "same day, unsaid",
            "one's day is that of publication",
            is(it -> it.dated() && !it.firm() && it.gap() == 0)),
    NEXT_PRINT_DAY(
            "next day, unsaid", "likewise", is(it -> it.dated() && !it.firm() && it.gap() == 1)),
    PRINT_DAYS_APART(
            "days apart, unsaid",
            "likewise; doublings of the gap, up to six",
            it -> it.dated() && !it.firm() ? doublings(it.gap()) : 0),
    KILLED_EQUAL("killed equal", "", is(it -> Pair.equal(it.one().killed(), it.other().killed()))),
    KILLED_DIFFER(
            "killed differ", "", is(it -> Pair.differ(it.one().killed(), it.other().killed()))),
    INJURED_EQUAL(
            "injured equal", "", is(it -> Pair.equal(it.one().injured(), it.other().injured()))),
    INJURED_DIFFER(
            "injured differ", "", is(it -> Pair.differ(it.one().injured(), it.other().injured())));

    private static final double MOST_DOUBLINGS = 6;

    private final String word;
    private final String why;

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas above hold nothing
    private final ToDoubleFunction<Pair> value;

    PairFeature(String word, String why, ToDoubleFunction<Pair> value) {
        this.word = word;
        this.why = why;
        this.value = value;
    }

    private static ToDoubleFunction<Pair> is(Predicate<Pair> test) {
        return pair -> test.test(pair) ? 1 : 0;
    }

    private static double doublings(long gap) {
        return Math.min(MOST_DOUBLINGS, Math.log1p((double) gap) / Math.log(2));
    }

    /** What {@link #MARKS} makes of bits. */
    static double logBits(double bits) {
        return Math.log1p(bits);
    }

    /** The name in the file of weights. */
    public String word() {
        return word;
    }

    /** In words, for readers of that file. */
    public String why() {
        return why;
    }

    /** 1 and 0 for yes and no, else of the order of 1. */
    double of(Pair pair) {
        return value.applyAsDouble(pair);
    }

    static Optional<PairFeature> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
