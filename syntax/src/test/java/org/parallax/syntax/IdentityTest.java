package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.text.Parse;
import org.parallax.text.Parser;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * The flat model answers as the stock models do: every tag, lemma, head and relation, and every
 * score behind them, bit for bit. {@code -Dparallax.identity.sentences=N} compares more.
 */
class IdentityTest {
    private static final long SENTENCES = Long.getLong("parallax.identity.sentences", 1_500);
    private static final int SHOWN = 5;

    private static List<NLPComponent<NLPNode>> stock = List.of();
    private static Parser flat = forms -> new Parse(List.of());

    @BeforeAll
    static void open() {
        stock = StockParser.steps();
        stock.forEach(ScoreSum::spyOn);
        flat = FlatParser.open(Models.locate(), ScoreSum::add);
    }

    @Test
    void everySentenceComesOutTheSame() {
        AtomicLong words = new AtomicLong();
        List<String> differences =
                LongStream.range(0, SENTENCES)
                        .parallel()
                        .mapToObj(NewsSentences::words)
                        .peek(sentence -> words.addAndGet(sentence.size()))
                        .filter(sentence -> !readStock(sentence).equals(readFlat(sentence)))
                        .map(sentence -> difference(sentence))
                        .limit(SHOWN)
                        .toList();
        assertEquals(List.of(), differences);
        assertTrue(words.get() > 20 * SENTENCES, "only " + words + " words were compared");
    }

    @Test
    void rubbleComesOutTheSame() {
        for (int length : new int[] {1, 2, 3, 5, 17, 60, 200, 500}) {
            List<String> rubble = NewsSentences.rubble(length, length);
            assertEquals(readStock(rubble), readFlat(rubble));
        }
    }

    private static String difference(List<String> sentence) {
        return "stock:%n%s%nflat:%n%s".formatted(readStock(sentence), readFlat(sentence));
    }

    /** One line a word, and the sum over all scores at the end. */
    private static String readStock(List<String> forms) {
        ScoreSum.reset();
        NLPNode[] nodes = nodes(forms);
        for (NLPComponent<NLPNode> step : stock) step.process(nodes);
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i < nodes.length; i++) {
            NLPNode node = nodes[i];
            lines.append(node.getPartOfSpeechTag()).append('\t');
            lines.append(node.getLemma()).append('\t');
            lines.append(node.getDependencyHead().getID()).append('\t');
            lines.append(node.getDependencyLabel()).append('\n');
        }
        return lines.append(ScoreSum.text()).toString();
    }

    private static String readFlat(List<String> forms) {
        ScoreSum.reset();
        Parse parse = flat.parse(forms);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < parse.size(); i++) {
            Parse.Node node = parse.get(i);
            lines.append(node.pos()).append('\t');
            lines.append(node.lemma()).append('\t');
            lines.append(node.head() + 1).append('\t');
            lines.append(node.relation()).append('\n');
        }
        return lines.append(ScoreSum.text()).toString();
    }

    /** The root at index 0, then one node a word. */
    private static NLPNode[] nodes(List<String> forms) {
        NLPNode[] nodes = new NLPNode[forms.size() + 1];
        nodes[0] = new NLPNode();
        for (int i = 1; i < nodes.length; i++) {
            // No other constructor: a node's tag before tagging is a feature of its neighbours.
            nodes[i] = new NLPNode();
            nodes[i].setID(i);
            nodes[i].setWordForm(Sentence.plain(forms.get(i - 1)));
        }
        return nodes;
    }

    /** Weights that mix every score they give into a sum of the current thread. */
    private static final class ScoreSum extends WeightVector {
        private static final ThreadLocal<long[]> SUM =
                ThreadLocal.withInitial(() -> new long[] {0, 0});

        private final transient WeightVector weights;

        private ScoreSum(WeightVector weights) {
            this.weights = weights;
        }

        static void spyOn(NLPComponent<NLPNode> step) {
            if (step instanceof OnlineComponent<?, ?> model) {
                OnlineOptimizer optimizer = model.getOptimizer();
                optimizer.setWeightVector(new ScoreSum(optimizer.getWeightVector()));
            }
        }

        static void reset() {
            SUM.set(new long[] {0, 0});
        }

        static String text() {
            return "%d score vectors, %016x".formatted(SUM.get()[0], SUM.get()[1]);
        }

        static void add(float[] scores, int labels) {
            long[] sum = SUM.get();
            sum[0]++;
            for (int i = 0; i < labels; i++) {
                sum[1] = sum[1] * 1_000_003 + Float.floatToRawIntBits(scores[i]);
            }
        }

        @Override
        public float[] scores(FeatureVector features) {
            float[] scores = weights.scores(features);
            add(scores, scores.length);
            return scores;
        }
    }
}
