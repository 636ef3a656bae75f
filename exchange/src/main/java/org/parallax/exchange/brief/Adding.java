package org.parallax.exchange.brief;

import org.jspecify.annotations.Nullable;
import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Episode;
import org.parallax.exchange.event.Event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up incidents so that nobody is counted twice. Incidents of one episode may count the same
 * people: where all of an episode is there, what is counted of the whole stands for it; where a
 * part of it is, those of its incidents that share no day, or the largest where that is more.
 */
final class Adding {
    private final Map<String, Episode> episodes;

    /**
     * @param episodes by id; incidents of others count as a part
     */
    Adding(Map<String, Episode> episodes) {
        this.episodes = episodes;
    }

    Sum sum(Outcome outcome, List<Event> events) {
        Set<String> there = new HashSet<>();
        Map<String, List<Event>> parts = new LinkedHashMap<>();
        Growing sum = new Growing(outcome);
        for (Event event : events) {
            there.add(event.id());
            if (event.total(outcome).isEmpty()) sum.silent++;
            if (event.episode().isPresent()) {
                parts.computeIfAbsent(event.episode().get(), _ -> new ArrayList<>()).add(event);
            } else if (event.total(outcome).isPresent()) {
                sum.add(event.total(outcome).get());
                sum.alone++;
            }
        }
        parts.forEach((id, part) -> episode(sum, episodes.get(id), part, there));
        return sum.sum();
    }

    private static void episode(
            Growing sum, @Nullable Episode episode, List<Event> part, Set<String> there) {
        if (episode != null && there.containsAll(episode.incidents())) {
            Episode.Total total = episode.totals().get(sum.outcome);
            if (total != null) {
                sum.add(total.bounds());
                sum.floor |= total.floor();
                sum.whole++;
                return;
            }
        }
        List<Event> counted =
                part.stream().filter(it -> it.total(sum.outcome).isPresent()).toList();
        if (counted.isEmpty()) return;
        List<Event> apart = apart(counted, sum.outcome);
        Growing days = new Growing(sum.outcome);
        for (Event event : apart) days.add(event.total(sum.outcome).orElseThrow());
        sum.add(days.bounds());
        sum.floor |= apart.size() < counted.size();
        sum.parts++;
    }

    /**
     * Those with the largest sum of best numbers of which no two share a day. One without a known
     * day may share any.
     */
    static List<Event> apart(List<Event> counted, Outcome outcome) {
        List<Event> dated =
                counted.stream()
                        .filter(it -> Days.of(it).isPresent())
                        .sorted(Comparator.comparing(it -> Days.of(it).orElseThrow().last()))
                        .toList();
        long[] best = new long[dated.size() + 1]; // over the first so many of the dated
        int[] free = new int[dated.size()]; // how many of the first end before this one begins
        for (int i = 0; i < dated.size(); i++) {
            free[i] = endedBefore(dated, i);
            best[i + 1] = Math.max(best[i], best[free[i]] + value(dated.get(i), outcome));
        }
        List<Event> apart = new ArrayList<>();
        for (int i = dated.size(); i > 0; ) {
            Event event = dated.get(i - 1);
            if (best[free[i - 1]] + value(event, outcome) == best[i]) {
                apart.addFirst(event);
                i = free[i - 1];
            } else {
                i--;
            }
        }
        Event largest =
                counted.stream()
                        .max(Comparator.comparingLong(it -> value(it, outcome)))
                        .orElseThrow();
        return best[dated.size()] >= value(largest, outcome) ? apart : List.of(largest);
    }

    /** How many of the first {@code at}, which are in the order of their ends. */
    private static int endedBefore(List<Event> dated, int at) {
        LocalDate first = Days.of(dated.get(at)).orElseThrow().first();
        int from = 0;
        int to = at;
        while (from < to) {
            int middle = (from + to) / 2;
            if (Days.of(dated.get(middle)).orElseThrow().last().isBefore(first)) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    private static long value(Event event, Outcome outcome) {
        return event.total(outcome).orElseThrow().best();
    }

    /** A sum that grows, or for what is not added the largest so far. */
    private static final class Growing {
        private final Outcome outcome;
        private long low;
        private long best;
        private long high;
        private boolean open;
        private boolean floor;
        private int alone;
        private int whole;
        private int parts;
        private int silent;

        Growing(Outcome outcome) {
            this.outcome = outcome;
        }

        void add(Bounds more) {
            if (Sum.isAdded(outcome)) {
                low = Math.addExact(low, more.low());
                best = Math.addExact(best, more.best());
                high = Math.addExact(high, more.high());
                open |= more.open();
            } else if (more.best() > best || (more.best() == best && more.high() > high)) {
                low = more.low();
                best = more.best();
                high = more.high();
                open = more.open();
            }
        }

        Bounds bounds() {
            return new Bounds(low, best, high, open);
        }

        Sum sum() {
            return new Sum(outcome, bounds(), floor, alone, whole, parts, silent);
        }
    }
}
