package org.parallax.reading;

import java.util.Set;

/**
 * Tells where a verb that only wounds has killed: "shot dead nine farmers", "was stabbed to death",
 * "fatally shot". The words stand right beside the verb.
 */
record Fatal(Tree tree, Sentence sentence) {
    private static final Set<String> BLOWS = Words.set("frames.tsv", "fatal-with");

    /** True for the verb at a token. */
    boolean is(int verb) {
        if (!BLOWS.contains(tree.lemma(verb))) return false;
        String next = sentence.fold(verb + 1);
        boolean toDeath = next.equals("to") && sentence.fold(verb + 2).equals("death");
        return next.equals("dead") || toDeath || sentence.fold(verb - 1).equals("fatally");
    }
}
