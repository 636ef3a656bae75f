package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.Field;

import org.parallax.syntax.StringHash.Part;

import java.util.List;

/**
 * Tags words from left to right as NLP4J's own tagger does. That one also notes the second best tag
 * of a word, which no feature of these models asks for; this one does not. Stateless between
 * sentences.
 */
final class Tagger implements FlatParser.Step {
    private final Model model;
    private final List<String> tags;
    private final List<Part> parts;
    private final int tagColumn;

    Tagger(Outline outline, Model model) {
        this.model = model;
        this.tags = outline.tagger().labels();
        this.parts = tags.stream().map(Part::of).toList();
        this.tagColumn = model.template().column(new Column(Field.part_of_speech_tag, 0));
    }

    @Override
    public void process(Sentence sentence) {
        Features features = new Features(model, sentence, 1);
        for (int word = 1; word < sentence.size(); word++) {
            int at = word;
            float[] scores = features.scores(place -> inSentence(at, place, sentence));
            int best = 0;
            for (int tag = 1; tag < tags.size(); tag++) if (scores[tag] > scores[best]) best = tag;
            sentence.tags[word] = tags.get(best);
            features.set(tagColumn, word, parts.get(best));
        }
    }

    /** The root counts for nothing. */
    private static int inSentence(int word, Place place, Sentence sentence) {
        if (place.relation().isPresent()) {
            throw new IllegalArgumentException("a tagger that asks for a tree: " + place);
        }
        int at = word + place.window();
        return at >= 1 && at < sentence.size() ? at : Place.NOWHERE;
    }
}
