package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.publish.PlacedRecord;
import org.parallax.publish.PublicRecord;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * No page and no answer tells a place of the record finer than may be told, or one whose name is
 * withheld. What the gazetteer knows of a place by itself is told, as {@code parallax places} does.
 */
class ShownPlacesTest {
    private static final PublicRecord RECORD = PlacedRecord.record();

    private static final List<String> IDS =
            Stream.concat(
                            Stream.of("withheld", "site", "hit", "base", "town", "e1", "named"),
                            RECORD.claims().stream().map(it -> it.claim().id()))
                    .toList();

    /** These look in the gazetteer, not in the record, or are files of the program's own. */
    private static final Set<String> OTHER_MATTERS =
            Set.of(
                    "/place",
                    "/places",
                    "/actors",
                    "/api/v1/places",
                    "/api/v1/places/{id}",
                    "/static/<name>");

    /** Where points are printed. */
    private static final Set<String> POINTS =
            Set.of(
                    "/api/v1/incidents",
                    "/api/v1/incidents.geojson",
                    "/api/v1/incidents/{id}",
                    "/api/v1/episodes",
                    "/api/v1/episodes/{id}",
                    "/api/v1/claims",
                    "/api/v1/claims/{id}",
                    "/api/v1/map",
                    "/overview/map.json",
                    "/record/{file}");

    /** For people, where the names of places are. */
    private static final Set<String> PAGES =
            Set.of("/", "/incident/{id}", "/episodes", "/episode/{id}", "/report", "/review");

    /** Every way with everything that the record has by an id. */
    private static Stream<String> asked(String path) {
        return switch (path) {
            case "/record/{file}" ->
                    Stream.of("incidents", "episodes", "claims", "decisions")
                            .map(it -> path.replace("{file}", it + ".jsonl"));
            case "/api/v1/problems/{problem}" -> Stream.of();
            case "/api/v1/map" -> Stream.of(path + "?zoom=18");
            case "/overview/map.json" -> Stream.of(path, path + "?zoom=18");
            case "/report", "/api/v1/report" -> Stream.of(path + "?id=named", path + "?id=others");
            default ->
                    path.contains("{id}")
                            ? IDS.stream().map(it -> path.replace("{id}", it))
                            : Stream.of(path);
        };
    }

    @Test
    void noWayTellsMore() throws Exception {
        Set<String> ways = new TreeSet<>();
        Set<String> points = new TreeSet<>();
        try (Browser browser = Browser.of(RECORD)) {
            for (Route route : browser.routes()) {
                String path = route.path();
                if (!route.method().equals("GET") || OTHER_MATTERS.contains(path)) continue;
                for (String asked : asked(path).toList()) {
                    HttpResponse<String> answer = browser.get(asked);
                    PlacedRecord.assertSilent(asked, answer.body());
                    if (answer.statusCode() == 200) ways.add(path);
                    if (PlacedRecord.tellsTown(answer.body())) points.add(path);
                }
            }
            assertEquals(List.of(), browser.faults);
        }
        assertEquals(POINTS, points, "where a city lies is told as ever");
        assertTrue(ways.containsAll(PAGES), ways.toString());
    }
}
