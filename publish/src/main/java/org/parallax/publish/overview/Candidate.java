package org.parallax.publish.overview;

import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.event.Grade;
import org.parallax.publish.Outline;
import org.parallax.publish.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A matter that may stand in the queue, by rows.
 *
 * @param other the row it may be one with; {@link #NONE} for other kinds
 * @param base of the priority, for what it is
 * @param stake of the priority, for those who hang on it
 * @param people how many do
 */
record Candidate(
        Queue.Kind kind, String matter, int row, int other, int base, int stake, long people) {
    private static final int NONE = -1;
    private static final int MOST = 100;
    private static final int STAKE_STEP = 12;
    private static final int MOST_STAKE = 40;

    private Candidate(Queue.Kind kind, String matter, int row, int other, int base, long people) {
        this(kind, matter, row, other, base, stake(people), people);
    }

    static List<Candidate> of(Index index) {
        List<Candidate> all = new ArrayList<>();
        for (int row = 0; row < index.size; row++) {
            Outline outline = index.outlines.get(row);
            List<String> corrected = outline.corrected();
            for (String field : outline.disputed()) {
                if (!corrected.contains(field)) all.add(contested(index, row, field));
            }
            boolean placed = corrected.contains("place") || outline.disputed().contains("place");
            if (!placed) place(index, row).ifPresent(all::add);
            if (!corrected.contains("grade")) grade(index, row).ifPresent(all::add);
        }
        for (Merges.Pair pair : Merges.of(index)) all.add(merge(index, pair));
        all.sort(Candidate::compare);
        return all;
    }

    private static Candidate contested(Index index, int row, String field) {
        return switch (field) {
            case "perpetrator" -> alone(index, Queue.Kind.CONTESTED, field, row, 45);
            case "place", "day" -> alone(index, Queue.Kind.CONTESTED, field, row, 35);
            default -> {
                boolean killed = field.equals(Outcome.KILLED.word());
                yield new Candidate(
                        Queue.Kind.CONTESTED,
                        "figures/" + field,
                        row,
                        NONE,
                        killed ? 55 : 40,
                        killed ? index.killed.high[row] - index.killed.low[row] : 0);
            }
        };
    }

    private static Candidate alone(Index index, Queue.Kind kind, String matter, int row, int base) {
        return new Candidate(kind, matter, row, NONE, base, index.killed.best[row]);
    }

    private static Optional<Candidate> place(Index index, int row) {
        if (!index.hasPlace(row)) {
            return Optional.of(alone(index, Queue.Kind.PLACE, "place", row, 30));
        }
        if (index.precision(row) != Precision.COUNTRY) return Optional.empty();
        return Optional.of(alone(index, Queue.Kind.PLACE, "place", row, 25));
    }

    private static Optional<Candidate> grade(Index index, int row) {
        Grade grade = index.outlines.get(row).grade();
        return switch (grade) {
            case WEAK ->
                    index.origins[row].length > 1
                            ? Optional.empty()
                            : Optional.of(alone(index, Queue.Kind.GRADE, "grade", row, 10));
            case DISCOUNTED -> Optional.of(alone(index, Queue.Kind.GRADE, "grade", row, 5));
            case CONFIRMED, FAIR, CONTESTED -> Optional.empty();
        };
    }

    private static Candidate merge(Index index, Merges.Pair pair) {
        int base = 35 + (int) Math.min(20, Math.round(5 * (pair.score() - Merges.ENOUGH)));
        return new Candidate(
                Queue.Kind.MERGE,
                mergeWith(index.outlines.get(pair.other()).id()),
                pair.one(),
                pair.other(),
                base,
                Math.min(index.killed.best[pair.one()], index.killed.best[pair.other()]));
    }

    static String mergeWith(String incident) {
        return "merge/" + incident;
    }

    int priority() {
        return Math.min(MOST, base + stake);
    }

    /** Twelve for each time that they are ten times as many. */
    private static int stake(long people) {
        if (people == 0) return 0;
        return (int) Math.min(MOST_STAKE, Math.round(STAKE_STEP * Math.log10(1.0 + people)));
    }

    /** The most pressing first; of two alike the lesser id, then the lesser matter. */
    private static int compare(Candidate one, Candidate other) {
        int order = Integer.compare(other.priority(), one.priority());
        if (order == 0) order = Integer.compare(one.row, other.row);
        return order == 0 ? one.matter.compareTo(other.matter) : order;
    }

    Queue.Item item(Index index) {
        Row shown = Row.of(index.record, index.outlines.get(row));
        Optional<Row> second =
                other == NONE
                        ? Optional.empty()
                        : Optional.of(Row.of(index.record, index.outlines.get(other)));
        return new Queue.Item(
                kind,
                matter,
                shown,
                second,
                Reasons.why(index, this, shown),
                priority(),
                because());
    }

    private String because() {
        String what =
                switch (kind) {
                    case CONTESTED ->
                            matter.startsWith("figures/")
                                    ? "between the least and the most"
                                    : "killed there";
                    case MERGE -> "killed who may be counted twice";
                    case PLACE, GRADE -> "killed there";
                };
        String first = "%d for what it is".formatted(base);
        if (people == 0) return first + ".";
        return "%s, %d for %s %s.".formatted(first, stake, Phrase.number(people), what);
    }
}
