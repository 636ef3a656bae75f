package org.parallax.knowledge;

import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds known phrases in a token sequence: one automaton (a trie of tokens, its nodes filed under
 * the hash of the words that lead to them), longest match, immutable once built, safe to share
 * between threads.
 *
 * @param <T> what a phrase stands for; one phrase may stand for several
 */
public final class Phrases<T> {
    /** Marks a node at which no phrase ends. */
    static final int ON_THE_WAY = -1;

    private final Hashes nodes;
    private final IntFunction<T> values;

    /**
     * @param nodes under the hash of every beginning of a phrase, {@link #ON_THE_WAY} or numbers of
     *     values
     */
    Phrases(Hashes nodes, IntFunction<T> values) {
        this.nodes = nodes;
        this.values = values;
    }

    /**
     * A phrase found.
     *
     * @param from index of its first token
     * @param to index after its last token
     * @param values what the phrase stands for, in the order they were added
     */
    public record Match<T>(int from, int to, List<T> values) {
        public Match {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("match holds no token: " + from + ".." + to);
            }
            values = List.copyOf(values);
        }
    }

    /** The longest phrase that begins with the token at {@code at}. */
    public Optional<Match<T>> longestAt(List<String> foldedForms, int at) {
        long hash = Hashes.START;
        long found = 0;
        int end = -1;
        for (int i = at; i < foldedForms.size(); i++) {
            hash = Hashes.extend(hash, foldedForms.get(i));
            int node = nodes.first(hash);
            if (node < 0) break;
            if (endsAt(node, hash)) {
                end = i + 1;
                found = hash;
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(new Match<>(at, end, valuesUnder(found)));
    }

    /** Numbers ascend, so the last under a hash tells whether any phrase ends there. */
    private boolean endsAt(int node, long hash) {
        return nodes.number(node) != ON_THE_WAY || nodes.holds(node + 1, hash);
    }

    private List<T> valuesUnder(long hash) {
        List<T> under = new ArrayList<>();
        for (int at = nodes.first(hash); nodes.holds(at, hash); at++) {
            if (nodes.number(at) != ON_THE_WAY) under.add(values.apply(nodes.number(at)));
        }
        return under;
    }

    /** Every phrase, the leftmost first, at each place the longest; no two overlap. */
    public List<Match<T>> all(List<String> foldedForms) {
        List<Match<T>> found = new ArrayList<>();
        int at = 0;
        while (at < foldedForms.size()) {
            Optional<Match<T>> match = longestAt(foldedForms, at);
            match.ifPresent(found::add);
            at = match.map(Match::to).orElse(at + 1);
        }
        return List.copyOf(found);
    }

    /**
     * Files one phrase.
     *
     * @throws IllegalArgumentException where the phrase holds no token
     */
    static void file(String phrase, int number, List<Hashes.Entry> entries) {
        List<Token> tokens = Tokenizer.tokens(phrase);
        if (tokens.isEmpty()) throw new IllegalArgumentException("phrase holds no token");
        long hash = Hashes.START;
        for (int i = 0; i < tokens.size(); i++) {
            hash = Hashes.extend(hash, Fold.fold(tokens.get(i).form()));
            boolean last = i == tokens.size() - 1;
            entries.add(new Hashes.Entry(hash, last ? number : ON_THE_WAY));
        }
    }

    /**
     * Collects phrases. A phrase is cut by {@link Tokenizer}, each token folded by {@link Fold}.
     */
    public static final class Builder<T> {
        private final List<Hashes.Entry> entries = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        /**
         * @throws IllegalArgumentException where the phrase holds no token
         */
        public Builder<T> add(String phrase, T value) {
            int number = numbers.getOrDefault(value, values.size());
            file(phrase, number, entries);
            if (numbers.putIfAbsent(value, number) == null) values.add(value);
            return this;
        }

        /** The finished automaton. */
        public Phrases<T> build() {
            return new Phrases<>(Hashes.of(entries), List.copyOf(values)::get);
        }
    }
}
