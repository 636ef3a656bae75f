package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.dep.DEPLabel;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * NLP4J's dependency parser with the open transitions taken from the model file, where the stock
 * parser keeps them in serialised hash sets. Stateless between sentences.
 */
final class ArcParser extends DEPParser<NLPNode> {
    /** How far away a word that got no head looks for one. */
    private static final int REACH = 5;

    private final transient Map<Situation, int[]> moves = new EnumMap<>(Situation.class);

    /**
     * @param moves see {@link Outline#moves}; one entry a situation, none empty
     */
    ArcParser(Map<Situation, List<Integer>> moves) {
        for (Situation situation : Situation.values()) {
            List<Integer> open = moves.getOrDefault(situation, List.of());
            if (open.isEmpty()) throw new IllegalArgumentException("no way on from " + situation);
            this.moves.put(situation, open.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** The best transition that is open. The second best, which training uses, is left out. */
    @Override
    protected int[] getPrediction(DEPState<NLPNode> state, float[] scores) {
        return new int[] {best(Situation.of(state.getStack(), state.getInput()), scores), -1};
    }

    /** Gives a head to each word that got none, best score first, the root if nothing fits. */
    @Override
    protected void postProcess(DEPState<NLPNode> state) {
        NLPNode[] nodes = state.getNodes();
        for (int i = 1; i < nodes.length; i++) {
            if (!nodes[i].hasDependencyHead()) attach(i, nodes, state);
        }
    }

    private void attach(int word, NLPNode[] nodes, DEPState<NLPNode> state) {
        NLPNode head = nodes[0];
        String relation = "root";
        float highest = Float.NEGATIVE_INFINITY;
        for (int other : candidates(word, nodes.length)) {
            if (nodes[other].isDescendantOf(nodes[word])) continue;
            state.reset(Math.min(word, other), Math.max(word, other));
            float[] scores = optimizer.scores(feature_template.createFeatureVector(state, false));
            int label =
                    best(other < word ? Situation.HEAD_ON_LEFT : Situation.HEAD_ON_RIGHT, scores);
            if (scores[label] > highest) {
                highest = scores[label];
                head = nodes[other];
                relation = new DEPLabel(optimizer.getLabel(label)).getDeprel();
            }
        }
        nodes[word].setDependencyHead(head, relation);
    }

    /** The words left of a word, nearest first, then those right of it. */
    private static int[] candidates(int word, int end) {
        int left = Math.min(REACH, word);
        int right = Math.min(REACH, end - 1 - word);
        int[] candidates = new int[left + right];
        for (int i = 0; i < left; i++) candidates[i] = word - 1 - i;
        for (int i = 0; i < right; i++) candidates[left + i] = word + 1 + i;
        return candidates;
    }

    private int best(Situation situation, float[] scores) {
        int[] open = Objects.requireNonNull(moves.get(situation), "set for every situation");
        int best = open[0];
        for (int label : open) if (scores[label] > scores[best]) best = label;
        return best;
    }
}
