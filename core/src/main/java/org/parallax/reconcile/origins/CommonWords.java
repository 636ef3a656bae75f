package org.parallax.reconcile.origins;

import org.parallax.reconcile.accounts.Lists;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words that one English news report in two hundred or more uses, with how much each tells of which
 * event is meant. Counted over the open evaluation sets; lower case, no names.
 */
final class CommonWords {
    /** Bits of surprise of meeting a word that the list does not have. */
    static final int RARE = 12;

    private static final String FILE = "common-words.tsv";

    private CommonWords() {}

    /** Loaded from the class path on first use, once. */
    private static final class Bundled {
        static final Map<String, Integer> BITS = load();

        private static Map<String, Integer> load() {
            return Lists.lines(FILE).stream()
                    .map(line -> line.split("\t", -1))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    cells -> cells[0], cells -> Integer.valueOf(cells[1])));
        }
    }

    /**
     * @param word lower case
     */
    static boolean contain(String word) {
        return Bundled.BITS.containsKey(word);
    }

    /**
     * Bits of surprise of meeting the word in a report, 1 (nearly every report has it) to {@value
     * #RARE}.
     *
     * @param word lower case
     */
    static int bits(String word) {
        return Bundled.BITS.getOrDefault(word, RARE);
    }
}
