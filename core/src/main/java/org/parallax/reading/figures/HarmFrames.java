package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
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
 * Finds the word of harm that governs a counted noun phrase: "killed" for the 12 of "12 people were
 * killed", "toll" for the 31 of "the death toll rose to 31". Takes the phrase by its head, gives
 * the outcome, the word and the rule that found it.
 *
 * <p>Tried in this order, the closest first: the noun itself ("12 deaths"), what follows at once
 * ("12 dead"), what governs it ({@link GovernedHarm}), what stands shortly before ("displacement of
 * 40 families"), a toll that reaches it ({@link TollFrames}).
 */
final class HarmFrames {
    /** Tokens before a number within which a noun of harm still belongs to it. */
    private static final int REACH = 4;

    private static final Set<String> HARM_LINKS = Set.of("and", "or", "/", "&");
    private static final Set<String> WHOLES = Words.set("number-frames.tsv", "whole");

    private final Tree tree;
    private final Sentence sentence;
    private final GovernedHarm governed;
    private final VerbHarm verbs;
    private final TollFrames tolls;
    private final Fatal fatal;
    private final NearbyHarm nearby;
    private final List<Quantity> quantities;

    HarmFrames(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.tolls = new TollFrames(parsed);
        this.quantities = parsed.scene().quantities();
        this.fatal = new Fatal(tree, sentence);
        this.nearby = new NearbyHarm(parsed);
        this.verbs = new VerbHarm(parsed);
        this.governed = new GovernedHarm(parsed, tolls, verbs);
    }

    /**
     * @param predicate the token of the word of harm
     * @param part true for a part of a figure already named ("including 8 children")
     */
    record Frame(Outcome outcome, int predicate, boolean part, String rule) {
        static Optional<Frame> of(Outcome outcome, int predicate, String rule) {
            return Optional.of(new Frame(outcome, predicate, false, "figure/" + rule));
        }

        /** The same, found by another rule. */
        Frame by(String other) {
            return new Frame(outcome, predicate, part, other);
        }

        Frame asPart() {
            return new Frame(outcome, predicate, true, "figure/part");
        }
    }

    /**
     * @param head the head of the phrase with the number
     * @param noun the noun that is counted, the head itself or below it ("two of its members")
     */
    Optional<Frame> of(int head, int noun, Quantity quantity) {
        boolean bare = noun == quantity.number();
        int last = Math.max(noun, quantity.to() - 1);
        return nearby.headlineObject(quantity)
                .or(() -> bySyntax(head, noun, quantity))
                .or(() -> nearby.object(quantity))
                .or(() -> nearby.left(quantity, last))
                .or(() -> nearby.reported(quantity, last))
                .or(() -> nearby.toll(quantity))
                .or(() ->
                        bare && !isInterrupted(quantity)
                                ? Optional.empty()
                                : nearby.nextVerb(quantity, last))
                .map(frame -> together(frame, quantity))
                .map(frame -> isIncluded(quantity, frame) ? frame.asPart() : frame);
    }

    /** "and eight, including three farmers, were hurt". */
    private boolean isInterrupted(Quantity quantity) {
        int to = quantity.to();
        return sentence.fold(to).equals(",")
                && Set.of("including", "among").contains(sentence.fold(to + 1));
    }

    /** What the clause tells of a phrase, whatever is told of those that it is taken out of. */
    Optional<Frame> ofClause(int head) {
        return governed.above(head, 0);
    }

    /** What a headline tells right before a number, by the order of words alone. */
    Optional<Frame> headlineObject(Quantity quantity) {
        return nearby.headlineObject(quantity);
    }

    /** "including 10 civilians", "14 of the dead", "six of those killed". */
    private boolean isIncluded(Quantity quantity, Frame frame) {
        if (sentence.fold(quantity.from() - 1).equals("including")) return true;
        int to = quantity.to();
        boolean ofThose =
                sentence.fold(to).equals("of")
                        && Set.of("the", "those").contains(sentence.fold(to + 1));
        return ofThose
                && Harm.adjective(sentence.fold(to + 2))
                        .filter(word -> word.outcome() == frame.outcome())
                        .isPresent();
    }

    /** "killed and wounded 20", "20 dead or injured": casualties, nobody says how many of each. */
    private Frame together(Frame frame, Quantity quantity) {
        int at = frame.predicate();
        int second = HARM_LINKS.contains(sentence.fold(at + 1)) ? at + 2 : at - 2;
        boolean linked = HARM_LINKS.contains(sentence.fold((at + second) / 2));
        if (!linked || !isOtherHarm(second, frame.outcome())) return frame;
        int last = Math.max(at, second);
        boolean first = quantity.from() > last;
        boolean own = !first && last + 1 < tree.size() && tree.isNoun(last + 1);
        boolean between = quantity.from() > Math.min(at, second) && quantity.from() < last;
        return own || between
                ? frame
                : new Frame(Outcome.CASUALTIES, frame.predicate(), frame.part(), frame.rule());
    }

    private boolean isOtherHarm(int token, Outcome outcome) {
        if (token < 0 || token >= tree.size()) return false;
        Outcome other = outcome == Outcome.KILLED ? Outcome.INJURED : Outcome.KILLED;
        if (outcome != Outcome.KILLED && outcome != Outcome.INJURED) return false;
        return Harm.verb(tree.lemma(token))
                .or(() -> Harm.noun(tree.lemma(token)))
                .or(() -> Harm.adjective(sentence.fold(token)))
                .filter(word -> word.outcome() == other)
                .isPresent();
    }

    /** Without the last resort of {@link NearbyHarm}. */
    Optional<Frame> bySyntax(int head, int noun, Quantity quantity) {
        return told(head, noun, quantity)
                .map(frame -> isHurt(frame) ? diedLater(frame, noun, quantity) : frame);
    }

    private static boolean isHurt(Frame frame) {
        return frame.outcome() == Outcome.INJURED;
    }

    /** "A soldier wounded in the clash died of his wounds": what came to him in the end. */
    private Frame diedLater(Frame hurt, int noun, Quantity quantity) {
        int verb = hurt.predicate();
        if (verb < noun || !tree.pos(verb).equals("VBN") || isFiniteGroup(noun, verb)) return hurt;
        return nearby.nextVerb(quantity, verb)
                .filter(frame -> frame.outcome() == Outcome.KILLED)
                .filter(frame -> isOneClause(verb, frame.predicate()))
                .orElse(hurt);
    }

    /** "who was wounded" and "wounded" describe; "was wounded" is what the clause tells. */
    private boolean isFiniteGroup(int noun, int verb) {
        boolean relative = Set.of("who", "that").contains(sentence.fold(noun + 1));
        boolean auxiliary = !tree.children(verb, "aux", "auxpass").isEmpty();
        return auxiliary && !relative;
    }

    /** No other number, no "and" between the wounds and the death. */
    private boolean isOneClause(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int token = i;
            boolean border = Set.of("and", "but", ";", "while").contains(sentence.fold(i));
            if (border || quantities.stream().anyMatch(q -> q.covers(token))) return false;
        }
        return true;
    }

    private Optional<Frame> told(int head, int noun, Quantity quantity) {
        Optional<Frame> self = self(head, noun, quantity);
        // "two of the wounded died"
        boolean hurt = self.filter(HarmFrames::isHurt).isPresent();
        Optional<Frame> died =
                hurt
                        ? governed.of(head, 0).filter(f -> f.outcome() == Outcome.KILLED)
                        : Optional.empty();
        return died.or(() -> self)
                .or(() -> isSomebodys(head) ? Optional.empty() : after(head, noun, quantity))
                .or(() -> governed.of(head, 0))
                .or(() -> modified(noun, quantity))
                .or(() -> before(quantity, head))
                .or(() -> tolls.of(head))
                .or(() ->
                        fatal.shotWound(noun)
                                .flatMap(it -> Frame.of(Outcome.CASUALTIES, it, "hit")));
    }

    /** "12 deaths", "hundreds of civilian casualties", "24 dead". */
    private Optional<Frame> self(int head, int noun, Quantity quantity) {
        for (int each : new int[] {noun, head}) {
            Optional<Harm.Word> word =
                    Harm.noun(tree.lemma(each)).filter(w -> w.takes() != Harm.Takes.OF);
            boolean named = tree.isCommonOrProperNoun(each);
            if (word.isPresent() && named && each >= quantity.number())
                return Frame.of(word.get().outcome(), each, "noun");
            Optional<Harm.Word> adjective = Harm.adjective(sentence.fold(each));
            if (adjective.isPresent() && each > quantity.number() && !tree.hangs(each, "amod"))
                return Frame.of(adjective.get().outcome(), each, "adjective");
        }
        return Optional.empty();
    }

    /** "12 dead soldiers", "three badly wounded men". */
    private Optional<Frame> modified(int noun, Quantity quantity) {
        return tree.children(noun, "amod", "nmod").stream()
                .filter(each -> each >= quantity.to() && each < noun)
                .flatMap(each ->
                        Harm.adjective(sentence.fold(each)).stream()
                                .flatMap(it -> Frame.of(it.outcome(), each, "modified").stream()))
                .findFirst();
    }

    /** The reporter of "the wife of a reporter was killed": what follows is told of the wife. */
    private boolean isSomebodys(int head) {
        int of = tree.head(head);
        if (of < 0 || !tree.hangs(head, "pobj") || !tree.lemma(of).equals("of")) return false;
        int owner = tree.head(of);
        return owner >= 0
                && tree.pos(owner).startsWith("NN")
                && tree.hangs(owner, "nsubj", "nsubjpass")
                && Harm.who(tree.lemma(owner)).isPresent()
                && Harm.noun(tree.lemma(owner)).isEmpty()
                && !WHOLES.contains(tree.lemma(owner));
    }

    /**
     * "over 115 others injured", "12 people dead", "two members sustaining injuries": what follows
     * the phrase at once.
     */
    private Optional<Frame> after(int head, int noun, Quantity quantity) {
        int end = Math.max(Math.max(head, noun), quantity.to() - 1) + 1;
        Optional<Frame> close = at(end);
        if (close.isPresent()) return close;
        int past =
                tree.last(
                        Math.max(head, noun),
                        child ->
                                tree.hangs(
                                        child, "prep", "pobj", "det", "compound", "nmod", "poss"));
        return past > end
                ? at(past).filter(f -> f.rule().equals("figure/suffers"))
                : Optional.empty();
    }

    private Optional<Frame> at(int start) {
        int at = start;
        if (Set.of("is", "are", "was", "were").contains(sentence.fold(at))) at++;
        while (at < tree.size() && tree.pos(at).equals("RB")) at++;
        if (at >= tree.size()) return Optional.empty();
        if (isActive(at)) return verbs.suffers(at);
        Optional<Harm.Word> adjective = Harm.adjective(sentence.fold(at));
        boolean modifies =
                at + 1 < tree.size() && tree.hangs(at, "nmod", "amod") && tree.head(at) > at;
        if (adjective.isPresent() && !modifies)
            return Frame.of(adjective.get().outcome(), at, "adjective");
        Optional<Harm.Word> verb =
                tree.pos(at).equals("VBN")
                        ? Harm.verb(tree.lemma(at)).filter(w -> w.takes() == Harm.Takes.OBJECT)
                        : Optional.empty();
        if (verb.isPresent()) return Frame.of(verb.get().outcome(), at, "participle");

        return verbs.suffers(at);
    }

    /** "A bomber killed 16 people": who stands before is the doer. */
    private boolean isActive(int verb) {
        return tree.isVerb(verb) && tree.child(verb, "dobj").filter(o -> o > verb).isPresent();
    }

    /**
     * "the flight of dozens of villagers": a noun of harm shortly before, nothing but small words
     * between.
     */
    private Optional<Frame> before(Quantity quantity, int head) {
        String link = sentence.fold(quantity.from() - 1);
        if (!Set.of("of", "for", "to", "among").contains(link)) return Optional.empty();

        for (int i = quantity.from() - 2; i >= Math.max(0, quantity.from() - REACH); i--) {
            Optional<Harm.Word> noun =
                    Harm.noun(tree.lemma(i)).filter(w -> w.takes() != Harm.Takes.SELF);
            if (noun.isPresent() && tree.isCommonOrProperNoun(i) && !tree.within(i, head))
                return Frame.of(noun.get().outcome(), i, "nominal");
            if (tree.isVerb(i) || tree.pos(i).equals(",")) break;
        }
        return link.equals("of") ? again(quantity) : Optional.empty();
    }

    /** "the deaths of 30 civilians, two women among them, and of 12 guards": the second "of". */
    private Optional<Frame> again(Quantity quantity) {
        int link = quantity.from() - 2;
        if (!Set.of("and", ",").contains(sentence.fold(link))) return Optional.empty();
        for (int i = link - 1; i >= 0; i--) {
            String pos = tree.pos(i);
            if (pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP")) break;
            if (!sentence.fold(i + 1).equals("of")) continue;
            int noun = i;
            Optional<Harm.Word> harm =
                    Harm.noun(tree.lemma(noun)).filter(w -> w.takes() != Harm.Takes.SELF);
            if (harm.isPresent() && tree.isCommonOrProperNoun(noun))
                return Frame.of(harm.get().outcome(), noun, "nominal");
        }
        return Optional.empty();
    }
}
