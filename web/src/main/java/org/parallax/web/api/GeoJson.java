package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.pipeline.Json;
import org.parallax.publish.overview.Spot;

import java.time.LocalDate;
import java.util.Optional;

/** Incidents as features (RFC 7946), where they may be put on a map. */
final class GeoJson {
    static final String HEAD = "{\"type\":\"FeatureCollection\",\"features\":[";

    private GeoJson() {}

    /**
     * @param incident as it may be shown
     * @param spot empty where it has no place
     */
    static String feature(Incident incident, Optional<Spot> spot) {
        ObjectNode feature = Json.object();
        feature.put("type", "Feature");
        feature.put("id", incident.id());
        if (spot.isEmpty()) feature.putNull("geometry");
        spot.ifPresent(it ->
                feature.putObject("geometry")
                        .put("type", "Point")
                        .putArray("coordinates")
                        .add(OverviewJson.degrees(it.lon()))
                        .add(OverviewJson.degrees(it.lat())));
        feature.set("properties", properties(incident, spot));
        return Json.line(feature);
    }

    private static ObjectNode properties(Incident incident, Optional<Spot> spot) {
        ObjectNode node = Json.object();
        node.put("incident", incident.id());
        node.put("type", incident.type().word());
        OverviewJson.put(node, "from", incident.when().from().map(LocalDate::toString));
        OverviewJson.put(node, "to", incident.when().to().map(LocalDate::toString));
        OverviewJson.put(node, "place", incident.where().map(Where::place));
        OverviewJson.put(node, "name", incident.where().map(Where::name));
        OverviewJson.put(node, "precision", spot.map(it -> it.precision().word()));
        if (spot.isEmpty()) node.putNull("radius_m");
        spot.ifPresent(it -> node.put("radius_m", it.radiusMetres()));
        Optional<Bounds> killed = Optional.ofNullable(incident.totals().get(Outcome.KILLED));
        if (killed.isEmpty()) node.putNull("low").putNull("best").putNull("high");
        killed.ifPresent(it -> {
            node.put("low", it.low()).put("best", it.best()).put("high", it.high());
            if (it.open()) node.put("open", true);
        });
        node.put("grade", incident.grade().word());
        node.put("origins", incident.origins().size());
        return node;
    }
}
