package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.pipeline.Json;

import java.util.List;
import java.util.Locale;

/**
 * Something that may be asked for.
 *
 * @param several whether it may be given more than once
 * @param words what it does, for people
 * @param schema of one value, after JSON Schema
 */
record Parameter(
        String name, In in, boolean required, boolean several, String words, ObjectNode schema) {

    enum In {
        PATH,
        QUERY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Parameter path(String name, String words) {
        return new Parameter(name, In.PATH, true, false, words, type("string"));
    }

    static Parameter query(String name, String words) {
        return query(name, words, type("string"));
    }

    static Parameter query(String name, String words, ObjectNode schema) {
        return new Parameter(name, In.QUERY, false, false, words, schema);
    }

    static Parameter required(String name, String words) {
        return new Parameter(name, In.QUERY, true, false, words, type("string"));
    }

    static Parameter several(String name, String words, ObjectNode schema) {
        return new Parameter(name, In.QUERY, false, true, words, schema);
    }

    static ObjectNode type(String type) {
        return Json.object().put("type", type);
    }

    static ObjectNode day() {
        return type("string").put("format", "date");
    }

    static ObjectNode whole(long least, long most) {
        return type("integer").put("minimum", least).put("maximum", most);
    }

    static ObjectNode oneOf(List<String> words) {
        ObjectNode schema = type("string");
        ArrayNode values = schema.putArray("enum");
        words.forEach(values::add);
        return schema;
    }

    /** As OpenAPI writes it. */
    ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("name", name);
        node.put("in", in.word());
        node.put("description", words);
        if (required) node.put("required", true);
        if (several) {
            node.set("schema", type("array").set("items", schema));
            node.put("style", "form").put("explode", true);
        } else {
            node.set("schema", schema);
        }
        return node;
    }
}
