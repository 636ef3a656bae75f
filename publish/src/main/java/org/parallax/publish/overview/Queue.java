package org.parallax.publish.overview;

import org.parallax.pipeline.Refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What needs a person first. Every item says which matter of which incident it is, why it is here,
 * and from what its place in the queue comes: a base for its kind, and more the more people hang on
 * it.
 *
 * <p>What a person has corrected is no longer here; what a person has accepted or kept apart is
 * left out by {@link Settled}.
 */
public final class Queue {
    private final Index index;

    /** The most pressing first. */
    private final List<Candidate> candidates;

    /** Why something is in the queue. */
    public enum Kind {
        /** Independent origins contradict each other. */
        CONTESTED,
        /** Two incidents may be one. */
        MERGE,
        /** Nobody names a place, or only a country. */
        PLACE,
        /** It stands weakly. */
        GRADE;

        /** As it stands in a URL, such as {@code merge}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String label() {
            return switch (this) {
                case CONTESTED -> "Contested";
                case MERGE -> "Likely one incident";
                case PLACE -> "Place not resolved";
                case GRADE -> "Low confidence";
            };
        }

        /**
         * @throws Refusal in one line, where there is no such kind
         */
        public static Kind of(String typed) throws Refusal {
            for (Kind kind : values()) if (kind.word().equalsIgnoreCase(typed)) return kind;
            throw new Refusal(
                    "%s is no kind of the queue. Use %s"
                            .formatted(
                                    typed,
                                    Arrays.stream(values())
                                            .map(Kind::word)
                                            .collect(Collectors.joining(", "))));
        }
    }

    /**
     * One matter for a person.
     *
     * @param matter {@code figures/killed}, {@code perpetrator}, {@code place}, {@code day}, {@code
     *     grade} or {@code merge/} and the id of the other incident
     * @param other the incident that it may be one with
     * @param why one sentence
     * @param priority the higher the sooner, at most 100
     * @param because what the priority is made of
     */
    public record Item(
            Kind kind,
            String matter,
            Row incident,
            Optional<Row> other,
            String why,
            int priority,
            String because) {}

    /**
     * A page of the queue.
     *
     * @param open how many items of every kind are open, the filter by kind left aside
     * @param settled how many persons have settled
     * @param next of the page after; empty where this is the last one
     */
    public record Listed(
            Map<Kind, Integer> open, int settled, List<Item> items, Optional<String> next) {
        public Listed {
            items = List.copyOf(items);
        }

        public int total() {
            return open.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private Queue(Index index, List<Candidate> candidates) {
        this.index = index;
        this.candidates = candidates;
    }

    static Queue of(Index index) {
        return new Queue(index, Candidate.of(index));
    }

    /**
     * @param kinds only these; every kind where there is none
     * @param after {@link Listed#next} of the page before
     * @param limit at most so many items, 1 to {@link Paging#MOST}
     * @throws Refusal in one line, where {@code after} is no place in the queue
     */
    public Listed open(Set<Kind> kinds, Optional<String> after, int limit, Settled settled)
            throws Refusal {
        if (limit < 1 || limit > Paging.MOST) throw new IllegalArgumentException("limit " + limit);
        Predicate<Candidate> behind = _ -> true;
        if (after.isPresent()) {
            Cursor cursor = Cursor.of("queue", after.get());
            behind = it -> isBehind(it, cursor);
        }
        Map<Kind, Integer> open = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) open.put(kind, 0);
        List<Candidate> page = new ArrayList<>();
        int done = 0;
        boolean more = false;
        for (Candidate it : candidates) {
            if (isSettled(it, settled)) {
                done++;
                continue;
            }
            open.merge(it.kind(), 1, Integer::sum);
            if (!kinds.isEmpty() && !kinds.contains(it.kind())) continue;
            if (more || !behind.test(it)) continue;
            if (page.size() == limit) more = true;
            else page.add(it);
        }
        Optional<String> next =
                more ? Optional.of(cursor(page.getLast()).words()) : Optional.empty();
        return new Listed(open, done, page.stream().map(it -> it.item(index)).toList(), next);
    }

    private boolean isSettled(Candidate it, Settled settled) {
        String id = index.outlines.get(it.row()).id();
        if (settled.accepted(id, it.matter()) || settled.accepted(id, "incident")) return true;
        if (it.kind() != Kind.MERGE) return false;
        String other = index.outlines.get(it.other()).id();
        return settled.apart(id, other) || settled.accepted(other, Candidate.mergeWith(id));
    }

    private Cursor cursor(Candidate it) {
        String id = index.outlines.get(it.row()).id();
        return new Cursor("queue", it.priority(), id + "/" + it.matter());
    }

    private boolean isBehind(Candidate it, Cursor cursor) {
        if (it.priority() != cursor.key()) return it.priority() < cursor.key();
        return cursor(it).name().compareTo(cursor.name()) > 0;
    }
}
