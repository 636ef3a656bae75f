package org.parallax.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.Mapping.Field;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.feed.WrittenDate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the fields of reports in other people's JSON, and remembers which were ever found. */
final class Mapped {
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{9,10}(?:\\.\\d{1,9})?");
    private static final Pattern MILLIS = Pattern.compile("-?\\d{12,13}");
    private static final Pattern BASIC_DAY = Pattern.compile("\\d{8}");

    private final ObjectMapper json = new ObjectMapper(JsonReport.JSON);
    private final Mapping mapping;
    private final Set<Field> found = EnumSet.noneOf(Field.class);
    private long reports;

    Mapped(Mapping mapping) {
        this.mapping = mapping;
    }

    /** A moment, and its day where it was written. */
    record When(LocalDate day, Optional<Instant> moment) {}

    /** The values of each field that the object has, as text. */
    Map<Field, List<String>> fields(String object, Place place) throws InputFault {
        JsonNode root;
        try {
            root = json.readTree(object);
        } catch (JsonProcessingException e) {
            throw JsonReport.notJson(place, e);
        }
        if (!root.isObject()) throw JsonReport.noObject(place);
        reports++;
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field == Field.AUTHOR && !mapping.maps(field)) continue;
            List<JsonNode> values = new ArrayList<>();
            collect(root, mapping.way(field), values);
            List<String> texts = new ArrayList<>();
            for (JsonNode value : values) texts.add(text(value, field, place));
            if (!values.isEmpty()) found.add(field);
            fields.put(field, texts);
        }
        return fields;
    }

    /** What was looked for in vain, one line each. */
    List<String> notes() {
        if (reports == 0) return List.of();
        return mapping.written(mapping.mapped().filter(field -> !found.contains(field))).stream()
                .map(written ->
                        "--map %s: none of %,d reports has it. Look at one for the right name"
                                .formatted(written, reports))
                .toList();
    }

    /** A way leads through each element of a list unless it names one by its place. */
    private static void collect(JsonNode node, String way, List<JsonNode> values) {
        if (node.isNull() || node.isMissingNode()) return;
        int dot = way.indexOf('.');
        String first = dot < 0 ? way : way.substring(0, dot);
        if (node.isArray()) {
            if (INDEX.matcher(first).matches()) {
                JsonNode element = node.path(Integer.parseInt(first));
                collect(element, dot < 0 ? "" : way.substring(dot + 1), values);
            } else {
                for (JsonNode element : node) collect(element, way, values);
            }
        } else if (way.isEmpty()) {
            values.add(node);
        } else if (node.has(way)) { // a name may hold dots itself
            collect(node.get(way), "", values);
        } else if (dot >= 0) {
            collect(node.path(first), way.substring(dot + 1), values);
        }
    }

    private String text(JsonNode value, Field field, Place place) throws InputFault {
        if (value.isValueNode()) return value.asText();
        throw new InputFault(
                FaultKind.BAD_FIELD,
                place,
                "'%s' leads to an object, not to a value".formatted(Clip.of(mapping.way(field))),
                "go on to one of its fields, after a dot");
    }

    /** ISO 8601, RFC 822, eight digits, or seconds or thousandths since 1970. */
    static Optional<When> when(String written) {
        String value = written.strip();
        try {
            if (SECONDS.matcher(value).matches()) {
                return Optional.of(
                        at(Instant.ofEpochSecond(Long.parseLong(value.split("\\.")[0]))));
            }
            if (MILLIS.matcher(value).matches()) {
                return Optional.of(at(Instant.ofEpochMilli(Long.parseLong(value))));
            }
            if (BASIC_DAY.matcher(value).matches()) {
                LocalDate day = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
                return Optional.of(new When(day, Optional.empty()));
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // digits that are no day
        }
        return WrittenDate.read(value).map(it -> in(it, value));
    }

    private static When in(OffsetDateTime time, String value) {
        boolean moment = value.contains(":");
        return new When(
                time.toLocalDate(), moment ? Optional.of(time.toInstant()) : Optional.empty());
    }

    private static When at(Instant moment) {
        return new When(LocalDate.ofInstant(moment, ZoneOffset.UTC), Optional.of(moment));
    }
}
