package org.parallax.publish.overview;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;

/** Counts what each value of a filter's parts would find; see {@link Facet}. */
final class Facets implements Matches.Counter {
    private static final int SHOWN = 12;

    private final Index index;
    private final int[] types;
    private final int[] grades;
    private final int[] countries;
    private final int[] actors;
    private final int[] origins;

    Facets(Index index) {
        this.index = index;
        this.types = new int[index.typeKeys.size()];
        this.grades = new int[index.gradeKeys.size()];
        this.countries = new int[index.countryKeys.size()];
        this.actors = new int[index.names.size()];
        this.origins = new int[index.names.size()];
    }

    @Override
    public void count(int row, Matches.Part without) {
        switch (without) {
            case ANY_TYPE -> types[index.types[row]]++;
            case ANY_GRADE -> grades[index.grades[row]]++;
            case ANY_PLACE -> {
                if (index.countries[row] != Index.NOWHERE) countries[index.countries[row]]++;
            }
            case ANY_ACTOR -> {
                for (int actor : index.bodies[row]) actors[actor]++;
            }
            case ANY_ORIGIN -> {
                for (int origin : index.origins[row]) origins[origin]++;
            }
        }
    }

    /** Type, grade, country, actor and origin. */
    List<Facet> of(Filter filter) {
        return List.of(
                facet(
                        filter,
                        "type",
                        "What",
                        types,
                        it -> index.typeKeys.value(it).word(),
                        it -> Labels.type(index.typeKeys.value(it))),
                facet(
                        filter,
                        "grade",
                        "Grade",
                        grades,
                        it -> index.gradeKeys.value(it).word(),
                        it -> Labels.grade(index.gradeKeys.value(it))),
                facet(
                        filter,
                        "place",
                        "Country",
                        countries,
                        it -> index.countryKeys.value(it).code(),
                        it -> index.countryKeys.value(it).name()),
                facet(filter, "actor", "Who", actors, index.names::value, this::name),
                facet(filter, "origin", "Said first by", origins, index.names::value, this::name));
    }

    private String name(int number) {
        String actor = index.names.value(number);
        return actor.equals("civilian") ? "civilians" : index.record.name(actor);
    }

    private record Counted(int number, int count, boolean chosen) {}

    private static Facet facet(
            Filter filter,
            String parameter,
            String label,
            int[] counts,
            IntFunction<String> value,
            IntFunction<String> name) {
        List<String> asked = filter.parameters().getOrDefault(parameter, List.of());
        Comparator<Counted> order =
                Comparator.comparing(Counted::chosen, Comparator.reverseOrder())
                        .thenComparing(Counted::count, Comparator.reverseOrder())
                        .thenComparing(it -> value.apply(it.number()));
        PriorityQueue<Counted> best = new PriorityQueue<>(order.reversed());
        int all = 0;
        for (int at = 0; at < counts.length; at++) {
            boolean chosen = !asked.isEmpty() && asked.contains(value.apply(at));
            if (counts[at] == 0 && !chosen) continue;
            all++;
            best.add(new Counted(at, counts[at], chosen));
            if (best.size() > SHOWN) best.remove();
        }
        List<Facet.Value> shown =
                best.stream()
                        .sorted(order)
                        .map(it ->
                                new Facet.Value(
                                        value.apply(it.number()),
                                        name.apply(it.number()),
                                        it.count(),
                                        it.chosen()))
                        .toList();
        return new Facet(parameter, label, shown, all - shown.size());
    }
}
