package org.parallax.reading.figures;

import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;

/**
 * Knows who only tells of harm: the doctor of "a shell killed two men, a doctor said". The parser
 * often takes such a one for another of those harmed, so words alone are looked at.
 */
final class Speaking {
    /** Tokens between who speaks and the verb: "a doctor at the hospital in the old town said". */
    private static final int REACH = 9;

    private final Tree tree;
    private final Sentence sentence;

    Speaking(Tree tree, Sentence sentence) {
        this.tree = tree;
        this.sentence = sentence;
    }

    /**
     * True for one person behind a comma who is the next to speak.
     *
     * @param from the first token of the phrase, its article
     * @param noun the last
     */
    boolean is(int from, int noun) {
        boolean opens = sentence.fold(from - 1).equals(",");
        return opens && (speaks(noun + 1) || speaks(pastName(noun + 1)));
    }

    /** One past the commas of ", Karim Hamdan,"; the token itself where no name stands. */
    private int pastName(int comma) {
        if (!sentence.fold(comma).equals(",")) return comma;
        int at = comma + 1;
        while (sentence.capitalised(at)) at++;
        return at > comma + 1 && sentence.fold(at).equals(",") ? at + 1 : comma;
    }

    /** A verb of speech is the next verb, in the same clause. */
    private boolean speaks(int from) {
        for (int at = from; at < Math.min(tree.size(), from + REACH); at++) {
            String word = sentence.fold(at);
            if (Cues.isSpeech(word)) return !sentence.fold(at + 1).equals("to");
            if (tree.isVerb(at) || !Character.isLetterOrDigit(word.codePointAt(0))) return false;
        }
        return false;
    }
}
