package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.figures.HarmFrames.Frame;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.ParsedSentence;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a counted noun phrase up its tree to the word of harm over it: subject of "died", object
 * of "killed", object of a preposition on either ("the killing of 12"), conjunct of another that
 * has one ("38 fighters and 43 civilians were killed"). {@link VerbHarm} says what a verb does to
 * its subject and object; here is the way to that verb.
 */
final class GovernedHarm {
    private static final Set<String> STANDS_FOR = Words.set("frames.tsv", "stands-for");
    private static final Set<String> PART = Words.set("frames.tsv", "part");
    private static final Set<String> BESIDES = Words.set("frames.tsv", "besides");
    private static final Set<String> TAKES = Set.of("of", "for", "to", "among");

    /** Steps up a tree; beyond them phrase and word have little to do with each other. */
    private static final int DEEPEST = 5;

    private final Tree tree;
    private final Sentence sentence;
    private final List<Quantity> quantities;
    private final TollFrames tolls;
    private final VerbHarm verbs;

    GovernedHarm(ParsedSentence parsed, TollFrames tolls, VerbHarm verbs) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.quantities = parsed.scene().quantities();
        this.tolls = tolls;
        this.verbs = verbs;
    }

    /**
     * @param head the head of the counted phrase
     * @param depth steps already taken up the tree
     */
    Optional<Frame> of(int head, int depth) {
        if (depth > DEEPEST) return Optional.empty();
        Optional<Frame> own = verbs.described(head);
        if (own.isEmpty()) return above(head, depth);
        if (own.get().outcome() == Outcome.KILLED) return own;
        // "12 people who had been displaced were killed": the worse is what is told of them
        return above(head, depth).filter(f -> isWorse(f, own.get())).or(() -> own);
    }

    private static boolean isWorse(Frame one, Frame other) {
        return one.outcome() == Outcome.KILLED
                || one.outcome() == Outcome.INJURED && !isBodily(other);
    }

    private static boolean isBodily(Frame frame) {
        return frame.outcome() == Outcome.KILLED || frame.outcome() == Outcome.INJURED;
    }

    /** What the governor of the phrase tells of it. */
    Optional<Frame> above(int head, int depth) {
        int up = tree.head(head);
        if (up < 0) return Optional.empty();
        return switch (tree.relation(head)) {
            case "nsubjpass" -> verbs.subject(up, true, isSeveral(head));
            case "nsubj" ->
                    isSame(up)
                            ? verbs.subject(tree.head(up), true, isSeveral(head))
                            : verbs.subject(up, isReduced(up), isSeveral(head));
            case "dobj" -> object(up, head);
            case "conj", "appos" ->
                    (tree.isNoun(up) || tree.pos(up).equals("CD")) && !isBehindState(up, head)
                            ? of(up, depth + 1)
                            : Optional.empty();
            case "pobj" -> preposition(up, depth);
            case "nmod", "compound", "dep", "npadvmod", "advmod" ->
                    tree.isVerb(up) ? beside(up, head) : of(up, depth + 1);
            case "attr" -> tolls.of(head);
            default -> Optional.empty();
        };
    }

    /**
     * "left one man dead and a guard with a wound": what is told of the first ends before "and".
     */
    private boolean isBehindState(int first, int head) {
        int verb = tree.head(first);
        return verb >= 0
                && tree.hangs(first, "dobj")
                && tree.children(verb, "oprd", "acomp").stream()
                        .anyMatch(state ->
                                first < state
                                        && state < head
                                        && tree.objectsOf(head, Set.of("with")).stream()
                                                .anyMatch(with -> with > head));
    }

    /** "an officer was killed, as were two bystanders": told of them too. */
    private boolean isSame(int verb) {
        return tree.lemma(verb).equals("be")
                && tree.hangs(verb, "advcl")
                && sentence.fold(verb - 1).equals("as")
                && tree.head(verb) >= 0
                && isPassive(tree.head(verb));
    }

    /**
     * A phrase that hangs on a verb by a hedge ("killed up to 12 people", "between 12 and 14 people
     * were killed") or by a slip of the parser: its subject where it stands before, its object
     * behind.
     */
    private Optional<Frame> beside(int verb, int head) {
        if (head > verb) return object(verb, head);
        boolean taken = tree.child(verb, "nsubj", "nsubjpass").isPresent();
        return taken ? Optional.empty() : verbs.subject(verb, isReduced(verb), isSeveral(head));
    }

    private boolean isSeveral(int head) {
        return tree.pos(head).endsWith("S");
    }

    /** "12 people killed": a participle that stands for a passive. */
    private boolean isReduced(int verb) {
        return tree.pos(verb).equals("VBN") && tree.child(verb, "dobj").isEmpty();
    }

    private Optional<Frame> object(int verb, int head) {
        Optional<Frame> own = verbs.object(verb, head);
        if (own.isPresent()) return own;
        if (tree.lemma(verb).equals("include")) return governedPart(verb);
        return tolls.isReached(verb) ? tolls.of(head) : Optional.empty();
    }

    /** "up", "to", "between", "over": part of how firmly a number is put. */
    private boolean isHedge(int token) {
        return quantities.stream().anyMatch(q -> q.covers(token) && token != q.number());
    }

    /** "They include 8 children": part of what the subject was told of. */
    private Optional<Frame> governedPart(int verb) {
        return tree.subject(verb).flatMap(s -> wholeFrame(s, 1)).map(Frame::asPart);
    }

    private Optional<Frame> preposition(int prep, int depth) {
        int up = tree.head(prep);
        if (up < 0) return Optional.empty();
        if (isHedge(prep)) return hedged(prep, depth);
        String word = tree.lemma(prep);
        if (isBesides(prep)) {
            Optional<Frame> shared = shared(up, prep, depth);
            if (shared.isPresent()) return shared;
        }
        if (word.equals("at")) {
            Optional<Frame> stated = tolls.putAt(up);
            if (stated.isPresent()) return stated;
        }
        if (PART.contains(word))
            return (tree.isVerb(up) ? subjectFrame(up) : wholeFrame(up, depth)).map(Frame::asPart);
        Optional<Harm.Word> noun =
                Harm.noun(tree.lemma(up)).filter(w -> w.takes() != Harm.Takes.SELF);
        if (noun.isPresent() && TAKES.contains(word))
            return Frame.of(noun.get().outcome(), up, "nominal");
        int above = tree.head(up);
        boolean lives = tree.lemma(up).equals("life") && above >= 0 && verbs.takesLives(above);
        if (lives) return Frame.of(Outcome.KILLED, above, "lives");
        boolean quantity = word.equals("of") && STANDS_FOR.contains(sentence.fold(up));
        if (quantity && depth < DEEPEST - 1) return of(up, depth + 1);
        return tolls.isReached(up) ? tolls.of(prep) : Optional.empty();
    }

    private Optional<Frame> hedged(int prep, int depth) {
        int up = tree.head(prep);
        int steps = 0;
        while (up >= 0 && isHedge(up) && steps++ < DEEPEST) up = tree.head(up);
        if (up < 0 || depth > DEEPEST) return Optional.empty();
        if (tree.isVerb(up)) return beside(up, prep);
        if (tree.relation(up).equals("prep")) return preposition(up, depth + 1);
        Optional<Harm.Word> noun =
                Harm.noun(tree.lemma(up)).filter(w -> w.takes() != Harm.Takes.SELF);
        return noun.isPresent() ? Frame.of(noun.get().outcome(), up, "nominal") : of(up, depth + 1);
    }

    /** "along with", "alongside", "together with", "as well as", "in addition to". */
    private boolean isBesides(int prep) {
        if (BESIDES.contains(tree.lemma(prep))) return true;
        int up = tree.head(prep);
        boolean company = tree.isVerb(up) && isPassive(up);
        return company && tree.lemma(prep).equals("with")
                || tree.lemma(prep).equals("with") && BESIDES.contains(sentence.fold(prep - 1))
                || tree.lemma(prep).equals("to") && sentence.fold(prep - 1).equals("addition");
    }

    /** "he was killed alongside two of his sons": they share what came to him. */
    private Optional<Frame> shared(int up, int prep, int depth) {
        int at = up;
        int steps = 0;
        while (at >= 0 && steps++ < DEEPEST && tree.hangs(at, "prep", "pobj", "advmod", "cc"))
            at = tree.head(at);
        if (at < 0) return Optional.empty();
        if (!tree.isVerb(at)) return of(at, depth + 1);
        int verb = at;
        boolean told = verb < prep || isPassive(verb);
        return Harm.verb(tree.lemma(verb))
                .filter(w -> told || w.takes() == Harm.Takes.SUBJECT)
                .flatMap(w -> Frame.of(w.outcome(), verb, "besides"));
    }

    private boolean isPassive(int verb) {
        return tree.passive(verb) || tree.pos(verb).equals("VBN");
    }

    private Optional<Frame> wholeFrame(int noun, int depth) {
        Optional<Harm.Word> self =
                Harm.noun(tree.lemma(noun)).filter(w -> w.takes() != Harm.Takes.OF);
        if (self.isPresent()) return Frame.of(self.get().outcome(), noun, "part");
        return of(noun, depth + 1);
    }

    private Optional<Frame> subjectFrame(int verb) {
        Optional<Harm.Word> word = Harm.verb(tree.lemma(verb));
        if (word.isPresent()) return Frame.of(word.get().outcome(), verb, "part");
        return tree.subject(verb).flatMap(s -> wholeFrame(s, 1));
    }
}
