package org.parallax.reading.language;

import org.parallax.knowledge.Fold;
import org.parallax.text.Part;
import org.parallax.text.Span;
import org.parallax.text.Token;

import java.util.List;

/**
 * One sentence or heading, cut into tokens: "Two", "were", "hurt", ".". Tokens are asked for by
 * number; beyond either end {@link #fold} answers with nothing, so that rules may look around
 * freely.
 *
 * @param index its number in the report, from 0
 * @param paragraph the number of the block of lines it stands in, from 0
 * @param heading true for a line that is a headline or sub-heading, not prose
 * @param folds the tokens as {@link Fold} gives them, for look-ups
 */
public record Sentence(
        Part part,
        int index,
        int paragraph,
        boolean heading,
        List<Token> tokens,
        List<String> folds) {
    public Sentence {
        if (tokens.isEmpty()) throw new IllegalArgumentException("a sentence without words");
        tokens = List.copyOf(tokens);
        folds = List.copyOf(folds);
    }

    public static Sentence of(
            Part part, int index, int paragraph, boolean heading, List<Token> tokens) {
        List<String> folds = tokens.stream().map(token -> Fold.fold(token.form())).toList();
        return new Sentence(part, index, paragraph, heading, tokens, folds);
    }

    /** Its first tokens. */
    public Sentence until(int end) {
        return new Sentence(
                part, index, paragraph, heading, tokens.subList(0, end), folds.subList(0, end));
    }

    public int size() {
        return tokens.size();
    }

    public String form(int token) {
        return tokens.get(token).form();
    }

    public String fold(int token) {
        return token < 0 || token >= folds.size() ? "" : folds.get(token);
    }

    public Span span() {
        return span(0, tokens.size());
    }

    /** The text from token {@code from} up to but not including token {@code to}. */
    public Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    public boolean capitalised(int token) {
        return token >= 0
                && token < tokens.size()
                && Character.isUpperCase(tokens.get(token).form().codePointAt(0));
    }
}
