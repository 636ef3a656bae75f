package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.reading.figures.HarmFrames.Frame;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a verb tells of its subject, of its object, or of the noun it describes: "died", "killed
 * 12", "12 people wounded in the raid", "sustained burns", "lost their lives", "were forced to
 * flee". Looks no further up the tree than the verb.
 */
final class VerbHarm {
    private static final Set<String> CAPTIVE = Words.set("frames.tsv", "captive");
    private static final Set<String> REPORTED = Words.set("frames.tsv", "reported");
    private static final Set<String> TAKES_LIVES = Words.set("frames.tsv", "takes");
    private static final Set<String> LEAVES_HOME = Words.set("frames.tsv", "leaves-home");
    private static final Set<String> LEAVES_SOMEBODY = Words.set("frames.tsv", "leaves-somebody");
    private static final Set<String> FORCES = Words.set("frames.tsv", "forces");
    private static final Set<String> DESTROYS = Words.set("frames.tsv", "destroys");
    private static final Set<String> HOMES = Words.set("ground.tsv", "home");

    private final Tree tree;
    private final Sentence sentence;
    private final Fatal fatal;
    private final Treated treated;

    VerbHarm(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.fatal = new Fatal(tree, sentence);
        this.treated = new Treated(tree, sentence, fatal);
    }

    /** "12 people killed in the raid", "12 people who died". */
    Optional<Frame> described(int noun) {
        return tree.children(noun, "acl", "relcl").stream()
                .flatMap(modifier -> participle(modifier).stream())
                .findFirst();
    }

