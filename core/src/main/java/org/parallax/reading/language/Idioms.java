package org.parallax.reading.language;

import org.parallax.text.Parse;
import org.parallax.text.Parse.Node;

import java.util.ArrayList;
import java.util.List;

/**
 * Verbs that mean death only together with other words: "beaten to death", "embraced martyrdom". In
 * a parse they are put down as the verb they stand for, so that every reader knows them: {@code
 * idioms.tsv}.
 */
public final class Idioms {
    private static final List<Idiom> ALL =
            Words.rows("idioms.tsv", 3).stream()
                    .map(row -> new Idiom(row.get(0), List.of(row.get(1).split(" ")), row.get(2)))
                    .toList();

    /** Tokens behind the verb within which the words must begin. */
    private static final int REACH = 3;

    private Idioms() {}

    /**
     * @param verb its dictionary form
     * @param words what follows it
     * @param means the dictionary form of the verb it stands for
     */
    private record Idiom(String verb, List<String> words, String means) {}

    public static Parse mend(Parse parse, Sentence sentence) {
        List<Node> nodes = new ArrayList<>(parse.nodes());
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (!node.pos().startsWith("VB")) continue;
            for (Idiom idiom : ALL) {
                if (!idiom.verb().equals(node.lemma()) || !follows(sentence, i, idiom)) continue;
                nodes.set(i, new Node(idiom.means(), node.pos(), node.head(), node.relation()));
            }
        }
        return new Parse(nodes);
    }

    private static boolean follows(Sentence sentence, int verb, Idiom idiom) {
        for (int from = verb + 1; from <= verb + REACH; from++) {
            int to = from + idiom.words().size();
            if (to > sentence.size()) return false;
            if (sentence.folds().subList(from, to).equals(idiom.words())) return true;
        }
        return false;
    }
}
