package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A feature that gives several strings for a word, and so several rows. */
interface SetFeature {
    /**
     * @return the rows in the order of their strings; those without weights are left out
     */
    long[] rows(int word, Sentence sentence);

    /**
     * @param kind the feature's number
     * @throws IllegalArgumentException if this program does not know the feature
     */
    static SetFeature of(FeatureItem item, int kind, Outline outline, KeyTable keys) {
        return switch (item.field) {
            case word_clusters -> {
                Listed listed = new Listed(kind, outline.clusters(), keys);
                yield (word, sentence) -> listed.rows(sentence.clusters[word]);
            }
            case ambiguity_classes -> {
                Listed listed = new Listed(kind, outline.ambiguityClasses(), keys);
                yield (word, sentence) -> listed.rows(sentence.ambiguity[word]);
            }
            case positional -> positional(kind, keys);
            case orthographic -> {
                Spelling spelling = new Spelling();
                yield (word, sentence) -> find(kind, spelling.of(word, sentence), keys);
            }
            default -> throw new IllegalArgumentException("a feature nobody knows: " + item);
        };
    }

    private static SetFeature positional(int kind, KeyTable keys) {
        long[] first = find(kind, List.of("0"), keys);
        long[] last = find(kind, List.of("1"), keys);
        return (word, sentence) -> {
            if (sentence.isFirst(word)) return first;
            return sentence.isLast(word) ? last : Listed.NO_ROWS;
        };
    }

    private static long[] find(int kind, List<String> strings, KeyTable keys) {
        return strings.stream()
                .mapToLong(string -> keys.find(StringHash.of(kind, string)))
                .filter(row -> row != KeyTable.ABSENT)
                .toArray();
    }

    /** The rows of lists that many words share, looked up when the first word needs them. */
    final class Listed {
        private static final long[] NO_ROWS = {};

        private final int kind;
        private final List<List<String>> lists;
        private final KeyTable keys;
        private final AtomicReferenceArray<long @Nullable []> found;

        private Listed(int kind, List<List<String>> lists, KeyTable keys) {
            this.kind = kind;
            this.lists = lists;
            this.keys = keys;
            this.found = new AtomicReferenceArray<>(lists.size());
        }

        private long[] rows(int list) {
            if (list == KeyTable.ABSENT) return NO_ROWS;
            long[] rows = found.get(list);
            if (rows == null) {
                rows = find(kind, lists.get(list), keys);
                found.set(list, rows);
            }
            return rows;
        }
    }

    /** How a word is written, in NLP4J's code numbers. */
    final class Spelling extends FeatureTemplate<NLPNode, NLPState<NLPNode>> {
        private static final String LINK = "#hlink#";

        private Spelling() {
            super(null, new HyperParameter());
        }

        private List<String> of(int word, Sentence sentence) {
            String form = sentence.simple(word);
            if (form.equals(LINK)) return List.of("0");
            List<String> codes = new ArrayList<>();
            getOrthographicFeauturesAux(codes, form.toCharArray(), sentence.isFirst(word), true);
            return codes;
        }
    }
}
