package org.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.text.Capture;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Decoding;
import org.parallax.text.Decoding.Basis;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a report came, as JSON: {@code {"at","hops":[{"url","address","at","status","headers":
 * [[name,value],…]},…],"type","decoding":{"charset","basis","replaced"},"authors":[…],"published",
 * "via","partial":true,"why"}}. What is not known is left out; fields that are not known here are
 * passed over.
 */
public final class CaptureJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CaptureJson() {}

    /** Half a surrogate pair, which no file can hold, becomes U+FFFD. */
    public static String write(Capture capture) {
        return Body.write(node(capture));
    }

    /**
     * @throws IllegalArgumentException if it is not what {@link #write} wrote
     */
    public static Capture read(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static ObjectNode node(Capture capture) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "at", capture.at().map(Instant::toString));
        if (!capture.hops().isEmpty()) {
            ArrayNode hops = node.putArray("hops");
            capture.hops().forEach(hop -> hops.add(node(hop)));
        }
        put(node, "type", capture.type());
        capture.decoding().ifPresent(it -> node.set("decoding", node(it)));
        if (!capture.authors().isEmpty()) {
            ArrayNode authors = node.putArray("authors");
            capture.authors().forEach(author -> authors.add(whole(author)));
        }
        put(node, "published", capture.published().map(Instant::toString));
        put(node, "via", capture.via());
        if (capture.partial()) node.put("partial", true);
        put(node, "why", capture.why());
        return node;
    }

    private static ObjectNode node(Hop hop) {
        ObjectNode node = JSON.createObjectNode();
        node.put("url", whole(hop.url()));
        put(node, "address", hop.address());
        put(node, "at", hop.at().map(Instant::toString));
        node.put("status", hop.status());
        ArrayNode headers = node.putArray("headers");
        for (Header header : hop.headers()) {
            headers.addArray().add(whole(header.name())).add(whole(header.value()));
        }
        return node;
    }

    private static ObjectNode node(Decoding decoding) {
        ObjectNode node = JSON.createObjectNode();
        node.put("charset", whole(decoding.charset()));
        node.put("basis", decoding.basis().name().toLowerCase(Locale.ROOT));
        return node.put("replaced", decoding.replaced());
    }

    private static void put(ObjectNode node, String key, Optional<String> value) {
        value.ifPresent(it -> node.put(key, whole(it)));
    }

    /** What strangers wrote may hold half a surrogate pair. */
    private static String whole(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * @throws IllegalArgumentException if it is no capture
     */
    static Capture of(JsonNode node) {
        if (!node.isObject()) throw new IllegalArgumentException("no object: " + node);
        try {
            List<Hop> hops = new ArrayList<>();
            node.path("hops").forEach(hop -> hops.add(hop(hop)));
            List<String> authors = new ArrayList<>();
            node.path("authors").forEach(author -> authors.add(author.asText()));
            boolean partial = node.path("partial").asBoolean();
            return new Capture(
                    moment(node, "at"),
                    hops,
                    text(node, "type"),
                    Optional.ofNullable(node.get("decoding")).map(CaptureJson::decoding),
                    authors,
                    moment(node, "published"),
                    text(node, "via"),
                    partial,
                    text(node, "why").filter(_ -> partial));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no capture: " + e.getMessage(), e);
        }
    }

    private static Hop hop(JsonNode node) {
        List<Header> headers = new ArrayList<>();
        for (JsonNode header : node.path("headers")) {
            headers.add(new Header(header.path(0).asText(), header.path(1).asText()));
        }
        return new Hop(
                node.path("url").asText(),
                text(node, "address"),
                moment(node, "at"),
                node.path("status").asInt(),
                headers);
    }

    private static Decoding decoding(JsonNode node) {
        return new Decoding(
                node.path("charset").asText(),
                Basis.valueOf(node.path("basis").asText().toUpperCase(Locale.ROOT)),
                node.path("replaced").asInt());
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Optional<Instant> moment(JsonNode node, String key) {
        return text(node, key).map(Instant::parse);
    }
}
