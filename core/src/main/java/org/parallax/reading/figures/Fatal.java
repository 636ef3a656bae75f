package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what a verb that only wounds by itself has done: wounded ("five were stabbed"), killed some
 * ("six were shot, two of them fatally") or all. Tells where a verb that only wounds has killed:
 * "shot dead nine farmers", "was stabbed to death", "fatally shot". The words stand right beside
 * the verb.
 */
record Fatal(Tree tree, Sentence sentence) {
    private static final Set<String> BLOWS = Words.set("frames.tsv", "fatal-with");

    private static final Set<String> STRIKES = Words.set("frames.tsv", "struck-by-shots");
    private static final Set<String> BODY = Words.set("frames.tsv", "body-part");
    private static final Set<String> FIRES = Words.set("frames.tsv", "fires");
    private static final Set<String> SHOTS = Words.set("frames.tsv", "shots");
    private static final Set<String> SUFFERS = Words.set("frames.tsv", "suffers");
    private static final Set<String> HURTS = Words.set("frames.tsv", "hurts");

    /** Behind the verb they make it say something else: "shot down". */
    private static final Set<String> BESIDE = Words.set("frames.tsv", "beside-a-hit");

    private static final Set<String> WOUNDS = Words.set("frames.tsv", "wounds");
    private static final Set<String> HITS = Words.set("frames.tsv", "kills-or-wounds");
    private static final Set<String> FOR_SOME = Words.set("frames.tsv", "wounds-if-fatal-for-some");

    /** "stabbed five people": no word of anybody's death behind it. */
    boolean wounds(int verb) {
        return WOUNDS.contains(tree.lemma(verb)) && !is(verb) && !tellsOfDeath(verb);
    }

    /** "were stabbed, two of them fatally", "were shot, one of whom died". */
    boolean isForSome(int verb) {
        if (!FOR_SOME.contains(tree.lemma(verb)) || is(verb)) return false;
        for (int i = verb + 1; i < sentence.size(); i++) {
            boolean some = Set.of("whom", "them").contains(sentence.fold(i - 1));
            if (sentence.fold(i).equals("fatally") && !tree.isVerb(i - 1)) return true;
            if (some && (dies(i) || dies(i + 1))) return true;
            if (sentence.fold(i).equals(";")) return false;
        }
        return false;
    }

    /**
     * "Two men were shot": hurt or dead, and nobody says which. Not what is "shot down", nor those
     * "shot and killed", of whom the second verb tells.
     */
    boolean hits(int verb) {
        if (is(verb)) return false;
        if (!HITS.contains(tree.lemma(verb))) return isStruck(verb);
        String next = sentence.fold(verb + 1);
        boolean second =
                (next.equals("and") || next.equals(","))
                        && verb + 2 < tree.size()
                        && Harm.verb(tree.lemma(verb + 2)).isPresent();
        boolean missed = next.equals("at") && tree.child(verb + 1, "pobj").isEmpty();
        return !second && !missed && !BESIDE.contains(next);
    }

    /** "were hit by gunfire", "a bullet grazed a guard", "fired, hitting two", "hit in the leg". */
    private boolean isStruck(int verb) {
        if (!STRIKES.contains(tree.lemma(verb))) return false;
        if (isOfFire(verb) || isInBody(verb)) return true;
        return tree.passive(verb) || tree.child(verb, "dobj").isEmpty()
                ? tree.children(verb, "agent", "prep").stream()
                        .flatMap(by -> tree.children(by, "pobj").stream())
                        .anyMatch(it -> SHOTS.contains(tree.lemma(it)))
                : tree.child(verb, "nsubj")
                        .filter(it -> SHOTS.contains(tree.lemma(it)))
                        .isPresent();
    }

    /** "opened fire on the queue, hitting two women". */
    private boolean isOfFire(int verb) {
        if (!tree.pos(verb).equals("VBG") || tree.child(verb, "dobj").isEmpty()) return false;
        for (int i = 0; i < verb; i++)
            if (SHOTS.contains(tree.lemma(i)) || FIRES.contains(sentence.fold(i))) return true;
        return false;
    }

    /** "was struck in the leg". */
    private boolean isInBody(int verb) {
        return (tree.passive(verb) || tree.pos(verb).equals("VBN"))
                && tree.objectsOf(verb, Set.of("in", "on")).stream()
                        .anyMatch(it -> BODY.contains(tree.lemma(it)));
    }

    /** "a man with a gunshot wound", "two men suffering from gunshot wounds". */
    Optional<Integer> shotWound(int noun) {
        return Stream.concat(
                        tree.children(noun, "prep").stream(),
                        tree.children(noun, "acl", "relcl").stream()
                                .filter(it -> SUFFERS.contains(tree.lemma(it)))
                                .flatMap(it -> tree.children(it, "prep", "dobj").stream()))
                .flatMap(it -> Stream.concat(Stream.of(it), tree.children(it, "pobj").stream()))
                .filter(it -> HURTS.contains(tree.lemma(it)))
                .filter(it ->
                        tree.children(it).stream().anyMatch(of -> SHOTS.contains(tree.lemma(of))))
                .findFirst();
    }

    private boolean dies(int token) {
        return token < tree.size() && tree.lemma(token).equals("die");
    }

    private boolean tellsOfDeath(int verb) {
        for (int i = verb + 1; i < sentence.size(); i++) {
            boolean killed =
                    Harm.verb(tree.lemma(i))
                            .filter(word -> word.outcome() == Outcome.KILLED)
                            .isPresent();
            if (killed || sentence.fold(i).equals("dead")) return true;
        }
        return false;
    }

    /** True for the verb at a token. */
    boolean is(int verb) {
        if (!BLOWS.contains(tree.lemma(verb))) return false;
        String next = sentence.fold(verb + 1);
        boolean toDeath = next.equals("to") && sentence.fold(verb + 2).equals("death");
        return next.equals("dead") || toDeath || sentence.fold(verb - 1).equals("fatally");
    }
}
