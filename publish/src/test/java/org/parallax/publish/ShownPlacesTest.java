package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.pipeline.Json;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Sites;
import org.parallax.pipeline.Snapshot;
import org.parallax.publish.overview.Box;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Settled;
import org.parallax.publish.overview.WhatChanged;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No way out of this module tells a place finer than may be told, or one whose name is withheld;
 * those of others are in tests of the same name there.
 */
class ShownPlacesTest {
    private static final PublicRecord RECORD = PlacedRecord.record();
    private static final Overview OVERVIEW = Overview.of(RECORD);

    /** What a way out prints of the record. */
    interface Printing {
        Stream<?> of(PublicRecord record) throws Refusal;
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("export --format incidents", "points", Export::incidents),
                way("export --format episodes", "points", Export::episodes),
                way("export --format claims", "points", Export::claims),
                way("export --format decisions", "no points", Export::decisions),
                way("derived lines", "points", ShownPlacesTest::derived),
                way("incidents", "points", it -> it.incidents().stream()),
                way("episodes", "points", it -> it.episodes().stream()),
                way("claims", "points", it -> it.claims().stream()),
                way("claims, one by one", "points", ShownPlacesTest::oneByOne),
                way("claims of a report", "points", it -> it.claimsOf("others").stream()),
                way("decisions", "no points", it -> it.decisions().stream()),
                way("outlines", "points", it -> Outline.of(it).stream().map(Outline::where)),
                way("with another", "points", ShownPlacesTest::withAnother),
                way(
                        "map",
                        "points",
                        _ -> OVERVIEW.map(Filter.NONE, Box.EARTH, 18).cells().stream()),
                way("spots", "points", it -> ids(it).map(OVERVIEW::spot)),
                way("list", "points", _ -> OVERVIEW.find(Filter.NONE).rows().stream()),
                way("facets", "no points", _ -> OVERVIEW.find(Filter.NONE).facets().stream()),
                way("queue", "points", _ -> queue().stream()),
                way("what changed", "points", it -> WhatChanged.since(none(), it).all().stream()),
                way("what went", "points", it -> WhatChanged.since(it, none()).all().stream()),
                way("table", "no points", it -> Table.lines(it, 200, false).stream()),
                way("show", "no points", it -> ids(it).flatMap(id -> page(it, id))),
                way("history, lines", "no points", _ -> Changes.lines(PlacedRecord.life())),
                way("history, page", "no points", _ -> Changes.told(PlacedRecord.life()).stream()),
                way(
                        "history, text",
                        "no points",
                        _ -> Changes.text(PlacedRecord.life(), 200, false).stream()),
                way("reread", "points", _ -> Rereading.lines(PlacedRecord.reread())));
    }

    private static Arguments way(String name, String points, Printing printing) {
        return arguments(name, points.equals("points"), printing);
    }

    private static Stream<?> derived(PublicRecord record) {
        RecordContents contents = RecordContents.of(record);
        return Stream.of(org.parallax.store.derived.Table.values())
                .flatMap(contents::lines)
                .map(it -> it.line());
    }

    private static Stream<?> oneByOne(PublicRecord record) {
        return record.claims().stream().map(it -> record.claim(it.claim().id()));
    }

    private static Stream<?> withAnother(PublicRecord record) {
        return Outline.of(record).stream().map(it -> it.shownWith(record));
    }

    private static List<?> queue() throws Refusal {
        return OVERVIEW.queue().open(Set.of(), Optional.empty(), 99, Settled.nothing()).items();
    }

    private static PublicRecord none() {
        return PublicRecord.of(new Snapshot(List.of(), List.of(), it -> it));
    }

    private static Stream<String> ids(PublicRecord record) {
        Stream<String> incidents = record.incidents().stream().map(it -> it.id());
        return Stream.concat(incidents, Stream.of("e1", "named", "others"));
    }

    private static Stream<String> page(PublicRecord record, String id) {
        return TextPage.of(record, id, Versions.NONE, 200, false).orElseThrow().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void noWayTellsMore(String way, boolean points, Printing printing) throws Refusal {
        String printed =
                printing.of(RECORD).map(Object::toString).collect(Collectors.joining("\n"));
        PlacedRecord.assertSilent(way, printed);
        assertEquals(points, PlacedRecord.tellsTown(printed), "where the city lies: " + printed);
    }

    /** As JSON of the contract. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    withheld | withheld | null
                    site     |          | px:khalid-fajr-hospital 36.2012 37.1612 town
                    hit      |          | px:sheikh-maqsoud 36.2012 37.1612 town
                    base     |          | px:abu-duhur-airbase 35.73 37.1 neighbourhood
                    town     |          | gn:170063 36.2012 37.1612 city
                    """)
    void anIncidentLiesNoFinerThanMayBeTold(String id, String withheld, String where) {
        JsonNode line = line(id, Export::incidents);
        assertEquals(where, told(line.path("where")));
        assertEquals(withheld != null, line.path("withheld").booleanValue());
        assertEquals(
                withheld == null ? line.at("/where/place").asText() : "\u2588".repeat(8),
                line.at("/disputes/0/values/0/value").asText());
        assertEquals(line.at("/disputes/0/values/0/value"), line.at("/decisions/0/from"));
        assertEquals(line.at("/disputes/0/values/0/value"), line.at("/decisions/0/to"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    withheld | withheld |
                    site     |          | px:khalid-fajr-hospital 36.2012 37.1612 town
                    hit      |          | px:sheikh-maqsoud 36.2012 37.1612 town
                    base     |          | px:abu-duhur-airbase 35.73 37.1 neighbourhood
                    town     |          | gn:170063 36.2012 37.1612 city
                    """)
    void aClaimLiesWhereItsIncidentDoes(String id, String withheld, String where) {
        String claim = line(id, Export::incidents).at("/claims/0").asText();
        JsonNode line = line(claim, Export::claims);
        assertEquals(where == null ? 0 : 1, line.path("where").size());
        if (where != null) assertEquals(where, told(line.at("/where/0")));
        assertEquals(withheld != null, line.path("withheld").booleanValue());
    }

    private static JsonNode line(String id, Function<PublicRecord, Stream<String>> lines) {
        return lines.apply(RECORD)
                .map(Json::parse)
                .filter(it -> it.iterator().next().asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String told(JsonNode where) {
        if (where.isNull()) return "null";
        return "%s %s %s %s"
                .formatted(
                        where.path("place").asText(),
                        where.path("lat"),
                        where.path("lon"),
                        where.path("precision").asText());
    }

    @Test
    void aMapWithoutItsPlaceStillCountsTheIncident() {
        assertEquals(1, OVERVIEW.map(Filter.NONE, Box.EARTH, 18).unplaced());
    }

    /** Of no town that is known. */
    @ParameterizedTest(name = "{0}, {1}: {2} {3}")
    @CsvSource(
            textBlock =
                    """
                    Iron bridge,       exact,         36.12, 40.57, neighbourhood
                    Iron bridge,       neighbourhood, 36.1234, 40.5678, neighbourhood
                    Warda Hospital,    exact,         36.1,  40.55, town
                    Children's school, exact,         36.1,  40.55, town
                    Maison médical,    exact,         36.1,  40.55, town
                    Olive camp,        neighbourhood, 36.1,  40.55, town
                    Olive camp,        town,          36.1234, 40.5678, town
                    Campton,           neighbourhood, 36.1234, 40.5678, neighbourhood
                    """)
    void aSiteInUseIsToldByItsName(String name, String known, double lat, double lon, String told) {
        Precision exactly = Precision.valueOf(known.toUpperCase(Locale.ROOT));
        Where where = new Where("px:x", name, 36.1234, 40.5678, exactly, Optional.empty());
        Coarse coarse = new Coarse(Sites.none());
        Where shown = coarse.place(where, false);
        assertEquals(
                List.of(lat, lon, told),
                List.of(shown.lat(), shown.lon(), shown.precision().word()));
        assertEquals(shown, coarse.place(shown, false), "a second time changes nothing");
    }
}
