package org.parallax.publish.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.event.Incident;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Invented.Sketch;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class CellMapTest {
    private static final Overview FEW =
            Invented.overview(
                    new Sketch("i1")
                            .at(Invented.WARDA)
                            .day("2031-03-30")
                            .killed(4, 6, 6)
                            .incident(),
                    new Sketch("i2").at(Invented.WARDA).incident(),
                    new Sketch("i3").at(Invented.MILL).type(IncidentType.RIOT).incident(),
                    new Sketch("i4").at(Invented.PROVINCE).incident(),
                    new Sketch("i5").at(Invented.ISLE).killed(1, 1, 1).incident(),
                    new Sketch("i6").incident());

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 200) / 4);
    }

    @ParameterizedTest(name = "zoom {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4  | 3 mixed known to the town; 1 shelling known to the town; 1 shelling known to the province
                    16 | 2 shelling known to the town; 1 shelling known to the town; 1 shelling known to the province; 1 riot known to the town
                    """)
    void whatLiesCloseIsPutTogether(double zoom, String cells) {
        assertEquals(
                cells,
                String.join(
                        "; ",
                        FEW.map(Filter.NONE, Box.EARTH, zoom).cells().stream()
                                .map(it ->
                                        "%d %s %s"
                                                .formatted(
                                                        it.count(),
                                                        it.type()
                                                                .map(IncidentType::word)
                                                                .orElse("mixed"),
                                                        Labels.precision(it.precision())))
                                .toList()));
    }

    @Test
    void aCellSaysWhatItHolds() {
        CellMap map = FEW.map(Filter.NONE, new Box(39, 36, 41, 37), 16);
        assertEquals(List.of(1, 1), List.of(map.outside(), map.unplaced()));
        assertEquals(
                List.of(
                        "2 incidents in Tall Warda. At least 4 killed in 1 incident (best 6, at"
                                + " most 6); 1 incident gives no number.",
                        "Shelling in North, day not known; killed: no number given; known to the"
                                + " province",
                        "Riot in Mill Quarter, day not known; killed: no number given; known to"
                                + " the town"),
                map.cells().stream().map(Cell::label).toList());
        Cell both = map.cells().getFirst();
        assertEquals(
                List.of(Optional.empty(), Optional.of("px:warda"), 36.50, 40.25, 4_000),
                List.of(
                        both.incident(),
                        both.place(),
                        both.lat(),
                        both.lon(),
                        both.radiusMetres()));
        assertEquals(Optional.of("i3"), map.cells().getLast().incident());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}, {3}")
    @CsvSource(
            textBlock =
                    """
                    camp,   shelling,           36.5,  40.25, town
                    ward,   shelling,           36.5,  40.25, town
                    bridge, shelling,           36.12, 40.57, neighbourhood
                    bridge, attack-on-hospital, 36.1,  40.55, town
                    warda,  attack-on-hospital, 36.5,  40.25, town
                    north,  attack-on-hospital, 36.3,  40.1,  admin1
                    """)
    void noSiteInUseIsShownFinerThanItsTown(
            String place, String type, double lat, double lon, String precision) throws Refusal {
        Where where =
                Invented.PLACES.stream()
                        .filter(it -> it.place().equals("px:" + place))
                        .findFirst()
                        .orElseThrow();
        IncidentType kind = Filter.ofQuery("type=" + type).types().iterator().next();
        Overview overview = Invented.overview(new Sketch("i1").type(kind).at(where).incident());
        Cell cell = overview.map(Filter.NONE, Box.EARTH, 20).cells().getFirst();
        assertEquals(
                List.of(lat, lon, precision),
                List.of(cell.lat(), cell.lon(), cell.precision().word()));
        // Nor can a part of the map around its own point tell of it.
        Box tight =
                new Box(
                        where.lon() - 0.0001,
                        where.lat() - 0.0001,
                        where.lon() + 0.0001,
                        where.lat() + 0.0001);
        boolean told = overview.find(Filter.NONE.with("bbox", tight.words())).matching() > 0;
        assertEquals(where.lat() == lat && where.lon() == lon, told);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 3.7, 12, 22, 400, Double.NaN, Double.POSITIVE_INFINITY})
    void neverHasTooManyCells(double zoom) {
        Incident[] spread =
                IntStream.range(0, 3_000)
                        .mapToObj(at ->
                                new Sketch("i" + at)
                                        .at(
                                                new Where(
                                                        "px:" + at,
                                                        "Farm " + at,
                                                        -80 + at * 0.05,
                                                        -170 + at * 0.11,
                                                        Precision.TOWN,
                                                        Optional.empty()))
                                        .incident())
                        .toArray(Incident[]::new);
        CellMap map = Invented.overview(spread).map(Filter.NONE, Box.EARTH, zoom);
        assertTrue(map.cells().size() <= 2_000, () -> map.cells().size() + " cells");
        assertEquals(3_000, map.cells().stream().mapToInt(Cell::count).sum());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cellsAndTheRestAddUpToAll(long seed) throws Refusal {
        Overview overview = Invented.overview(Invented.many(150, seed));
        for (String query : List.of("", "type=shelling", "unplaced=only", "bbox=35,33,41,37")) {
            Filter filter = Filter.ofQuery(query);
            Found found = overview.find(filter);
            for (Box box :
                    List.of(Box.EARTH, new Box(39, 36, 41, 37), new Box(170, -60, -170, 0))) {
                for (double zoom : new double[] {0, 5, 9, 18}) {
                    CellMap map = overview.map(filter, box, zoom);
                    int shown = map.cells().stream().mapToInt(Cell::count).sum();
                    int all = shown + map.outside() + map.unplaced();
                    assertEquals(found.matching(), all, query + " " + box + " " + zoom);
                    assertEquals(found.unplaced(), map.unplaced());
                    long killed = map.cells().stream().mapToLong(it -> it.killed().best()).sum();
                    if (box.equals(Box.EARTH) && map.unplaced() == 0) {
                        assertEquals(found.killed().best(), killed);
                    }
                }
            }
        }
    }
}
