package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;

import java.util.Set;

/**
 * Tells what a verb that only wounds by itself has done: wounded ("five were stabbed"), killed some
 * ("six were shot, two of them fatally") or all. Tells where a verb that only wounds has killed:
 * "shot dead nine farmers", "was stabbed to death", "fatally shot". The words stand right beside
 * the verb.
 */
record Fatal(Tree tree, Sentence sentence) {
    private static final Set<String> BLOWS = Words.set("frames.tsv", "fatal-with");

    private static final Set<String> WOUNDS = Words.set("frames.tsv", "wounds");
    private static final Set<String> FOR_SOME = Words.set("frames.tsv", "wounds-if-fatal-for-some");

    /** "stabbed five people": no word of anybody's death behind it. */
    boolean wounds(int verb) {
        return WOUNDS.contains(tree.lemma(verb)) && !is(verb) && !tellsOfDeath(verb);
    }

    /** "were stabbed, two of them fatally", "were shot, one of whom died". */
    boolean isForSome(int verb) {
        if (!FOR_SOME.contains(tree.lemma(verb)) || is(verb)) return false;
        for (int i = verb + 1; i < sentence.size(); i++) {
            boolean some = Set.of("whom", "them").contains(sentence.fold(i - 1));
            if (sentence.fold(i).equals("fatally") && !tree.isVerb(i - 1)) return true;
            if (some && (dies(i) || dies(i + 1))) return true;
            if (sentence.fold(i).equals(";")) return false;
        }
        return false;
    }

    private boolean dies(int token) {
        return token < tree.size() && tree.lemma(token).equals("die");
    }

    private boolean tellsOfDeath(int verb) {
        for (int i = verb + 1; i < sentence.size(); i++) {
            boolean killed =
                    Harm.verb(tree.lemma(i))
                            .filter(word -> word.outcome() == Outcome.KILLED)
                            .isPresent();
            if (killed || sentence.fold(i).equals("dead")) return true;
        }
        return false;
    }

    /** True for the verb at a token. */
    boolean is(int verb) {
        if (!BLOWS.contains(tree.lemma(verb))) return false;
        String next = sentence.fold(verb + 1);
        boolean toDeath = next.equals("to") && sentence.fold(verb + 2).equals("death");
        return next.equals("dead") || toDeath || sentence.fold(verb - 1).equals("fatally");
    }
}
