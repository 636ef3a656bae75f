package org.parallax.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.pipeline.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The ways in as an OpenAPI 3.1 document. Paths and parameters are those of the endpoints; what the
 * answers hold is written in {@code schemas.json}.
 */
final class OpenApi {
    private static final String SCHEMAS = "schemas.json";
    private static final String REFERENCE = "#/components/schemas/";

    private OpenApi() {}

    static ObjectNode of(List<Endpoint> endpoints) {
        ObjectNode document = Json.object();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Parallax")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "One record of reported armed conflict. null is what nobody states, never"
                                + " nought. Fields may be added; none is renamed or dropped within"
                                + " v1.");
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = document.putObject("paths");
        for (Endpoint it : endpoints) paths.putObject(it.path()).set("get", operation(it));
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas());
        components.set("parameters", Json.object().set("as-of", moment().json()));
        components.set("responses", problems());
        components
                .putObject("securitySchemes")
                .putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "parallax")
                .put(
                        "description",
                        "Set by /sign-in; needed where the record has accounts. Behind TLS its name"
                                + " is __Host-parallax.");
        return document;
    }

    private static Parameter moment() {
        return Parameter.query(
                "as-of",
                "The record as it was known: an instant, a day (its end, UTC) or a number of"
                        + " entries.");
    }

    private static ObjectNode operation(Endpoint endpoint) {
        ObjectNode operation = Json.object();
        operation.put("operationId", name(endpoint));
        operation.put("summary", endpoint.summary());
        ArrayNode parameters = operation.putArray("parameters");
        endpoint.parameters().forEach(it -> parameters.add(it.json()));
        boolean guarded = endpoint.act().isPresent();
        if (guarded) parameters.addObject().put("$ref", "#/components/parameters/as-of");
        ArrayNode security = operation.putArray("security");
        security.addObject();
        if (guarded) security.addObject().putArray("session");
        operation.set("responses", responses(endpoint));
        return operation;
    }

    /** Such as {@code incidents-id-history}. */
    private static String name(Endpoint endpoint) {
        String words =
                endpoint.path()
                        .replaceFirst(Api.ROOT, "")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return words.isEmpty() ? "index" : words;
    }

    private static ObjectNode responses(Endpoint endpoint) {
        ObjectNode responses = Json.object();
        ObjectNode answer = responses.putObject("200").put("description", endpoint.summary());
        ObjectNode schema = Json.object();
        if (endpoint.schema().isEmpty()) schema.put("type", "string");
        else schema.put("$ref", REFERENCE + endpoint.schema());
        answer.putObject("content").putObject(endpoint.answers()).set("schema", schema);
        if (endpoint.path().endsWith("/incidents/{id}")) {
            responses
                    .putObject("302")
                    .put("description", "The incident was put together with another: see Location");
        }
        if (endpoint.act().isPresent()) {
            responses.putObject("304").put("description", "What If-None-Match names still holds");
        }
        for (Problem it : Problem.values()) {
            if (!it.isToldBy(endpoint)) continue;
            responses
                    .putObject(Integer.toString(it.status()))
                    .put("$ref", "#/components/responses/" + it.status());
        }
        return responses;
    }

    /** One for each status: two problems may have the same. */
    private static ObjectNode problems() {
        ObjectNode responses = Json.object();
        for (Problem it : Problem.values()) {
            String status = Integer.toString(it.status());
            String before =
                    Optional.ofNullable(responses.get(status))
                            .map(known -> known.path("description").asText() + "; ")
                            .orElse("");
            ObjectNode response = responses.putObject(status);
            response.put("description", before + it.title());
            response.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", REFERENCE + "Problem");
        }
        return responses;
    }

    private static ObjectNode schemas() {
        try (InputStream in = OpenApi.class.getResourceAsStream(SCHEMAS)) {
            if (in == null) throw new AssertionError(SCHEMAS + " is part of the program");
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(SCHEMAS + " cannot be read", e);
        }
    }
}
