package org.parallax.reading;

import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.reading.HarmFrames.Frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a counted noun phrase up its tree to the word of harm over it: subject of "died", object
 * of "killed", object of a preposition on either ("the killing of 12"), conjunct of another that
 * has one ("38 fighters and 43 civilians were killed").
 */
final class GovernedHarm {
    private static final Set<String> SUFFERS = Words.set("frames.tsv", "suffers");
    private static final Set<String> REPORTED = Words.set("frames.tsv", "reported");
    private static final Set<String> TAKES_LIVES = Words.set("frames.tsv", "takes");
    private static final Set<String> LEAVES_HOME = Words.set("frames.tsv", "leaves-home");
    private static final Set<String> STATES = Words.set("frames.tsv", "states");
    private static final Set<String> STANDS_FOR = Words.set("frames.tsv", "stands-for");
    private static final Set<String> HOMES = Words.set("ground.tsv", "home");
    private static final Set<String> HURTS = Set.of("injury", "wound", "burn", "bruise");
    private static final Set<String> LEAVES_SOMEBODY = Set.of("leave", "force", "shoot");
    private static final Set<String> FORCES = Words.set("frames.tsv", "forces");
    private static final Set<String> DESTROYS = Words.set("frames.tsv", "destroys");
    private static final Set<String> PART = Set.of("include", "including", "among");
    private static final Set<String> BESIDES = Words.set("frames.tsv", "besides");
    private static final Set<String> TAKES = Set.of("of", "for", "to", "among");

    /** Steps up a tree; beyond them phrase and word have little to do with each other. */
    private static final int DEEPEST = 5;

    private final Tree tree;
    private final Sentence sentence;
    private final List<Quantity> quantities;
    private final TollFrames tolls;

