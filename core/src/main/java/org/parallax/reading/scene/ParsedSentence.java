package org.parallax.reading.scene;

import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;

import java.util.List;
import java.util.Optional;

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

    /** The bodies that a noun phrase names, or that a pronoun stands for. */
    public List<String> bodies(int head) {
        if (tree.pos(head).startsWith("PRP")) return meant(head);
        return parties.all(head).stream().flatMap(party -> party.body().stream()).toList();
    }

    /** "X said it had hit the depot": X; else what the sentence before was about. */
    private List<String> meant(int pronoun) {
        int clause = tree.clauseVerb(pronoun);
        int cue = clause >= 0 ? tree.head(clause) : -1;
        boolean said =
                cue >= 0 && tree.hangs(clause, "ccomp") && Cues.of(tree.lemma(cue)).isPresent();
        Optional<String> sayer =
                said
                        ? tree.subject(cue)
                                .flatMap(parties::of)
                                .filter(party -> !party.isKind())
                                .flatMap(Party::body)
                        : Optional.empty();
        return sayer.map(List::of).orElse(scene.before());
    }
}
