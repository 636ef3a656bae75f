package org.parallax.reading.names;

import org.parallax.reading.language.Sentence;
import org.parallax.text.Parse;
import org.parallax.text.Parse.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends what a short name in brackets does to a parse: in "a Northern Front (NF) fighter was
 * killed" the parser takes the front for one subject and the fighter for another. The front is
 * whose fighter it is, and the article counts him.
 */
public final class BracketedNames {
    private static final Set<String> ARTICLES = Set.of("a", "an");

    private BracketedNames() {}

    public static Parse mend(Parse parse, Sentence sentence) {
        List<Node> nodes = new ArrayList<>(parse.nodes());
        for (int noun = 4; noun < nodes.size(); noun++) {
            int name = noun - 4;
            boolean bracketed =
                    sentence.form(noun - 3).equals("(") && sentence.form(noun - 1).equals(")");
            if (bracketed && areTwoSubjects(nodes.get(name), nodes.get(noun)))
                join(nodes, sentence, name, noun);
        }
        return new Parse(nodes);
    }

    private static boolean areTwoSubjects(Node name, Node noun) {
        return name.pos().startsWith("NNP")
                && (noun.pos().equals("NN") || noun.pos().equals("NNS"))
                && name.head() == noun.head()
                && name.relation().equals(noun.relation())
                && name.relation().startsWith("nsubj");
    }

    private static void join(List<Node> nodes, Sentence sentence, int name, int noun) {
        nodes.set(name, hung(nodes.get(name), noun, "compound"));
        int from = name;
        while (from > 0 && isWithin(nodes, from - 1, name)) from--;
        for (int i = from; i < name; i++) {
            if (!ARTICLES.contains(sentence.fold(i))) continue;
            Node article = nodes.get(i);
            nodes.set(i, new Node(article.lemma(), "DT", noun, "det"));
        }
    }

    private static boolean isWithin(List<Node> nodes, int i, int ancestor) {
        int at = i;
        for (int steps = 0; steps < nodes.size() && at >= 0; steps++) {
            if (at == ancestor) return true;
            at = nodes.get(at).head();
        }
        return false;
    }

    private static Node hung(Node node, int head, String relation) {
        return new Node(node.lemma(), node.pos(), head, relation);
    }
}
