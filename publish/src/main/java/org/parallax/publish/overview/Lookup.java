package org.parallax.publish.overview;

import org.parallax.publish.Outline;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Of which incident a report is, and how many incidents an origin tells of. */
final class Lookup {
    private final Map<String, String> incidents = new HashMap<>();
    private final Map<String, Integer> origins = new TreeMap<>();

    Lookup(Index index) {
        for (Outline it : index.outlines) {
            for (String report : it.reports()) incidents.put(report, it.id());
            for (String origin : it.origins()) origins.merge(origin, 1, Integer::sum);
        }
    }

    Optional<String> incidentOf(String report) {
        return Optional.ofNullable(incidents.get(report));
    }

    Map<String, Integer> origins() {
        return Collections.unmodifiableMap(origins);
    }
}
