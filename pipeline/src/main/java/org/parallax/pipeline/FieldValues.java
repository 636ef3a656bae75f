package org.parallax.pipeline;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Correction;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.Sense;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person types for a field of an incident, checked and turned into a correction. */
public final class FieldValues {
    /** The fields that can be corrected. */
    public static final List<String> FIELDS =
            List.of(
                    "type",
                    "from",
                    "to",
                    "place",
                    "killed",
                    "injured",
                    "displaced",
                    "grade",
                    "perpetrator");

    /** In place of a body where nobody is to be named. */
    private static final String NOBODY = "nobody";

    private static final int MOST_NAMESAKES = 5;

    private static final Pattern TOTAL =
            Pattern.compile("(\\d{1,9})(?:\\s*/\\s*(\\d{1,9})\\s*/\\s*(\\d{1,9}))?");

    private final Tables tables;

    FieldValues(Tables tables) {
        this.tables = tables;
    }

    /**
     * @param of the incident as it is
     * @throws Refusal if there is no such field, or it cannot have that value
     */
    Correction correction(Incident of, String field, String value) throws Refusal {
        String typed = value.strip();
        return switch (field) {
            case "type" ->
                    new Correction.Type(
                            constant(field, typed, IncidentType.values(), IncidentType::word));
            case "grade" ->
                    new Correction.Graded(constant(field, typed, Grade.values(), Grade::word));
            case "from" -> from(of, day(field, typed));
            case "to" -> to(of, day(field, typed));
            case "place" -> new Correction.Place(place(of, typed));
            case "killed" -> new Correction.Total(Outcome.KILLED, bounds(field, typed));
            case "injured" -> new Correction.Total(Outcome.INJURED, bounds(field, typed));
            case "displaced" -> new Correction.Total(Outcome.DISPLACED, bounds(field, typed));
            case "perpetrator" -> new Correction.Perpetrator(actor(of, typed));
            default ->
                    throw new Refusal(
                            "there is no field %s. Use %s"
                                    .formatted(field, String.join(", ", FIELDS)));
        };
    }

    /**
     * A place that nothing else is known of.
     *
     * @throws Refusal if there is none of that id or name, or several
     */
    Where place(String value) throws Refusal {
        Optional<Place> byId = tables.places().byId(value);
        if (byId.isPresent()) return where(byId.get());
        List<Place> named = tables.places().named(value);
        if (named.isEmpty()) {
            throw new Refusal("no place is called %s. See parallax places".formatted(value));
        }
        if (named.size() == 1) return where(named.getFirst());
        throw new Refusal(
                "%s may be %s. Name one by its id"
                        .formatted(value, list(named, FieldValues::told)));
    }

    /** Whether the register has a body or person of that id. */
    boolean isActor(String id) {
        return tables.actors().byId(id).isPresent();
    }

    static <E> E constant(String field, String value, E[] all, Function<E, String> word)
            throws Refusal {
        for (E one : all) {
            if (word.apply(one).equals(value.toLowerCase(Locale.ROOT))) return one;
        }
        throw new Refusal(
                "%s is no %s. Use %s"
                        .formatted(
                                value,
                                field,
                                Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }

    static LocalDate day(String field, String value) throws Refusal {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refusal("%s %s is no day. Write it like 2026-01-08".formatted(field, value));
        }
    }

    private static Correction from(Incident of, LocalDate day) throws Refusal {
        Optional<LocalDate> last = of.when().to();
        if (last.isPresent() && day.isAfter(last.get())) {
            throw new Refusal(
                    "from %s is after its last day, %s. Correct to first"
                            .formatted(day, last.get()));
        }
        return new Correction.From(day);
    }

    private static Correction to(Incident of, LocalDate day) throws Refusal {
        Optional<LocalDate> first = of.when().from();
        if (first.isPresent() && day.isBefore(first.get())) {
            throw new Refusal(
                    "to %s is before its first day, %s. Correct from first"
                            .formatted(day, first.get()));
        }
        return new Correction.To(day);
    }

    private static Bounds bounds(String field, String value) throws Refusal {
        Matcher total = TOTAL.matcher(value);
        if (!total.matches()) {
            throw new Refusal(
                    "%s %s is no number. Write it like 12, or as least/best/most like 9/12/15"
                            .formatted(field, value));
        }
        long low = Long.parseLong(total.group(1));
        if (total.group(2) == null) return new Bounds(low, low, low, false);
        long best = Long.parseLong(total.group(2));
        long high = Long.parseLong(total.group(3));
        if (low > best || best > high) {
            throw new Refusal(
                    "%s %s is not in order: the least first, then the best, then the most"
                            .formatted(field, value));
        }
        return new Bounds(low, best, high, false);
    }

    private Where place(Incident of, String value) throws Refusal {
        if (tables.places().byId(value).isPresent()) return place(value);
        List<Place> named = tables.places().named(value);
        if (named.size() < 2) return place(value);
        List<Place> near = inCountryOf(of, named);
        if (near.size() == 1) return where(near.getFirst());
        throw new Refusal(
                "%s may be %s. Name one by its id".formatted(value, list(near, FieldValues::told)));
    }

    /** Those in the country that the incident lies in; all where none is, or it has no place. */
    private List<Place> inCountryOf(Incident of, List<Place> named) {
        Optional<String> country = country(of);
        List<Place> near =
                named.stream()
                        .filter(place -> country.equals(Optional.of(place.country())))
                        .toList();
        return near.isEmpty() ? named : near;
    }

    private Optional<String> country(Incident of) {
        return of.where().flatMap(where -> tables.places().byId(where.place())).map(Place::country);
    }

    private static Where where(Place place) {
        return new Where(
                place.id(),
                place.name(),
                place.lat(),
                place.lon(),
                place.precision(),
                Optional.empty());
    }

    private static String told(Place place) {
        return Stream.of(
                        Optional.of(place.id() + " (" + place.name()),
                        place.adm2(),
                        place.adm1(),
                        Optional.of(place.country() + ")"))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<String> actor(Incident of, String value) throws Refusal {
        if (value.equals(NOBODY)) return Optional.empty();
        if (tables.actors().byId(value).isPresent()) return Optional.of(value);
        List<Sense> senses = tables.actors().sensesOf(value);
        Optional<LocalDate> day = of.when().from().or(() -> of.when().to());
        Optional<Actor> meant = tables.actors().resolve(senses, day, country(of));
        if (meant.isPresent()) return meant.map(Actor::id);
        List<Actor> all = senses.stream().map(Sense::actor).distinct().toList();
        if (all.isEmpty()) {
            throw new Refusal(
                    "no body is called %s. See parallax actors, or say nobody".formatted(value));
        }
        throw new Refusal(
                "%s may be %s. Name one by its id"
                        .formatted(value, list(all, it -> it.id() + " (" + it.name() + ")")));
    }

    private static <T> String list(List<T> all, Function<T, String> told) {
        String first =
                all.stream().limit(MOST_NAMESAKES).map(told).collect(Collectors.joining("; "));
        return all.size() > MOST_NAMESAKES
                ? first + " or " + (all.size() - MOST_NAMESAKES) + " more"
                : first;
    }
}
