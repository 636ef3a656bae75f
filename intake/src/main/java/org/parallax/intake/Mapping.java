package org.parallax.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the fields of a report stand in other people's JSON: {@code
 * text=body,title=headline,published=date.iso,author=authors.0.name}. On the left the fields of the
 * contract and {@code author}, on the right a way to the value: names of fields and places in lists
 * (from 0), apart by dots. Fields that are not named are looked for under their own names.
 */
public final class Mapping {
    /** Everything stands where the contract has it. */
    public static final Mapping NONE = new Mapping(Map.of());

    /** A field of a report. */
    enum Field {
        ID,
        TEXT,
        TITLE,
        OUTLET,
        URL,
        LANGUAGE,
        PUBLISHED,
        AUTHOR;

        String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Field> of(String word) {
            return Stream.of(values()).filter(field -> field.inWords().equals(word)).findFirst();
        }
    }

    private final Map<Field, String> ways;

    private Mapping(Map<Field, String> ways) {
        this.ways = ways;
    }

    /**
     * @throws IllegalArgumentException with words for the caller, where it cannot be understood
     */
    public static Mapping of(String written) {
        Map<Field, String> ways = new EnumMap<>(Field.class);
        for (String part : written.split(",", -1)) {
            int sign = part.indexOf('=');
            String left = sign < 0 ? "" : part.substring(0, sign).strip();
            String way = part.substring(sign + 1).strip();
            if (sign < 0 || way.isEmpty()) {
                throw new IllegalArgumentException(
                        "'%s' maps nothing. Write FIELD=WAY, such as text=body"
                                .formatted(Clip.of(part)));
            }
            Field field =
                    Field.of(left)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "'%s' is no field of a report. Fields are %s"
                                                    .formatted(Clip.of(left), fields())));
            if (ways.put(field, way) != null) {
                throw new IllegalArgumentException("'%s' is mapped twice".formatted(left));
            }
        }
        return new Mapping(ways);
    }

    private static String fields() {
        return Stream.of(Field.values()).map(Field::inWords).collect(Collectors.joining(", "));
    }

    boolean isNone() {
        return ways.isEmpty();
    }

    boolean maps(Field field) {
        return ways.containsKey(field);
    }

    /** Where the field stands; under its own name where nothing else is said. */
    String way(Field field) {
        return ways.getOrDefault(field, field.inWords());
    }

    /** The fields that are mapped, as they were written. */
    List<String> written(Stream<Field> fields) {
        List<String> written = new ArrayList<>();
        fields.forEach(field -> written.add(field.inWords() + "=" + way(field)));
        return written;
    }

    Stream<Field> mapped() {
        return ways.keySet().stream();
    }
}
