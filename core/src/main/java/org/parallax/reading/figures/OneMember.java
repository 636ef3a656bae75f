package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.reading.language.Tree;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Counts the member of "a member of the front and two civilians were killed" as one person: beside
 * people who are counted he is one more of them, while "a member state" is nobody.
 */
final class OneMember {
    private static final Set<String> ARTICLES = Set.of("a", "an", "another");
    private static final String MEMBER = "member";
    private static final Set<String> STATES = Set.of("state", "country", "nation");

    private OneMember() {}

    /** Coordinated with people who are counted. */
    private static boolean isBeside(int noun, List<Counted> counted, Tree tree) {
        List<Integer> list = tree.coordinated(tree.firstConjunct(noun));
        return counted.stream().anyMatch(it -> list.contains(it.head()));
    }

    /**
     * @param counted what numbers count in the sentence
     * @return the same with single members, in text order
     */
    static List<Counted> among(List<Counted> counted, ParsedSentence parsed, HarmFrames frames) {
        Tree tree = parsed.tree();
        List<Counted> all = new ArrayList<>(counted);
        for (int noun = 0; noun < tree.size(); noun++) {
            int at = noun;
            if (!tree.lemma(noun).equals(MEMBER) || !tree.pos(noun).equals("NN")) continue;
            boolean one =
                    tree.children(noun, "det").stream()
                            .anyMatch(it -> ARTICLES.contains(parsed.sentence().fold(it)));
            boolean state = STATES.contains(parsed.sentence().fold(noun + 1));
            boolean known = counted.stream().anyMatch(it -> it.noun() == at);
            if (!one || state || known || !isBeside(noun, counted, tree)) continue;
            int from = tree.phraseStart(noun);
            Quantity quantity = new Quantity(from, from + 1, from, Count.exactly(1), false);
            frames.bySyntax(noun, noun, quantity)
                    .filter(frame -> !frame.part())
                    .ifPresent(frame -> all.add(new Counted(quantity, at, at, frame)));
        }
        all.sort(Comparator.comparing(Counted::quantity, Quantity.IN_TEXT_ORDER));
        return all;
    }
}
