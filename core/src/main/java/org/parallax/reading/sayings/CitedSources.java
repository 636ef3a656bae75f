package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;

/**
 * Reads sources that are named without a verb of their own: "according to X", and "citing X", where
 * X said it before whoever cites. From "Two were hurt, according to medics" the medics as source
 * and "Two were hurt" as what they said.
 */
final class CitedSources {
    private final Tree tree;
    private final Sentence sentence;
    private final SaidContent content;
    private final SayingMaker maker;

    CitedSources(ParsedSentence parsed, SaidContent content, SayingMaker maker) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.content = content;
        this.maker = maker;
    }

    boolean isCiting(int i) {
        return tree.lemma(i).equals("cite") && tree.pos(i).equals("VBG");
    }

    /** "the agency, citing the ministry, said": the ministry said it first. */
    Optional<Saying> citing(int i) {
        Optional<Integer> source = tree.child(i, "dobj");
        if (source.isEmpty()) return Optional.empty();
        int outer = tree.head(i) < 0 ? i : tree.clauseVerb(tree.head(i));
        boolean speech = outer != i && tree.isVerb(outer) && Cues.of(tree.lemma(outer)).isPresent();
        List<Span> said = List.of();
        if (speech) {
            List<Integer> heads =
                    content.heads(outer, source.get()).stream()
                            .filter(head -> !tree.within(i, head))
                            .toList();
            said = content.spans(heads, outer, source.get());
        }
        if (said.isEmpty()) said = content.outside(i, tree.last(source.get()));
        if (said.isEmpty()) return Optional.empty();
        return Optional.of(
                maker.saying(i, i + 1, source.get(), said, Act.STATEMENT, "statement/citing"));
    }

    /** "according to X": X says the rest of the clause. */
    Optional<Saying> accordingTo(int i) {
        boolean opening = tree.lemma(i).equals("accord") || sentence.fold(i).equals("according");
        if (!opening || !sentence.fold(i + 1).equals("to") || i + 2 >= tree.size())
            return Optional.empty();
        Optional<Integer> source = object(i);
        if (source.isEmpty()) return Optional.empty();
        int end = tree.last(source.get(), child -> !tree.hangs(child, "punct", "relcl", "advcl"));
        List<Span> said = content.bothSides(i, end);
        if (said.isEmpty()) said = content.outside(i, end);
        if (said.isEmpty()) return Optional.empty();
        return Optional.of(
                maker.saying(
                        i, i + 2, source.get(), said, Act.STATEMENT, "statement/according-to"));
    }

    /** The parser hangs "to" on "according" in many ways, and at times leaves it out. */
    private Optional<Integer> object(int according) {
        for (int to : tree.children(according, "prep", "pcomp", "prt", "mark", "advmod")) {
            Optional<Integer> object = tree.child(to, "pobj");
            if (object.isPresent()) return object;
        }
        return tree.child(according, "pobj");
    }
}
