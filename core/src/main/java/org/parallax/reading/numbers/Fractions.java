package org.parallax.reading.numbers;

import org.parallax.claims.Count;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a share of a number as a number: "a third of the 90 wounded" are about 30, "more than half
 * of the 40 passengers" 20 or more.
 */
public final class Fractions {
    private static final Map<String, Long> PARTS =
            Words.rows("numbers.tsv", 3).stream()
                    .filter(row -> row.get(1).equals("fraction"))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    List::getFirst, row -> Long.parseLong(row.get(2))));

    private final Sentence sentence;
    private final BareNumbers numbers;

    public Fractions(Sentence sentence) {
        this.sentence = sentence;
        this.numbers = new BareNumbers(sentence);
    }

    /**
     * The shares of a sentence's numbers.
     *
     * @param quantities the numbers of the sentence
     */
    public List<Quantity> of(List<Quantity> quantities) {
        List<Quantity> found = new ArrayList<>();
        for (Quantity whole : quantities) {
            int of = whole.from() - 1;
            if (sentence.fold(of).equals("the")) of--;
            if (!sentence.fold(of).equals("of") || whole.count().headline().isEmpty()) continue;
            share(of - 1, whole.count().headline().getAsLong()).ifPresent(found::add);
        }
        return found;
    }

    /** The share of those told before: "half of them children". */
    public Optional<Quantity> ofThem(int them, long whole) {
        boolean of =
                Set.of("them", "whom").contains(sentence.fold(them))
                        && sentence.fold(them - 1).equals("of");
        return of && whole > 0 ? share(them - 2, whole) : Optional.empty();
    }

    /**
     * @param last the last token of the fraction
     */
    private Optional<Quantity> share(int last, long whole) {
        String word = sentence.fold(last);
        long parts = PARTS.getOrDefault(word, PARTS.getOrDefault(singular(word), 0L));
        if (parts == 0) return Optional.empty();
        int from = last;
        long times = 1;
        if (parts > 2) {
            from = sentence.fold(last - 1).equals("-") ? last - 2 : last - 1;
            String before = sentence.fold(from);
            boolean one = Set.of("a", "one").contains(before);
            times = one ? 1 : numbers.at(from).map(BareNumbers.Bare::value).orElse(0L);
        }
        if (times <= 0 || times >= parts) return Optional.empty();
        long value = Math.round((double) whole * times / parts);
        return Optional.of(hedged(from, last + 1, value));
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private Quantity hedged(int from, int to, long value) {
        String two = sentence.fold(from - 2) + " " + sentence.fold(from - 1);
        boolean floor = two.equals("more than") || two.equals("at least");
        boolean ceiling = two.equals("less than") || two.equals("fewer than");
        OptionalLong low = ceiling ? OptionalLong.empty() : OptionalLong.of(value);
        OptionalLong high = floor ? OptionalLong.empty() : OptionalLong.of(value);
        int start = floor || ceiling ? from - 2 : from;
        return new Quantity(start, to, to - 1, new Count(low, high, true), false);
    }
}
