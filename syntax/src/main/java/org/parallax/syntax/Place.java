package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;

import java.util.Optional;

/**
 * Where a feature looks for its word, seen from where a tagger or parser stands.
 *
 * @param source what to start from
 * @param window how many words on
 * @param relation which neighbour in the tree to take; none for the word itself
 */
record Place(Source source, int window, Optional<Relation> relation) {
    /** There is no word at a place. */
    static final int NOWHERE = -1;

    static Place of(FeatureItem item) {
        return new Place(item.source, item.window, Optional.ofNullable(item.relation));
    }

    /** Tells which word is at a place. */
    interface Finder {
        /**
         * @return a word of the sentence, 0 for the root, or {@link #NOWHERE}
         */
        int word(Place place);
    }
}
