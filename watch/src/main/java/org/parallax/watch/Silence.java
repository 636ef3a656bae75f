package org.parallax.watch;

import org.parallax.intake.feed.Item;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a feed that answers has fallen silent, which says nothing about what happened. */
final class Silence {
    private static final Duration SHORTEST = Duration.ofHours(24);
    private static final int GAPS = 3;

    private Silence() {}

    /** How far apart these items usually are: the median; empty for fewer than three dated ones. */
    static Optional<Duration> gap(List<Item> items) {
        List<Instant> dates =
                items.stream()
                        .flatMap(item -> item.published().or(item::updated).stream())
                        .sorted()
                        .toList();
        if (dates.size() < 3) return Optional.empty();
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < dates.size(); i++) {
            gaps.add(Duration.between(dates.get(i - 1), dates.get(i)));
        }
        gaps.sort(Comparator.naturalOrder());
        return Optional.of(gaps.get(gaps.size() / 2));
    }

    /** The date of the newest; what lies in the future counts as now. */
    static Optional<Instant> newest(List<Item> items, Instant now) {
        return items.stream()
                .flatMap(item -> item.published().or(item::updated).stream())
                .map(date -> date.isAfter(now) ? now : date)
                .max(Comparator.naturalOrder());
    }

    /**
     * @param last when it last brought something new
     * @param gap between its items
     */
    static boolean is(Instant now, Optional<Instant> last, Optional<Duration> gap) {
        if (last.isEmpty()) return false;
        Duration usual = gap.orElse(Duration.ZERO).multipliedBy(GAPS);
        Duration longest = usual.compareTo(SHORTEST) > 0 ? usual : SHORTEST;
        return Duration.between(last.get(), now).compareTo(longest) > 0;
    }
}
