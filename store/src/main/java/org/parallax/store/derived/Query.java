package org.parallax.store.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for: words that must all occur, {@code "words side by side"}, {@code -word}
 * for what must not occur, {@code word*} for all that begin so, {@code one OR other}. Whatever else
 * is typed counts for nothing: there is no wrong query, only one without words.
 */
public final class Query {
    /** SQLite nests what is joined, and has a limit. */
    private static final int MOST_WORDS = 64;

    /** All must occur; each is one of several. */
    private final List<List<Term>> wanted;

    private final List<Term> unwanted;

    private Query(List<List<Term>> wanted, List<Term> unwanted) {
        this.wanted = wanted;
        this.unwanted = unwanted;
    }

    /**
     * @throws IllegalArgumentException if it has more than 64 words
     */
    public static Query parse(String typed) {
        Analysis analysis = new Analysis();
        List<List<Term>> wanted = new ArrayList<>();
        List<Term> unwanted = new ArrayList<>();
        boolean or = false;
        boolean afterWanted = false;
        for (Typed part : Typed.parts(Texts.whole(typed))) {
            if (part.isOr()) {
                or = afterWanted;
                continue;
            }
            List<Word> words = analysis.words(part.text());
            if (words.isEmpty()) continue;
            Term term = new Term(words, part.prefix());
            if (part.unwanted()) {
                unwanted.add(term);
            } else if (or) {
                wanted.getLast().add(term);
            } else {
                wanted.add(new ArrayList<>(List.of(term)));
            }
            or = false;
            afterWanted = !part.unwanted();
        }
        return new Query(wanted, unwanted).limited();
    }

    private Query limited() {
        int words =
                Stream.concat(wanted.stream().flatMap(List::stream), unwanted.stream())
                        .mapToInt(term -> term.words().size())
                        .sum();
        if (words > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "the query has %d words. Use %d at most".formatted(words, MOST_WORDS));
        }
        return this;
    }

    /** True where it names no word that must occur, and so finds nothing. */
    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** What is looked for, for marking it. */
    List<Term> terms() {
        return wanted.stream().flatMap(List::stream).toList();
    }

    /**
     * The query in the language of FTS5.
     *
     * @param columns those that hold words in their order
     */
    String fts(String columns) {
        String all =
                wanted.stream()
                        .map(group -> any(group, columns))
                        .collect(Collectors.joining(" AND "));
        if (unwanted.isEmpty()) return all;
        return "(%s) NOT %s".formatted(all, any(unwanted, columns));
    }

    private static String any(List<Term> terms, String columns) {
        return terms.stream()
                .map(term -> term.fts(columns))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
