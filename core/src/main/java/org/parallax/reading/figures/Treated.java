package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.figures.HarmFrames.Frame;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells who came to harm from what became of them next: "was rushed to hospital with a gunshot
 * wound", "are recovering after being shot", "sent five people to hospital", "was in critical
 * condition". One person so told may die yet, and the report may count him among the dead: he is a
 * casualty; of several the report would say so, and they are hurt.
 */
record Treated(Tree tree, Sentence sentence, Fatal fatal) {
    private static final Set<String> BRINGS = Words.set("frames.tsv", "brings-to-hospital");
    private static final Set<String> HOSPITALS = Words.set("frames.tsv", "hospital");
    private static final Set<String> STATES = Words.set("frames.tsv", "state-of-health");
    private static final Set<String> GRAVE = Words.set("frames.tsv", "how-ill");
    private static final Set<String> IS = Words.set("frames.tsv", "is-in-a-state");
    private static final Set<String> SUFFERS = Words.set("frames.tsv", "suffers");
    private static final Set<String> HURTS = Words.set("frames.tsv", "hurts");
    private static final Set<String> SHOTS = Words.set("frames.tsv", "shots");
    private static final Set<Outcome> HARM = EnumSet.of(Outcome.KILLED, Outcome.INJURED);
    private static final Set<String> SINCE = Set.of("after", "since");
    private static final Set<String> BESIDE = Words.set("frames.tsv", "beside-a-hit");

    static Treated of(Tree tree, Sentence sentence) {
        return new Treated(tree, sentence, new Fatal(tree, sentence));
    }

    /** What the verb tells of its subject. */
    Optional<Frame> subject(int verb, boolean passive, boolean several) {
        if (passive && (brings(verb) || isTreated(verb)) || isInState(verb))
            return harmed(verb, several);
        if (isShotBefore(verb) || hasShotWound(verb))
            return Frame.of(Outcome.CASUALTIES, verb, "hit");
        return Optional.empty();
    }

    /** "sent five people to the hospital", "left two men in critical condition". */
    Optional<Frame> object(int verb, boolean several) {
        boolean left = tree.lemma(verb).equals("leave") && isIll(verb);
        return brings(verb) || left ? harmed(verb, several) : Optional.empty();
    }

    /**
     * "Teen shot in the leg", "Boy killed in shooting": a headline leaves out "was". Not "shot at".
     */
    boolean isHeadlinePassive(int verb) {
        if (!sentence.heading() || !isPast(verb)) return false;
        boolean bare = tree.child(verb, "dobj", "aux", "auxpass", "xcomp", "ccomp").isEmpty();
        String next = sentence.fold(verb + 1);
        boolean missed = next.equals("at") && tree.child(verb + 1, "pobj").isEmpty();
        if (!bare || missed || BESIDE.contains(next)) return false;
        return fatal.hits(verb)
                || fatal.is(verb)
                || tree.children(verb, "conj").stream().anyMatch(this::isHeadlinePassive)
                || Harm.verb(tree.lemma(verb))
                        .filter(word -> word.takes() == Harm.Takes.OBJECT)
                        .filter(word -> HARM.contains(word.outcome()))
                        .isPresent();
    }

    /** "suffered burns", "suffering from wounds"; of gunshot wounds one may die yet. */
    Optional<Outcome> suffers(int verb) {
        if (!tree.isVerb(verb) || !SUFFERS.contains(tree.lemma(verb))) return Optional.empty();
        return Stream.concat(
                        tree.children(verb, "dobj").stream(),
                        tree.objectsOf(verb, Set.of("from")).stream())
                .filter(this::isHurt)
                .map(it -> isOfShots(it) ? Outcome.CASUALTIES : Outcome.INJURED)
                .findFirst();
    }

    /** The verb of "after being shot", whose subject is the clause's before it. */
    boolean isShotClause(int verb) {
        int prep = tree.head(verb);
        return fatal.hits(verb)
                && tree.passive(verb)
                && tree.hangs(verb, "pcomp", "advcl")
                && tree.child(verb, "nsubjpass", "dobj").isEmpty()
                && (SINCE.contains(sentence.fold(verb - 2)) || isSince(prep));
    }

    private boolean isSince(int prep) {
        return prep >= 0 && SINCE.contains(tree.lemma(prep));
    }

    private boolean isPast(int verb) {
        return tree.pos(verb).equals("VBD") || tree.pos(verb).equals("VBN");
    }

    private boolean isShotBefore(int verb) {
        for (int child : tree.children(verb, "prep", "advcl")) {
            if (isShotClause(child)) return true;
            if (tree.children(child, "pcomp").stream().anyMatch(this::isShotClause)) return true;
        }
        return false;
    }

    /** "was found with a gunshot wound". */
    private boolean hasShotWound(int verb) {
        return tree.passive(verb)
                && tree.objectsOf(verb, Set.of("with", "for")).stream()
                        .anyMatch(it -> isHurt(it) && isOfShots(it));
    }

    private boolean isOfShots(int wound) {
        return tree.children(wound).stream().anyMatch(of -> SHOTS.contains(tree.lemma(of)));
    }

    private boolean isHurt(int noun) {
        return HURTS.contains(tree.lemma(noun));
    }

    private boolean brings(int verb) {
        return BRINGS.contains(tree.lemma(verb))
                && tree.objectsOf(verb, Set.of("to")).stream()
                        .anyMatch(it -> HOSPITALS.contains(tree.lemma(it)))
                && !tellsOfDeath();
    }

    /** "are being treated for injuries". */
    private boolean isTreated(int verb) {
        return tree.lemma(verb).equals("treat")
                && tree.objectsOf(verb, Set.of("for")).stream().anyMatch(this::isHurt)
                && !tellsOfDeath();
    }

    private boolean isInState(int verb) {
        return IS.contains(tree.lemma(verb)) && isIll(verb);
    }

    /** "in critical condition". */
    private boolean isIll(int verb) {
        return tree.objectsOf(verb, Set.of("in")).stream()
                .filter(it -> STATES.contains(tree.lemma(it)))
                .anyMatch(it ->
                        tree.children(it).stream()
                                .anyMatch(how -> GRAVE.contains(sentence.fold(how))));
    }

    private Optional<Frame> harmed(int verb, boolean several) {
        return Frame.of(several ? Outcome.INJURED : Outcome.CASUALTIES, verb, "treated");
    }

    /** "was taken to hospital, where he died". */
    private boolean tellsOfDeath() {
        for (int i = 0; i < tree.size(); i++) {
            String lemma = tree.lemma(i);
            boolean killed =
                    Harm.verb(lemma)
                            .or(() -> Harm.noun(lemma))
                            .filter(word -> word.outcome() == Outcome.KILLED)
                            .isPresent();
            if (killed || sentence.fold(i).equals("dead")) return true;
        }
        return false;
    }
}
