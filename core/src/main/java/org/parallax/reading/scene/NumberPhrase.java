package org.parallax.reading.scene;

import org.parallax.claims.Count;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;

import java.util.Set;

/**
 * The noun phrase that a number stands in: of "12 Syrian army soldiers" the head is "soldiers", of
 * "two of its members" the head is the number and the noun that is counted "members".
 *
 * @param head the head of the phrase
 * @param noun the noun that is counted: the head, below it, or before the number ("a family of 8")
 */
public record NumberPhrase(int head, int noun) {
    private static final Set<String> WHOLES = Words.set("number-frames.tsv", "whole");
    private static final Set<String> REPORTS = Words.set("number-frames.tsv", "report");

    /** Steps up from a number to the head of its phrase: "12 Syrian army soldiers". */
    public static final int STEPS = 4;

    public static NumberPhrase of(Scene scene, Tree tree, Quantity quantity) {
        Finder finder = new Finder(scene, tree);
        int head = finder.headOf(quantity);
        int noun = finder.nounOf(head, quantity);
        return new NumberPhrase(noun < quantity.from() ? noun : head, noun);
    }

    /** The way from a number to its noun. */
    private record Finder(Scene scene, Tree tree) {
        /** The head of the phrase that holds the number. */
        int headOf(Quantity quantity) {
            int at = quantity.number();
            // "between 12 and 14 people": the first number is the one that hangs on the noun
            if (tree.hangs(at, "conj") && quantity.covers(tree.head(at))) at = tree.head(at);
            // "two dozen people": the first word of the number is the one that does
            int first = tree.head(at);
            if (quantity.covers(first) && first < at && tree.head(first) >= quantity.to())
                at = first;
            for (int steps = 0; steps < STEPS && modifies(at, quantity.number()); steps++)
                at = tree.head(at);
            return at;
        }

        private boolean modifies(int at, int number) {
            int up = tree.head(at);
            if (up < number || up < 0 || isOtherNumber(up, number)) return false;
            boolean nominal = tree.isNoun(up) || tree.pos(up).startsWith("JJ");
            if (nominal && tree.hangs(at, "advmod")) return true;
            boolean participle = tree.pos(up).equals("VBN"); // "12 injured"
            return (nominal || participle)
                    && tree.hangs(
                            at,
                            "nmod",
                            "compound",
                            "det",
                            "qmod",
                            "predet",
                            "num",
                            "amod",
                            "npadvmod");
        }

        private boolean isOtherNumber(int token, int number) {
            return scene.quantities().stream().anyMatch(q -> q.covers(token) && !q.covers(number));
        }

        /** "two of its members": the members are counted. */
        int nounOf(int head, Quantity quantity) {
            int before = quantity.from() - 2;
            boolean alone = head < quantity.to();
            if (alone
                    && scene.sentence().fold(quantity.from() - 1).equals("of")
                    && WHOLES.contains(scene.sentence().fold(before))) return before;
            if (quantity.count().equals(Count.exactly(0)) && REPORTS.contains(tree.lemma(head)))
                return tree.objectsOf(head, Set.of("of")).stream().findFirst().orElse(head);
            boolean bare = head == quantity.number() || tree.pos(head).equals("CD") || alone;
            if (!bare) return head;
            return tree.objectsOf(head, Set.of("of")).stream()
                    .limit(1)
                    .filter(object ->
                            !tree.pos(object).equals("WP") && !tree.pos(object).equals("PRP"))
                    .findFirst()
                    .orElse(head);
        }
    }
}
