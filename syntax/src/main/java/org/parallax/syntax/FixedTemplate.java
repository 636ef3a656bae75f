package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;

import java.util.List;

/**
 * The feature template of a model file.
 *
 * @param <S> state of the component that asks for features
 */
final class FixedTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
    FixedTemplate(ModelOutline outline, MappedFeatures features) {
        super(null, new HyperParameter());
        feature_map = features;
        for (FeatureItem item : outline.sets()) addSet(item);
        for (List<FeatureItem> items : outline.joined()) add(items.toArray(FeatureItem[]::new));
    }
}
