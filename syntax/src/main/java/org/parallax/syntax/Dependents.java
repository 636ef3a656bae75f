package org.parallax.syntax;

import java.util.Arrays;

/** The words that hang on each word of a sentence so far, in the order of the sentence. */
final class Dependents {
    /** The {@link #valency} of a word that nothing hangs on. */
    static final String NONE = "-";

    private static final int[] NO_WORDS = {};

    /** More on one side count as two. */
    private static final int MOST = 2;

    private final int[][] words;
    private final int[] counts;

    Dependents(int size) {
        words = new int[size][];
        Arrays.fill(words, NO_WORDS);
        counts = new int[size];
    }

    void add(int head, int word) {
        if (counts[head] == words[head].length) {
            words[head] = Arrays.copyOf(words[head], counts[head] * 2 + 2);
        }
        int at = counts[head]++;
        for (; at > 0 && words[head][at - 1] > word; at--) words[head][at] = words[head][at - 1];
        words[head][at] = word;
    }

    void remove(int head, int word) {
        int at = indexOf(head, word);
        counts[head]--;
        for (; at < counts[head]; at++) words[head][at] = words[head][at + 1];
    }

    /** The leftmost on the left side, or the one after it, or {@link Place#NOWHERE}. */
    int leftmost(int head, int order) {
        if (order >= counts[head]) return Place.NOWHERE;
        int word = words[head][order];
        return word < head ? word : Place.NOWHERE;
    }

    /** The rightmost on the right side, or the one before it, or {@link Place#NOWHERE}. */
    int rightmost(int head, int order) {
        int at = counts[head] - 1 - order;
        if (at < 0) return Place.NOWHERE;
        int word = words[head][at];
        return word > head ? word : Place.NOWHERE;
    }

    /** The word that hangs on the same head, so many before this one, or {@link Place#NOWHERE}. */
    int leftSibling(int head, int word, int order) {
        int at = indexOf(head, word) - 1 - order;
        return at < 0 ? Place.NOWHERE : words[head][at];
    }

    /** How many hang on a word on either side, 0 to 2 each: left times three plus right. */
    int valency(int head) {
        int left = 0;
        while (left < MOST && leftmost(head, left) != Place.NOWHERE) left++;
        int right = 0;
        while (right < MOST && rightmost(head, right) != Place.NOWHERE) right++;
        return left * (MOST + 1) + right;
    }

    /** The string of each {@link #valency}. */
    static String[] valencies() {
        String[] all = new String[(MOST + 1) * (MOST + 1)];
        for (int i = 0; i < all.length; i++) {
            all[i] = "<".repeat(i / (MOST + 1)) + NONE + ">".repeat(i % (MOST + 1));
        }
        return all;
    }

    private int indexOf(int head, int word) {
        int at = 0;
        while (words[head][at] != word) at++;
        return at;
    }
}
