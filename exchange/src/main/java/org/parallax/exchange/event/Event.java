package org.parallax.exchange.event;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Acled;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.Grade;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One incident as its line tells it: what ACLED and UCDP call an event.
 *
 * @param datePrecision UCDP's {@code date_prec}, 1 to 5; empty where an end is not known
 * @param where without the words that name it, as coarsely as the page shows it; empty where its
 *     name is withheld
 * @param totals per outcome, over the figures that may be added
 * @param reasons per outcome, one sentence for its total
 * @param claimedBy those who say that they did it, the register's ids or names
 * @param reports ids of the reports whose main event it is
 * @param alsoIn ids of the reports that only mention it
 * @param origins independent first sayers: the register's ids, or names
 * @param lineages one for each of {@code origins}: which reports carry what it said
 * @param claims ids of every claim that speaks of it
 * @param why one sentence for the grade, one for what brought its reports together
 * @param withheld whether a name in its own fields is masked
 */
public record Event(
        String id,
        IncidentType type,
        Acled acled,
        When when,
        OptionalInt datePrecision,
        Optional<Where> where,
        List<Side> sides,
        List<Figure> figures,
        Map<Outcome, Bounds> totals,
        Map<Outcome, String> reasons,
        List<Accusation> accusations,
        List<String> claimedBy,
        List<String> reports,
        List<String> alsoIn,
        List<String> origins,
        List<Lineage> lineages,
        List<String> claims,
        Grade grade,
        String why,
        List<RunningTotal> running,
        List<Dispute> disputes,
        Optional<String> episode,
        boolean withheld) {
    public Event {
        sides = List.copyOf(sides);
        figures = List.copyOf(figures);
        totals = ordered(totals);
        reasons = ordered(reasons);
        accusations = List.copyOf(accusations);
        claimedBy = List.copyOf(claimedBy);
        reports = List.copyOf(reports);
        alsoIn = List.copyOf(alsoIn);
        origins = List.copyOf(origins);
        lineages = List.copyOf(lineages);
        claims = List.copyOf(claims);
        running = List.copyOf(running);
        disputes = List.copyOf(disputes);
    }

    private static <V> Map<Outcome, V> ordered(Map<Outcome, V> map) {
        Map<Outcome, V> ordered = new EnumMap<>(Outcome.class);
        ordered.putAll(map);
        return Collections.unmodifiableMap(ordered);
    }

    /** How many in all, of that outcome; empty where no account gives a number. */
    public Optional<Bounds> total(Outcome outcome) {
        return Optional.ofNullable(totals.get(outcome));
    }

    /**
     * A first sayer and what carries it.
     *
     * @param origin the register's id, or a name
     * @param kind what it is, such as {@code monitor}
     * @param counts of which outcomes it gives a number
     * @param reports ids of the reports that carry it, reprints left out
     * @param reprints how many other reports print those
     */
    public record Lineage(
            String origin, String kind, Set<Outcome> counts, List<String> reports, int reprints) {
        public Lineage {
            counts = Set.copyOf(counts);
            reports = List.copyOf(reports);
        }
    }
}
