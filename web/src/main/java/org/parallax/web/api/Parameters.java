package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.IncidentType;
import org.parallax.event.Grade;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Order;
import org.parallax.publish.overview.Paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What may be asked for in several places, as the OpenAPI document tells it. */
final class Parameters {
    private static final List<String> ACLED =
            List.of(
                    "Battles",
                    "Protests",
                    "Riots",
                    "Explosions/Remote violence",
                    "Violence against civilians",
                    "Strategic developments");

    /** The kinds of claims, as the contract prints them. */
    static final List<String> KINDS =
            List.of("figure", "incident", "control", "agreement", "access", "statement");

    private static final List<String> PRESENCE = List.of("with", "without", "only");
    private static final long MOST_KILLED = 1_000_000_000;
    private static final int NEAREST = 24;

    private Parameters() {}

    /** One for each of {@link Filter#parameterNames}. */
    static List<Parameter> filter() {
        return Filter.parameterNames().stream().map(Parameters::filter).toList();
    }

    private static Parameter filter(String name) {
        return switch (name) {
            case "from" -> Parameter.query(name, "On this day or later.", Parameter.day());
            case "to" -> Parameter.query(name, "On this day or earlier.", Parameter.day());
            case "place" ->
                    Parameter.query(
                            name,
                            "A place's id (all that lies within it counts), a country's two"
                                    + " capital letters (ISO 3166-1), or words of its name.");
            case "actor" ->
                    Parameter.query(name, "The id of one who took part, is accused or claims it.");
            case "type" ->
                    Parameter.several(
                            name,
                            "Any of these types; several with commas or by asking again.",
                            words(Arrays.stream(IncidentType.values()).map(IncidentType::word)));
            case "acled" -> Parameter.query(name, "ACLED's event type.", Parameter.oneOf(ACLED));
            case "grade" ->
                    Parameter.several(
                            name,
                            "Any of these grades; several with commas or by asking again.",
                            words(Arrays.stream(Grade.values()).map(Grade::word)));
            case "origin" -> Parameter.query(name, "The id or name of an independent first sayer.");
            case "q" ->
                    Parameter.query(
                            name,
                            "Words of titles and texts, of names of places, bodies and outlets."
                                    + " Texts that came in a moment ago may not be searched yet,"
                                    + " so such an answer has no ETag.");
            case "undated" ->
                    Parameter.query(
                            name,
                            "What becomes of incidents without a day: without, where from or to is"
                                    + " given, else with.",
                            Parameter.oneOf(PRESENCE));
            case "unplaced" ->
                    Parameter.query(
                            name,
                            "What becomes of incidents without a place: without, where place or"
                                    + " bbox is given, else with.",
                            Parameter.oneOf(PRESENCE));
            case "killed-min" ->
                    Parameter.query(
                            name,
                            "At least so many killed by the best figure; those without a number"
                                    + " are left out.",
                            Parameter.whole(0, MOST_KILLED));
            case "disputed" ->
                    Parameter.query(
                            name,
                            "yes: only those on which independent origins contradict each other.",
                            Parameter.oneOf(List.of("yes", "no")));
            case "bbox" ->
                    Parameter.query(
                            name,
                            "Within west,south,east,north, in degrees (WGS 84), such as"
                                    + " 35.5,32,42.4,37.4.");
            default -> throw new AssertionError("a filter's parameter without words: " + name);
        };
    }

    private static ObjectNode words(Stream<String> words) {
        return Parameter.oneOf(words.toList());
    }

    static Parameter order() {
        return Parameter.query(
                "order",
                "newest: the newest first day first; killed: the highest best figure first; grade:"
                        + " the firmest first; changed: what came in last first. Those without a"
                        + " day or number come last.",
                words(Arrays.stream(Order.values()).map(Order::word)));
    }

    /** The two of every list that comes in pages. */
    static List<Parameter> page() {
        return List.of(
                Parameter.query("after", "next of the page before; opaque."),
                Parameter.query(
                        "limit",
                        "At most so many items; 50 where it is not given.",
                        Parameter.whole(1, Paging.MOST)));
    }

    static List<Parameter> window() {
        return List.of(
                Parameter.query(
                        "view",
                        "The part of the map that is looked at, west,south,east,north in degrees;"
                                + " the whole earth where it is not given. Unlike bbox it is no"
                                + " part of the filter."),
                Parameter.query(
                        "zoom",
                        "Of the map; 0, the whole earth in one tile of 512 pixels, where it is not"
                                + " given.",
                        Parameter.type("number").put("minimum", 0).put("maximum", NEAREST)));
    }

    @SafeVarargs
    static List<Parameter> all(List<Parameter>... some) {
        List<Parameter> all = new ArrayList<>();
        for (List<Parameter> it : some) all.addAll(it);
        return all;
    }
}
