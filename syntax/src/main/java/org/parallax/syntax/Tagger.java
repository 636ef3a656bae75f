package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.eval.AccuracyEval;
import edu.emory.mathcs.nlp.component.template.eval.Eval;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.L2RState;
import edu.emory.mathcs.nlp.learning.util.LabelMap;

import java.util.List;

/**
 * Tags words from left to right as NLP4J's own tagger does, which cannot be used here because it
 * wants a logging library. Stateless between sentences.
 */
final class Tagger extends OnlineComponent<NLPNode, Tagger.State> {
    /** Below this lead over the second best tag the parser is told the second best, too. */
    private static final float CLEAR_LEAD = 1;

    private static final String SECOND_BEST = "pos2";

    Tagger() {
        super(false);
    }

    @Override
    protected State initState(NLPNode[] nodes) {
        return new State(nodes);
    }

    @Override
    protected State initState(List<NLPNode[]> document) {
        throw new UnsupportedOperationException("tags one sentence at a time");
    }

    @Override
    public Eval createEvaluator() {
        return new AccuracyEval();
    }

    @Override
    protected void postProcess(State state) {
        // Nothing to mend: every word has its tag.
    }

    /** The words up to the one that is tagged next. */
    static final class State extends L2RState<NLPNode> {
        State(NLPNode[] nodes) {
            super(nodes);
        }

        @Override
        protected String getLabel(NLPNode node) {
            return node.getPartOfSpeechTag();
        }

        @Override
        protected String setLabel(NLPNode node, String tag) {
            String before = node.getPartOfSpeechTag();
            node.setPartOfSpeechTag(tag);
            return before;
        }

        /**
         * @param top2 numbers of the best and the second best tag
         */
        @Override
        public void next(LabelMap tags, int[] top2, float[] scores) {
            if (scores[top2[0]] - scores[top2[1]] < CLEAR_LEAD) {
                getInput().putFeat(SECOND_BEST, tags.getLabel(top2[1]));
            }
            super.next(tags, top2, scores);
        }
    }
}
