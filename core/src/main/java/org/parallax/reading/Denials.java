package org.parallax.reading;

import org.parallax.claims.Act;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.sayings.Saying;
import org.parallax.reading.scene.Draft;

import java.util.List;
import java.util.Set;

/**
 * Tells what a denial leaves standing. In "X denied any part in the raid that killed two" X's part
 * is denied, the two are dead all the same and not on X's word; in "X denied that two were killed"
 * the dead are denied.
 */
final class Denials {
    private static final Set<String> PART = Words.set("liability.tsv", "part");
    private static final Set<String> OWED = Words.set("liability.tsv", "responsibility");
    private static final Set<String> OF_PART = Set.of("in", "to", "for", "behind", "with");
    private static final Set<String> WHEN = Set.of("when", "after", "as", "before", "while");

    private Denials() {}

    /** The sayings that put the draft forward: all but denials that take it for granted. */
    static List<Saying> putForward(Draft draft, List<Saying> sayings) {
        boolean denied = sayings.stream().anyMatch(it -> it.act() == Act.DENY);
        if (!denied) return sayings;
        return sayings.stream()
                .filter(it -> it.act() != Act.DENY || !takesForGranted(it, draft))
                .toList();
    }

    private static boolean takesForGranted(Saying denial, Draft draft) {
        Draft.Place at = draft.at();
        Sentence sentence = at.scene().sentence();
        if (denial.sentence() != sentence.index()) return false;
        Tree tree = at.scene().tree().orElseThrow();
        boolean counts = draft instanceof Draft.OfFigure;
        int token = at.anchor();
        for (int steps = 0; token >= 0 && steps < tree.size(); steps++) {
            if (sentence.span(token, token + 1).start() == denial.cue().start()) return false;
            if (isBackground(tree, token) || counts && isWhatIsOwed(tree, token)) return true;
            token = tree.head(token);
        }
        return false;
    }

    /** "the strike that killed two", "when two were killed". */
    private static boolean isBackground(Tree tree, int token) {
        if (tree.hangs(token, "relcl")) return true;
        return tree.hangs(token, "advcl")
                && tree.children(token, "mark", "advmod").stream()
                        .anyMatch(mark -> WHEN.contains(tree.lemma(mark)));
    }

    /** "responsibility for the deaths", "a role in the killing of two". */
    private static boolean isWhatIsOwed(Tree tree, int token) {
        int link = tree.head(token);
        boolean linked =
                link >= 0
                        && tree.hangs(token, "pobj", "pcomp")
                        && OF_PART.contains(tree.lemma(link))
                        && tree.head(link) >= 0;
        if (!linked) return false;
        String part = tree.lemma(tree.head(link));
        return PART.contains(part) || OWED.contains(part) || part.equals("responsible");
    }
}
