package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Toy;
import org.parallax.publish.SampleRecord;
import org.parallax.publish.Times;
import org.parallax.text.Report;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The API is as its own document describes it. */
class DescribedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = "/api/v1/openapi.json";

    @TempDir Path folder;

    private static JsonNode document() throws Exception {
        try (Browser browser = Browser.of(SampleRecord.record("Tall Warda"))) {
            return JSON.readTree(browser.page(DOCUMENT));
        }
    }

    private static Site site() {
        return new Site(
                Settings.here(0),
                Times.only(() -> SampleRecord.record("Tall Warda")),
                Optional.empty(),
                Optional.empty(),
                fault -> {
                    throw new AssertionError(fault);
                });
    }

    /** What the site's routes take, the moment among it where a visitor must be somebody. */
    private static Map<String, Set<String>> routes() {
        Map<String, Set<String>> routes = new TreeMap<>();
        for (Route it : site().routes()) {
            boolean described = it.path().startsWith("/api/") || it.path().equals("/feed.atom");
            if (!described) continue;
            assertEquals("GET", it.method(), it.path());
            Set<String> parameters = new TreeSet<>(it.parameters());
            if (it.act().isPresent()) parameters.add("as-of");
            for (String part : it.path().split("/")) {
                if (part.startsWith("{")) parameters.add(part.substring(1, part.length() - 1));
            }
            routes.put(it.path(), parameters);
        }
        return routes;
    }

    @Test
    void itTellsEveryRouteWithItsParametersAndNothingElse() throws Exception {
        JsonNode document = document();
        Map<String, Set<String>> described = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> {
                    Set<String> names = new TreeSet<>();
                    assertEquals(
                            List.of("get"),
                            path.getValue().properties().stream().map(Map.Entry::getKey).toList());
                    path.getValue()
                            .at("/get/parameters")
                            .forEach(it -> names.add(resolved(document, it).path("name").asText()));
                    described.put(path.getKey(), names);
                });
        assertEquals(routes(), described);
        assertTrue(described.size() > 20, described.toString());
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** What the specification of OpenAPI 3.1 says must be there, of the parts that are used. */
    @Test
    void itIsAnOpenApiDocument() throws Exception {
        JsonNode document = document();
        assertTrue(document.path("openapi").asText().matches("3\\.1\\.[0-9]+"));
        assertFalse(document.at("/info/title").asText().isEmpty());
        assertFalse(document.at("/info/version").asText().isEmpty());
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            assertTrue(names.add(operation.path("operationId").asText()), path.getKey());
            assertTrue(operation.path("responses").has("200"), path.getKey());
            for (JsonNode given : operation.path("parameters")) {
                JsonNode it = resolved(document, given);
                boolean inPath = it.path("in").asText().equals("path");
                assertTrue(inPath || it.path("in").asText().equals("query"), it.toString());
                assertEquals(inPath, path.getKey().contains("{" + it.path("name").asText() + "}"));
                assertTrue(!inPath || it.path("required").asBoolean(), it.toString());
                assertTrue(it.path("schema").isObject(), it.toString());
                assertFalse(it.path("description").asText().isEmpty(), it.toString());
            }
            for (Map.Entry<String, JsonNode> it : operation.path("responses").properties()) {
                assertTrue(it.getKey().matches("[1-5][0-9]{2}"), it.getKey());
                assertFalse(
                        resolved(document, it.getValue()).path("description").asText().isEmpty());
            }
        }
        for (JsonNode it : document.findValues("$ref")) {
            assertTrue(it.asText().startsWith("#/"), it.asText());
            assertTrue(document.at(it.asText().substring(1)).isObject(), it.asText());
        }
        for (JsonNode it : document.findValues("security")) {
            for (JsonNode one : it) {
                one.fieldNames()
                        .forEachRemaining(name ->
                                assertTrue(document.at("/components/securitySchemes").has(name)));
            }
        }
    }

    private static JsonSchemaFactory factory() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    }

    @Test
    void itsSchemasAreSchemas() throws Exception {
        JsonSchema schemas = factory().getSchema(SchemaLocation.of(SchemaId.V202012));
        for (JsonNode it : document().findValues("schema")) {
            assertEquals(Set.of(), schemas.validate(it), it.toString());
        }
        for (JsonNode it : document().at("/components/schemas")) {
            assertEquals(Set.of(), schemas.validate(it), it.toString());
        }
        assertFalse(schemas.validate(JSON.readTree("{\"type\":\"text\"}")).isEmpty());
    }

    /** An answer against what the document says of its path. */
    private static List<String> misfits(JsonNode document, String path, HttpResponse<String> answer)
            throws Exception {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode response =
                resolved(
                        document,
                        document.path("paths")
                                .path(path)
                                .at("/get/responses/" + answer.statusCode()));
        JsonNode reference = response.path("content").path(type).path("schema").path("$ref");
        if (!reference.isTextual()) return List.of("nothing is said of " + type);
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", reference.asText());
        schema.set("components", document.path("components"));
        return factory().getSchema(schema).validate(JSON.readTree(answer.body())).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static Report report(String id, String text) {
        return new Report(
                id,
                text,
                Optional.of("Title"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Optional.of(LocalDate.of(2031, 1, 1)));
    }

    @Test
    void everyAnswerFitsWhatIsSaidOfIt() throws Exception {
        JsonNode document = document();
        List<String> left = new ArrayList<>(routes().keySet());
        left.removeAll(List.of("/feed.atom", "/api/v1/problems/{problem}"));
        try (KeptRecord kept = new KeptRecord(folder, Toy.naming())) {
            kept.append(report("r1", "Edo Baruk, 34, and 6 people were killed, Omar said."));
            kept.append(report("r2", "7 people were injured, Omar said."));
            String incident = kept.now().incidents().getFirst().id();
            String claim = kept.now().claims().getFirst().claim().id();
            try (Browser real = kept.browser();
                    Browser sample = Browser.of(SampleRecord.record("Tall Warda"))) {
                for (String path : List.copyOf(left)) {
                    if (path.endsWith("{id}") || path.endsWith("/history")) continue;
                    String query =
                            switch (path) {
                                case "/api/v1/changes" -> "?since=1";
                                case "/api/v1/report" -> "?id=r1";
                                default -> "";
                            };
                    HttpResponse<String> answer = real.get(path + query);
                    assertEquals(200, answer.statusCode(), path);
                    assertEquals(List.of(), misfits(document, path, answer), path);
                    assertTrue(left.remove(path));
                }
                Map<String, String> one =
                        Map.of(
                                "incidents/{id}", "i1",
                                "episodes/{id}", "e1",
                                "reports/{id}", "r%20Tall%20Warda",
                                "actors/{id}", "syria-army",
                                "places/{id}", "gn:170063");
                for (Map.Entry<String, String> it : one.entrySet()) {
                    String path = "/api/v1/" + it.getKey();
                    HttpResponse<String> answer = sample.get(path.replace("{id}", it.getValue()));
                    assertEquals(200, answer.statusCode(), path);
                    assertEquals(List.of(), misfits(document, path, answer), path);
                    HttpResponse<String> none = sample.get(path.replace("{id}", "none"));
                    assertEquals(404, none.statusCode(), path);
                    assertEquals(List.of(), misfits(document, path, none), path);
                    assertTrue(left.remove(path));
                }
                fits(real, document, "/api/v1/claims/{id}", claim, left);
                fits(real, document, "/api/v1/incidents/{id}/history", incident, left);
                for (String list :
                        List.of("incidents", "claims", "episodes", "incidents.geojson")) {
                    String path = "/api/v1/" + list;
                    assertEquals(List.of(), misfits(document, path, sample.get(path)), path);
                }
            }
        }
        assertEquals(List.of(), left);
    }

    private static void fits(
            Browser browser, JsonNode document, String path, String id, List<String> left)
            throws Exception {
        HttpResponse<String> answer = browser.get(path.replace("{id}", id));
        assertEquals(200, answer.statusCode(), path);
        assertEquals(List.of(), misfits(document, path, answer), path);
        assertTrue(left.remove(path));
    }

    @Test
    void anAnswerThatDoesNotFitIsFound() throws Exception {
        JsonNode document = document();
        try (Browser browser = Browser.of(SampleRecord.record("Tall Warda"))) {
            HttpResponse<String> claims = browser.get("/api/v1/claims");
            assertFalse(misfits(document, "/api/v1/incidents", claims).isEmpty());
        }
    }
}
