package org.parallax.publish;

import org.parallax.event.Applied;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Standing.State;
import org.parallax.event.Victim;
import org.parallax.pipeline.Snapshot;

import java.util.ArrayList;
import java.util.Collection;
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

    /** Spellings of the released, by report. */
    private final Map<String, Set<String>> shown = new HashMap<>();

    /** Spellings of all others whom the same incidents name, by report. */
    private final Map<String, Set<String>> masked = new HashMap<>();

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
            List<String> others = others(incident);
            Stream.concat(incident.reports().stream(), incident.alsoIn().stream())
                    .forEach(report -> {
                        shown.computeIfAbsent(report, _ -> new LinkedHashSet<>()).addAll(names);
                        masked.computeIfAbsent(report, _ -> new LinkedHashSet<>()).addAll(others);
                    });
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

    /** Every spelling of theirs that is nobody else's. */
    List<String> names(Incident incident) {
        List<Victim> released = victims(incident);
        if (released.isEmpty()) return List.of();
        return without(
                released.stream().flatMap(it -> it.names().stream()).toList(), others(incident));
    }

    private List<String> others(Incident incident) {
        List<Victim> released = victims(incident);
        return incident.victims().stream()
                .filter(it -> !released.contains(it))
                .flatMap(it -> it.names().stream())
                .toList();
    }

    private static List<String> without(Collection<String> names, Collection<String> others) {
        return names.stream()
                .filter(it -> others.stream().noneMatch(it::equalsIgnoreCase))
                .toList();
    }

    /** Every spelling that may be shown in a report, whatever incident it is of. */
    List<String> names(String report) {
        return without(shown.getOrDefault(report, Set.of()), masked.getOrDefault(report, Set.of()));
    }
}
