package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the death of somebody who killed others and then himself: "shot his brother dead before
 * turning the gun on himself", "Clerk kills two, then self". He is one more of the dead, and no
 * count of those he killed holds him. Looks at the order of words, for headlines leave out the
 * verb.
 */
final class OwnHand {
    private static final Set<String> SELF = Words.set("frames.tsv", "self");
    private static final Set<String> WEAPONS = Words.set("frames.tsv", "own-weapon");
    private static final Set<String> FAILS = Words.set("frames.tsv", "own-hand-fails");
    private static final Set<String> DEED = Words.set("frames.tsv", "own-deed");
    private static final Set<String> MURDER = Words.set("frames.tsv", "murder");
    private static final Set<String> BEFORE_SELF = Set.of("then", ",", "and");

    private final Tree tree;
    private final Sentence sentence;
    private final FigureDrafts drafts;

    private OwnHand(ParsedSentence parsed, FigureDrafts drafts) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.drafts = drafts;
    }

    /**
     * @param told the other figures of the sentence
     */
    static Optional<Draft.OfFigure> read(
            ParsedSentence parsed, FigureDrafts drafts, List<Draft.OfFigure> told) {
        OwnHand reader = new OwnHand(parsed, drafts);
        OptionalInt self = reader.self();
        if (self.isEmpty() || !reader.killedOthers(self.getAsInt(), told)) return Optional.empty();
        return Optional.of(reader.draft(self.getAsInt()));
    }

    /** The word for him, or for what he did: "himself", "committed suicide". */
    private OptionalInt self() {
        OptionalInt found = OptionalInt.empty();
        for (int i = 1; i < sentence.size(); i++) {
            if (FAILS.contains(sentence.fold(i))) return OptionalInt.empty();
            if (found.isEmpty() && (isSelf(i) || isSuicide(i))) found = OptionalInt.of(i);
        }
        return found;
    }

    private boolean isSelf(int at) {
        if (!SELF.contains(sentence.fold(at))) return false;
        if (sentence.fold(at).equals("self") && !sentence.heading()) return false;
        String before = sentence.fold(at - 1);
        if (BEFORE_SELF.contains(before)) return true;
        if (before.equals("on")) return WEAPONS.contains(sentence.fold(at - 2));
        boolean fired = DEED.contains(tree.lemma(at - 1)) || isKilling(at - 1);
        return fired && !tree.pos(at - 1).equals("VB");
    }

    /** "committed suicide", "took her own life". */
    private boolean isSuicide(int at) {
        boolean suicide =
                sentence.fold(at).equals("suicide") && tree.lemma(at - 1).equals("commit");
        boolean life =
                sentence.fold(at).equals("life")
                        && sentence.fold(at - 1).equals("own")
                        && at > 2
                        && tree.lemma(at - 3).equals("take");
        return suicide && !tree.pos(at - 1).equals("VB") || life && !tree.pos(at - 3).equals("VB");
    }

    private boolean isKilling(int verb) {
        return Harm.verb(tree.lemma(verb))
                .filter(word -> word.outcome() == Outcome.KILLED)
                .filter(word -> word.takes() == Harm.Takes.OBJECT)
                .isPresent();
    }

    /** Others are told dead in the sentence before he is, or hit where it is called a murder. */
    private boolean killedOthers(int self, List<Draft.OfFigure> told) {
        boolean murder =
                sentence.folds().stream().anyMatch(MURDER::contains)
                        || sentence.folds().contains("suicide");
        return told.stream()
                .filter(figure -> figure.at().anchor() < self - 1 && figure.count().stated())
                .filter(figure -> isObject(figure, self))
                .anyMatch(figure ->
                        figure.outcome() == Outcome.KILLED
                                || murder && figure.outcome() == Outcome.CASUALTIES);
    }

    /** "killed his wife", not "died after shooting himself", where he is the one who died. */
    private boolean isObject(Draft.OfFigure figure, int self) {
        int verb = verb(figure.at().anchor());
        int last = figure.at().to() - 1;
        return tree.isVerb(verb)
                && !tree.passive(verb)
                && last > verb
                && last < self
                && Harm.verb(tree.lemma(verb))
                        .filter(word -> word.takes() == Harm.Takes.SUBJECT)
                        .isEmpty();
    }

    /** The killing itself, or the verb of "shot two clerks dead". */
    private int verb(int anchor) {
        int at = anchor;
        if (tree.hangs(at, "nmod", "amod", "oprd", "acomp") && tree.head(at) >= 0)
            at = tree.head(at);
        return tree.hangs(at, "dobj") ? tree.head(at) : at;
    }

    private Draft.OfFigure draft(int self) {
        Quantity one = new Quantity(self, self + 1, self, Count.exactly(1), false);
        HarmFrames.Frame frame =
                new HarmFrames.Frame(Outcome.KILLED, self, false, FigureClaim.OWN_HAND);
        Counted doer = new Counted(one, self, self, frame);
        return drafts.of(doer, Count.exactly(1), Unit.PERSONS, List.of(doer), Optional.empty())
                .ofAnybody();
    }
}
