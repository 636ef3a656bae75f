package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.figures.HarmFrames.Frame;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;

import java.util.Optional;
import java.util.Set;

/**
 * Reads tolls: "the death toll rose to 31", "the number of wounded stands at 40". The number hangs
 * on the verb, what it counts on the verb's subject.
 */
final class TollFrames {
    private static final Set<String> REACHES = Words.set("frames.tsv", "reaches");
    private static final Set<String> STATES = Words.set("frames.tsv", "states");

    private final Tree tree;
    private final Sentence sentence;

    TollFrames(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    /** True for a verb that a toll reaches a number by. */
    boolean isReached(int verb) {
        return REACHES.contains(tree.lemma(verb));
    }

    /** The frame of a toll that reaches the phrase headed by {@code head}. */
    Optional<Frame> of(int head) {
        int verb = tree.clauseVerb(head);
        if (verb == head || !isReached(verb)) return Optional.empty();
        Optional<Integer> subject = tree.subject(verb).filter(s -> s != head);
        if (subject.isEmpty()) return Optional.empty();
        int noun = subject.get();
        boolean toll = tree.lemma(noun).equals("toll");
        if (!toll && !tree.lemma(noun).equals("number")) return Optional.empty();
        return counted(noun)
                .or(() -> toll ? Optional.of(Outcome.KILLED) : Optional.empty())
                .flatMap(outcome -> Frame.of(outcome, verb, "toll"));
    }

    /** "death toll", "number of wounded", "number of people killed". */
    private Optional<Outcome> counted(int noun) {
        for (int child : tree.children(noun)) {
            Optional<Outcome> own = outcome(child);
            if (own.isPresent()) return own;
        }
        for (int object : tree.objectsOf(noun, Set.of("of"))) {
            Optional<Outcome> own = outcome(object);
            if (own.isPresent()) return own;
            for (int child : tree.children(object, "acl", "amod", "nmod")) {
                Optional<Harm.Word> below =
                        Harm.verb(tree.lemma(child)).or(() -> Harm.adjective(sentence.fold(child)));
                if (below.isPresent()) return below.map(Harm.Word::outcome);
            }
        }
        return Optional.empty();
    }

    /** What a noun or adjective of harm counts: "deaths", "wounded". */
    Optional<Outcome> outcome(int token) {
        return Harm.noun(tree.lemma(token))
                .or(() -> Harm.adjective(sentence.fold(token)))
                .map(Harm.Word::outcome);
    }

    /** "put the number of wounded at 40", "estimated the toll at 12". */
    Optional<Frame> putAt(int verb) {
        if (!tree.isVerb(verb) || !STATES.contains(tree.lemma(verb))) return Optional.empty();
        for (int object : tree.children(verb, "dobj")) {
            Optional<Outcome> outcome = outcome(object);
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
}
