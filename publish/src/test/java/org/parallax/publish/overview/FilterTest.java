package org.parallax.publish.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.pipeline.Refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

class FilterTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 200));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                   | ''
                    place=                               | ''
                    q=++mill+                            | q=mill
                    type=shelling,AIRSTRIKE              | type=airstrike&type=shelling
                    type=shelling&type=airstrike         | type=airstrike&type=shelling
                    grade=Weak&from=2031-01-02           | from=2031-01-02&grade=weak
                    acled=battles                        | acled=Battles
                    disputed=no&undated=ONLY             | undated=only
                    disputed=yes                         | disputed=yes
                    killed-min=010                       | killed-min=10
                    bbox=35.50,32.0,42.123456,37.4       | bbox=35.5%2C32%2C42.12346%2C37.4
                    bbox=170,-20,190,-10                 | bbox=170%2C-20%2C-170%2C-10
                    bbox=-400,-85,400,85                 | bbox=-180%2C-85%2C180%2C85
                    place=Port+S%C3%A9l%C3%A8ne          | place=Port+S%C3%A9l%C3%A8ne
                    """)
    void hasOneQueryForWhatItAsks(String query, String canonical) throws Refusal {
        assertEquals(canonical, Filter.ofQuery(query).query());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    form=2031-01-01              | there is no parameter form. Use from, to, place, actor, type, acled, grade, origin, q, undated, unplaced, killed-min, disputed, bbox
                    from=today                   | from today is no day. Write it like 2026-01-08
                    from=2031-02-29              | from 2031-02-29 is no day. Write it like 2026-01-08
                    from=2031-02-02&to=2031-02-01 | from 2031-02-02 is after to 2031-02-01
                    to=2031-02-02&to=2031-02-01  | to is given more than once
                    grade=strong                 | strong is no grade. Use confirmed, fair, weak, contested, discounted
                    undated=maybe                | maybe is no undated. Use with, without, only
                    killed-min=-3                | killed-min -3 is no number. Write it like 10
                    killed-min=9999999999        | killed-min 9999999999 is no number. Write it like 10
                    disputed=perhaps             | disputed perhaps is neither yes nor no
                    bbox=1,2,3                   | bbox 1,2,3 is no part of the map. Write west,south,east,north in degrees, like 35.5,32,42.4,37.4
                    bbox=1,9,3,2                 | bbox 1,9,3,2 is no part of the map. Write west,south,east,north in degrees, like 35.5,32,42.4,37.4
                    bbox=NaN,9,3,10              | bbox NaN,9,3,10 is no part of the map. Write west,south,east,north in degrees, like 35.5,32,42.4,37.4
                    q=%E4%                       | %E4% is not as URLs are written
                    bbox=1%0A2%1B[2J             | bbox 1\uFFFD2\uFFFD[2J is no part of the map. Write west,south,east,north in degrees, like 35.5,32,42.4,37.4
                    """)
    void refusesInOneLine(String query, String why) {
        Refusal refusal = assertThrows(Refusal.class, () -> Filter.ofQuery(query));
        assertEquals(why, refusal.getMessage());
    }

    @Test
    void aTypeThatThereIsNotIsToldWithThoseThereAre() {
        Refusal refusal = assertThrows(Refusal.class, () -> Filter.ofQuery("type=party"));
        String told = String.valueOf(refusal.getMessage());
        assertTrue(told.startsWith("party is no type. Use armed-clash, offensive,"), told);
    }

    @Test
    void parametersOfOthersArePassedOverWhereTheyAreNamed() throws Refusal {
        Map<String, List<String>> given = Map.of("q", List.of("mill"), "zoom", List.of("4"));
        assertEquals("q=mill", Filter.parse(given, Set.of("zoom")).query());
        assertThrows(Refusal.class, () -> Filter.parse(given));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isReadBackAsItIsWritten(long seed) throws Refusal {
        Filter filter = Filter.parse(parameters(Invented.random(seed)));
        assertEquals(filter, Filter.ofQuery(filter.query()));
        assertEquals(filter, Filter.parse(filter.parameters()));
        assertEquals(filter.query(), Filter.ofQuery(filter.query()).query());
    }

    private static Map<String, List<String>> parameters(Random random) {
        Map<String, List<String>> values =
                Map.ofEntries(
                        Map.entry("from", List.of("2031-01-01", "1999-12-31")),
                        Map.entry("to", List.of("2031-01-01", "2040-02-29")),
                        Map.entry("place", List.of("AX", "px:a&b=c", "Tall Warda", "تل وردة")),
                        Map.entry("actor", List.of("north-army", "100%", "a+b c")),
                        Map.entry("type", List.of("shelling,riot", "other", "Drone-Strike")),
                        Map.entry("acled", List.of("explosions/remote violence", "Riots")),
                        Map.entry("grade", List.of("weak", "fair,weak")),
                        Map.entry("origin", List.of("monitor-a", "the mayor; #1?")),
                        Map.entry("q", List.of("<b>mill</b>", "\uD83D\uDE00", "a\u0000b")),
                        Map.entry("undated", List.of("with", "without", "only")),
                        Map.entry("unplaced", List.of("with", "without", "only")),
                        Map.entry("killed-min", List.of("0", "1000000000")),
                        Map.entry("disputed", List.of("yes", "no")),
                        Map.entry("bbox", List.of("179,-1,181,1", "-0.00001,0,0.1,1e-3")));
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String name : Filter.parameterNames()) {
            if (random.nextBoolean()) continue;
            List<String> all = values.getOrDefault(name, List.of());
            parameters.put(name, new ArrayList<>(List.of(all.get(random.nextInt(all.size())))));
        }
        return parameters;
    }

    @Test
    void everyParameterHasValuesHere() {
        Set<String> tried = new HashSet<>();
        for (long seed = 0; seed < 40; seed++)
            tried.addAll(parameters(Invented.random(seed)).keySet());
        assertEquals(Set.copyOf(Filter.parameterNames()), tried);
    }

    @Test
    void linksChangeOnePart() throws Refusal {
        Filter filter = Filter.ofQuery("q=mill&type=riot");
        assertEquals("type=riot&q=sea", filter.with("q", "sea").query());
        assertEquals("type=riot", filter.without("q", "from").query());
        assertEquals("type=shelling&type=riot&q=mill", toggled(filter, "type", "shelling"));
        assertEquals("q=mill", toggled(filter, "type", "riot"));
        assertEquals("place=AX&type=riot&q=mill", toggled(filter, "place", "AX"));
        assertEquals(
                "place=FX&type=riot&q=mill", toggled(filter.with("place", "AX"), "place", "FX"));
        assertTrue(filter.has("type", "riot"));
        assertFalse(filter.has("type", "shelling"));
        assertThrows(IllegalArgumentException.class, () -> filter.with("type", "party"));
        assertTrue(filter.without("q", "type").isEmpty());
    }

    private static String toggled(Filter filter, String parameter, String value) {
        return filter.toggled(parameter, value).query();
    }
}
