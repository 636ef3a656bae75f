package org.parallax.reading.figures;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.Set;

/**
 * Tells a count over several deeds from that of one: "three dead in weekend shootings across the
 * city". Such a count is kept beside an incident, never in it. Words are in {@code scopes.tsv}.
 */
final class SeveralDeeds {
    private static final Set<String> DEEDS = Words.set("scopes.tsv", "deeds");
    private static final Set<String> OVER = Words.set("scopes.tsv", "over-deeds");

    /** Tokens before "shootings" within which a word joins a count to them. */
    private static final int REACH = 6;

    private SeveralDeeds() {}

    /** Not "the shootings of two clerks", who may have been shot together. */
    static boolean areToldBy(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean deeds = DEEDS.contains(sentence.fold(i)) && !sentence.fold(i + 1).equals("of");
            int from = Math.max(0, i - REACH);
            if (deeds && sentence.folds().subList(from, i).stream().anyMatch(OVER::contains))
                return true;
        }
        return false;
    }
}
