package org.parallax.reading;

import org.parallax.claims.Act;
import org.parallax.reading.language.Charge;
import org.parallax.reading.language.Liability;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.sayings.Saying;
import org.parallax.reading.scene.Draft;

import java.util.List;

/**
 * Finds whoever makes an accusation that stands outside what its words of speech hold: in "The raid
 * was blamed on the front by the council" the raid is told by the council; in "accused the front of
 * shelling the camp, killing two" the two are.
 */
final class Accusers {
    private final List<Saying> accusations;

    Accusers(List<Saying> sayings) {
        this.accusations = sayings.stream().filter(it -> it.act() == Act.ACCUSE).toList();
    }

    /** Those of whose accusation the draft is a part, by its grammar; empty where nobody's. */
    List<Saying> of(Draft draft) {
        Draft.Place at = draft.at();
        Sentence sentence = at.scene().sentence();
        Tree tree = at.scene().tree().orElseThrow();
        boolean counts = draft instanceof Draft.OfFigure;
        int verb = tree.isVerb(at.anchor()) ? at.anchor() : tree.clauseVerb(at.anchor());
        boolean charged = Charge.over(tree, verb).isPresent();
        boolean laid =
                !counts && !tree.isVerb(at.anchor()) && Liability.of(tree, at.anchor()).isPresent();
        if (!charged && !laid) return List.of();
        return accusations.stream()
                .filter(it -> it.part() == sentence.part() && it.sentence() == sentence.index())
                .filter(it -> isUnder(it, sentence, tree, at.anchor()))
                .toList();
    }

    private static boolean isUnder(Saying saying, Sentence sentence, Tree tree, int anchor) {
        int token = anchor;
        for (int steps = 0; token >= 0 && steps < tree.size(); steps++) {
            if (sentence.span(token, token + 1).start() == saying.cue().start()) return true;
            token = tree.head(token);
        }
        return false;
    }
}
