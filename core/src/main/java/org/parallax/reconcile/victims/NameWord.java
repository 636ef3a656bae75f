package org.parallax.reconcile.victims;

import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * One word of a name, folded, with the key of how it sounds: "mohammed", "muhammad" and "mohamad"
 * have one key.
 */
record NameWord(String word, String key) {
    private static final int LONGEST_KEY = 8;
    private static final int SHORTEST_PREFIX = 3;

    /** Words of one sound that share less are spelled too differently. */
    private static final double LEAST_OF_ONE_SOUND = 0.7;

    /** A slip of one letter, or two letters that changed places. */
    private static final double LEAST_OF_A_SLIP = 0.93;

    /** How two words of names stand to each other, the closest first. */
    enum Match {
        EQUAL,
        ALIKE,
        INITIAL,
        NONE
    }

    static NameWord of(String word) {
        DoubleMetaphone sounds = new DoubleMetaphone();
        sounds.setMaxCodeLen(LONGEST_KEY);
        return new NameWord(word, sounds.doubleMetaphone(undoubled(word)));
    }

    /** "mohammad" as "mohamad": transliterations double letters as they please. */
    private static String undoubled(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }

    boolean isInitial() {
        return word.length() == 1;
    }

    Match match(NameWord other) {
        if (word.equals(other.word)) return isInitial() ? Match.INITIAL : Match.EQUAL;
        if (isInitial() || other.isInitial()) {
            return word.charAt(0) == other.word.charAt(0) ? Match.INITIAL : Match.NONE;
        }
        return isAlike(other) ? Match.ALIKE : Match.NONE;
    }

    private boolean isAlike(NameWord other) {
        if (undoubled(word).equals(undoubled(other.word))) return true;
        double spelling = new JaroWinklerSimilarity().apply(word, other.word);
        boolean sound = !key.isEmpty() && key.equals(other.key);
        boolean prefix =
                Math.min(word.length(), other.word.length()) >= SHORTEST_PREFIX
                        && (word.startsWith(other.word) || other.word.startsWith(word));
        return sound && spelling >= LEAST_OF_ONE_SOUND || spelling >= LEAST_OF_A_SLIP || prefix;
    }
}
