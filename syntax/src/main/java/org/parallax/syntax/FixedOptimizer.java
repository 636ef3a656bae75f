package org.parallax.syntax;

import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.Instance;
import edu.emory.mathcs.nlp.learning.util.WeightVector;

/** Scores with given weights and labels; learns nothing. */
final class FixedOptimizer extends OnlineOptimizer {
    FixedOptimizer(MappedWeights weights, ModelOutline outline) {
        super(new WeightVector(), 0, outline.bias());
        getWeightVector().setSparseWeightVector(weights);
        addLabels(outline.labels());
    }

    @Override
    protected void trainAux(Instance instance) {
        throw cannotBeTrained();
    }

    @Override
    public void updateMiniBatch() {
        throw cannotBeTrained();
    }

    @Override
    protected int getPredictedLabel(Instance instance) {
        throw cannotBeTrained();
    }

    @Override
    protected float getLearningRate(int index, boolean sparse) {
        throw cannotBeTrained();
    }

    private static UnsupportedOperationException cannotBeTrained() {
        return new UnsupportedOperationException("a model file cannot be trained");
    }
}
