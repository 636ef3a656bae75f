package org.parallax.pipeline;

import org.parallax.claims.Claim;
import org.parallax.claims.Reading;
import org.parallax.event.Anchor;
import org.parallax.event.Incident;
import org.parallax.pipeline.Snapshot.Told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a snapshot holds by its id. */
final class SnapshotIndex {
    static final SnapshotIndex EMPTY =
            new SnapshotIndex(
                    List.of(),
                    List.of(),
                    SharedMap.empty(),
                    SharedMap.empty(),
                    SharedMap.empty(),
                    SharedMap.empty(),
                    SharedMap.empty());

    /** That of the record, as far as a page needs it: by day, undated last. */
    private static final Comparator<Incident> IN_ORDER =
            Comparator.comparing((Incident it) ->
                            it.when().from().or(it.when()::to).orElse(LocalDate.MAX))
                    .thenComparing(it -> it.reports().isEmpty())
                    .thenComparing(Incident::id);

    private final List<Reading> readings;
    private final List<Incident> incidents;
    private final SharedMap<List<Reading>> byReport;
    private final SharedMap<Told> claims;
    private final SharedMap<Incident> byId;

    /**
     * By each id that leads to an incident: the ids of those that it leads to, nearly always one.
     */
    private final SharedMap<List<String>> leads;

    /** By report: the ids of the incidents that it tells of. */
    private final SharedMap<List<String>> telling;

    private SnapshotIndex(
            List<Reading> readings,
            List<Incident> incidents,
            SharedMap<List<Reading>> byReport,
            SharedMap<Told> claims,
            SharedMap<Incident> byId,
            SharedMap<List<String>> leads,
            SharedMap<List<String>> telling) {
        this.readings = readings;
        this.incidents = incidents;
        this.byReport = byReport;
        this.claims = claims;
        this.byId = byId;
        this.leads = leads;
        this.telling = telling;
    }

    /** The index of other readings and incidents, many of which are the same ones. */
    SnapshotIndex of(List<Reading> nowRead, List<Incident> nowTold) {
        Difference<Reading> read = Difference.of(readings, nowRead);
        Difference<Incident> told = Difference.of(incidents, nowTold);
        SharedMap.Change<List<Reading>> reports = byReport.change();
        SharedMap.Change<Told> words = claims.change();
        for (Reading gone : read.gone()) {
            reports.update(gone.report().id(), there -> without(there, gone));
            for (Claim claim : gone.claims()) words.remove(claim.id());
        }
        for (Reading come : read.come()) {
            reports.update(come.report().id(), there -> with(there, come));
            for (Claim claim : come.claims()) words.put(claim.id(), new Told(come, claim));
        }
        SharedMap.Change<Incident> ids = byId.change();
        SharedMap.Change<List<String>> leading = leads.change();
        SharedMap.Change<List<String>> tell = telling.change();
        for (Incident gone : told.gone()) {
            ids.remove(gone.id());
            for (String lead : leads(gone)) {
                leading.update(lead, there -> without(there, gone.id()));
            }
            for (String report : reports(gone)) {
                tell.update(report, there -> without(there, gone.id()));
            }
        }
        for (Incident come : told.come()) {
            ids.put(come.id(), come);
            for (String lead : leads(come)) leading.update(lead, there -> with(there, come.id()));
            for (String report : reports(come)) {
                tell.update(report, there -> with(there, come.id()));
            }
        }
        return new SnapshotIndex(
                nowRead,
                nowTold,
                reports.done(),
                words.done(),
                ids.done(),
                leading.done(),
                tell.done());
    }

    private static Set<String> leads(Incident incident) {
        Set<String> leads = new TreeSet<>();
        for (Anchor anchor : incident.anchors()) leads.add(anchor.incident());
        leads.remove(incident.id());
        return leads;
    }

    private static Set<String> reports(Incident incident) {
        Set<String> reports = new TreeSet<>(incident.reports());
        reports.addAll(incident.alsoIn());
        return reports;
    }

    private static <T> Optional<List<T>> with(Optional<List<T>> there, T one) {
        List<T> all = new ArrayList<>(there.orElse(List.of()));
        all.add(one);
        return Optional.of(List.copyOf(all));
    }

    private static <T> Optional<List<T>> without(Optional<List<T>> there, T one) {
        List<T> all = new ArrayList<>(there.orElse(List.of()));
        all.remove(one);
        return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all));
    }

    Optional<Incident> incident(String id) {
        Optional<Incident> own = byId.get(id);
        if (own.isPresent()) return own;
        List<Incident> led =
                leads.get(id).orElse(List.of()).stream()
                        .flatMap(it -> byId.get(it).stream())
                        .toList();
        return led.size() < 2 ? led.stream().findFirst() : Incident.of(incidents, id);
    }

    List<Incident> incidentsOf(String report) {
        Set<String> ids = Set.copyOf(telling.get(report).orElse(List.of()));
        if (ids.size() < 2) return ids.stream().flatMap(it -> byId.get(it).stream()).toList();
        return ids.stream().flatMap(it -> byId.get(it).stream()).sorted(IN_ORDER).toList();
    }

    Optional<Told> claim(String id) {
        return claims.get(id);
    }

    int claimCount() {
        return claims.size();
    }

    List<Reading> reports() {
        if (readings.size() == byReport.size()) return readings;
        Map<String, Reading> first = new LinkedHashMap<>();
        for (Reading reading : readings) first.putIfAbsent(reading.report().id(), reading);
        return List.copyOf(first.values());
    }

    List<Reading> readings(String report) {
        return byReport.get(report).orElse(List.of());
    }
}
