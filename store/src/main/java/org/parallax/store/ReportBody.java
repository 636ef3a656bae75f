package org.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The body of a deposit's entry: the report's metadata, and the hashes of its raw bytes and of its
 * text. Neither bytes nor text stand in it, so one who may not read them can still check the tree.
 */
final class ReportBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode body;

    private ReportBody(JsonNode body) {
        this.body = body;
    }

    /** The body as JSON, its keys always in the same order. */
    static String write(Report report, String rawSha256, String textSha256, Optional<String> from) {
        ObjectNode body = JSON.createObjectNode();
        body.put("report", report.id());
        body.put("raw", rawSha256);
        body.put("text", textSha256);
        body.put("title", report.title().orElse(null));
        body.put("outlet", report.outlet().orElse(null));
        body.put("url", report.url().orElse(null));
        body.put("language", report.language().orElse(null));
        body.put("published", report.published().map(LocalDate::toString).orElse(null));
        body.put("from", from.orElse(null));
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of strings can always be written", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it is no body that {@link #write} wrote
     */
    static ReportBody read(String body) {
        try {
            return new ReportBody(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    String id() {
        return required("report");
    }

    String rawSha256() {
        return required("raw");
    }

    String textSha256() {
        return required("text");
    }

    Report report(String text) {
        return new Report(
                id(),
                text,
                stated("title"),
                stated("outlet"),
                stated("url"),
                stated("language"),
                stated("published").map(LocalDate::parse));
    }

    private String required(String field) {
        return stated(field)
                .orElseThrow(() -> new IllegalArgumentException("there is no '" + field + "'"));
    }

    private Optional<String> stated(String field) {
        return Optional.ofNullable(body.get(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
