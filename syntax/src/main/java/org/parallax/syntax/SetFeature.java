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
    /** Adds the rows of a word, in the order of their strings. */
    void add(int word, Sentence sentence, Scores scores);

    /**
     * @param kind the feature's number
     * @throws IllegalArgumentException if this program does not know the feature
     */
    static SetFeature of(FeatureItem item, int kind, Outline outline, KeyTable keys) {
        return switch (item.field) {
            case word_clusters -> {
                Listed listed = new Listed(kind, outline.clusters(), keys);
                yield (word, sentence, scores) -> listed.add(sentence.clusters[word], scores);
            }
            case ambiguity_classes -> {
                Listed listed = new Listed(kind, outline.ambiguityClasses(), keys);
                yield (word, sentence, scores) -> listed.add(sentence.ambiguity[word], scores);
            }
            case positional -> positional(kind, keys);
            case orthographic -> {
                Spelling spelling = new Spelling();
                yield (word, sentence, scores) ->
                        add(find(kind, spelling.of(word, sentence), keys), scores);
            }
            default -> throw new IllegalArgumentException("a feature nobody knows: " + item);
        };
    }

    private static SetFeature positional(int kind, KeyTable keys) {
        long[] first = find(kind, List.of("0"), keys);
        long[] last = find(kind, List.of("1"), keys);
        return (word, sentence, scores) -> {
            if (sentence.isFirst(word)) add(first, scores);
            else if (sentence.isLast(word)) add(last, scores);
        };
    }

    private static void add(long[] rows, Scores scores) {
        scores.add(rows);
    }

    private static long[] find(int kind, List<String> strings, KeyTable keys) {
        return strings.stream()
                .mapToLong(string -> keys.find(StringHash.of(kind, string)))
                .filter(row -> row != KeyTable.ABSENT)
                .toArray();
    }

    /** The rows of lists that many words share, summed when the first word needs them. */
    final class Listed {
        private final int kind;
        private final List<List<String>> lists;
        private final KeyTable keys;
        private final AtomicReferenceArray<float @Nullable []> sums;

        private Listed(int kind, List<List<String>> lists, KeyTable keys) {
            this.kind = kind;
            this.lists = lists;
            this.keys = keys;
            this.sums = new AtomicReferenceArray<>(lists.size());
        }

        private void add(int list, Scores scores) {
            if (list == KeyTable.ABSENT) return;
            float[] sum = sums.get(list);
            if (sum == null) {
                sum = scores.sumOf(find(kind, lists.get(list), keys));
                sums.set(list, sum);
            }
            scores.add(sum);
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
