package org.parallax.syntax;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Field;

import java.util.Optional;

/**
 * What a feature asks of its word.
 *
 * @param attribute length of a prefix or suffix; 0 for other fields
 */
record Column(Field field, int attribute) {
    static Column of(FeatureItem item) {
        return switch (item.attribute) {
            case null -> new Column(item.field, 0);
            case Integer length -> new Column(item.field, length);
            case Direction direction when direction == Direction.all -> new Column(item.field, 0);
            default -> throw new IllegalArgumentException("a feature nobody knows: " + item);
        };
    }

    /** Whether it stays as it is while the word's tag, head and dependents are found. */
    boolean isFixed(boolean tagged) {
        return switch (field) {
            case part_of_speech_tag -> tagged;
            case dependency_label, valency -> false;
            default -> true;
        };
    }

    /** Its string for a word, as far as it stands before tagging or parsing. */
    Optional<String> at(int word, Sentence sentence) {
        return switch (field) {
            case word_form_simplified -> Optional.of(sentence.simple(word));
            case word_form_simplified_lowercase -> Optional.of(sentence.lower(word));
            case word_shape -> Optional.of(StringUtils.getShape(sentence.simple(word), 2));
            case ambiguity_classes ->
                    Optional.of(sentence.classes[word]).filter(classes -> !classes.isEmpty());
            case lemma -> Optional.of(sentence.lemmas[word]);
            case part_of_speech_tag -> Optional.of(sentence.tags[word]);
            case prefix -> prefix(sentence.lower(word));
            case suffix -> suffix(sentence.lower(word));
            case valency -> Optional.of(Dependents.NONE);
            case dependency_label -> Optional.empty();
            default -> throw new IllegalArgumentException("a feature nobody knows: " + this);
        };
    }

    private Optional<String> prefix(String form) {
        if (attribute >= form.length()) return Optional.empty();
        return Optional.of(form.substring(0, attribute));
    }

    private Optional<String> suffix(String form) {
        if (attribute >= form.length()) return Optional.empty();
        return Optional.of(form.substring(form.length() - attribute));
    }
}
