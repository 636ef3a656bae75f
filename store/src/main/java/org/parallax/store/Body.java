package org.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** The JSON object that an entry holds in the open: what it is about, hashes and commitments. */
final class Body {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In the body of a report that a person entered; in the open, and hashed. */
    static final String BY_HAND = "by_hand";

    private final JsonNode node;

    private Body(JsonNode node) {
        this.node = node;
    }

    static ObjectNode begin() {
        return JSON.createObjectNode();
    }

    static String write(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of strings and numbers can always be written", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it is no JSON object
     */
    static Body read(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (!node.isObject()) throw new IllegalArgumentException("no object: " + body);
            return new Body(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * @throws IllegalArgumentException if there is no such text
     */
    String text(String key) {
        return stated(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no '" + key + "'"));
    }

    Optional<String> stated(String key) {
        return Optional.ofNullable(node.get(key))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** The object or list under a key. */
    Optional<JsonNode> part(String key) {
        return Optional.ofNullable(node.get(key)).filter(JsonNode::isContainerNode);
    }

    /** False where it is not stated. */
    boolean flag(String key) {
        return node.path(key).asBoolean();
    }

    /**
     * @throws IllegalArgumentException if there is no such number
     */
    long number(String key) {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("there is no '" + key + "'");
        }
        return value.longValue();
    }
}
