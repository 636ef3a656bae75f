package org.parallax.publish.overview;

import org.parallax.claims.IncidentType;
import org.parallax.event.Grade;
import org.parallax.pipeline.Refusal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A filter from and to parameters of a query. */
final class FilterReader {
    static final List<String> NAMES =
            List.of(
                    "from",
                    "to",
                    "place",
                    "actor",
                    "type",
                    "acled",
                    "grade",
                    "origin",
                    "q",
                    "undated",
                    "unplaced",
                    "killed-min",
                    "disputed",
                    "bbox");

    /** ACLED's event types, as its codebook of 2024 writes them. */
    private static final List<String> ACLED =
            List.of(
                    "Battles",
                    "Protests",
                    "Riots",
                    "Explosions/Remote violence",
                    "Violence against civilians",
                    "Strategic developments");

    private static final int LONGEST = 200;
    private static final long MOST_KILLED = 1_000_000_000;

    private final Map<String, List<String>> given;

    private FilterReader(Map<String, List<String>> given) {
        this.given = given;
    }

    static Filter none() {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false,
                Optional.empty());
    }

    static boolean takesSeveral(String parameter) {
        return parameter.equals("type") || parameter.equals("grade");
    }

    static Filter read(Map<String, List<String>> parameters, Set<String> others) throws Refusal {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> it : parameters.entrySet()) {
            if (others.contains(it.getKey())) continue;
            if (!NAMES.contains(it.getKey())) {
                throw new Refusal(
                        "there is no parameter %s. Use %s"
                                .formatted(shortened(it.getKey()), String.join(", ", NAMES)));
            }
            List<String> values =
                    it.getValue().stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
            if (!values.isEmpty()) given.put(it.getKey(), values);
        }
        return new FilterReader(given).filter();
    }

    private Filter filter() throws Refusal {
        Optional<LocalDate> from = day("from");
        Optional<LocalDate> to = day("to");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new Refusal("from %s is after to %s".formatted(from.get(), to.get()));
        }
        Optional<String> box = one("bbox");
        return new Filter(
                from,
                to,
                one("place"),
                one("actor"),
                several("type", IncidentType.class, IncidentType::word),
                acled(),
                several("grade", Grade.class, Grade::word),
                one("origin"),
                one("q"),
                presence("undated"),
                presence("unplaced"),
                killedMin(),
                disputed(),
                box.isEmpty() ? Optional.empty() : Optional.of(Box.of(box.get())));
    }

    private Optional<String> one(String name) throws Refusal {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) throw new Refusal(name + " is given more than once");
        if (values.isEmpty()) return Optional.empty();
        String value = values.getFirst();
        if (value.length() > LONGEST) {
            throw new Refusal(
                    "%s is too long: %d characters, at most %d"
                            .formatted(name, value.length(), LONGEST));
        }
        return Optional.of(value);
    }

    private Optional<LocalDate> day(String name) throws Refusal {
        Optional<String> value = one(name);
        if (value.isEmpty()) return Optional.empty();
        try {
            return value.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    "%s %s is no day. Write it like 2026-01-08".formatted(name, value.get()));
        }
    }

    private <E extends Enum<E>> Set<E> several(
            String name, Class<E> family, Function<E, String> word) throws Refusal {
        Set<E> several = EnumSet.noneOf(family);
        for (String value : given.getOrDefault(name, List.of())) {
            for (String typed : value.split(",")) {
                several.add(
                        constant(
                                name,
                                typed.strip(),
                                Arrays.asList(family.getEnumConstants()),
                                word));
            }
        }
        return several;
    }

    private static <E> E constant(String name, String typed, List<E> all, Function<E, String> word)
            throws Refusal {
        for (E one : all) if (word.apply(one).equalsIgnoreCase(typed)) return one;
        throw new Refusal(
                "%s is no %s. Use %s"
                        .formatted(
                                shortened(typed),
                                name,
                                all.stream().map(word).collect(Collectors.joining(", "))));
    }

    private Optional<String> acled() throws Refusal {
        Optional<String> typed = one("acled");
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(constant("acled", typed.get(), ACLED, Function.identity()));
    }

    private Optional<Presence> presence(String name) throws Refusal {
        Optional<String> typed = one(name);
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(
                constant(name, typed.get(), Arrays.asList(Presence.values()), Presence::word));
    }

    private OptionalLong killedMin() throws Refusal {
        Optional<String> typed = one("killed-min");
        if (typed.isEmpty()) return OptionalLong.empty();
        String digits = typed.get();
        if (!digits.matches("[0-9]{1,10}") || Long.parseLong(digits) > MOST_KILLED) {
            throw new Refusal(
                    "killed-min %s is no number. Write it like 10".formatted(shortened(digits)));
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    private boolean disputed() throws Refusal {
        Optional<String> typed = one("disputed");
        if (typed.isEmpty()) return false;
        return switch (typed.get().toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                    throw new Refusal(
                            "disputed %s is neither yes nor no".formatted(shortened(typed.get())));
        };
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
    }

    static Map<String, List<String>> written(Filter filter) {
        Map<String, List<String>> written = new LinkedHashMap<>();
        put(written, "from", filter.from().map(LocalDate::toString));
        put(written, "to", filter.to().map(LocalDate::toString));
        put(written, "place", filter.place());
        put(written, "actor", filter.actor());
        putAll(written, "type", filter.types().stream().map(IncidentType::word).toList());
        put(written, "acled", filter.acled());
        putAll(written, "grade", filter.grades().stream().map(Grade::word).toList());
        put(written, "origin", filter.origin());
        put(written, "q", filter.text());
        put(written, "undated", filter.undated().map(Presence::word));
        put(written, "unplaced", filter.unplaced().map(Presence::word));
        if (filter.killedMin().isPresent()) {
            written.put("killed-min", List.of("" + filter.killedMin().getAsLong()));
        }
        if (filter.disputed()) written.put("disputed", List.of("yes"));
        put(written, "bbox", filter.box().map(Box::words));
        return written;
    }

    private static void put(
            Map<String, List<String>> written, String name, Optional<String> value) {
        value.ifPresent(it -> written.put(name, List.of(it)));
    }

    private static void putAll(
            Map<String, List<String>> written, String name, List<String> values) {
        if (!values.isEmpty()) written.put(name, new ArrayList<>(values));
    }
}
