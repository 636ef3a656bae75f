package org.parallax.exchange.brief;

import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.pipeline.Sites;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Which incidents of a record a report is about, and which it cannot place.
 *
 * @param events in the order of their days; those of one day by how many were killed
 * @param undated how many have no known day, and may be of the period
 * @param worst of the undated, those in which most were killed, at most {@link #TOLD}
 * @param unplaced how many of the period have no known place, where a place was asked for
 */
record Choice(List<Event> events, int undated, List<Event> worst, int unplaced) {
    /** So many undated incidents are told one by one. */
    static final int TOLD = 12;

    private static final Comparator<Event> MOST_KILLED =
            Comparator.comparingLong(Choice::killed).reversed().thenComparing(Event::id);

    private static final Comparator<Event> BY_DAY =
            Comparator.comparing((Event it) -> Days.of(it).orElseThrow().first())
                    .thenComparing(it -> Days.of(it).orElseThrow().last())
                    .thenComparing(MOST_KILLED);

    Choice {
        events = List.copyOf(events);
        worst = List.copyOf(worst);
    }

    static Choice of(RecordView record, Asked asked, Sites sites) {
        List<Event> chosen = new ArrayList<>();
        PriorityQueue<Event> worst = new PriorityQueue<>(MOST_KILLED.reversed());
        int undated = 0;
        int unplaced = 0;
        try (Stream<Event> events = record.events()) {
            for (Event event : (Iterable<Event>) events::iterator) {
                Optional<Days> days = Days.of(event);
                if (days.isPresent() && !days.get().touches(asked.from(), asked.to())) continue;
                Where where = where(event, asked, sites);
                if (where == Where.ELSEWHERE) continue;
                if (where == Where.UNKNOWN) {
                    unplaced++;
                } else if (days.isEmpty()) {
                    undated++;
                    worst.add(event);
                    if (worst.size() > TOLD) worst.poll();
                } else {
                    chosen.add(event);
                }
            }
        }
        chosen.sort(BY_DAY);
        return new Choice(chosen, undated, worst.stream().sorted(MOST_KILLED).toList(), unplaced);
    }

    private enum Where {
        THERE,
        ELSEWHERE,
        UNKNOWN
    }

    private static Where where(Event event, Asked asked, Sites sites) {
        if (asked.place().isEmpty()) return Where.THERE;
        String wanted = asked.place().get().id();
        return event.where()
                .flatMap(it -> sites.of(it.place()))
                .map(site -> site.within().contains(wanted) ? Where.THERE : Where.ELSEWHERE)
                .orElse(Where.UNKNOWN);
    }

    private static long killed(Event event) {
        return event.total(Outcome.KILLED).map(Bounds::best).orElse(-1L);
    }

    /** How many of them begin before the period or end after it. */
    int overEdge(LocalDate from, LocalDate to) {
        return (int)
                events.stream().filter(it -> !Days.of(it).orElseThrow().within(from, to)).count();
    }
}
