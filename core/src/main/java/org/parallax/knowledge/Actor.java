package org.parallax.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A body or office holder that reports name.
 *
 * @param id kebab-case, stable
 * @param name its usual English name
 * @param parent the id of the body it belongs to or speaks for
 * @param country ISO 3166-1 alpha-2 code of the country it belongs to; empty for world-wide bodies
 * @param from the first day it existed, or of a term of office
 * @param to the last day
 * @param ucdp the name that the Uppsala Conflict Data Program gives it
 * @param names every spelling by which reports name it, {@code name} among them
 */
public record Actor(
        String id,
        Kind kind,
        String name,
        Optional<String> parent,
        Optional<String> country,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> ucdp,
        List<Name> names) {

    public Actor {
        requireOrder(from, to);
        names = List.copyOf(names);
    }

    /** The same person with no body to speak for. */
    public Actor outOfOffice() {
        return new Actor(id, kind, name, Optional.empty(), country, from, to, ucdp, names);
    }

    /**
     * True for one that has fighters and is no state's; "Mali militants" are no soldiers of Mali.
     */
    public boolean isArmedGroup() {
        return switch (kind) {
            case REBEL_GROUP, MILITIA, COALITION -> true;
            case STATE,
                    STATE_FORCES,
                    POLICE,
                    MINISTRY,
                    AUTHORITY,
                    MONITOR,
                    UN_BODY,
                    AID_ORGANISATION,
                    CIVIL_DEFENCE,
                    HEALTH_AUTHORITY,
                    OUTLET,
                    AGENCY,
                    OFFICE_HOLDER,
                    PERSON_KIND,
                    OTHER ->
                    false;
        };
    }

    /** True where it existed, or held office, on {@code day}. */
    public boolean existsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The same, speaking for nobody but itself. */
    public Actor withoutParent() {
        return new Actor(id, kind, name, Optional.empty(), country, from, to, ucdp, names);
    }

    /** The same with one more spelling, good everywhere and on all days. */
    Actor alsoCalled(String words) {
        List<Name> more = new ArrayList<>(names);
        more.add(new Name(words, Optional.empty(), Optional.empty(), false, Optional.empty()));
        return new Actor(id, kind, name, parent, country, from, to, ucdp, more);
    }

    /** True for an armed group, and for an army or a police force; a state itself is neither. */
    public boolean hasFighters() {
        return isArmedGroup() || kind == Kind.STATE_FORCES || kind == Kind.POLICE;
    }

    /** True for one whose trade is to tell what others do: a medium, an agency, a monitor. */
    public boolean isTeller() {
        return kind == Kind.OUTLET || kind == Kind.AGENCY || kind == Kind.MONITOR;
    }

    /** What an actor is. */
    public enum Kind {
        STATE,
        STATE_FORCES,
        REBEL_GROUP,
        MILITIA,
        COALITION,
        POLICE,
        MONITOR,
        UN_BODY,
        AID_ORGANISATION,
        CIVIL_DEFENCE,
        HEALTH_AUTHORITY,
        MINISTRY,
        AUTHORITY,
        OUTLET,
        AGENCY,
        OFFICE_HOLDER,
        PERSON_KIND,
        OTHER
    }

    /**
     * One spelling.
     *
     * @param words as reports write them
     * @param from the first day on which the words mean this actor
     * @param to the last day
     * @param generic true where the words mean this actor only in a report about one country ("the
     *     army", "government forces")
     * @param in that country, where it is not the actor's own: "the jihadists" of Burkina Faso come
     *     from Mali
     */
    public record Name(
            String words,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean generic,
            Optional<String> in) {
        public Name {
            if (words.isBlank()) throw new IllegalArgumentException("a name has no words");
            if (in.isPresent() && !generic) {
                throw new IllegalArgumentException(
                        words + " means it everywhere, not in one country");
            }
            requireOrder(from, to);
        }
    }

    private static void requireOrder(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("from " + from.get() + " is after " + to.get());
        }
    }
}
