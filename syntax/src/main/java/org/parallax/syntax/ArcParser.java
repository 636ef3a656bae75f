package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.dep.DEPLabel;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.template.feature.Field;

import org.parallax.syntax.StringHash.Part;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * NLP4J's dependency parser over a model file: for each step it scores all transitions and makes
 * the best of those that are open. Stateless between sentences.
 */
final class ArcParser implements FlatParser.Step {
    /** How far away a word that got no head looks for one. */
    private static final int REACH = 5;

    private static final String ROOT_RELATION = "root";

    private final Model model;
    private final Map<Situation, int[]> moves = new EnumMap<>(Situation.class);
    private final List<Transition> transitions = new ArrayList<>();
    private final Part root = Part.of(ROOT_RELATION);
    private final List<Part> valencies = Stream.of(Dependents.valencies()).map(Part::of).toList();
    private final int relationColumn;
    private final int valencyColumn;

    private enum Arc {
        /** The word on the stack hangs on the input. */
        LEFT,
        /** The input hangs on the word on the stack. */
        RIGHT,
        NONE
    }

    private enum Then {
        SHIFT,
        REDUCE,
        PASS
    }

    /** What a label of the model stands for. */
    private record Transition(Arc arc, Then then, String relation, Part part) {
        static Transition of(String label) {
            DEPLabel read = new DEPLabel(label);
            Arc arc = Arc.NONE;
            if (read.isArc(DEPState.ARC_LEFT)) arc = Arc.LEFT;
            else if (read.isArc(DEPState.ARC_RIGHT)) arc = Arc.RIGHT;
            Then then = Then.PASS;
            if (read.isList(DEPState.LIST_SHIFT) && arc != Arc.LEFT) then = Then.SHIFT;
            else if (read.isList(DEPState.LIST_REDUCE) && arc != Arc.RIGHT) then = Then.REDUCE;
            return new Transition(arc, then, read.getDeprel(), Part.of(read.getDeprel()));
        }
    }

    /**
     * @param outline its moves: one entry a situation, none empty
     */
    ArcParser(Outline outline, Model model) {
        this.model = model;
        for (Situation situation : Situation.values()) {
            List<Integer> open = outline.moves().getOrDefault(situation, List.of());
            if (open.isEmpty()) throw new IllegalArgumentException("no way on from " + situation);
            moves.put(situation, open.stream().mapToInt(Integer::intValue).toArray());
        }
        for (String label : outline.parser().labels()) transitions.add(Transition.of(label));
        relationColumn = model.template().column(new Column(Field.dependency_label, 0));
        valencyColumn = model.template().column(new Column(Field.valency, 0));
    }

    @Override
    public void process(Sentence sentence) {
        Run run = new Run(sentence);
        while (!run.state.isAtEnd()) run.move();
        for (int i = 1; i < sentence.size(); i++) if (!run.state.hasHead(i)) run.attach(i);
    }

    private int best(Situation situation, float[] scores) {
        int[] open = Objects.requireNonNull(moves.get(situation), "set for every situation");
        int best = open[0];
        for (int label : open) if (scores[label] > scores[best]) best = label;
        return best;
    }

    /** One sentence on its way. */
    private final class Run {
        private final Sentence sentence;
        private final Features features;
        private final ArcState state;

        private Run(Sentence sentence) {
            this.sentence = sentence;
            this.features = new Features(model, sentence, 0);
            this.state = new ArcState(sentence);
        }

        private void move() {
            float[] scores = features.scores(state);
            Transition transition = transitions.get(best(state.situation(), scores));
            switch (transition.arc) {
                case LEFT ->
                        hang(state.onStack(), state.input(), transition.relation, transition.part);
                case RIGHT ->
                        hang(state.input(), state.onStack(), transition.relation, transition.part);
                case NONE -> {}
            }
            switch (transition.then) {
                case SHIFT -> state.shift();
                case REDUCE -> state.reduce();
                case PASS -> state.pass();
            }
        }

        /** Gives a head to a word that got none, best score first, the root if nothing fits. */
        private void attach(int word) {
            int head = 0;
            String relation = ROOT_RELATION;
            Part part = root;
            float highest = Float.NEGATIVE_INFINITY;
            for (int other : candidates(word, sentence.size())) {
                if (state.isBelow(other, word)) continue;
                state.standAt(Math.min(word, other), Math.max(word, other));
                float[] scores = features.scores(state);
                int label =
                        best(
                                other < word ? Situation.HEAD_ON_LEFT : Situation.HEAD_ON_RIGHT,
                                scores);
                if (scores[label] > highest) {
                    highest = scores[label];
                    head = other;
                    relation = transitions.get(label).relation;
                    part = transitions.get(label).part;
                }
            }
            hang(word, head, relation, part);
        }

        private void hang(int word, int head, String relation, Part part) {
            int before = sentence.heads[word];
            state.hang(word, head, relation);
            features.set(relationColumn, word, part);
            if (before != Sentence.NO_HEAD) noteValency(before);
            noteValency(head);
        }

        private void noteValency(int word) {
            features.set(valencyColumn, word, valencies.get(state.valency(word)));
        }
    }

    /** The words left of a word, nearest first, then those right of it. */
    private static int[] candidates(int word, int end) {
        int left = Math.min(REACH, word);
        int right = Math.min(REACH, end - 1 - word);
        int[] candidates = new int[left + right];
        for (int i = 0; i < left; i++) candidates[i] = word - 1 - i;
        for (int i = 0; i < right; i++) candidates[left + i] = word + 1 + i;
        return candidates;
    }
}
