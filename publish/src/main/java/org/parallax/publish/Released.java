package org.parallax.publish;

import org.parallax.event.Applied;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Standing.State;
import org.parallax.event.Victim;
import org.parallax.pipeline.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The victims whose names two persons released, by incident and by report. Views of the past have
 * none: only the present can tell that a name may still be shown.
 */
final class Released {
    private final Set<Long> inForce;
    private final Map<String, Set<String>> byReport = new HashMap<>();

    private Released(Snapshot snapshot) {
        this.inForce =
                snapshot.isOfThePast()
                        ? Set.of()
                        : snapshot.decisions().stream()
                                .filter(it -> it.state() == State.IN_FORCE)
                                .map(Standing::decision)
                                .filter(it -> it.ruling() instanceof Ruling.Release)
                                .map(it -> it.sequence())
                                .collect(Collectors.toSet());
        if (inForce.isEmpty()) return;
        for (Incident incident : snapshot.incidents()) {
            List<String> names = names(incident);
            if (names.isEmpty()) continue;
            Stream.concat(incident.reports().stream(), incident.alsoIn().stream())
                    .forEach(report ->
                            byReport.computeIfAbsent(report, _ -> new LinkedHashSet<>())
                                    .addAll(names));
        }
    }

    static Released of(Snapshot snapshot) {
        return new Released(snapshot);
    }

    /** Of one incident, with names as they are read. */
    List<Victim> victims(Incident incident) {
        if (inForce.isEmpty()) return List.of();
        List<Victim> released = new ArrayList<>();
        for (Applied applied : incident.decisions()) {
            if (!inForce.contains(applied.decision().sequence())) continue;
            if (!(applied.decision().ruling() instanceof Ruling.Release(_, String id))) continue;
            incident.victims().stream()
                    .filter(it -> it.answersTo(id) && !released.contains(it))
                    .forEach(released::add);
        }
        return released;
    }

    /** Every spelling of theirs. */
    List<String> names(Incident incident) {
        return victims(incident).stream().flatMap(it -> it.names().stream()).toList();
    }

    /** Every spelling that may be shown in a report, whatever incident it is of. */
    List<String> names(String report) {
        return List.copyOf(byReport.getOrDefault(report, Set.of()));
    }
}
