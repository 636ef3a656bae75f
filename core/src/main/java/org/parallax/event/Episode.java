package org.parallax.event;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days of fighting between two sides in one area, with the incidents that hang under it.
 *
 * @param id {@code e} and the hash of its earliest claim, so that it outlives new reports
 * @param name such as {@code Fighting between A and B in X}
 * @param when from the first day of its incidents to the last
 * @param where the places of its incidents, the one named most first
 * @param sides the two camps, by id
 * @param incidents ids, by day
 * @param totals per outcome: what the sources say of the whole, never the incidents added up where
 *     that may count twice
 * @param tallies every count of it by day, so that a toll can be seen to rise
 * @param accusations of all its incidents, by accuser
 * @param neighbours agreements, access, control and flight that belong to it, by day
 * @param reports ids of the reports whose main event is one of its incidents
 * @param why one sentence: what makes the incidents one episode
 */
public record Episode(
        String id,
        String name,
        When when,
        List<Where> where,
        List<Camp> sides,
        List<String> incidents,
        Map<Outcome, Total> totals,
        List<Tally> tallies,
        List<Accusation> accusations,
        List<Neighbour> neighbours,
        List<String> reports,
        String why) {
    public Episode {
        where = List.copyOf(where);
        sides = List.copyOf(sides);
        incidents = List.copyOf(incidents);
        Map<Outcome, Total> ordered = new EnumMap<>(Outcome.class);
        ordered.putAll(totals);
        totals = Collections.unmodifiableMap(ordered);
        tallies = List.copyOf(tallies);
        accusations = List.copyOf(accusations);
        neighbours = List.copyOf(neighbours);
        reports = List.copyOf(reports);
    }

    /** The same, shown to lie elsewhere. */
    public Episode at(List<Where> where) {
        return new Episode(
                id,
                name,
                when,
                where,
                sides,
                incidents,
                totals,
                tallies,
                accusations,
                neighbours,
                reports,
                why);
    }

    /**
     * One side of the fighting.
     *
     * @param actor the register's id of the body at its top
     * @param bodies those of it that the reports name, the register's ids
     */
    public record Camp(String actor, List<String> bodies) {
        public Camp {
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * How many in all.
     *
     * @param floor true where no source counts the whole, so that this is the least it can be
     * @param reason one sentence: whose total it is, or what was added up
     */
    public record Total(Bounds bounds, boolean floor, String reason) {}

    /**
     * One count of the harm, as somebody gave it.
     *
     * @param day of publication, else the last day it counts
     * @param counted the days it counts
     * @param origin who said it first: the register's id or a name
     * @param side the register's id
     * @param whole true where it is said to count days of the fighting, not one blow
     */
    public record Tally(
            Optional<LocalDate> day,
            When counted,
            String origin,
            Outcome outcome,
            Unit unit,
            Who who,
            Optional<String> side,
            Count count,
            boolean whole,
            String claim,
            String report) {}

    /**
     * Something beside the violence that belongs to it.
     *
     * @param what such as {@code ceasefire announced} or {@code evacuation}
     * @param by who said it first: the register's id or a name
     */
    public record Neighbour(
            When when, String what, String by, Stance stance, String claim, String report) {}
}
