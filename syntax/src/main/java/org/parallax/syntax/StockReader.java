package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;

import it.unimi.dsi.fastutil.ints.IntSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes stock models apart. Fails on anything that the flat format has no place for. */
final class StockReader {
    private StockReader() {}

    static ModelOutline outline(OnlineComponent<?, ?> model) {
        OnlineOptimizer optimizer = model.getOptimizer();
        FeatureTemplate<?, ?> template = model.getFeatureTemplate();
        require(template.getEmbeddingFeatureList().isEmpty(), "features from word embeddings");
        List<List<FeatureItem>> joined = new ArrayList<>();
        for (FeatureItem[] items : template.getFeatureList()) joined.add(List.of(items));
        MajorVector weights = weights(model);
        require(weights.getLabelSize() == optimizer.getLabelSize(), "labels without weights");
        return new ModelOutline(
                weights.getFeatureSize(),
                optimizer.getBias(),
                IntStream.range(0, optimizer.getLabelSize()).mapToObj(optimizer::getLabel).toList(),
                template.getSetFeatureList(),
                joined);
    }

    /** The weight of a label for a feature stands at feature times labels plus label. */
    static MajorVector weights(OnlineComponent<?, ?> model) {
        WeightVector weights = model.getOptimizer().getWeightVector();
        require(weights.getDenseWeightVector().size() == 0, "dense weights");
        require(!weights.hasActivationFunction(), "an activation function");
        require(weights.getSparseWeightVector() instanceof ColumnMajorVector, "rows by label");
        return weights.getSparseWeightVector();
    }

    /** The field has no getter; the build may use reflection, the program does not. */
    static FeatureMap features(OnlineComponent<?, ?> model) {
        try {
            java.lang.reflect.Field field = FeatureTemplate.class.getDeclaredField("feature_map");
            field.setAccessible(true);
            return (FeatureMap) field.get(model.getFeatureTemplate());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not the FeatureTemplate of NLP4J 1.1.3", e);
        }
    }

    /**
     * Asks for the open transitions in each situation, by acting it out with two words. The order
     * within each set is kept: it decides between equal scores.
     */
    static Map<Situation, List<Integer>> moves(DEPLabelCandidate<NLPNode> candidates, int labels) {
        Map<Situation, List<Integer>> moves = new EnumMap<>(Situation.class);
        for (Situation situation : Situation.values()) {
            NLPNode root = new NLPNode();
            NLPNode stack = word(1);
            NLPNode input = word(2);
            moves.put(
                    situation,
                    switch (situation) {
                        case ROOT_ON_STACK -> listOf(candidates.get(root, input));
                        case NO_ARC -> {
                            stack.setDependencyHead(input, "x");
                            yield listOf(candidates.get(stack, input));
                        }
                        case NO_ARC_KEEP -> {
                            input.setDependencyHead(stack, "x");
                            yield listOf(candidates.get(stack, input));
                        }
                        case KEEP -> listOf(candidates.get(stack, input));
                        case FREE -> {
                            stack.setDependencyHead(root, "x");
                            require(candidates.get(stack, input) == null, "a choice of all");
                            yield IntStream.range(0, labels).boxed().toList();
                        }
                        case HEAD_ON_RIGHT -> listOf(candidates.getLeftArcs());
                        case HEAD_ON_LEFT -> listOf(candidates.getRightArcs());
                    });
        }
        return moves;
    }

    private static NLPNode word(int id) {
        NLPNode word = new NLPNode();
        word.setID(id);
        return word;
    }

    private static List<Integer> listOf(IntSet labels) {
        require(!labels.isEmpty(), "a situation without a way on");
        return List.copyOf(new ArrayList<>(labels));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The flat format has no place for " + otherwise);
        }
    }
}
