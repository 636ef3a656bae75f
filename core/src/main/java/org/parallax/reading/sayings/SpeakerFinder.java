package org.parallax.reading.sayings;

import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.NearbyQuotations;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who speaks by a cue verb: its subject, its agent in the passive ("was accused by the
 * ministry"), the main subject for a participle (", adding that"), the noun behind an inverted verb
 * ("..., said the minister"); and tells whether that noun can speak at all.
 */
final class SpeakerFinder {
    static final Set<String> SPEAKING = Words.set("speakers.tsv", "speaks");
    private static final Set<String> EMPTY = Words.set("saying.tsv", "empty");
    private static final Set<String> PRONOUNS = Words.set("saying.tsv", "pronoun");
    private static final Set<String> NOBODY = Words.set("saying.tsv", "nobody");
    private static final Set<String> MARKS = Set.of("\"", "\u201D", "''", "'");

    /** "told the agency by phone": nobody who speaks. */
    private static final Set<String> MEANS = Words.set("saying.tsv", "means");

    private static final Set<String> BY = Set.of("by");

    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final NearbyQuotations quotations;

    SpeakerFinder(ParsedSentence parsed, NearbyQuotations quotations) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
        this.quotations = quotations;
    }

    /** The head of the noun phrase that names who speaks by the verb, where it can speak. */
    Optional<Integer> of(int verb, Cues.Cue cue) {
        return grammatical(verb)
                .filter(source -> !isNobody(source))
                .filter(source ->
                        isDemonstrative(source, verb) || canSpeak(source, isPlain(verb, cue)));
    }

    /** True where whoever is the subject speaks: only speakers "hold somebody responsible". */
    private boolean isPlain(int verb, Cues.Cue cue) {
        return cue.strong() || tree.lemma(verb).equals("hold") || opensQuotation(verb);
    }

    /** "'Who is left?' asked a nurse", "a nurse put it this way: '...'": whoever it is speaks. */
    private boolean opensQuotation(int verb) {
        if (!quotations.standBeside(verb)) return false;
        if (verb > 0 && MARKS.contains(sentence.fold(verb - 1))) return true;
        int next =
                tree.last(
                        verb,
                        child ->
                                child > verb && !tree.isVerb(child) && !tree.hangs(child, "punct"));
        return next < tree.size() && sentence.fold(next).equals(":");
    }

    /** "nobody", "no group", "neither side". */
    boolean isNobody(int source) {
        if (NOBODY.contains(tree.lemma(source))) return true;
        return tree.children(source, "det", "neg", "preconj").stream()
                .anyMatch(word -> NOBODY.contains(sentence.fold(word)));
    }

    /** The speaker and the bodies and persons named together with it: "X and Y said". */
    List<Integer> together(int source) {
        List<Integer> speakers = new ArrayList<>(List.of(source));
        for (int each : tree.coordinated(source))
            if (each != source && isNamed(source) && isNamed(each)) speakers.add(each);
        return speakers;
    }

    private boolean isNamed(int source) {
        return parties.of(source)
                .filter(party ->
                        party.actor()
                                .map(actor -> actor.kind() != Actor.Kind.PERSON_KIND)
                                .orElse(party.person().isPresent()))
                .isPresent();
    }

    /** "This was a crime, said ..., that showing": a bare "this" may carry a participle. */
    private boolean isDemonstrative(int source, int verb) {
        return tree.pos(source).equals("DT") && tree.pos(verb).equals("VBG");
    }

    /** The head of the noun phrase that the grammar makes the speaker, able to speak or not. */
    Optional<Integer> grammatical(int verb) {
        if (tree.lemma(verb).equals("read")) {
            for (int object : tree.children(verb, "dobj", "nsubj"))
                if (tree.lemma(object).equals("statement")) return Optional.of(object);
        }
        if (tree.passive(verb) || isReducedPassive(verb))
            return tree.objectsOf(verb, BY).stream().findFirst();
        if (tree.pos(verb).equals("VBG")) {
            Optional<Integer> participle = ofParticiple(verb);
            if (participle.isPresent()) return participle;
        }
        Optional<Integer> teller = tellerAbove(verb);
        if (teller.isPresent()) return teller;
        Optional<Integer> subject = tree.subject(verb);
        if (subject.isEmpty()) return inverted(verb).or(() -> justBefore(verb));
        boolean suffered = // "the man accused of it", "Asked about the raid, the army said"
                tree.pos(verb).equals("VBN")
                        && tree.hangs(verb, "acl", "relcl", "advcl")
                        && tree.child(verb, "aux", "nsubj").isEmpty();
        return suffered ? Optional.empty() : subject;
    }

    /** "X announced that six were killed and accused Y": X accuses, not the six. */
    private Optional<Integer> tellerAbove(int verb) {
        int told = tree.hangs(verb, "conj") ? tree.head(verb) : -1;
        boolean suffered =
                told >= 0
                        && tree.hangs(told, "ccomp")
                        && tree.child(told, "nsubjpass").isPresent()
                        && tree.child(verb, "nsubj", "auxpass").isEmpty();
        int cue = suffered ? tree.head(told) : -1;
        return cue >= 0 && Cues.of(tree.lemma(cue)).isPresent()
                ? tree.subject(cue)
                : Optional.empty();
    }

    /** "the man accused by the ministry": no auxiliary, but an agent. */
    private boolean isReducedPassive(int verb) {
        return tree.pos(verb).equals("VBN")
                && tree.child(verb, "nsubj", "aux").isEmpty()
                && tree.objectsOf(verb, BY).stream()
                        .anyMatch(by -> !MEANS.contains(tree.lemma(by)));
    }

    /**
     * "with the minister saying" names its speaker just before; ", accusing" hung on a mere thing
     * takes the main subject.
     */
    private Optional<Integer> ofParticiple(int verb) {
        boolean comma = sentence.fold(verb - 1).equals(",");
        if (!comma && verb > 0 && tree.isNoun(verb - 1) && parties.of(verb - 1).isPresent())
            return Optional.of(verb - 1);
        if (!comma || !tree.hangs(verb, "acl", "advcl", "relcl")) return Optional.empty();
        boolean nearSpeaks =
                tree.subject(verb)
                        .filter(s -> parties.of(s).isPresent() || SPEAKING.contains(tree.lemma(s)))
                        .isPresent();
        return nearSpeaks ? Optional.empty() : mainSubject(verb);
    }

    /** The subject of the main clause, where it names somebody or stands for somebody. */
    Optional<Integer> mainSubject(int before) {
        for (int root = 0; root < before; root++) {
            if (tree.head(root) >= 0) continue;
            Optional<Integer> main =
                    tree.subject(root)
                            .filter(s ->
                                    parties.of(s).isPresent()
                                            || tree.pos(s).equals("PRP")
                                            || tree.pos(s).equals("DT"));
            if (main.isPresent()) return main;
        }
        return Optional.empty();
    }

    /** "...", said the minister: the parser at times makes him the object. */
    private Optional<Integer> inverted(int verb) {
        boolean finite = tree.pos(verb).equals("VBD") || tree.pos(verb).equals("VBZ");
        if (!finite || !quotations.standBeside(verb)) return Optional.empty();
        boolean behindQuotation = verb > 0 && MARKS.contains(sentence.fold(verb - 1));
        return tree.children(verb, "dobj", "npadvmod", "attr").stream()
                .filter(o -> o > verb)
                .filter(o ->
                        parties.of(o).isPresent()
                                || behindQuotation && tree.phraseStart(o) == verb + 1)
                .findFirst();
    }

    /**
     * "..., the monitor said": the parser at times hangs the speaker on the last name before the
     * comma.
     */
    private Optional<Integer> justBefore(int verb) {
        boolean finite = tree.pos(verb).equals("VBD") || tree.pos(verb).equals("VBZ");
        if (!finite || tree.child(verb, "ccomp").isEmpty()) return Optional.empty();
        int comma = verb - 1;
        while (comma > 0 && !sentence.fold(comma).equals(",")) comma--;
        for (int i = comma + 1; comma > 0 && i < verb; i++) {
            boolean top = tree.head(i) <= comma || tree.head(i) >= verb;
            if (top && tree.isNoun(i)) return Optional.of(i);
        }
        return Optional.empty();
    }

    /**
     * @param strong whether the cue makes a speaker of any subject
     */
    private boolean canSpeak(int source, boolean strong) {
        String word = sentence.fold(source);
        if (tree.pos(source).equals("PRP"))
            return PRONOUNS.contains(word) || strong && word.equals("it");
        if (parties.of(source).isPresent()) return true;
        boolean nobody =
                EMPTY.contains(tree.lemma(source))
                        || !tree.isNoun(source) && !tree.pos(source).equals("DT");
        if (nobody) return false;
        if (SPEAKING.contains(tree.lemma(source))) return true;
        return strong && (sentence.capitalised(source) || tree.isNoun(source));
    }
}
