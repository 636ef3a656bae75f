package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports of shootings, several an incident: which reports are one incident, and how many were
 * killed and injured. B³ as in Bagga and Baldwin 1998: each report's share of right company.
 */
final class GvaSet implements GoldSet {
    private static final String PRECISION = "B³ precision";
    private static final String RECALL = "B³ recall";
    private static final String KILLED = "killed exact";
    private static final String INJURED = "injured exact";

    @Override
    public String name() {
        return "gva";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.harmonic("B³ F1", PRECISION, RECALL)
                        .floor(72.5)
                        .known("careful reader, pairs 95")
                        .aim(93),
                Measure.share(KILLED).floor(46).known("careful reader 96").aim(92),
                Measure.share(INJURED));
    }

    @Override
    public boolean isAt(Path data) {
        return Files.isRegularFile(data.resolve(name()).resolve("gold.jsonl"));
    }

    @Override
    public List<Item> score(Path data, Program program) throws IOException {
        List<Reading> readings =
                program.read(Gold.reports(data.resolve(name() + "/reports.jsonl")));
        Map<String, Incident> incidentOf = new HashMap<>();
        for (Incident incident : program.reconcile(readings)) {
            for (String report : incident.reports()) incidentOf.putIfAbsent(report, incident);
        }
        List<JsonNode> gold = Gold.lines(data.resolve(name() + "/gold.jsonl"));
        Map<String, Integer> companyWanted = new HashMap<>();
        Map<String, Map<String, Integer>> shared = new HashMap<>();
        Map<String, Integer> companyFound = new HashMap<>();
        for (JsonNode incident : gold) {
            for (String report : reports(incident)) {
                String found = id(incidentOf.get(report), report);
                companyFound.merge(found, 1, Integer::sum);
                shared.computeIfAbsent(found, it -> new HashMap<>())
                        .merge(Gold.text(incident, "id"), 1, Integer::sum);
                companyWanted.merge(Gold.text(incident, "id"), 1, Integer::sum);
            }
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode incident : gold) {
            String id = Gold.text(incident, "id");
            double precision = 0;
            double recall = 0;
            for (String report : reports(incident)) {
                String found = id(incidentOf.get(report), report);
                double both = shared.getOrDefault(found, Map.of()).getOrDefault(id, 0);
                precision += both / companyFound.getOrDefault(found, 1);
                recall += both / companyWanted.getOrDefault(id, 1);
            }
            items.add(item(incident, precision, recall, mostHeldBy(incident, incidentOf)));
        }
        return items;
    }

    private static Item item(
            JsonNode gold, double precision, double recall, Optional<Incident> found) {
        int size = reports(gold).size();
        long killed = Gold.number(gold, "killed").orElse(0);
        long injured = Gold.number(gold, "injured").orElse(0);
        long killedRead = total(found, Outcome.KILLED);
        long injuredRead = total(found, Outcome.INJURED);
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put(PRECISION, new Mark(precision, size));
        marks.put(RECALL, new Mark(recall, size));
        marks.put(KILLED, Mark.of(killed == killedRead));
        marks.put(INJURED, Mark.of(injured == injuredRead));
        String cause = "";
        if (found.isEmpty()) cause = "no incident read";
        else if (recall < size) cause = "reports of one incident held apart";
        else if (precision < size) cause = "another incident's reports among them";
        else if (killed != killedRead) cause = "the number of the dead";
        else if (injured != injuredRead) cause = "the number of the injured";
        return new Item(
                Gold.text(gold, "id"),
                marks,
                killed + " killed, " + injured + " injured in " + size + " reports",
                killedRead + " killed, " + injuredRead + " injured",
                cause,
                List.of("REPORTS " + reports(gold), "FOUND " + found.map(Incident::reports)));
    }

    /** A report that is in no incident stands alone. */
    private static String id(@Nullable Incident incident, String report) {
        return incident == null ? "alone " + report : incident.id();
    }

    private static Optional<Incident> mostHeldBy(JsonNode gold, Map<String, Incident> incidentOf) {
        Map<Incident, Integer> held = new LinkedHashMap<>();
        for (String report : reports(gold)) {
            Incident incident = incidentOf.get(report);
            if (incident != null) held.merge(incident, 1, Integer::sum);
        }
        return held.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    private static long total(Optional<Incident> incident, Outcome outcome) {
        return incident.map(it -> it.totals().get(outcome)).map(Bounds::best).orElse(0L);
    }

    private static List<String> reports(JsonNode gold) {
        List<String> reports = new ArrayList<>();
        gold.path("reports").forEach(it -> reports.add(it.asText()));
        return reports;
    }
}
