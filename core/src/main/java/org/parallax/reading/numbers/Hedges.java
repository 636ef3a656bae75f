package org.parallax.reading.numbers;

import org.parallax.claims.Count;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.BareNumbers.Bare;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads how firmly a number is put: "at least 38" is 38 or more, "up to 40" is 40 or fewer, "around
 * 100" is approximate, "43 or more" a floor again. A number without a hedge is exact, a vague word
 * ("dozens") a floor of its own.
 */
final class Hedges {
    private static final Set<String> ABOUT = Words.set("number-frames.tsv", "about");

    private static final long DOZEN = 12;

    private final Sentence sentence;

    Hedges(Sentence sentence) {
        this.sentence = sentence;
    }

    /** True for the last word of a hedge before a number. */
    static boolean mayPrecede(String word) {
        return ABOUT.contains(word) || Set.of("least", "than", "over").contains(word);
    }

    /**
     * @param start the first token of the number
     */
    Quantity of(int start, Bare bare) {
        int number = bare.to() - 1;
        while (number > start && sentence.fold(number).equals("of")) number--;
        Hedged hedged =
                floor(start, bare)
                        .or(() -> ceiling(start, bare))
                        .or(() -> approximate(start, bare))
                        .orElseGet(() -> new Hedged(0, plain(bare), false));
        return hedgeAfter(
                new Quantity(
                        start - hedged.words(),
                        bare.to(),
                        number,
                        hedged.count(),
                        hedged.overList()));
    }

    /**
     * A count as its hedge leaves it.
     *
     * @param words how many tokens the hedge takes before the number
     * @param overList true where it holds for all of a list that follows
     */
    private record Hedged(int words, Count count, boolean overList) {}

    /** "a dozen", "two dozen" and "dozens" are floors, "half a dozen" is about six. */
    private Count plain(Bare bare) {
        if (!bare.vague()) return Count.exactly(bare.value());
        boolean half = bare.value() < DOZEN;
        boolean counted = sentence.fold(bare.to() - 1).equals("dozen");
        return counted && half ? Count.about(bare.value()) : Count.vague(bare.value());
    }

    private boolean before(int start, String... words) {
        for (int k = 0; k < words.length; k++)
            if (!sentence.fold(start - words.length + k).equals(words[k])) return false;
        return true;
    }

    private Optional<Hedged> floor(int start, Bare bare) {
        Count floor = new Count(OptionalLong.of(bare.value()), OptionalLong.empty(), bare.vague());
        if (before(start, "at", "least")) return Optional.of(new Hedged(2, floor, true));
        if (noMoreThan(start)) return Optional.empty();
        boolean than = before(start, "than");
        if (than && Set.of("no", "not").contains(sentence.fold(start - 3)))
            return Optional.of(new Hedged(3, floor, true));
        if (before(start, "over") || before(start, "above") || before(start, "exceeding"))
            return Optional.of(new Hedged(1, floor, false));
        boolean more =
                before(start, "more", "than")
                        || before(start, "upwards", "of")
                        || sentence.fold(start - 2).equals("in") && before(start, "excess");
        return more ? Optional.of(new Hedged(2, floor, false)) : Optional.empty();
    }

    private boolean noMoreThan(int start) {
        return before(start, "no", "more", "than") || before(start, "not", "more", "than");
    }

    private Optional<Hedged> ceiling(int start, Bare bare) {
        Count most = Count.atMost(bare.value());
        boolean as =
                sentence.fold(start - 3).equals("as")
                        && before(start, "as")
                        && !sentence.fold(start - 2).equals("well");
        if (as || noMoreThan(start)) return Optional.of(new Hedged(3, most, false));
        if (before(start, "up", "to") || before(start, "at", "most"))
            return Optional.of(new Hedged(2, most, false));
        if (bare.vague()) return Optional.empty();
        if (before(start, "under")) return Optional.of(new Hedged(1, most, false));
        boolean fewer = before(start, "less", "than") || before(start, "fewer", "than");
        return fewer ? Optional.of(new Hedged(2, most, false)) : Optional.empty();
    }

    private Optional<Hedged> approximate(int start, Bare bare) {
        if (bare.vague()) return Optional.empty();
        Count about = Count.about(bare.value());
        if (before(start, "an", "estimated") || before(start, "close", "to"))
            return Optional.of(new Hedged(2, about, false));
        return ABOUT.contains(sentence.fold(start - 1))
                ? Optional.of(new Hedged(1, about, false))
                : Optional.empty();
    }

    /** "43 or more", "50-plus", "50+". */
    private Quantity hedgeAfter(Quantity quantity) {
        int to = quantity.to();
        String after = sentence.fold(to);
        String next = sentence.fold(to + 1);
        boolean two =
                after.equals("or") && next.equals("more")
                        || after.equals("-") && next.equals("plus");
        int words = two ? 2 : after.equals("+") ? 1 : 0;
        if (words == 0) return quantity;
        return new Quantity(
                quantity.from(), to + words, quantity.number(), quantity.count().asFloor(), false);
    }
}
