package org.parallax.reading.figures;

import org.parallax.reading.figures.HarmFrames.Frame;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.NumberPhrase;
import org.parallax.reading.scene.Scene;

import java.util.Optional;
import java.util.Set;

/**
 * Numbers out of a group that has harm of its own: of "eight of the 12 miners abducted on Monday
 * were freed" the twelve were abducted, and the eight were what the clause tells; of "six of the 40
 * people killed were children" the six are a part of the forty.
 */
record Partitives(Scene scene, Tree tree, HarmFrames frames) {
    private static final Set<String> GROUP = Set.of("the", "those", "these");

    /** "the 12 miners abducted": a group with a number, told what came to it. */
    boolean isHarmedGroup(Quantity quantity) {
        return harm(quantity).isPresent();
    }

    /** What came to the group that a number counts, told by a participle on its noun. */
    Optional<Frame> harm(Quantity group) {
        Optional<Frame> beside = besideNumber(group);
        if (beside.isPresent()) return beside;
        NumberPhrase phrase = NumberPhrase.of(scene, tree, group);
        int noun = phrase.noun();
        if (noun <= group.number() || Harm.who(tree.lemma(noun)).isEmpty()) return Optional.empty();
        return tree.children(noun, "acl").stream()
                .filter(verb -> verb > noun && tree.pos(verb).equals("VBN"))
                .flatMap(verb ->
                        Harm.verb(tree.lemma(verb))
                                .filter(word -> word.takes() == Harm.Takes.OBJECT)
                                .flatMap(word -> Frame.of(word.outcome(), verb, "participle"))
                                .stream())
                .findFirst();
    }

    /** "the 90 wounded". */
    private Optional<Frame> besideNumber(Quantity group) {
        int at = group.to();
        boolean modifies = tree.isNoun(Math.min(at + 1, tree.size() - 1)) && at + 1 < tree.size();
        if (modifies) return Optional.empty();
        return Harm.adjective(scene.sentence().fold(at))
                .flatMap(word -> Frame.of(word.outcome(), at, "elliptic"));
    }

    /** The group that the number is taken out of: "of the 12 miners abducted". */
    Optional<Quantity> group(Quantity quantity) {
        int of = quantity.to();
        Sentence sentence = scene.sentence();
        if (!sentence.fold(of).equals("of") || !GROUP.contains(sentence.fold(of + 1)))
            return Optional.empty();
        return scene.quantities().stream()
                .filter(other -> other.from() == of + 2)
                .filter(this::isHarmedGroup)
                .findFirst();
    }

    /** What the clause tells of those taken out of a group; empty where that is no harm. */
    Optional<Counted> counted(Quantity quantity, Quantity group) {
        NumberPhrase phrase = NumberPhrase.of(scene, tree, quantity);
        Optional<Frame> told = frames.ofClause(phrase.head());
        if (told.isEmpty() && isCalled(phrase.head())) told = harm(group).map(Frame::asPart);
        return told.map(frame -> new Counted(quantity, phrase.head(), phrase.noun(), frame));
    }

    /** "were children". */
    private boolean isCalled(int head) {
        int verb = tree.head(head);
        return verb >= 0
                && tree.lemma(verb).equals("be")
                && tree.children(verb, "attr").stream()
                        .anyMatch(attr -> Harm.who(tree.lemma(attr)).isPresent());
    }
}
