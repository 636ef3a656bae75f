package org.parallax.knowledge;

import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds known phrases in a token sequence: one automaton (a trie of tokens), longest match,
 * immutable once built, safe to share between threads.
 *
 * @param <T> what a phrase stands for; one phrase may stand for several
 */
public final class Phrases<T> {
    private static final int ROOT = 0;

    private final Map<String, Integer> words;
    private final Edges edges;
    private final List<List<T>> valuesAt;

    private Phrases(Map<String, Integer> words, Edges edges, List<List<T>> valuesAt) {
        this.words = words;
        this.edges = edges;
        this.valuesAt = valuesAt;
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
        int node = ROOT;
        int end = -1;
        List<T> values = List.of();
        for (int i = at; i < foldedForms.size(); i++) {
            Integer word = words.get(foldedForms.get(i));
            node = word == null ? Edges.NONE : edges.next(node, word);
            if (node == Edges.NONE) break;
            List<T> here = valuesAt.get(node);
            if (!here.isEmpty()) {
                end = i + 1;
                values = here;
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(new Match<>(at, end, values));
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
     * Collects phrases. A phrase is cut by {@link Tokenizer}, each token folded by {@link Fold}.
     */
    public static final class Builder<T> {
        private final Map<String, Integer> words = new HashMap<>();
        private final Edges edges = new Edges();
        private final List<List<T>> valuesAt = new ArrayList<>(List.of(List.<T>of()));

        /**
         * @throws IllegalArgumentException where the phrase holds no token
         */
        public Builder<T> add(String phrase, T value) {
            List<Token> tokens = Tokenizer.tokens(phrase);
            if (tokens.isEmpty()) throw new IllegalArgumentException("phrase holds no token");
            int node = ROOT;
            for (Token token : tokens) {
                int word = words.computeIfAbsent(Fold.fold(token.form()), w -> words.size());
                int next = edges.next(node, word);
                if (next == Edges.NONE) {
                    next = valuesAt.size();
                    valuesAt.add(List.of());
                    edges.put(node, word, next);
                }
                node = next;
            }
            List<T> here = valuesAt.get(node);
            if (here.isEmpty()) {
                valuesAt.set(node, List.of(value));
            } else if (!here.contains(value)) {
                List<T> more = new ArrayList<>(here);
                more.add(value);
                valuesAt.set(node, List.copyOf(more));
            }
            return this;
        }

        /** The finished automaton; the builder may not be used after it. */
        public Phrases<T> build() {
            return new Phrases<>(words, edges, valuesAt);
        }
    }

    /** (node, word) to node: open addressing over one array of keys and one of targets. */
    private static final class Edges {
        static final int NONE = -1;

        private long[] keys = new long[1 << 10];
        private int[] targets = new int[1 << 10];
        private int size;

        /** The node reached from {@code node} by {@code word}, or {@link #NONE}. */
        int next(int node, int word) {
            int slot = slotOf(key(node, word));
            return keys[slot] == 0 ? NONE : targets[slot];
        }

        void put(int node, int word, int target) {
            if (2 * (size + 1) > keys.length) grow();
            int slot = slotOf(key(node, word));
            keys[slot] = key(node, word);
            targets[slot] = target;
            size++;
        }

        /** Never 0, which marks a free slot. */
        private static long key(int node, int word) {
            return ((long) node << 32 | word) + 1;
        }

        private int slotOf(long key) {
            int mask = keys.length - 1;
            long mixed = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 32) & mask;
            while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = Arrays.copyOf(new long[0], oldKeys.length * 4);
            targets = new int[oldKeys.length * 4];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] == 0) continue;
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }
}
