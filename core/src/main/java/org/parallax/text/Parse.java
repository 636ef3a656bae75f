package org.parallax.text;

import java.util.List;

/**
 * The dependency tree of one sentence: one node a token, in order.
 *
 * <p>Parts of speech are Penn Treebank tags; relations are NLP4J's (docs/SYNTAX.md lists them).
 */
public record Parse(List<Node> nodes) {
    /** The {@link Node#head} of the word that hangs on nothing. */
    public static final int ROOT = -1;

    /**
     * @param lemma the dictionary form, lower case
     * @param pos a Penn Treebank tag such as {@code VBN}
     * @param head the index of the token it hangs on, or {@link #ROOT}
     * @param relation how it hangs there, such as {@code nsubj}
     */
    public record Node(String lemma, String pos, int head, String relation) {}

    public Parse {
        nodes = List.copyOf(nodes);
        for (Node node : nodes) {
            if (node.head() < ROOT || node.head() >= nodes.size()) {
                throw new IllegalArgumentException(
                        "head " + node.head() + " in a sentence of " + nodes.size() + " words");
            }
        }
    }

    public int size() {
        return nodes.size();
    }

    public Node get(int index) {
        return nodes.get(index);
    }
}
