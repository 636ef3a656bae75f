package org.parallax.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The few habits all printed objects share: keys in the order they are put, {@code null} for "not
 * stated", dates in ISO 8601, words in lower case with hyphens.
 *
 * <p>What is read back and does not fit gives an {@link IllegalArgumentException} that names the
 * key.
 */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An empty object, whose keys stay in the order in which they are put. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void put(ObjectNode node, String key, Optional<String> value) {
        node.put(key, value.orElse(null));
    }

    static void put(ObjectNode node, String key, OptionalLong value) {
        if (value.isPresent()) {
            node.put(key, value.getAsLong());
        } else {
            node.putNull(key);
        }
    }

    static void put(ObjectNode node, String key, OptionalInt value) {
        if (value.isPresent()) {
            node.put(key, value.getAsInt());
        } else {
            node.putNull(key);
        }
    }

    static void putDay(ObjectNode node, String key, Optional<LocalDate> day) {
        put(node, key, day.map(LocalDate::toString));
    }

    static void put(ObjectNode node, String key, List<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }

    /**
     * One line without line break. Half a surrogate pair, which UTF-8 cannot hold, is written as an
     * escape, so that no character is lost on the way.
     */
    public static String line(JsonNode node) {
        String text = text(node);
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) return text;
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                        escaped.append("\\u%04X".formatted(c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }

    /** Not by its toString: that walks by a stack of its own, which takes the compilers long. */
    private static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree in memory takes every text", e);
        }
    }

    /** What a line holds. */
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The text under a key that is never null. */
    public static String text(JsonNode node, String key) {
        JsonNode value = node.required(key);
        if (!value.isTextual()) throw new IllegalArgumentException(key + " is no text: " + value);
        return value.textValue();
    }

    /** The text under a key; empty for null. */
    public static Optional<String> maybe(JsonNode node, String key) {
        return node.required(key).isNull() ? Optional.empty() : Optional.of(text(node, key));
    }

    /** The day under a key; empty for null. */
    public static Optional<LocalDate> day(JsonNode node, String key) {
        return maybe(node, key).map(day -> date(key, day));
    }

    private static LocalDate date(String key, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(key + " is no day: " + day, e);
        }
    }

    /** The whole number under a key; empty for null. */
    public static OptionalLong number(JsonNode node, String key) {
        JsonNode value = node.required(key);
        if (value.isNull()) return OptionalLong.empty();
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(key + " is no whole number: " + value);
        }
        return OptionalLong.of(value.longValue());
    }

    static int offset(JsonNode node, String key) {
        return small(node, key).orElseThrow(() -> new IllegalArgumentException(key + " is null"));
    }

    /** A number that an int holds. */
    public static OptionalInt small(JsonNode node, String key) {
        OptionalLong number = number(node, key);
        if (number.isEmpty()) return OptionalInt.empty();
        int small = (int) number.getAsLong();
        if (small == number.getAsLong()) return OptionalInt.of(small);
        throw new IllegalArgumentException(key + " is too much: " + number.getAsLong());
    }

    /** The texts of the array under a key. */
    public static List<String> texts(JsonNode node, String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : node.required(key)) {
            if (!value.isTextual()) {
                throw new IllegalArgumentException(key + " holds what is no text: " + value);
            }
            texts.add(value.textValue());
        }
        return texts;
    }

    /** The constant whose printed name is {@code word}: {@code "in-force"} is {@code IN_FORCE}. */
    static <E extends Enum<E>> E constant(Class<E> family, String word) {
        return Enum.valueOf(family, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The constant of a family that the word under a key is. */
    public static <E extends Enum<E>> E constant(Class<E> family, JsonNode node, String key) {
        return constant(family, text(node, key));
    }
}
