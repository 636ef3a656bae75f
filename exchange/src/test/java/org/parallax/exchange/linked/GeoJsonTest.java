package org.parallax.exchange.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Side;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.RichRecord;
import org.parallax.exchange.form.Lost;
import org.parallax.pipeline.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Incidents as features. */
class GeoJsonTest {
    private static final Schema SCHEMA = new Schema("geojson.schema.json");

    private final List<Lost> lost = new ArrayList<>();

    private List<String> lines(MadeRecord made) {
        try (Stream<String> lines =
                new GeoJson().lines(made.view(), MadeRecord.preamble(), lost::add)) {
            return lines.toList();
        }
    }

    private JsonNode document(MadeRecord made) {
        return Json.parse(String.join("\n", lines(made)));
    }

    private JsonNode feature(MadeRecord made, String id) {
        for (JsonNode feature : document(made).path("features")) {
            if (feature.path("id").textValue().equals(id)) return feature;
        }
        throw new AssertionError("no feature " + id);
    }

    @Test
    void theDocumentIsWhatTheRfcSays() {
        JsonNode document = document(RichRecord.made());
        assertEquals(List.of(), SCHEMA.faults(document));
        assertEquals(3, document.path("features").size());
        assertEquals("[37.16,36.2,37.16,36.2]", document.path("bbox").toString());
        assertEquals("17", document.path("metadata").path("entries").textValue());
    }

    @Test
    void theSchemaFindsFaults() {
        String wrong =
                String.join("\n", lines(RichRecord.made()))
                        .replace("[37.16,36.2]", "[236.2,37.16]")
                        .replace("\"grade\":\"weak\"", "\"grade\":\"feeble\"");
        assertEquals(
                2, SCHEMA.faults(Json.parse(wrong)).stream().filter(GeoJsonTest::told).count());
    }

    private static boolean told(String fault) {
        return fault.contains("236.2") || fault.contains("180") || fault.contains("grade");
    }

    @Test
    void aFeatureIsALine() {
        List<String> lines = lines(RichRecord.made());
        assertEquals(5, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"type\":\"FeatureCollection\",\"metadata\":{"));
        assertTrue(lines.get(1).endsWith("}},"));
        assertEquals("bare", Json.parse(lines.get(2).replaceAll(",$", "")).path("id").textValue());
        assertTrue(lines.get(3).endsWith("}}"));
        assertEquals("],\"bbox\":[37.16,36.2,37.16,36.2]}", lines.getLast());
    }

    @Test
    void aRecordOfNothingIsADocument() {
        JsonNode document = document(new MadeRecord());
        assertEquals(List.of(), SCHEMA.faults(document));
        assertEquals("[]", document.path("features").toString());
        assertTrue(document.path("bbox").isMissingNode());
    }

    @Test
    void whatIsNotStatedIsNull() {
        JsonNode bare = feature(RichRecord.made(), "bare");
        assertTrue(bare.path("geometry").isNull());
        for (String key : List.of("date_from", "place", "killed_best", "perpetrators", "url")) {
            assertTrue(bare.path("properties").path(key).isNull(), key);
        }
    }

    @Test
    void aSideKnownByItsLossesStandsBesideTheOthers() {
        MadeRecord made = new MadeRecord();
        made.report("a", "Valley Courier", "2026-01-07", "Two fighters died.");
        made.event("i1")
                .at("gn:170063")
                .side("syria-army", Side.Role.PARTY)
                .figure(
                        Outcome.KILLED,
                        Who.COMBATANT,
                        Optional.of("sdf"),
                        new Bounds(2, 2, 2, false),
                        made.figure(
                                "a",
                                "Two fighters died",
                                Outcome.KILLED,
                                Count.exactly(2),
                                Who.COMBATANT));
        JsonNode told = feature(made, "i1").path("properties");
        assertEquals("Syrian army", told.path("parties").asText());
        assertEquals("Syrian Democratic Forces", told.path("sides_by_losses").asText());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    date_precision | 2
                    country        | SY
                    place_name     | Aleppo
                    killed_low     | 6
                    killed_high    | 9
                    killed_open    | true
                    injured_best   | null
                    perpetrators   | Syrian army (accused)
                    targets        | Syrian Democratic Forces
                    actors         | syria-army; sdf
                    disputed       | killed
                    origin_count   | 2
                    outlets        | Valley Courier
                    url            | https://a.example/story
                    episode        | e7
                    """)
    void anIncidentIsFlat(String key, String value) {
        JsonNode told = feature(RichRecord.made(), "full").path("properties").path(key);
        assertEquals(value, told.asText());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} {4}")
    @CsvSource(
            textBlock =
                    """
                    Mill bridge,     exact,         shelling,           37.16, 36.2,  neighbourhood
                    Green house,     exact,         shelling,           37.15, 36.2,  town
                    Long quarter,    neighbourhood, shelling,           37.161, 36.201, neighbourhood
                    East camp,       neighbourhood, shelling,           37.15, 36.2,  town
                    Ward,            neighbourhood, attack-on-hospital, 37.15, 36.2,  town
                    Old town,        town,          shelling,           37.16, 36.2,  town
                    North,           country,       shelling,           37.16, 36.2,  country
                    """)
    void noPlaceIsToldFinerThanOnTheMap(
            String name, String known, String type, double lon, double lat, String precision) {
        MadeRecord made = new MadeRecord();
        Precision exactly = Precision.valueOf(known.toUpperCase(java.util.Locale.ROOT));
        IncidentType kind =
                Stream.of(IncidentType.values())
                        .filter(it -> it.word().equals(type))
                        .findFirst()
                        .orElseThrow();
        made.event("i").type(kind).at(name, 36.20123, 37.16123, exactly);
        JsonNode feature = feature(made, "i");
        assertEquals(
                "[" + lon + "," + lat + "]",
                feature.path("geometry").path("coordinates").toString());
        assertEquals(precision, feature.path("properties").path("place_precision").textValue());
    }

    @Test
    void aPlaceWhoseNameIsWithheldIsNowhere() {
        JsonNode home = feature(RichRecord.made(), "home");
        assertTrue(home.path("geometry").isNull(), home.toString());
        assertTrue(home.path("properties").path("withheld").booleanValue());
        String all = String.join("\n", lines(RichRecord.made()));
        for (String tells : List.of("Quistabar", "quistabar", "36.201", "37.161")) {
            assertFalse(all.contains(tells), tells);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    totals.detained      | 0
                    totals.killed.reason | It's the "lower"; 9 is later.
                    figures.killed       | civilian 6/6/9+
                    running.killed       | war 900+
                    accusations          | sohr accuses syria-army
                    disputes.killed      | 6 against 9
                    reprints             | sohr: monitor, 0
                    """)
    void whatItHasNoRoomForIsTold(String field, String what) {
        lines(RichRecord.made());
        assertTrue(
                lost.stream().anyMatch(it -> it.field().equals(field) && it.what().equals(what)),
                lost.toString());
    }
}
