package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;

import java.util.ArrayList;
import java.util.List;

/** A tagger's or parser's features and weights, ready to score with; for all sentences. */
final class Model {
    private final Rows rows;
    private final KeyTable keys;
    private final Template template;
    private final List<SetFeature> sets = new ArrayList<>();
    private final Watcher watcher;

    /** Is shown every sum of scores, one a label, from the array's start on. */
    interface Watcher {
        Watcher NOBODY = (scores, labels) -> {};

        void scored(float[] scores, int labels);
    }

    /**
     * @param tagged whether words have their tags already
     */
    Model(
            Outline outline,
            ModelOutline model,
            boolean tagged,
            Rows rows,
            KeyTable keys,
            Watcher watcher) {
        if (model.bias() != 0) throw new IllegalArgumentException("a model with a bias");
        this.rows = rows;
        this.keys = keys;
        this.watcher = watcher;
        this.template = new Template(model, tagged);
        for (FeatureItem item : model.sets()) {
            sets.add(SetFeature.of(item, sets.size(), outline, keys));
        }
    }

    Rows rows() {
        return rows;
    }

    KeyTable keys() {
        return keys;
    }

    Template template() {
        return template;
    }

    List<SetFeature> sets() {
        return sets;
    }

    Watcher watcher() {
        return watcher;
    }
}
