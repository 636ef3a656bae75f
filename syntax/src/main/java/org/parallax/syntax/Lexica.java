package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells each word the tags it may have and the Brown clusters it is in. */
final class Lexica implements NLPComponent<NLPNode> {
    private final KeyTable ambiguity;
    private final List<List<String>> ambiguityClasses;
    private final KeyTable cluster;
    private final List<Set<String>> clusters = new ArrayList<>();

    Lexica(KeyTable ambiguity, KeyTable cluster, Outline outline) {
        this.ambiguity = ambiguity;
        this.ambiguityClasses = outline.ambiguityClasses();
        this.cluster = cluster;
        for (List<String> list : outline.clusters()) {
            clusters.add(Collections.unmodifiableSet(new LinkedHashSet<>(list)));
        }
    }

    /**
     * @param nodes the words from index 1 on
     */
    @Override
    public void process(NLPNode[] nodes) {
        for (int i = 1; i < nodes.length; i++) {
            long key = StringHash.of(0, nodes[i].getWordFormSimplifiedLowercase());
            nodes[i].setAmbiguityClasses(entry(ambiguity.find(key), ambiguityClasses));
            nodes[i].setWordClusters(entry(cluster.find(key), clusters));
        }
    }

    @Override
    public void process(List<NLPNode[]> sentences) {
        for (NLPNode[] nodes : sentences) process(nodes);
    }

    /** Null is NLP4J's word for "not listed". */
    private static <T> @Nullable T entry(int number, List<T> entries) {
        return number == KeyTable.ABSENT ? null : entries.get(number);
    }
}
