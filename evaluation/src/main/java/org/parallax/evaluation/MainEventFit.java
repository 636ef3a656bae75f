package org.parallax.evaluation;

import org.parallax.claims.Reading;
import org.parallax.evaluation.LinearFit.Example;
import org.parallax.reconcile.coding.Choices;
import org.parallax.reconcile.coding.Choices.Option;
import org.parallax.reconcile.tolls.Question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Fits the model of which figures are the main event's, on reports with a coder's numbers. */
final class MainEventFit {
    /** A report with what a coder made of it. */
    record Coded(Reading reading, KilledGold gold) {}

    /** What lies between lead and bound was let in by nobody, and does no harm. */
    private static final double BETWEEN = 0.3;

    /** A number above the least that is certain is a rival's rather than the lead's. */
    private static final double ABOVE = 0.4;

    private final Choices choices;
    private final LinearFit trainer;

    MainEventFit(Choices choices, LinearFit trainer) {
        this.choices = choices;
        this.trainer = trainer;
    }

    /** Weights by question and feature. */
    Map<Question, Map<String, Double>> fit(List<Coded> items) {
        Map<Question, Map<String, Double>> weights = new EnumMap<>(Question.class);
        Map<String, Double> lead = trainer.fit(items.stream().map(this::leads).toList());
        weights.put(Question.LEAD, lead);
        for (Question question : List.of(Question.RAISES, Question.LOWERS, Question.ADDS)) {
            List<Example> examples = new ArrayList<>();
            items.forEach(item -> examples.addAll(others(item, lead, question)));
            weights.put(question, trainer.fit(examples));
        }
        return weights;
    }

    private Example leads(Coded item) {
        List<Option> options = choices.leads(item.reading());
        return new Example(
                options.stream().map(Option::features).toList(),
                options.stream().map(option -> right(item.gold(), option.best())).toList(),
                1);
    }

    private static double right(KilledGold gold, long number) {
        if (!gold.allows(number)) return 0;
        return number == gold.low() ? 1 : ABOVE;
    }

    private List<Example> others(Coded item, Map<String, Double> weights, Question question) {
        List<Option> leads = choices.leads(item.reading());
        OptionalInt chosen =
                IntStream.range(0, leads.size())
                        .reduce((one, two) ->
                                score(leads.get(one), weights) >= score(leads.get(two), weights)
                                        ? one
                                        : two);
        if (chosen.isEmpty()) return List.of();
        Option lead = leads.get(chosen.getAsInt());
        List<Example> examples = new ArrayList<>();
        for (Option other : choices.others(item.reading(), chosen.getAsInt(), question)) {
            examples.addAll(example(item.gold(), lead, other, question));
        }
        return examples;
    }

    private static double score(Option option, Map<String, Double> weights) {
        return LinearFit.score(option.features(), weights);
    }

    private static List<Example> example(
            KilledGold gold, Option lead, Option other, Question question) {
        return switch (question) {
            case LEAD -> throw new IllegalArgumentException("the lead is no other toll");
            case RAISES ->
                    gold.bounds() && gold.allows(lead.best())
                            ? List.of(bound(other, other.high() - gold.high()))
                            : List.of();
            case LOWERS ->
                    gold.bounds() && gold.allows(lead.best())
                            ? List.of(bound(other, gold.low() - other.low()))
                            : List.of();
            case ADDS -> {
                boolean before = gold.allows(lead.best());
                boolean after = gold.allows(other.best());
                yield before == after
                        ? List.of()
                        : List.of(Example.ofYesNo(other.features(), after, 1));
            }
        };
    }

    /**
     * @param beyond by how much it goes beyond the coder's bound
     */
    private static Example bound(Option other, long beyond) {
        return Example.ofYesNo(other.features(), beyond <= 0, beyond < 0 ? BETWEEN : 1);
    }

    /** The lines of the file of weights, every feature in its order, rounded to two places. */
    static List<String> lines(Map<Question, Map<String, Double>> weights) {
        List<String> lines = new ArrayList<>();
        for (Question question : Question.values()) {
            question.features()
                    .forEach((name, why) ->
                            lines.add(
                                    String.join(
                                            "\t",
                                            question.word(),
                                            name,
                                            String.format(
                                                    Locale.ROOT,
                                                    "%.2f",
                                                    weights.getOrDefault(question, Map.of())
                                                            .getOrDefault(name, 0.0)),
                                            why)));
        }
        return lines;
    }
}
