package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;

import java.util.List;

/** Our words as NLP4J's nodes. */
final class SentenceNodes {
    /** Longer words are cut: NLP4J's patterns overflow the stack on words of many thousands. */
    private static final int LONGEST = 128;

    private SentenceNodes() {}

    /**
     * @return the root at index 0, then one node a word
     */
    static NLPNode[] of(List<String> forms) {
        NLPNode[] nodes = new NLPNode[forms.size() + 1];
        nodes[0] = new NLPNode();
        for (int i = 1; i < nodes.length; i++) {
            // No other constructor: a node's tag before tagging is a feature of its neighbours.
            nodes[i] = new NLPNode();
            nodes[i].setID(i);
            nodes[i].setWordForm(plain(forms.get(i - 1)));
        }
        return nodes;
    }

    /** The word with straight quotes and apostrophes, the only ones the models know. */
    static String plain(String form) {
        String cut = form.length() <= LONGEST ? form : form.substring(0, LONGEST);
        StringBuilder plain = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) plain.append(plain(cut.charAt(i)));
        return plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            default -> c;
        };
    }
}
