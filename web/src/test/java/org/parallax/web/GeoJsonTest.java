package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Toy;
import org.parallax.publish.SampleRecord;
import org.parallax.text.Report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Incidents on a map, by the rules of RFC 7946. */
class GeoJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/incidents.geojson";

    @TempDir Path folder;

    private static void check(JsonNode collection) {
        assertEquals("FeatureCollection", collection.path("type").asText());
        assertTrue(collection.path("features").isArray());
        assertFalse(collection.has("coordinates"));
        assertFalse(collection.has("crs"));
        for (JsonNode feature : collection.path("features")) {
            assertEquals("Feature", feature.path("type").asText());
            assertTrue(feature.path("properties").isObject());
            assertTrue(feature.has("geometry"), "a feature has a geometry, or says null");
            JsonNode geometry = feature.path("geometry");
            if (geometry.isNull()) continue;
            assertEquals("Point", geometry.path("type").asText());
            JsonNode position = geometry.path("coordinates");
            assertEquals(2, position.size());
            assertTrue(Math.abs(position.get(0).doubleValue()) <= 180);
            assertTrue(Math.abs(position.get(1).doubleValue()) <= 90);
        }
    }

    @Test
    void aPlaceIsAPointWithItsPrecisionAndTheDead() throws Exception {
        try (Browser browser = Browser.of(SampleRecord.record("Tall Warda"))) {
            JsonNode all = JSON.readTree(browser.page(PATH));
            check(all);
            JsonNode feature = all.path("features").get(0);
            assertEquals("[-40.25,36.5]", feature.at("/geometry/coordinates").toString());
            assertEquals(
                    "{\"incident\":\"i1\",\"type\":\"drone-strike\",\"from\":\"2031-03-29\","
                            + "\"to\":\"2031-03-31\",\"place\":\"px:x\",\"name\":\"Tall Warda\","
                            + "\"precision\":\"town\",\"radius_m\":4000,\"low\":4,\"best\":6,"
                            + "\"high\":12,\"open\":true,\"grade\":\"contested\",\"origins\":1}",
                    feature.path("properties").toString());
        }
    }

    @Test
    void aSiteInUseIsPutNoFinerThanTheMapPutsIt() throws Exception {
        try (Browser browser = Browser.of(SampleRecord.record("Warda hospital"))) {
            JsonNode point = JSON.readTree(browser.page(PATH)).at("/features/0");
            JsonNode cell = JSON.readTree(browser.page("/api/v1/map?zoom=20")).at("/cells/0");
            assertEquals(cell.path("lon"), point.at("/geometry/coordinates/0"));
            assertEquals(cell.path("lat"), point.at("/geometry/coordinates/1"));
            assertEquals(cell.path("radius_m"), point.at("/properties/radius_m"));
        }
    }

    @Test
    void whatHasNoPlaceHasNoGeometry() throws Exception {
        try (KeptRecord kept = new KeptRecord(folder, Toy.naming())) {
            kept.append(
                    new Report(
                            "r",
                            "6 people were killed, Omar said.",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("en"),
                            Optional.of(LocalDate.of(2031, 1, 1))));
            try (Browser browser = kept.browser()) {
                JsonNode all = JSON.readTree(browser.page(PATH));
                check(all);
                JsonNode feature = all.path("features").get(0);
                assertTrue(feature.path("geometry").isNull());
                for (String name : new String[] {"place", "precision", "radius_m"}) {
                    assertTrue(feature.path("properties").path(name).isNull(), name);
                }
                assertEquals(1, all.path("unplaced").asInt());
            }
        }
    }
}
