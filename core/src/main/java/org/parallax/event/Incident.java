package org.parallax.event;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.claims.Where;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One incident as all accounts together tell it. Every field says from which claims it comes.
 *
 * @param id {@code i} and the hash of its earliest claim, so that it outlives new reports
 * @param acled ACLED's two types for it
 * @param when the days it spans
 * @param where the place it is pinned to; empty where no account names one
 * @param totals per outcome, over the figures that may be added; in the order of the outcomes
 * @param claimedBy those who say that they did it, the register's ids or names
 * @param reports ids of the reports whose main event this is
 * @param alsoIn ids of the reports that only mention it
 * @param origins independent first sayers: the register's ids, or names
 * @param claims ids of every claim that speaks of it
 * @param neighbours ids of claims of agreements, access and control near it in place and time
 * @param why one sentence for {@code grade}, and one for what brought its reports together
 * @param reasons one sentence for each of the totals: what was added, what stood over what
 * @param running figures told in its reports over longer than it: of a place, a source or a war
 * @param disputes on what independent origins contradict each other
 * @param episode id of the episode it hangs under
 * @param anchors one for each account it is made of, the one it is named after first
 * @param decisions what persons decided about it, in their order
 * @param reprints who said it first, the reports that carry it and their reprints; one for each of
 *     {@code origins}
 * @param victims whom its reports name, each person once, in the order of where they are named
 */
public record Incident(
        String id,
        IncidentType type,
        Acled acled,
        When when,
        Optional<Where> where,
        List<Side> sides,
        List<Figure> figures,
        Map<Outcome, Bounds> totals,
        List<Accusation> accusations,
        List<String> claimedBy,
        List<String> reports,
        List<String> alsoIn,
        List<String> origins,
        List<String> claims,
        List<String> neighbours,
        Grade grade,
        String why,
        Map<Outcome, String> reasons,
        List<RunningTotal> running,
        List<Dispute> disputes,
        Optional<String> episode,
        List<Anchor> anchors,
        List<Applied> decisions,
        List<Origin> reprints,
        List<Victim> victims) {
    public Incident {
        sides = List.copyOf(sides);
        figures = List.copyOf(figures);
        Map<Outcome, Bounds> ordered = new EnumMap<>(Outcome.class);
        ordered.putAll(totals);
        totals = Collections.unmodifiableMap(ordered);
        accusations = List.copyOf(accusations);
        claimedBy = List.copyOf(claimedBy);
        reports = List.copyOf(reports);
        alsoIn = List.copyOf(alsoIn);
        origins = List.copyOf(origins);
        claims = List.copyOf(claims);
        neighbours = List.copyOf(neighbours);
        Map<Outcome, String> inOrder = new EnumMap<>(Outcome.class);
        inOrder.putAll(reasons);
        reasons = Collections.unmodifiableMap(inOrder);
        running = List.copyOf(running);
        disputes = List.copyOf(disputes);
        anchors = List.copyOf(anchors);
        decisions = List.copyOf(decisions);
        reprints = List.copyOf(reprints);
        victims = List.copyOf(victims);
    }

    /** The same, hanging under an episode. */
    public Incident in(String episode) {
        return with(where, Optional.of(episode), decisions);
    }

    /** The same, shown to lie elsewhere, and with what persons decided shown otherwise. */
    public Incident at(Optional<Where> where, List<Applied> decisions) {
        return with(where, episode, decisions);
    }

    private Incident with(
            Optional<Where> where, Optional<String> episode, List<Applied> decisions) {
        return new Incident(
                id,
                type,
                acled,
                when,
                where,
                sides,
                figures,
                totals,
                accusations,
                claimedBy,
                reports,
                alsoIn,
                origins,
                claims,
                neighbours,
                grade,
                why,
                reasons,
                running,
                disputes,
                episode,
                anchors,
                decisions,
                reprints,
                victims);
    }

    /** How many independent first sayers give a number of that outcome. */
    public int originsOf(Outcome outcome) {
        return (int) reprints.stream().filter(it -> it.counts().contains(outcome)).count();
    }

    /** Other ids that lead here: what its parts were called, or would be if they stood alone. */
    public List<String> formerly() {
        return anchors.stream().map(Anchor::incident).filter(it -> !it.equals(id)).toList();
    }

    /** The one of that id, or the one that the id leads to. */
    public static Optional<Incident> of(Collection<Incident> incidents, String id) {
        return incidents.stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .or(() -> incidents.stream().filter(it -> it.answersTo(id)).findFirst());
    }

    /** True for its own id and for those that lead to it. */
    public boolean answersTo(String asked) {
        return id.equals(asked)
                || anchors.stream().anyMatch(anchor -> anchor.incident().equals(asked));
    }
}
