package org.parallax.reading.numbers;

import org.parallax.claims.Count;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.BareNumbers.Bare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads how many: every number of a sentence that may count people or strikes, with its hedges.
 * Takes a sentence, gives {@link Quantity}s in text order, none overlapping another: from "between
 * 20 and 30 were hurt, at least 12 of them children" the counts 20 to 30 and 12 or more.
 *
 * <p>The number itself is {@link BareNumbers}', the words round it {@link Hedges}'; {@link NoCount}
 * sorts out years, ages, money, measures and the like. Whom it counts is not decided here.
 */
public final class NumberReader {
    /** Verbs before "from 20 to 30" that make 20 the older number. */
    private static final Set<String> RAISED = Words.set("number-frames.tsv", "raised");

    /** Words before the second end of a range: "20 to as many as 30". */
    private static final Set<String> RANGE_HEDGES = Words.set("number-frames.tsv", "range-hedge");

    private static final Set<String> QUOTES = Set.of("\"", "\u201c", "\u2018");

    private static final int LONGEST_HEDGE = 5;

    private final Sentence sentence;
    private final BareNumbers numbers;
    private final Hedges hedges;
    private final NoCount noCount;

    private NumberReader(Sentence sentence) {
        this.sentence = sentence;
        this.numbers = new BareNumbers(sentence);
        this.hedges = new Hedges(sentence);
        this.noCount = new NoCount(sentence);
    }

    public static List<Quantity> read(Sentence sentence) {
        NumberReader reader = new NumberReader(sentence);
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Quantity> quantity = reader.at(at);
            quantity.ifPresent(found::add);
            at = quantity.map(Quantity::to).orElse(at + 1);
        }
        return found;
    }

    private Optional<Quantity> at(int start) {
        Optional<Bare> bare = numbers.at(start);
        if (bare.isEmpty()) return Optional.empty();
        Optional<Quantity> range = range(start, bare.get());
        if (range.isPresent()) return range;
        if (noCount.is(start, bare.get())) return Optional.empty();
        return Optional.of(hedges.of(start, bare.get()));
    }

    /** The words, or the quotation mark, before the second end of a range. */
    private boolean isBeforeEnd(int at) {
        return at < sentence.size()
                && (RANGE_HEDGES.contains(sentence.fold(at)) || QUOTES.contains(sentence.form(at)));
    }

    /** "at least 9 and up to 15 children": a floor and a ceiling of one number. */
    private Optional<Quantity> hedgedEnds(int start, Bare first) {
        boolean floor =
                sentence.fold(start - 1).equals("least") && sentence.fold(start - 2).equals("at");
        boolean linked = Set.of("and", "but").contains(sentence.fold(first.to()));
        if (!floor || !linked) return Optional.empty();
        int at = first.to() + 1;
        boolean ceiling = false;
        for (; isBeforeEnd(at) && at < first.to() + LONGEST_HEDGE; at++)
            ceiling |= Set.of("up", "many").contains(sentence.fold(at));
        if (!ceiling) return Optional.empty();
        return numbers.at(at)
                .filter(s -> s.value() > first.value() && !s.vague() && !first.vague())
                .map(s ->
                        new Quantity(
                                start - 2,
                                s.to(),
                                s.to() - 1,
                                Count.between(first.value(), s.value()),
                                false));
    }

    /** "between 20 and 30", "20 to 30", "20-30", "two or three". */
    private Optional<Quantity> range(int start, Bare first) {
        String link = sentence.fold(first.to());
        String before = sentence.fold(start - 1);
        boolean between = before.equals("between") && Set.of("and", "to").contains(link);
        boolean plain = Set.of("to", "-", "\u2013", "or").contains(link);
        boolean from = before.equals("from") && link.equals("to");
        Optional<Quantity> ends = hedgedEnds(start, first);
        if (ends.isPresent()) return ends;
        if (!between && !plain || from && RAISED.contains(sentence.fold(start - 2)))
            return Optional.empty();
        int at = first.to() + 1;
        while (isBeforeEnd(at) && at < first.to() + LONGEST_HEDGE) at++;
        int behind = at;
        Optional<Bare> second =
                numbers.at(at)
                        .filter(s -> s.value() > first.value() && !first.vague())
                        .filter(s -> !s.vague() || numbers.scaled(start, first, behind, s) > 0)
                        .filter(s -> !noCount.is(start, s) && !noCount.isDated(start, first));
        return second.map(s -> {
            long scaled = numbers.scaled(start, first, behind, s);
            long low = scaled > 0 ? scaled : first.value();
            return new Quantity(
                    between || from ? start - 1 : start,
                    s.to(),
                    s.to() - 1,
                    new Count(OptionalLong.of(low), OptionalLong.of(s.value()), s.vague()),
                    false);
        });
    }
}
