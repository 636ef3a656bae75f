package org.parallax.publish.overview;

import org.parallax.claims.IncidentType;
import org.parallax.event.Grade;
import org.parallax.pipeline.Refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which incidents are asked for. It stands in the query of a URL, whole: {@link #parse} and {@link
 * #query} are each other's inverse.
 *
 * <p>An incident is within days if one of its days is. What {@code undated} and {@code unplaced}
 * leave open is decided by the rest: who asks for days is shown what has days, who asks for a place
 * or a part of the map what has a place; what is left out by that is counted.
 *
 * @param from the first day asked for
 * @param to the last day asked for
 * @param place a place's id, with all that lies in it; a country's code of two capital letters; or
 *     words that its name, or that of its district, province or country, begins with
 * @param actor who took part, is accused or claims it: the register's id, or a name
 * @param types one of these; any where there is none
 * @param acled ACLED's event type
 * @param grades one of these; any where there is none
 * @param origin an independent first sayer: the register's id, or a name
 * @param text words that begin words of place, type, bodies, titles and outlets
 * @param killedMin so many killed at least, by the best figure
 * @param disputed only those on which origins contradict each other
 * @param box only those placed in this part of the map
 */
public record Filter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> place,
        Optional<String> actor,
        Set<IncidentType> types,
        Optional<String> acled,
        Set<Grade> grades,
        Optional<String> origin,
        Optional<String> text,
        Optional<Presence> undated,
        Optional<Presence> unplaced,
        OptionalLong killedMin,
        boolean disputed,
        Optional<Box> box) {
    /** Everything. */
    public static final Filter NONE = FilterReader.none();

    public Filter {
        types = ordered(types, IncidentType.class);
        grades = ordered(grades, Grade.class);
    }

    private static <E extends Enum<E>> Set<E> ordered(Set<E> some, Class<E> family) {
        Set<E> ordered = EnumSet.noneOf(family);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }

    /** The names of all parameters, in the order in which {@link #query} writes them. */
    public static List<String> parameterNames() {
        return FilterReader.NAMES;
    }

    /**
     * Reads the parameters of a query. Empty values count as not given, as forms send them.
     *
     * @throws Refusal in one line, for an unknown parameter or a value that it cannot have
     */
    public static Filter parse(Map<String, List<String>> parameters) throws Refusal {
        return parse(parameters, Set.of());
    }

    /**
     * The same beside parameters of others.
     *
     * @param others names of parameters that are no filter's and are passed over
     */
    public static Filter parse(Map<String, List<String>> parameters, Set<String> others)
            throws Refusal {
        return FilterReader.read(parameters, others);
    }

    /**
     * Reads a query as it stands in a URL.
     *
     * @param query without the question mark; may be empty
     * @throws Refusal in one line, for an unknown parameter or a value that it cannot have
     */
    public static Filter ofQuery(String query) throws Refusal {
        return parse(Query.parameters(query));
    }

    /** Its parameters in their order, each with one value or more. */
    public Map<String, List<String>> parameters() {
        return FilterReader.written(this);
    }

    /** For a URL, without the question mark; empty where it asks for everything. */
    public String query() {
        return Query.of(parameters());
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The same with one parameter changed, for links.
     *
     * @throws IllegalArgumentException for what {@link #parse} would refuse
     */
    public Filter with(String parameter, String... values) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(parameters());
        parameters.put(parameter, Arrays.asList(values));
        return known(parameters);
    }

    /** The same without these parameters. */
    public Filter without(String... names) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(parameters());
        Arrays.asList(names).forEach(parameters::remove);
        return known(parameters);
    }

    /**
     * The same with the value added, or taken away where it is there: a link in a list of facets.
     * Of a parameter that takes one value the value takes the place of the other.
     *
     * @throws IllegalArgumentException for what {@link #parse} would refuse
     */
    public Filter toggled(String parameter, String value) {
        List<String> values = new ArrayList<>(parameters().getOrDefault(parameter, List.of()));
        if (values.remove(value)) return with(parameter, values.toArray(String[]::new));
        if (!FilterReader.takesSeveral(parameter)) values.clear();
        values.add(value);
        return with(parameter, values.toArray(String[]::new));
    }

    /** True where the parameter has that value, among others it may have. */
    public boolean has(String parameter, String value) {
        return parameters().getOrDefault(parameter, List.of()).contains(value);
    }

    private static Filter known(Map<String, List<String>> parameters) {
        try {
            return parse(parameters);
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.getMessage(), refusal);
        }
    }

    /** What becomes of incidents without a day. */
    Presence whereUndated() {
        boolean asked = from.isPresent() || to.isPresent();
        return undated.orElse(asked ? Presence.WITHOUT : Presence.WITH);
    }

    /** What becomes of incidents without a place. */
    Presence whereUnplaced() {
        boolean asked = place.isPresent() || box.isPresent();
        return unplaced.orElse(asked ? Presence.WITHOUT : Presence.WITH);
    }
}
