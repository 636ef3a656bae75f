package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Standing.State;
import org.parallax.event.Victim;
import org.parallax.reconcile.linking.Clusters.Cluster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which names of an incident's victims may be shown: those that two persons released, and that are
 * not told beside sexual violence, nor of a minor. Whatever a later report tells counts, too.
 */
final class Releases {
    private Releases() {}

    /**
     * @param incident as the accounts make it
     * @param decisions all that speak of it and are not undone
     * @return what becomes of each release of somebody whom the incident names
     */
    static Map<Decision, Standing> of(
            Cluster cluster, Incident incident, List<Decision> decisions) {
        Map<Decision, Standing> standings = new LinkedHashMap<>();
        for (Victim victim : incident.victims()) {
            List<Decision> its =
                    decisions.stream()
                            .filter(it ->
                                    it.ruling() instanceof Ruling.Release(_, String id)
                                            && victim.answersTo(id))
                            .toList();
            if (its.isEmpty()) continue;
            Optional<String> never = never(cluster, incident, victim, decisions);
            boolean two =
                    its.stream()
                            .anyMatch(it -> !Decision.isOnePerson(it.by(), its.getFirst().by()));
            for (Decision decision : its) {
                standings.put(
                        decision,
                        never.map(why -> new Standing(decision, State.LOST, why))
                                .orElseGet(() ->
                                        two ? Standing.inForce(decision) : waiting(decision)));
            }
        }
        return standings;
    }

    private static Standing waiting(Decision decision) {
        return new Standing(decision, State.WAITING, "It waits for a second person.");
    }

    private static Optional<String> never(
            Cluster cluster, Incident incident, Victim victim, List<Decision> decisions) {
        if (victim.minor()) {
            return Optional.of(
                    victim.id()
                            + " is told to be under 18, or may be. The name of a minor is never"
                            + " shown.");
        }
        boolean shared =
                incident.victims().stream()
                        .filter(Victim::minor)
                        .anyMatch(it -> it.names().stream().anyMatch(victim::isNamed));
        if (shared) return Optional.of("Its reports name a minor of the same name, too.");
        boolean sexual =
                isSexual(incident.type())
                        || decisions.stream().anyMatch(it -> isSexual(it.ruling()))
                        || Stream.concat(cluster.accounts().stream(), cluster.copies().stream())
                                .map(it -> it.reading().claims())
                                .flatMap(Collection::stream)
                                .anyMatch(Releases::isSexual);
        return sexual
                ? Optional.of("Its reports tell of sexual violence. No name beside that is shown.")
                : Optional.empty();
    }

    private static boolean isSexual(Claim claim) {
        return claim instanceof IncidentClaim incident && isSexual(incident.type());
    }

    private static boolean isSexual(Ruling ruling) {
        return ruling instanceof Ruling.Correct(_, Correction.Type(IncidentType type))
                && isSexual(type);
    }

    private static boolean isSexual(IncidentType type) {
        return type == IncidentType.SEXUAL_VIOLENCE;
    }
}
