package org.parallax.publish.overview;

import org.parallax.claims.IncidentType;
import org.parallax.event.Grade;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which rows a filter finds, and what each of its parts alone keeps out: one pass over the columns.
 */
final class Matches {
    private static final int DAYS = 1;
    private static final int PLACE = 2;
    private static final int BOX = 4;
    private static final int ACTOR = 8;
    private static final int TYPE = 16;
    private static final int GRADE = 32;
    private static final int ORIGIN = 64;
    private static final int OTHER = 128;

    private static final int NOBODY = -1;

    /** The parts of a filter of which facets are counted. */
    enum Part {
        ANY_TYPE(TYPE),
        ANY_GRADE(GRADE),
        ANY_PLACE(PLACE),
        ANY_ACTOR(ACTOR),
        ANY_ORIGIN(ORIGIN);

        private final int bit;

        Part(int bit) {
            this.bit = bit;
        }
    }

    /** Told of each row that is found, or would be without one part of the filter. */
    interface Counter {
        void count(int row, Part without);
    }

    private static final Part[] PARTS = Part.values();

    private final Index index;
    private final Filter filter;
    private final Optional<Texts> texts;
    private final Set<String> ids;
    private final List<String> typed;

    private final int from;
    private final int to;
    private final BitSet placesAsked = new BitSet();
    private final BitSet types = new BitSet();
    private final BitSet grades = new BitSet();
    private final int actor;
    private final int origin;
    private final int acled;

    final BitSet rows = new BitSet();

    /** Rows that have no day, and would be found if they were asked for. */
    private int undatedLeftOut;

    private int unplacedLeftOut;

    /**
     * @param texts needed where the filter asks for text
     * @param ids of incidents that a search of whole texts found for the filter's text
     * @param counter told of rows in their order
     */
    Matches(Index index, Filter filter, Optional<Texts> texts, Set<String> ids, Counter counter) {
        this.index = index;
        this.filter = filter;
        this.texts = texts;
        this.ids = ids;
        this.typed = filter.text().map(Words::typed).orElse(List.of());
        this.from = filter.from().map(Index::number).orElse(Integer.MIN_VALUE + 1);
        this.to = filter.to().map(Index::number).orElse(Integer.MAX_VALUE);
        filter.place().ifPresent(this::ask);
        for (IncidentType type : filter.types()) types.set(index.typeKeys.number(type));
        for (Grade grade : filter.grades()) grades.set(index.gradeKeys.number(grade));
        this.actor = number(index.names, filter.actor());
        this.origin = number(index.names, filter.origin());
        this.acled = number(index.acledTypes, filter.acled());
        for (int row = 0; row < index.size; row++) look(row, counter);
    }

    private static int number(Dictionary<String> names, Optional<String> asked) {
        if (asked.isEmpty()) return NOBODY;
        OptionalInt known = names.find(asked.get());
        return known.orElse(NOBODY);
    }

    private void ask(String place) {
        boolean id = place.matches("(gn|px):.*");
        boolean country = place.matches("[A-Z]{2}");
        List<String> words = Words.typed(place);
        for (int at = 0; at < index.placeKeys.size(); at++) {
            boolean asked;
            if (id) {
                asked =
                        index.placeKeys.value(at).id().equals(place)
                                || index.sites
                                        .get(at)
                                        .map(it -> it.within().contains(place))
                                        .orElse(false);
            } else if (country) {
                asked =
                        index.sites
                                .get(at)
                                .flatMap(it -> it.country())
                                .map(it -> it.code().equals(place))
                                .orElse(false);
            } else {
                asked = Words.hold(index.placeWords(at), words);
            }
            placesAsked.set(at, asked);
        }
    }

    private void look(int row, Counter counter) {
        int fails = fails(row);
        boolean placeAlone = (fails & ~(PLACE | BOX)) == 0;
        if (Integer.bitCount(fails) > 1 && !placeAlone) return;
        if (!texts(row)) return;
        if (fails == 0) {
            rows.set(row);
            for (Part part : PARTS) counter.count(row, part);
            return;
        }
        for (Part part : PARTS) if (fails == part.bit) counter.count(row, part);
        if (fails == DAYS && !index.hasDay(row)) undatedLeftOut++;
        if (placeAlone && !index.hasPlace(row)) unplacedLeftOut++;
    }

    private int fails(int row) {
        int fails = 0;
        if (!daysFit(row)) fails |= DAYS;
        if (index.hasPlace(row)) {
            if (filter.unplaced().equals(Optional.of(Presence.ONLY))) fails |= OTHER;
            if (filter.place().isPresent() && !placesAsked.get(index.places[row])) fails |= PLACE;
            if (filter.box().isPresent() && !inBox(filter.box().get(), row)) fails |= BOX;
        } else if (!filter.whereUnplaced().keeps(false)) {
            fails |= filter.place().isPresent() ? PLACE : BOX;
        }
        if (filter.actor().isPresent() && !has(index.bodies[row], actor)) fails |= ACTOR;
        if (filter.origin().isPresent() && !has(index.origins[row], origin)) fails |= ORIGIN;
        if (!types.isEmpty() && !types.get(index.types[row])) fails |= TYPE;
        if (!grades.isEmpty() && !grades.get(index.grades[row])) fails |= GRADE;
        if (!othersFit(row)) fails |= OTHER;
        return fails;
    }

    private boolean daysFit(int row) {
        if (!index.hasDay(row)) return filter.whereUndated().keeps(false);
        if (filter.undated().equals(Optional.of(Presence.ONLY))) return false;
        return index.last[row] >= from && index.first[row] <= to;
    }

    private boolean inBox(Box box, int row) {
        return box.holds(index.lons[row], index.lats[row]);
    }

    private static boolean has(int[] numbers, int number) {
        for (int one : numbers) if (one == number) return true;
        return false;
    }

    private boolean othersFit(int row) {
        if (filter.acled().isPresent() && index.acled[row] != acled) return false;
        if (filter.disputed() && !index.disputed.get(row)) return false;
        OptionalLong least = filter.killedMin();
        return least.isEmpty()
                || (index.killed.known.get(row) && index.killed.best[row] >= least.getAsLong());
    }

    private boolean texts(int row) {
        if (filter.text().isEmpty()) return true;
        return texts.orElseThrow().hold(row, typed) || ids.contains(index.outlines.get(row).id());
    }

    int undatedLeftOut() {
        return undatedLeftOut;
    }

    int unplacedLeftOut() {
        return unplacedLeftOut;
    }
}
