package org.parallax.exchange.linked;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Where;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Form;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.form.Preamble;
import org.parallax.pipeline.Json;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Incidents as a FeatureCollection (RFC 7946), one feature a line. What the record says of itself
 * is the foreign member {@code metadata}; the box round all points comes last, as it is known last.
 */
public final class GeoJson implements Form {
    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public Stream<String> lines(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        Extent extent = new Extent();
        return Elements.lines(
                head(preamble),
                List.of(() ->
                        record.events()
                                .peek(event -> Omissions.tell(event, lost))
                                .map(event -> Json.line(feature(event, record, extent)))),
                () -> "]" + extent.member() + "}");
    }

    private static String head(Preamble preamble) {
        ObjectNode metadata = Json.object();
        preamble.fields().forEach(metadata::put);
        return "{\"type\":\"FeatureCollection\",\"metadata\":"
                + Json.line(metadata)
                + ",\"features\":[";
    }

    private static ObjectNode feature(Event event, RecordView record, Extent extent) {
        ObjectNode feature = Json.object();
        feature.put("type", "Feature").put("id", event.id());
        if (event.where().isPresent()) {
            feature.set("geometry", point(event.where().get(), extent));
        } else {
            feature.putNull("geometry");
        }
        feature.set("properties", FlatEvent.of(event, record));
        return feature;
    }

    private static ObjectNode point(Where where, Extent extent) {
        double lon = Degrees.lon(where);
        double lat = Degrees.lat(where);
        extent.add(lon, lat);
        ObjectNode point = Json.object().put("type", "Point");
        ArrayNode position = point.putArray("coordinates");
        position.add(lon).add(lat);
        return point;
    }

    /** The smallest box that holds all points; it never crosses the antimeridian. */
    private static final class Extent {
        private double west = Double.POSITIVE_INFINITY;
        private double south = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private double north = Double.NEGATIVE_INFINITY;

        void add(double lon, double lat) {
            west = Math.min(west, lon);
            south = Math.min(south, lat);
            east = Math.max(east, lon);
            north = Math.max(north, lat);
        }

        /** Nothing where there is no point. */
        String member() {
            return west > east ? "" : ",\"bbox\":[%s,%s,%s,%s]".formatted(west, south, east, north);
        }
    }
}
