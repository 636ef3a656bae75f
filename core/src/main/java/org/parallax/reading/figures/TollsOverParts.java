package org.parallax.reading.figures;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the toll that a sentence leads its new dead into: in "rescuers found seven bodies, bringing
 * the toll to 19" the seven are some of the nineteen.
 */
final class TollsOverParts {
    private static final Set<String> STATES = Words.set("frames.tsv", "states");
    private static final Set<String> TOLLS = Words.set("frames.tsv", "toll");

    /** Tokens between "bringing" and the toll: "bringing to 19 the overall death toll". */
    private static final int REACH = 8;

    private final Tree tree;
    private final Sentence sentence;

    TollsOverParts(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    /** The token of "bringing" in "..., bringing the toll to 19"; the sentence's size for none. */
    int bringing() {
        for (int i = 1; i < sentence.size(); i++) {
            if (!tree.pos(i).equals("VBG") || !STATES.contains(tree.lemma(i))) continue;
            int end = Math.min(sentence.size(), i + REACH);
            boolean toll =
                    sentence.folds().subList(i, end).stream()
                            .anyMatch(word -> TOLLS.contains(word) || word.equals("number"));
            if (toll) return i;
        }
        return sentence.size();
    }

    /** The figures before a toll that is of one event with them as parts of it. */
    List<Counted> joined(List<Counted> counted) {
        int bringing = bringing();
        boolean runs = sentence.folds().subList(bringing, sentence.size()).contains("since");
        if (bringing == sentence.size() || runs) return counted;
        List<Counted> all = new ArrayList<>();
        for (Counted each : counted) {
            boolean led =
                    each.quantity().to() <= bringing
                            && !each.frame().part()
                            && counted.stream().anyMatch(toll -> isToll(toll, each, bringing));
            all.add(led ? each.with(each.frame().asPart()) : each);
        }
        return all;
    }

    private static boolean isToll(Counted toll, Counted part, int bringing) {
        return toll.quantity().from() > bringing
                && toll.frame().outcome() == part.frame().outcome()
                && toll.number() > part.number();
    }
}
