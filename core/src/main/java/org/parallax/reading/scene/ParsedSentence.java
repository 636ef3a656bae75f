package org.parallax.reading.scene;

import org.parallax.reading.language.Charge;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence that was worth parsing, with what every reader of syntax asks for: its scene, its
 * dependency tree, who its noun phrases name, and which words a claim in it rests on.
 */
public record ParsedSentence(Scene scene, Tree tree, Parties parties, Spans spans) {
    public static Optional<ParsedSentence> of(Scene scene) {
        return scene.tree()
                .map(tree ->
                        new ParsedSentence(scene, tree, new Parties(scene, tree), new Spans(tree)));
    }

    public Sentence sentence() {
        return scene.sentence();
    }

    /**
     * The bodies that a noun phrase names; for the "it" of "X said it left" X, for other pronouns
     * those the sentence before spoke of.
     */
    public List<String> bodies(int head) {
        if (tree.pos(head).startsWith("PRP")) {
            Optional<String> sayer =
                    sayer(head)
                            .flatMap(parties::of)
                            .filter(party -> !party.isKind())
                            .flatMap(Party::body);
            return sayer.map(List::of).orElse(scene.before());
        }
        return parties.all(head).stream().flatMap(party -> party.body().stream()).toList();
    }

    /**
     * Who speaks of itself by the pronoun: the subject of the verb of speech over its clause; whom
     * the speech is against, where it goes on with an accusation.
     */
    private Optional<Integer> sayer(int pronoun) {
        int clause = tree.clauseVerb(pronoun);
        int above = tree.head(clause);
        boolean ofNoun = above >= 0 && tree.hangs(clause, "acl") && tree.hangs(above, "dobj");
        int cue = ofNoun ? tree.head(above) : above; // "X rejected accusations that it shelled"
        boolean said =
                cue >= 0
                        && (ofNoun || tree.hangs(clause, "ccomp"))
                        && Cues.of(tree.lemma(cue)).isPresent();
        return said ? Charge.resumed(tree, cue).or(() -> tree.subject(cue)) : Optional.empty();
    }

    /**
     * Who does what an infinitive tells: of "told residents to leave" and "called on residents to
     * leave" the residents; otherwise the verb's subject.
     */
    public Optional<Integer> doer(int verb) {
        int above = tree.head(verb);
        if (above < 0 || !tree.hangs(verb, "xcomp")) return tree.subject(verb);
        Optional<Integer> told = tree.child(above, "dobj").filter(o -> o > above && o < verb);
        return told.or(() ->
                        tree.objectsOf(above, Set.of("on", "for")).stream()
                                .filter(o -> o > above && o < verb)
                                .findFirst())
                .or(() -> tree.subject(verb));
    }
}
