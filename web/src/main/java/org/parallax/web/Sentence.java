package org.parallax.web;

import org.parallax.pipeline.Refusal;
import org.parallax.publish.Phrase;

import java.util.regex.Pattern;

/** A refusal in a sentence for a page: what speaks of commands and their options is left out. */
final class Sentence {
    private static final Pattern COMMAND =
            Pattern.compile("[.,;]? (See )?parallax [a-z]+( lists (them|those there are))?");

    private static final Pattern WORD = Pattern.compile("[a-z]+[ ,].*", Pattern.DOTALL);

    private Sentence() {}

    static String of(Refusal refusal) {
        String said =
                String.valueOf(refusal.getMessage())
                        .replace("--why", "the reason")
                        .replace("--by", "the name");
        String plain = COMMAND.matcher(said).replaceAll("");
        // an id stays as it is
        String begun = WORD.matcher(plain).matches() ? Phrase.capital(plain) : plain;
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
