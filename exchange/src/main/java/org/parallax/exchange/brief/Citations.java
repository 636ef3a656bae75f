package org.parallax.exchange.brief;

import org.parallax.claims.Outcome;
import org.parallax.event.Figure;
import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reports that a situation report cites, numbered as they are first cited. Reprints are counted
 * and not cited: they tell what the report that they print tells.
 */
final class Citations {
    private final RecordView record;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Citations(RecordView record) {
        this.record = record;
    }

    /** The ids of the reports, number one first. */
    List<String> reports() {
        return List.copyOf(numbers.keySet());
    }

    /** All that an incident rests on, cited. */
    Set<Integer> of(Event event) {
        return cite(carriers(event));
    }

    /** What the incident's number of that harm rests on. */
    Set<Integer> of(Event event, Outcome outcome) {
        List<String> claims =
                event.figures().stream()
                        .filter(it -> it.outcome() == outcome)
                        .map(Figure::claims)
                        .flatMap(List::stream)
                        .toList();
        return of(event, claims);
    }

    /** The reports in which claims on an incident stand, reprints left out where one is not. */
    Set<Integer> of(Event event, Collection<String> claims) {
        Set<String> reports = new LinkedHashSet<>();
        for (String claim : claims)
            record.account(claim).map(Account::report).ifPresent(reports::add);
        Set<String> first = new LinkedHashSet<>(reports);
        first.retainAll(carriers(event));
        if (!first.isEmpty()) return cite(first);
        return cite(reports.stream().limit(1).toList());
    }

    /** Those reports of an incident that are no reprints. */
    private static Set<String> carriers(Event event) {
        Set<String> carriers = new LinkedHashSet<>();
        event.lineages().forEach(it -> carriers.addAll(it.reports()));
        if (carriers.isEmpty()) carriers.addAll(event.reports());
        return carriers;
    }

    private Set<Integer> cite(Collection<String> reports) {
        Set<Integer> cited = new TreeSet<>();
        for (String report : reports) {
            cited.add(numbers.computeIfAbsent(report, _ -> numbers.size() + 1));
        }
        return cited;
    }

    /** "[1–3, 7]", each number a link to its source; empty where nothing is cited. */
    static Optional<Tag> marks(Set<Integer> cited) {
        if (cited.isEmpty()) return Optional.empty();
        Tag marks = Tag.of("span", "cites").add("[");
        String between = "";
        for (List<Integer> run : runs(cited)) {
            marks.add(between).add(mark(run.getFirst()));
            if (run.size() > 1) marks.add(run.size() == 2 ? ", " : "–").add(mark(run.getLast()));
            between = ", ";
        }
        return Optional.of(marks.add("]"));
    }

    private static Tag mark(int number) {
        return Tag.jump("s" + number, Integer.toString(number));
    }

    private static List<List<Integer>> runs(Set<Integer> cited) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int number : new TreeSet<>(cited)) {
            if (runs.isEmpty() || runs.getLast().getLast() != number - 1)
                runs.add(new ArrayList<>());
            runs.getLast().add(number);
        }
        return runs;
    }
}