    GovernedHarm(ParsedSentence parsed, TollFrames tolls) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.quantities = parsed.scene().quantities();
        this.tolls = tolls;
    }

    /**
     * @param head the head of the counted phrase
     * @param depth steps already taken up the tree
     */
    Optional<Frame> of(int head, int depth) {
        if (depth > DEEPEST) return Optional.empty();
        Optional<Frame> own = modifier(head);
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

    private Optional<Frame> modifier(int head) {
        for (int modifier : tree.children(head, "acl", "relcl")) {
            Optional<Frame> own = participle(modifier);
            if (own.isPresent()) return own;
        }
        return Optional.empty();
    }

    /** What the governor of the phrase tells of it. */
    private Optional<Frame> above(int head, int depth) {
        int up = tree.head(head);
        if (up < 0) return Optional.empty();
        return switch (tree.relation(head)) {
            case "nsubjpass" -> subject(up, true);
            case "nsubj" ->
                    subject(up, tree.pos(up).equals("VBN") && tree.child(up, "dobj").isEmpty());
            case "dobj" -> object(up, head);
            case "conj", "appos" ->
                    tree.isNoun(up) || tree.pos(up).equals("CD")
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
     * A phrase that hangs on a verb by a hedge ("killed up to 12 people", "between 12 and 14 people
     * were killed") or by a slip of the parser: its subject where it stands before, its object
     * behind.
     */
    private Optional<Frame> beside(int verb, int head) {
        boolean passive = tree.pos(verb).equals("VBN") && tree.child(verb, "dobj").isEmpty();
        if (head > verb) return object(verb, head);
        boolean taken = tree.child(verb, "nsubj", "nsubjpass").isPresent();
        return taken ? Optional.empty() : subject(verb, passive);
    }

    /** "up", "to", "between", "over": part of how firmly a number is put. */
    private boolean isHedge(int token) {
        return quantities.stream().anyMatch(q -> q.covers(token) && token != q.number());
    }

    private Optional<Frame> participle(int verb) {
        Optional<Harm.Word> word = Harm.verb(tree.lemma(verb));
        if (word.isPresent()) {
            boolean passive = tree.pos(verb).equals("VBN") || tree.passive(verb);
            if (word.get().takes() == Harm.Takes.OBJECT
                    && passive
                    && tree.child(verb, "dobj").isEmpty())
                return Frame.of(word.get().outcome(), verb, "participle");
            if (word.get().takes() == Harm.Takes.SUBJECT)
                return Frame.of(word.get().outcome(), verb, "relative");
        }
        return suffers(verb);
    }

    private Optional<Frame> subject(int verb, boolean passive) {
        Optional<Harm.Word> word = Harm.verb(tree.lemma(verb));
        if (word.isPresent()) {
            boolean takesSubject = word.get().takes() == Harm.Takes.SUBJECT;
            boolean takesObject = word.get().takes() == Harm.Takes.OBJECT;
            if (takesSubject && (!passive || tree.pos(verb).equals("VBN")))
                return Frame.of(word.get().outcome(), verb, "active");
            if (takesObject)
                return passive ? Frame.of(word.get().outcome(), verb, "passive") : Optional.empty();
        }
        Optional<Frame> suffered = suffers(verb);
        if (suffered.isPresent()) return suffered;
        if (!passive && LEAVES_HOME.contains(tree.lemma(verb)) && hasObject(verb, HOMES))
            return Frame.of(Outcome.DISPLACED, verb, "left-home");
        if (passive && isForcedOut(verb)) return Frame.of(Outcome.DISPLACED, verb, "forced");
        Optional<Frame> among = among(verb);
        if (among.isPresent()) return among;
        if (tree.lemma(verb).equals("lose") && hasObject(verb, Set.of("life")))
            return Frame.of(Outcome.KILLED, verb, "lives");
        // the clause that somebody says tells of others: "a doctor said six people were killed"
        boolean told = passive || !Cues.isSpeech(sentence.fold(verb));
        List<Integer> complements =
                told
                        ? tree.children(verb, "attr", "acomp", "oprd", "xcomp", "ccomp")
                        : tree.children(verb, "attr", "acomp", "oprd");
        return complements.stream()
                .flatMap(complement -> complement(verb, complement).stream())
                .findFirst();
    }

    private boolean hasObject(int verb, Set<String> lemmas) {
        return tree.children(verb, "dobj").stream().anyMatch(o -> lemmas.contains(tree.lemma(o)));
    }

    /** "sustained wounds". */
    Optional<Frame> suffers(int verb) {
        boolean suffers =
                tree.isVerb(verb) && SUFFERS.contains(tree.lemma(verb)) && hasObject(verb, HURTS);
        return suffers ? Frame.of(Outcome.INJURED, verb, "suffers") : Optional.empty();
    }

    /** "are refugees", "were reported killed", "remain missing", "are believed to have died". */
    private Optional<Frame> complement(int verb, int complement) {
        Optional<Harm.Word> noun =
                Harm.noun(tree.lemma(complement)).filter(w -> w.takes() == Harm.Takes.SELF);
        if (noun.isPresent() && tree.isCommonOrProperNoun(complement))
            return Frame.of(noun.get().outcome(), complement, "predicate");
        Optional<Harm.Word> adjective = Harm.adjective(sentence.fold(complement));
        if (adjective.isPresent())
            return Frame.of(adjective.get().outcome(), complement, "predicate");
        if (!REPORTED.contains(tree.lemma(verb)) && !tree.lemma(verb).equals("have"))
            return Optional.empty();
        return Harm.verb(tree.lemma(complement))
                .flatMap(w -> Frame.of(w.outcome(), complement, "reported"));
    }

    private Optional<Frame> object(int verb, int head) {
        Optional<Harm.Word> word =
                Harm.verb(tree.lemma(verb)).filter(w -> w.takes() == Harm.Takes.OBJECT);
        if (word.isPresent()) return Frame.of(word.get().outcome(), verb, "active");
        if (tree.lemma(head).equals("life") && TAKES_LIVES.contains(tree.lemma(verb)))
            return Frame.of(Outcome.KILLED, verb, "lives");

        boolean lost =
                tree.lemma(verb).equals("lose")
                        && Harm.who(tree.lemma(head)).isPresent()
                        && !tree.lemma(head).equals("life");
        if (lost) return Frame.of(Outcome.KILLED, verb, "lost");
        if (LEAVES_SOMEBODY.contains(tree.lemma(verb))) {
            for (int complement :
                    tree.children(verb, "oprd", "acomp", "xcomp", "ccomp", "advcl", "attr")) {
                Optional<Harm.Word> stated =
                        Harm.adjective(sentence.fold(complement))
                                .or(() -> Harm.verb(tree.lemma(complement)));
                if (stated.isPresent()) return Frame.of(stated.get().outcome(), complement, "left");
            }
        }
        if (isForcedOut(verb)) return Frame.of(Outcome.DISPLACED, verb, "forced");
        boolean destroyed =
                DESTROYS.contains(tree.lemma(verb))
                        && Harm.who(tree.lemma(head)).filter(w -> w == Who.COMBATANT).isPresent();
        if (destroyed) return Frame.of(Outcome.KILLED, verb, "active");
        if (tree.lemma(verb).equals("include")) return governedPart(verb);

        return tolls.isReached(verb) ? tolls.of(head) : Optional.empty();
    }

    /** "forced from their homes", "forced to flee". */
    private boolean isForcedOut(int verb) {
        if (!FORCES.contains(tree.lemma(verb))) return false;
        boolean home =
                tree.objectsOf(verb, Set.of("from", "out")).stream()
                        .anyMatch(o -> HOMES.contains(tree.lemma(o)));
        return home
                || tree.children(verb, "xcomp", "ccomp", "advcl").stream()
                        .flatMap(v -> Harm.verb(tree.lemma(v)).stream())
                        .anyMatch(w -> w.outcome() == Outcome.DISPLACED);
    }

    /** "31 civilians were among the dead", "identified among those killed". */
    private Optional<Frame> among(int verb) {
        for (int object : tree.objectsOf(verb, Set.of("among"))) {
            Optional<Frame> own =
                    modifier(object)
                            .or(() ->
                                    Harm.adjective(sentence.fold(object))
                                            .flatMap(w -> Frame.of(w.outcome(), object, "among")))
                            .or(() ->
                                    Harm.noun(tree.lemma(object))
                                            .filter(w -> w.takes() == Harm.Takes.SELF)
                                            .flatMap(w -> Frame.of(w.outcome(), object, "among")));
            if (own.isPresent()) return own.map(Frame::asPart);
        }
        return Optional.empty();
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
        if (word.equals("at") && tree.isVerb(up) && STATES.contains(tree.lemma(up))) {
            Optional<Frame> stated = stated(up);
            if (stated.isPresent()) return stated;
        }
        if (PART.contains(word))
            return (tree.isVerb(up) ? subjectFrame(up) : wholeFrame(up, depth)).map(Frame::asPart);
        Optional<Harm.Word> noun =
                Harm.noun(tree.lemma(up)).filter(w -> w.takes() != Harm.Takes.SELF);
        if (noun.isPresent() && TAKES.contains(word))
            return Frame.of(noun.get().outcome(), up, "nominal");
        int above = tree.head(up);
        boolean lives =
                tree.lemma(up).equals("life")
                        && above >= 0
                        && TAKES_LIVES.contains(tree.lemma(above));
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

    /** "put the number of wounded at 40", "estimated the toll at 12". */
    private Optional<Frame> stated(int verb) {
        for (int object : tree.children(verb, "dobj")) {
            Optional<Outcome> outcome = tolls.outcome(object);
            if (outcome.isPresent()) return Frame.of(outcome.get(), object, "put-at");
            boolean it = sentence.fold(object).equals("it") && tellsOfDeath(object);
            if (it || tree.lemma(object).equals("toll"))
                return Frame.of(Outcome.KILLED, object, "put-at");
        }
        return Optional.empty();
    }

    private boolean tellsOfDeath(int before) {
        for (int i = 0; i < before; i++) {
            int token = i;
            boolean death =
                    Harm.verb(tree.lemma(i))
                            .or(() -> Harm.noun(tree.lemma(token)))
                            .filter(w -> w.outcome() == Outcome.KILLED)
                            .isPresent();
            if (death || sentence.fold(i).equals("toll")) return true;
        }
        return false;
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
