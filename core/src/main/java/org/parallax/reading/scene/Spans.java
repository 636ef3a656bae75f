package org.parallax.reading.scene;

import org.parallax.reading.language.Tree;
import org.parallax.reading.numbers.Quantity;

import java.util.Set;

/**
 * Chooses the words a claim rests on: enough to be read alone, no more than a clause. Of "Late on
 * Monday 12 people were killed, medics said" the figure rests on "12 people were killed".
 */
public final class Spans {
    /** Tokens between a counted phrase and its predicate that a claim's words may run over. */
    private static final int REACH = 4;

    private static final Set<String> BETWEEN = Set.of("aux", "auxpass", "advmod", "neg", "prt");

    private final Tree tree;

    Spans(Tree tree) {
        this.tree = tree;
    }

    public record Range(int from, int to) {
        public Range {
            if (from < 0 || to <= from)
                throw new IllegalArgumentException("no words: " + from + ".." + to);
        }
    }

    /** The quantity, the noun it counts, and the word of harm where that stands next to them. */
    public Range ofFigure(Quantity quantity, int head, int noun, int predicate) {
        int from = Math.min(quantity.from(), Math.min(head, noun));
        int to = Math.max(quantity.to(), Math.max(head, noun) + 1);
        if (predicate >= to && predicate - to <= REACH && onlyAuxiliaries(to, predicate))
            to = predicate + 1;
        if (predicate < from && from - predicate <= REACH && !tree.pos(predicate).equals("VBD"))
            from = predicate;
        return new Range(from, to);
    }

    private boolean onlyAuxiliaries(int from, int to) {
        for (int i = from; i < to; i++) if (!BETWEEN.contains(tree.relation(i))) return false;
        return true;
    }

    /**
     * The clause of a word of violence: from its doer to the last thing that belongs to it, other
     * clauses left out.
     */
    public Range ofClause(int trigger, int light) {
        int head = light >= 0 ? light : trigger;
        int from = Math.min(clauseStart(head), tree.phraseStart(trigger));
        int to = clauseEnd(trigger);
        if (light >= 0) to = Math.max(to, light + 1);
        while (from < trigger && from < to - 1 && tree.relation(from).equals("punct")) from++;
        to = Math.max(to, trigger + 1);
        while (to > trigger + 1
                && (tree.relation(to - 1).equals("cc") || tree.relation(to - 1).equals("punct")))
            to--;
        return new Range(from, to);
    }

    private int clauseStart(int head) {
        if (!tree.isVerb(head)) return tree.phraseStart(head);
        int start = head;
        for (int child : tree.children(head, "nsubj", "nsubjpass"))
            start = Math.min(start, tree.first(child, c -> c < child));
        for (int child : tree.children(head, "aux", "auxpass")) start = Math.min(start, child);
        return start;
    }

    private int clauseEnd(int head) {
        return tree.last(head, child -> child > head && !endsClause(child));
    }

    private boolean endsClause(int child) {
        return tree.hangs(child, "punct", "relcl", "advcl", "ccomp", "parataxis")
                || tree.hangs(child, "conj") && tree.isVerb(child)
                || tree.lemma(child).equals("accord");
    }
}
