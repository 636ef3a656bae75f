package org.parallax.text;

import java.util.List;

/** Gives a sentence its syntax. Implementations are pure and may be shared between threads. */
public interface Parser {
    /**
     * @param forms the words of one sentence, as {@link Tokenizer} cuts them
     * @return one node a word, in the same order
     */
    Parse parse(List<String> forms);
}
