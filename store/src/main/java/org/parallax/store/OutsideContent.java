package org.parallax.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.store.merkle.Hashes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sealed of a row of an outside table, as JSON.
 *
 * @param sha256 of the cells as they came, also where a name was taken out of them since
 */
record OutsideContent(OutsideRow row, String sha256) {
    static OutsideContent of(OutsideRow row) {
        return new OutsideContent(row, Hashes.sha256(Utf8.strict(cells(row))));
    }

    /**
     * The cells that are not blank, by the names of their columns: tables change the order of their
     * columns from one release to the next, and the row is the same.
     */
    private static String cells(OutsideRow row) {
        Map<String, String> sorted = new TreeMap<>();
        for (int i = 0; i < row.columns().size(); i++) {
            if (!row.cells().get(i).isBlank()) sorted.put(row.columns().get(i), row.cells().get(i));
        }
        ArrayNode all = Body.begin().arrayNode();
        sorted.forEach((column, cell) -> all.addArray().add(column).add(cell));
        return Body.write(all);
    }

    /** All that makes it this row and no other, which is all but where it was found. */
    byte[] identity() {
        ObjectNode node = Body.begin().put("row", row.id()).put("cells", sha256);
        node.set("map", mapping());
        return Utf8.strict(Body.write(node));
    }

    byte[] write() {
        ObjectNode node = Body.begin();
        node.put("origin", row.origin());
        node.put("event", row.event());
        node.put("file", row.file());
        node.put("line", row.line());
        node.put("sha256", sha256);
        row.columns().forEach(node.putArray("columns")::add);
        row.cells().forEach(node.putArray("cells")::add);
        node.set("map", mapping());
        return Utf8.strict(Body.write(node));
    }

    private ObjectNode mapping() {
        ObjectNode node = Body.begin();
        new TreeMap<>(row.mapping()).forEach(node::put);
        return node;
    }

    /**
     * @throws IllegalArgumentException if it is not what {@link #write} wrote
     */
    static OutsideContent read(byte[] content) {
        Body body = Body.read(new String(content, StandardCharsets.UTF_8));
        Map<String, String> mapping = new TreeMap<>();
        body.part("map")
                .ifPresent(it ->
                        it.properties()
                                .forEach(each ->
                                        mapping.put(each.getKey(), each.getValue().textValue())));
        return new OutsideContent(
                new OutsideRow(
                        body.text("origin"),
                        body.text("event"),
                        body.text("file"),
                        body.number("line"),
                        texts(body, "columns"),
                        texts(body, "cells"),
                        mapping),
                body.text("sha256"));
    }

    private static List<String> texts(Body body, String key) {
        JsonNode list =
                body.part(key)
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no '" + key + "'"));
        return list.valueStream().map(JsonNode::asText).toList();
    }

    boolean has(Redaction name) {
        return name.isIn(row.file()) || row.cells().stream().anyMatch(name::isIn);
    }

    /** Columns keep their names: by them the rest is understood. */
    OutsideContent without(Redaction name) {
        return new OutsideContent(
                new OutsideRow(
                        row.origin(),
                        row.event(),
                        name.text(row.file()),
                        row.line(),
                        row.columns(),
                        row.cells().stream().map(name::text).toList(),
                        row.mapping()),
                sha256);
    }
}
