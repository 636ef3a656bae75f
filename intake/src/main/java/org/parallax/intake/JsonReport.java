package org.parallax.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import org.jspecify.annotations.Nullable;
import org.parallax.intake.InputFault.Place;
import org.parallax.intake.Mapping.Field;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one JSON object as a report, by the contract's "Reports in": only {@code text} is required,
 * {@code null} and blank values count as not stated, fields with other names are passed over.
 */
final class JsonReport {
    private static final Set<String> FIELDS =
            Set.of("id", "text", "title", "outlet", "url", "language", "published");
    private static final int ID_LIMIT = 4_096;

    static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE) // the line has a limit
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final Map<String, String> stated;
    private final Place place;

    private JsonReport(Map<String, String> stated, Place place) {
        this.stated = stated;
        this.place = place;
    }

    /**
     * @param line one JSON object and nothing else
     * @param defaultId the id where the line states none
     */
    static Report read(String line, String defaultId, Place place) throws InputFault {
        return new JsonReport(fields(line, place), place).report(defaultId);
    }

    /** The same from where a mapping says. */
    static Received read(String line, Taken taken, Mapped mapped) throws InputFault {
        Map<Field, List<String>> fields = mapped.fields(line, taken.place());
        Map<String, String> stated = new HashMap<>();
        Optional<Mapped.When> when = Optional.empty();
        for (Map.Entry<Field, List<String>> field : fields.entrySet()) {
            if (field.getValue().isEmpty()) continue;
            switch (field.getKey()) {
                case ID, TITLE, OUTLET, URL, LANGUAGE ->
                        stated.put(field.getKey().inWords(), field.getValue().getFirst());
                case TEXT -> stated.put("text", String.join("\n\n", field.getValue()));
                case PUBLISHED -> when = when(field.getValue().getFirst(), taken.place());
                case AUTHOR -> {} // kept beside the report
            }
        }
        when.ifPresent(it -> stated.put("published", it.day().toString()));
        Report report = new JsonReport(stated, taken.place()).report(taken.id());
        Capture capture =
                new Capture(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        fields.getOrDefault(Field.AUTHOR, List.of()),
                        when.flatMap(Mapped.When::moment),
                        Optional.empty(),
                        false);
        return new Received(report, taken.raw(), taken.sha256(), taken.from(), capture);
    }

    private static Optional<Mapped.When> when(String value, Place place) throws InputFault {
        if (value.isBlank()) return Optional.empty();
        Optional<Mapped.When> when = Mapped.when(value);
        if (when.isPresent()) return when;
        throw new InputFault(
                FaultKind.BAD_DATE,
                place,
                "'published' is '%s', which is no date that is known".formatted(Clip.of(value)),
                "write it like 2026-01-06");
    }

    /** A line with what it is called and where it is. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
    record Taken(byte[] raw, String sha256, String id, String from, Place place) {}

    private static Map<String, String> fields(String line, Place place) throws InputFault {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw noObject(place);
            }
            Map<String, String> fields = new HashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!FIELDS.contains(name)) {
                    parser.skipChildren();
                } else if (value == JsonToken.VALUE_STRING) {
                    fields.put(name, parser.getText());
                } else if (value != JsonToken.VALUE_NULL) {
                    String found = "'%s' is %s, not a string".formatted(name, kindOf(value));
                    throw badField(place, found, "write it in quotes, or null for not stated");
                }
            }
            if (parser.nextToken() != null) {
                throw badJson(place, "something follows the JSON object", null);
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw notJson(place, e);
        } catch (IOException e) {
            throw new AssertionError("a string in memory can always be read", e);
        }
    }

    static InputFault noObject(Place place) {
        return badJson(place, place.unit() + " is no JSON object", null);
    }

    static InputFault notJson(Place place, JsonProcessingException e) {
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        String why = Clip.of(String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        // an object of a list may begin in the midst of a line, and columns count from there
        String at = place.object() == 0 || line > 1 ? " at column " + column : "";
        String what = place.object() == 0 ? "not valid JSON" : place.unit() + " is not valid JSON";
        return badJson(
                place.onLine(place.line() + Math.max(0, line - 1)),
                what + at + " (" + why + ")",
                e);
    }

    private Report report(String defaultId) throws InputFault {
        for (Map.Entry<String, String> field : stated.entrySet()) {
            requireText(field.getKey(), field.getValue());
        }
        String text = stated.get("text");
        if (text == null) {
            throw new InputFault(
                    FaultKind.MISSING_FIELD,
                    place,
                    "there is no 'text'" + (place.object() == 0 ? "" : " in " + place.unit()),
                    "add the report's text");
        }
        if (text.isBlank()) {
            throw new InputFault(
                    FaultKind.EMPTY,
                    place,
                    "'text'"
                            + (place.object() == 0 ? "" : " of " + place.unit())
                            + " has no text in it",
                    "leave " + place.unit() + " out or fill it");
        }
        String id = stated("id").orElse(defaultId);
        if (id.length() > ID_LIMIT) {
            String found =
                    "'id' has " + id.length() + " characters, at most " + ID_LIMIT + " are taken";
            throw badField(place, found, "shorten it");
        }
        return new Report(
                id,
                text,
                stated("title"),
                stated("outlet"),
                stated("url"),
                stated("language"),
                published());
    }

    private Optional<String> stated(String field) {
        return Optional.ofNullable(stated.get(field)).filter(value -> !value.isBlank());
    }

    /** The day as written, whatever the time and the zone after it. */
    private Optional<LocalDate> published() throws InputFault {
        Optional<String> stated = stated("published");
        if (stated.isEmpty()) return Optional.empty();
        String value = stated.get().strip();
        try {
            DateTimeFormatter format =
                    value.length() <= 10
                            ? DateTimeFormatter.ISO_LOCAL_DATE
                            : DateTimeFormatter.ISO_DATE_TIME;
            return Optional.of(LocalDate.from(format.parse(value)));
        } catch (DateTimeException e) {
            throw new InputFault(
                    FaultKind.BAD_DATE,
                    place,
                    "'published' is '%s', which is no day of the calendar in ISO 8601"
                            .formatted(Clip.of(value)),
                    "write it like 2026-01-06",
                    e);
        }
    }

    /** Characters that no file can hold as UTF-8 text, but a JSON escape can smuggle in. */
    private void requireText(String field, String value) throws InputFault {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                String found =
                        "'"
                                + field
                                + "' holds the escape \\u"
                                + HexFormat.of().toHexDigits(c)
                                + ", which is no character";
                throw badField(place, found, "remove it");
            }
        }
    }

    private static String kindOf(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case NOT_AVAILABLE,
                    END_OBJECT,
                    END_ARRAY,
                    FIELD_NAME,
                    VALUE_EMBEDDED_OBJECT,
                    VALUE_STRING,
                    VALUE_NULL ->
                    throw new AssertionError(token + " begins no value of a wrong type");
        };
    }

    private static InputFault badField(Place place, String found, String remedy) {
        return new InputFault(FaultKind.BAD_FIELD, place, found, remedy);
    }

    private static InputFault badJson(Place place, String found, @Nullable Throwable cause) {
        return new InputFault(
                FaultKind.BAD_JSON,
                place,
                found,
                place.object() == 0
                        ? "write one JSON object a line"
                        : "write a list of objects, [{…}, {…}]",
                cause);
    }
}