    private Optional<Frame> participle(int verb) {
        Optional<Harm.Word> word = Harm.verb(tree.lemma(verb));
        boolean suffered = tree.pos(verb).equals("VBN") && tree.child(verb, "dobj").isEmpty();
        if (suffered && fatal.is(verb)) return Frame.of(Outcome.KILLED, verb, "participle");
        if (suffered && fatal.hits(verb)) return Frame.of(Outcome.CASUALTIES, verb, "hit");
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

    /**
     * @param several true where the subject is more than one
     */
    Optional<Frame> subject(int verb, boolean passive, boolean several) {
        boolean done = passive || treated.isHeadlinePassive(verb);
        return harm(verb, done)
                .or(() -> done ? next(verb) : Optional.empty())
                .or(() -> treated.subject(verb, passive, several));
    }

    /** The killing of "were shot and killed". */
    private Optional<Frame> next(int verb) {
        return tree.children(verb, "conj").stream()
                .filter(it -> tree.pos(it).equals("VBN"))
                .filter(it -> tree.child(it, "nsubj", "nsubjpass", "dobj").isEmpty())
                .flatMap(it -> harm(it, true).stream())
                .findFirst();
    }

    private Optional<Frame> harm(int verb, boolean passive) {
        Optional<Harm.Word> word = Harm.verb(tree.lemma(verb));
        boolean harmsSubject = word.filter(w -> w.takes() == Harm.Takes.SUBJECT).isPresent();
        boolean harmsObject = word.filter(w -> w.takes() == Harm.Takes.OBJECT).isPresent();
        if (passive && fatal.is(verb)) return Frame.of(Outcome.KILLED, verb, "passive");
        if (harmsSubject && (!passive || tree.pos(verb).equals("VBN")))
            return word.flatMap(w -> Frame.of(w.outcome(), verb, "active"));
        if (harmsObject)
            return word.filter(_ -> passive).flatMap(w -> Frame.of(w.outcome(), verb, "passive"));
        if (passive && isTakenCaptive(verb)) return Frame.of(Outcome.ABDUCTED, verb, "captive");
        if (passive && fatal.hits(verb)) return Frame.of(Outcome.CASUALTIES, verb, "hit");
        if (passive && fatal.isForSome(verb)) return Frame.of(Outcome.CASUALTIES, verb, "passive");
        if (passive && fatal.wounds(verb)) return Frame.of(Outcome.INJURED, verb, "passive");
        Optional<Frame> suffered = suffers(verb);
        if (suffered.isPresent()) return suffered;
        if (!passive && LEAVES_HOME.contains(tree.lemma(verb)) && hasObject(verb, HOMES))
            return Frame.of(Outcome.DISPLACED, verb, "left-home");
        if (passive && isForcedOut(verb)) return Frame.of(Outcome.DISPLACED, verb, "forced");
        Optional<Frame> among = among(verb);
        if (among.isPresent()) return among;
        if (tree.lemma(verb).equals("lose") && hasObject(verb, Set.of("life")))
            return Frame.of(Outcome.KILLED, verb, "lives");
        return complemented(verb, passive);
    }

    /**
     * "remain missing"; but the clause that somebody says tells of others ("a doctor said six
     * people were killed"), and so does a clause before it ("Six were killed; ten people were
     * rescued").
     */
    private Optional<Frame> complemented(int verb, boolean passive) {
        boolean told = passive || !Cues.isSpeech(sentence.fold(verb));
        List<Integer> complements =
                told
                        ? tree.children(verb, "attr", "acomp", "oprd", "xcomp", "ccomp")
                        : tree.children(verb, "attr", "acomp", "oprd");
        return complements.stream()
                .filter(complement ->
                        complement > verb || !tree.hangs(complement, "ccomp", "xcomp"))
                .filter(complement -> passive || !tellsOfOthers(complement))
                .flatMap(complement -> complement(verb, complement).stream())
                .findFirst();
    }

    /** "A captain confirms two people were killed". */
    private boolean tellsOfOthers(int clause) {
        return tree.hangs(clause, "ccomp") && tree.child(clause, "nsubj", "nsubjpass").isPresent();
    }

    private boolean hasObject(int verb, Set<String> lemmas) {
        return tree.children(verb, "dobj").stream().anyMatch(o -> lemmas.contains(tree.lemma(o)));
    }

    /** "sustained wounds". */
    Optional<Frame> suffers(int verb) {
        return treated.suffers(verb).flatMap(outcome -> Frame.of(outcome, verb, "suffers"));
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

    /**
     * What the verb does to its object, whose head is {@code head}: "killed 12", "left 12 dead".
     */
    Optional<Frame> object(int verb, int head) {
        Optional<Frame> harm = done(verb, head);
        return harm.isPresent() ? harm : treated.object(verb, tree.pos(head).endsWith("S"));
    }

    private Optional<Frame> done(int verb, int head) {
        Optional<Harm.Word> word =
                Harm.verb(tree.lemma(verb)).filter(w -> w.takes() == Harm.Takes.OBJECT);
        if (word.isPresent()) return Frame.of(word.get().outcome(), verb, "active");
        if (fatal.is(verb)) return Frame.of(Outcome.KILLED, verb, "active");
        if (fatal.wounds(verb)) return Frame.of(Outcome.INJURED, verb, "active");
        if (isTakenCaptive(verb)) return Frame.of(Outcome.ABDUCTED, verb, "captive");
        boolean lives = tree.lemma(head).equals("life");
        if (lives && takesLives(verb)) return Frame.of(Outcome.KILLED, verb, "lives");
        Optional<Who> who = Harm.who(tree.lemma(head));
        if (tree.lemma(verb).equals("lose") && who.isPresent() && !lives)
            return Frame.of(Outcome.KILLED, verb, "lost");
        Optional<Frame> left = left(verb);
        if (left.isPresent()) return left;
        if (fatal.hits(verb)) return Frame.of(Outcome.CASUALTIES, verb, "hit");
        if (isForcedOut(verb)) return Frame.of(Outcome.DISPLACED, verb, "forced");
        boolean destroyed =
                DESTROYS.contains(tree.lemma(verb))
                        && who.filter(w -> w == Who.COMBATANT).isPresent();
        return destroyed ? Frame.of(Outcome.KILLED, verb, "active") : Optional.empty();
    }

    /** "were taken hostage", "took 12 villagers captive". */
    private boolean isTakenCaptive(int verb) {
        return tree.lemma(verb).equals("take")
                && (CAPTIVE.contains(sentence.fold(verb + 1))
                        || tree.children(verb, "oprd", "dobj", "advmod", "acomp").stream()
                                .anyMatch(it -> CAPTIVE.contains(sentence.fold(it))));
    }

    /** "claimed" of "claimed 12 lives". */
    boolean takesLives(int verb) {
        return TAKES_LIVES.contains(tree.lemma(verb));
    }

    /** "left 12 people dead", "shot 12 people dead". */
    private Optional<Frame> left(int verb) {
        if (!LEAVES_SOMEBODY.contains(tree.lemma(verb))) return Optional.empty();
        for (int complement :
                tree.children(verb, "oprd", "acomp", "xcomp", "ccomp", "advcl", "attr")) {
            Optional<Harm.Word> stated =
                    Harm.adjective(sentence.fold(complement))
                            .or(() -> Harm.verb(tree.lemma(complement)));
            // "shot three clerks, killing one": what is done to one is not done to all
            boolean ofOthers = tree.child(complement, "dobj").isPresent();
            if (stated.isPresent() && !ofOthers)
                return Frame.of(stated.get().outcome(), complement, "left");
        }
        return Optional.empty();
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
                    described(object)
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
}
