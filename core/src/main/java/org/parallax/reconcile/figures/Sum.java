package org.parallax.reconcile.figures;

import org.parallax.event.Bounds;
import org.parallax.reconcile.tolls.Range;

import java.util.ArrayList;
import java.util.List;

/**
 * A number of people put together from counts, with what was put together.
 *
 * @param counts such as {@code 43 civilians}, in the order in which they were added
 */
record Sum(Range range, List<String> counts) {
    static final Sum NOBODY = new Sum(Range.NONE, List.of());

    /** One count, which adds nothing to the words where it counts nobody. */
    static Sum of(Bounds bounds, String whom) {
        List<String> counts = bounds.high() == 0 ? List.of() : List.of(bounds.best() + " " + whom);
        return new Sum(Range.of(bounds), counts);
    }

    Sum plus(Sum other) {
        List<String> all = new ArrayList<>(counts);
        all.addAll(other.counts);
        return new Sum(range.plus(other.range), List.copyOf(all));
    }

    /** The one with the larger best. */
    Sum orLarger(Sum other) {
        return new Sum(
                range.orLarger(other.range),
                range.best() >= other.range.best() ? counts : other.counts);
    }

    long best() {
        return range.best();
    }

    /** Such as {@code 43 civilians and 4 armed persons}. */
    String words() {
        if (counts.size() < 2) return counts.isEmpty() ? "nobody" : counts.getFirst();
        return String.join(", ", counts.subList(0, counts.size() - 1)) + " and " + counts.getLast();
    }
}
