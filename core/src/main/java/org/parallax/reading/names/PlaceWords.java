package org.parallax.reading.names;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.Set;

/**
 * Words beside a name that leave no doubt that it is a place's: "the village of Upton", "Upton
 * village".
 */
final class PlaceWords {
    private static final Set<String> KINDS = Words.set("place-links.tsv", "kind");

    /** Words with a capital before "village" that are no part of its name. */
    private static final Set<String> NO_NAMES = Words.set("place-links.tsv", "no-name");

    /** Shorter words with a capital are articles and initials more often than names. */
    private static final int SHORTEST = 4;

    private PlaceWords() {}

    /**
     * @param from the first token of the name
     * @param to one past its last
     */
    static boolean areBeside(Sentence sentence, int from, int to) {
        if (to - from == 1 && !mayBeName(sentence, from)) return false;
        boolean before =
                sentence.fold(from - 1).equals("of") && KINDS.contains(sentence.fold(from - 2));
        return before || KINDS.contains(sentence.fold(to)) && !sentence.capitalised(to);
    }

    /** True for what may alone be the name of a place: no article, month, people or faith. */
    static boolean mayBeName(Sentence sentence, int token) {
        return sentence.form(token).length() >= SHORTEST
                && !NO_NAMES.contains(sentence.fold(token));
    }
}
