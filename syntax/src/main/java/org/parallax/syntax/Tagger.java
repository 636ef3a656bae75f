package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.eval.AccuracyEval;
import edu.emory.mathcs.nlp.component.template.eval.Eval;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.L2RState;

import java.util.List;

/**
 * Tags words from left to right as NLP4J's own tagger does, which cannot be used here because it
 * wants a logging library. It also notes the second best tag of a word, which no feature of these
 * models asks for ({@link ModelOutline} has no place for such a feature); this one does not.
 * Stateless between sentences.
 */
final class Tagger extends OnlineComponent<NLPNode, Tagger.State> {
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
    }
}
