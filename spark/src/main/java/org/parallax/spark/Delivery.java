package org.parallax.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.parallax.spark.Delivered.Note;
import org.parallax.spark.Delivered.Skipped;
import org.parallax.spark.Delivered.Taken;
import org.parallax.store.CaptureJson;
import org.parallax.store.Deposit;
import org.parallax.store.Held;
import org.parallax.text.Report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a task delivers, as it travels between machines. The same slice gives the same, whoever
 * reads it and however often.
 *
 * @param about the rest of it, as JSON
 * @param reading what was read in a report, as the store keeps it
 * @param raw bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
record Delivery(Kind kind, String about, @Nullable String reading, byte @Nullable [] raw)
        implements Serializable {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Kind {
        TAKEN,
        SKIPPED,
        NOTE
    }

    static Delivery of(Delivered delivered) {
        return switch (delivered) {
            case Taken taken ->
                    new Delivery(
                            Kind.TAKEN,
                            about(taken).toString(),
                            taken.reading().orElse(null),
                            taken.deposit().raw());
            case Skipped skipped ->
                    new Delivery(
                            Kind.SKIPPED,
                            about(skipped).toString(),
                            null,
                            skipped.held().map(Held::raw).orElse(null));
            case Note(String line) ->
                    new Delivery(
                            Kind.NOTE,
                            JSON.createObjectNode().put("line", line).toString(),
                            null,
                            null);
        };
    }

    private static ObjectNode about(Taken taken) {
        Deposit deposit = taken.deposit();
        Report report = deposit.report();
        ObjectNode about = JSON.createObjectNode();
        about.put("id", report.id());
        about.put("text", report.text());
        about.put("title", report.title().orElse(null));
        about.put("outlet", report.outlet().orElse(null));
        about.put("url", report.url().orElse(null));
        about.put("language", report.language().orElse(null));
        about.put("published", report.published().map(LocalDate::toString).orElse(null));
        about.put("from", deposit.from().orElse(null));
        about.put("capture", CaptureJson.write(deposit.capture()));
        about.put("page", taken.page()).put("line", taken.line());
        return about.put("failure", taken.failure());
    }

    private static ObjectNode about(Skipped skipped) {
        ObjectNode about = JSON.createObjectNode().put("fault", skipped.fault());
        skipped.held()
                .ifPresent(held ->
                        about.put("id", held.id())
                                .put("form", held.form())
                                .put("reason", held.reason())
                                .put("from", held.from().orElse(null))
                                .put("capture", CaptureJson.write(held.capture())));
        return about;
    }

    Delivered delivered() {
        JsonNode node = parsed(about);
        return switch (kind) {
            case TAKEN -> taken(node);
            case SKIPPED -> new Skipped(text(node, "fault"), held(node));
            case NOTE -> new Note(text(node, "line"));
        };
    }

    private Taken taken(JsonNode node) {
        if (raw == null) throw new AssertionError("a report has its bytes");
        Report report =
                new Report(
                        text(node, "id"),
                        text(node, "text"),
                        maybe(node, "title"),
                        maybe(node, "outlet"),
                        maybe(node, "url"),
                        maybe(node, "language"),
                        maybe(node, "published").map(LocalDate::parse));
        Deposit deposit =
                new Deposit(
                        report,
                        raw,
                        maybe(node, "from"),
                        false,
                        CaptureJson.read(text(node, "capture")));
        return new Taken(
                deposit,
                node.required("page").asBoolean(),
                node.required("line").asInt(),
                Optional.ofNullable(reading),
                text(node, "failure"));
    }

    private Optional<Held> held(JsonNode node) {
        if (raw == null) return Optional.empty();
        return Optional.of(
                new Held(
                        text(node, "id"),
                        text(node, "form"),
                        raw,
                        text(node, "reason"),
                        maybe(node, "from"),
                        CaptureJson.read(text(node, "capture"))));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("it was JSON when it left", e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).textValue();
    }

    private static Optional<String> maybe(JsonNode node, String field) {
        return Optional.ofNullable(node.required(field).textValue());
    }
}
