package org.parallax.reading.scene;

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

    /** The bodies that a noun phrase names; for a pronoun those the sentence before spoke of. */
    public List<String> bodies(int head) {
        if (tree.pos(head).startsWith("PRP")) return scene.before();
        return parties.all(head).stream().flatMap(party -> party.body().stream()).toList();
    }
}
