package org.parallax.exchange.outside.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.event.Bounds;
import org.parallax.event.Side.Role;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;
import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.Tables;
import org.parallax.exchange.outside.match.Comparison.Result;
import org.parallax.knowledge.Gazetteer;
import org.parallax.pipeline.Json;
import org.parallax.store.KeptRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** An invented record held against invented tables: each finding as a line. */
class ComparisonTest {
    private static final String ACLED =
            "event_id_cnty,event_date,time_precision,event_type,actor1,actor2,country,location,"
                    + "latitude,longitude,geo_precision,fatalities\n";
    private static final String GED =
            "id,date_start,date_end,latitude,longitude,where_prec,country,side_a,side_b,"
                    + "type_of_violence,low,best,high,event_clarity\n";

    private final MadeRecord record = new MadeRecord();

    private Sketch battle(String id, String day, double lat, double lon) {
        return record.event(id)
                .type(IncidentType.ARMED_CLASH)
                .acled("Battles", "Armed clash")
                .day(day)
                .at("Town " + id, lat, lon, Precision.TOWN)
                .side("syria-army", Role.PARTY)
                .side("sdf", Role.PARTY);
    }

    private Result against(OutsideTable table, String csv) {
        return against(table, csv, Window.ALL);
    }

    private Result against(OutsideTable table, String csv, Window window) {
        return Comparison.of(record.view(), table, Tables.kept(table, csv).stream(), window);
    }

    /** A row of ACLED's on that day in a battle of the army and SDF. */
    private static String acled(String id, String day, double lat, double lon, int dead) {
        return "%s,%s,1,Battles,Military Forces of Syria (2024-),SDF,Syria,X,%s,%s,1,%d%n"
                .formatted(id, day, lat, lon, dead);
    }

    private static String ged(String id, String from, String to, int low, int best, int high) {
        return "%s,%s,%s,36,37,1,Syria,Government of Syria,SDF,1,%d,%d,%d,1%n"
                .formatted(id, from, to, low, best, high);
    }

    private static List<String> inShort(Result result) {
        return result.findings().stream()
                .map(it ->
                        String.join(
                                " ",
                                it.match().word(),
                                it.ours().map(Ours::id).orElse("-"),
                                it.theirs().map(Theirs::id).orElse("-")))
                .toList();
    }

    @Test
    void eachIncidentAndRowIsSaidOnce() {
        battle("i1", "2026-01-06", 36, 37).killed(5, 5, 5);
        battle("i2", "2026-01-09", 36, 37).killed(9, 12, 15);
        battle("i3", "2026-01-15", 36, 37).killed(3, 3, 3);
        Result result =
                against(
                        OutsideTable.ACLED,
                        ACLED
                                + acled("S1", "2026-01-06", 36.01, 37, 5)
                                + acled("S2", "2026-01-10", 36, 37, 40)
                                + acled("S9", "2026-01-30", 36, 37, 1));
        assertEquals(
                List.of(
                        "agreed i1 acled:S1",
                        "differs i2 acled:S2",
                        "ours-only i3 -",
                        "theirs-only - acled:S9"),
                inShort(result));
        assertEquals(
                "1 day apart, same place, same sides, same kind, other number of dead (78 of 100)."
                        + " Differs in killed: ours 9/12/15, theirs 40.",
                result.findings().get(1).why());
    }

    /** "Near" is said of days and km alone: what has too few points is named with them. */
    @Test
    void whatIsNearButNotLikeEnough() {
        battle("i1", "2026-01-06", 36, 37).killed(5, 5, 5);
        battle("i2", "2026-03-06", 36, 37).killed(5, 5, 5);
        Result result =
                against(
                        OutsideTable.ACLED,
                        ACLED
                                + "S1,2026-01-06,1,Battles,Military Forces of"
                                + " Israel,Hezbollah,Syria,X,36,37,1,5\n"
                                + acled("S2", "2026-05-06", 36, 37, 5));
        assertEquals(
                List.of(
                        "theirs-only: The nearest incident, i1, has fewer than the 65 points of a"
                            + " pair: same day, same place, other sides, same kind, same number of"
                            + " dead (60 of 100).",
                        "ours-only: The nearest row, acled:S1, has fewer than the 65 points of a"
                            + " pair: same day, same place, other sides, same kind, same number of"
                            + " dead (60 of 100).",
                        "ours-only: No row of ACLED is near.",
                        "theirs-only: No incident of the record is near."),
                result.findings().stream().map(it -> it.match().word() + ": " + it.why()).toList());
    }

    @Test
    void coverageNamesBodies() {
        StringBuilder rows = new StringBuilder(ACLED);
        for (int day = 10; day < 16; day++) {
            rows.append(acled("S" + day, "2026-01-" + day, 36, 37, 1));
        }
        String covers = against(OutsideTable.ACLED, rows.toString()).coverage();
        assertTrue(covers.contains("Syrian Democratic Forces"), covers);
        assertTrue(covers.endsWith(" in every row"), covers);
        assertTrue(!covers.contains("syria-") && !covers.contains("sdf"), covers);
    }

    @ParameterizedTest(name = "ours {0}, theirs {1}: {2}")
    @CsvSource({
        "5/5/5,    5/5/5,   agreed",
        "5/5/5,    3/4/6,   agreed",
        "9/12/15,  9/9/9,   agreed",
        "9/12/15,  14/15/20,agreed",
        "9/12/15,  1/8/10,  differs",
        "5/5/5,    6/6/6,   differs",
        "-,        0/0/0,   agreed",
        "-,        1/1/1,   differs",
        "0/0/0,    0/0/0,   agreed",
        "2/2/2,    0/0/0,   differs"
    })
    void figuresAgreeWhereABestNumberIsInTheOthersRange(String ours, String theirs, String match) {
        Sketch sketch = battle("i1", "2026-01-06", 36, 37);
        if (!ours.equals("-")) {
            String[] n = ours.split("/");
            sketch.killed(Long.parseLong(n[0]), Long.parseLong(n[1]), Long.parseLong(n[2]));
        }
        String[] n = theirs.split("/");
        Result result =
                against(
                        OutsideTable.GED,
                        GED
                                + ged(
                                        "1",
                                        "2026-01-06",
                                        "2026-01-06",
                                        Integer.parseInt(n[0]),
                                        Integer.parseInt(n[1]),
                                        Integer.parseInt(n[2])));
        assertEquals(List.of(match + " i1 ucdp-ged:1"), inShort(result));
    }

    @Test
    void aFloorThatIsPassedDiffersAndIsToldAsOne() {
        battle("i1", "2026-01-06", 36, 37).total(Outcome.KILLED, new Bounds(43, 43, 43, true));
        Result result = against(OutsideTable.ACLED, ACLED + acled("S1", "2026-01-06", 36, 37, 50));
        assertTrue(
                result.findings()
                        .getFirst()
                        .why()
                        .endsWith("killed: ours 43+, theirs 50 (ours is a least number)."),
                result.findings().getFirst().why());
    }

    @Test
    void rowsOfFurtherDaysJoinTheirIncidentAndAreAddedUp() {
        battle("i1", "2026-01-06", 36, 37).days("2026-01-06", "2026-01-08").killed(12, 12, 12);
        Result result =
                against(
                        OutsideTable.ACLED,
                        ACLED
                                + acled("S1", "2026-01-06", 36, 37, 4)
                                + acled("S2", "2026-01-07", 36, 37, 4)
                                + acled("S3", "2026-01-08", 36, 37, 4)
                                + acled("S4", "2026-01-09", 36, 37, 4));
        assertEquals(
                List.of(
                        "agreed i1 acled:S1",
                        "agreed i1 acled:S2",
                        "agreed i1 acled:S3",
                        "theirs-only - acled:S4"),
                inShort(result));
        assertEquals(
                "killed: ours 12, theirs 12",
                result.findings().getFirst().numbers().getFirst().words());
    }

    @Test
    void incidentsWithinTheDaysOfARowThatStandsForSeveralJoinIt() {
        battle("i1", "2026-01-06", 36, 37).killed(5, 5, 5);
        battle("i2", "2026-01-08", 36, 37).killed(2, 2, 2);
        battle("i3", "2026-01-20", 36, 37).killed(2, 2, 2);
        Result result =
                against(
                        OutsideTable.GED,
                        GED
                                + ged("1", "2026-01-05", "2026-01-09", 7, 7, 7)
                                + ged("2", "2026-01-25", "2026-01-25", 7, 7, 7));
        assertEquals(
                List.of(
                        "agreed i1 ucdp-ged:1",
                        "agreed i2 ucdp-ged:1",
                        "ours-only i3 -",
                        "theirs-only - ucdp-ged:2"),
                inShort(result));
    }

    @Test
    void theLikestPairComesFirstAndRoomIsMade() {
        battle("i1", "2026-01-06", 36, 37).killed(5, 5, 5);
        battle("i2", "2026-01-06", 36.05, 37).killed(9, 9, 9);
        assertEquals(
                List.of("agreed i1 acled:S1", "agreed i2 acled:S2"),
                inShort(
                        against(
                                OutsideTable.ACLED,
                                ACLED
                                        + acled("S2", "2026-01-06", 36.05, 37, 9)
                                        + acled("S1", "2026-01-06", 36, 37, 5))));
    }

    @ParameterizedTest(name = "{0} is not told apart")
    @ValueSource(strings = {"two incidents", "two rows"})
    void whatCannotBeToldApartIsSaid(String what) {
        boolean incidents = what.equals("two incidents");
        battle("i1", "2026-01-06", 36, 37).killed(5, 5, 5);
        if (incidents) battle("i2", "2026-01-06", 36, 37).killed(5, 5, 5);
        String second = incidents ? "" : acled("S2", "2026-01-06", 36, 37, 5);
        Result result =
                against(OutsideTable.ACLED, ACLED + acled("S1", "2026-01-06", 36, 37, 5) + second);
        assertEquals(
                incidents
                        ? List.of("ambiguous i1 acled:S1", "ambiguous i2 -")
                        : List.of("ambiguous - acled:S2", "ambiguous i1 acled:S1"),
                inShort(result).stream().sorted().toList());
        String other = incidents ? "i2" : "acled:S2";
        assertTrue(
                result.findings().stream()
                        .anyMatch(it -> it.why().endsWith("As well it could be " + other + ".")));
    }

    @Test
    void onlyWhatTheirTableCanHoldIsMissedInIt() {
        battle("in", "2026-01-06", 36, 37).killed(1, 1, 1);
        battle("early", "2025-01-06", 36, 37).killed(1, 1, 1);
        battle("far", "2026-01-06", 15, 32).killed(1, 1, 1);
        battle("unhurt", "2026-01-07", 36.4, 37);
        record.event("nobody")
                .day("2026-01-06")
                .at("Nowhere", 36.4, 37, Precision.TOWN)
                .killed(2, 2, 2);
        record.event("undated").killed(2, 2, 2);
        battle("missed", "2026-01-06", 36.4, 37).killed(1, 1, 1);
        record.event("others")
                .day("2026-01-06")
                .at("Elsewhere", 36.4, 37.2, Precision.TOWN)
                .side("hamas", Role.PARTY)
                .killed(2, 2, 2);
        StringBuilder rows = new StringBuilder(GED);
        for (int i = 0; i < 5; i++) {
            rows.append(ged("" + i, "2026-01-0" + (5 + i), "2026-01-0" + (5 + i), 1, 1, 1));
        }
        Result result = against(OutsideTable.GED, rows.toString());
        assertEquals(
                List.of("missed"),
                result.findings().stream()
                        .filter(it -> it.match() == Finding.Match.OURS_ONLY)
                        .map(Finding::incident)
                        .toList());
        assertEquals(
                Map.of(
                        "without a day or place", 1,
                        "on days beyond their table", 1,
                        "beyond the area of their table", 1,
                        "of other bodies than those in all of their rows", 1,
                        "without deaths, which alone they list", 1,
                        "without a named side, which they ask for", 1),
                result.leftOut());
        assertTrue(
                result.coverage().startsWith("2026-01-05 to 2026-01-09, SY, "), result.coverage());
    }

    @ParameterizedTest(name = "{0} to {1} in {2}: {3}")
    @CsvSource({
        "2026-01-06, 2026-01-06, -,         i1+S1",
        "2026-01-07, 2026-01-07, -,         i1+S1",
        "2026-01-08, 2026-01-31, -,         i2+S2",
        "-,          -,          gn:170063, i2+S2",
        "-,          -,          SY,        i1+S1 i2+S2",
        "-,          -,          SD,        ''"
    })
    void aWindowPartsNoPair(String from, String to, String place, String pairs) {
        battle("i1", "2026-01-06", 33.51, 36.29);
        battle("i2", "2026-01-20", 36.2, 37.16).at("gn:170063");
        Gazetteer places = Gazetteer.bundled();
        Window window =
                new Window(
                        Optional.of(from).filter(it -> !it.equals("-")).map(LocalDate::parse),
                        Optional.of(to).filter(it -> !it.equals("-")).map(LocalDate::parse),
                        places.byId(place).or(() -> places.country(place)));
        Result result =
                against(
                        OutsideTable.ACLED,
                        ACLED
                                + acled("S1", "2026-01-07", 33.51, 36.29, 0)
                                + acled("S2", "2026-01-20", 36.2, 37.16, 0),
                        window);
        assertEquals(
                pairs,
                String.join(
                        " ",
                        result.findings().stream()
                                .map(it -> it.incident() + "+" + it.row().replace("acled:", ""))
                                .toList()));
    }

    @Test
    void airwarsIsHeldAgainstCivilians() {
        battle("i1", "2026-01-06", 36, 37)
                .acled("Explosions/Remote violence", "Air/drone strike")
                .killed(20, 20, 20);
        Result result =
                against(
                        OutsideTable.AIRWARS,
                        """
                        code,incident_date,lat,lon,belligerent,killed_min,killed_max,injured_min
                        CS1,2026-01-06,36,37,Syrian army,4,6,3
                        """);
        assertEquals(
                List.of("killed: ours 20, theirs 4/4/6", "injured: ours not stated, theirs 3"),
                result.findings().getFirst().numbers().stream().map(Told::words).toList());
    }

    @Test
    void aRowThatNamesAnIncidentIsThatOne() {
        battle("i1a2b", "2026-01-06", 36, 37).killed(5, 5, 5);
        battle("i3c4d", "2026-01-06", 36, 37).killed(5, 5, 5);
        assertEquals(
                List.of("agreed i1a2b acled:PX-i1a2b-1", "agreed i3c4d acled:PX-i3c4d-1"),
                inShort(
                        against(
                                OutsideTable.ACLED,
                                ACLED
                                        + acled("PX-i3c4d-1", "2026-01-06", 36, 37, 5)
                                        + acled("PX-i1a2b-1", "2026-01-06", 36, 37, 5))));
    }

    @Test
    void aLineHasItsKeysInOrder() {
        battle("i1", "2026-01-06", 36, 37).killed(9, 12, 15);
        Result result = against(OutsideTable.ACLED, ACLED + acled("S1", "2026-01-07", 36, 37, 40));
        String line = FindingJson.line(result.findings().getFirst(), record.view());
        assertEquals(
                """
                {"match":"differs","incident":"i1",\
                "row":{"id":"acled:S1","table":"acled","entry":1,"file":"t.csv","line":2},\
                "ours":{"from":"2026-01-06","to":"2026-01-06","place":"Town i1","lat":36.0,\
                "lon":37.0,"country":null,"type":"armed-clash",\
                "sides":["Syrian army","Syrian Democratic Forces"],"grade":"fair"},\
                "theirs":{"from":"2026-01-07","to":"2026-01-07","place":"X","lat":36.0,"lon":37.0,\
                "country":"Syria","type":"Battles",\
                "sides":["Military Forces of Syria (2024-)","SDF"]},\
                "days":1,"km":0.0,"score":78,\
                "figures":[{"outcome":"killed","who":"all","ours":{"low":9,"best":12,"high":15},\
                "theirs":{"low":40,"best":40,"high":40},"agree":false}],\
                "incidents":1,"rows":1,"or":[],\
                "why":"1 day apart, same place, same sides, same kind, other number of dead (78 of\
                 100). Differs in killed: ours 9/12/15, theirs 40."}\
                """,
                line);
        JsonNode node = Json.parse(line);
        assertEquals("differs", Json.text(node, "match"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfRowsPlaysNoPart(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder csv = new StringBuilder(ACLED);
        for (int i = 0; i < 40; i++) {
            double lat = 36 + random.nextInt(4) / 20.0;
            String day = "2026-01-0" + (1 + random.nextInt(5));
            Sketch sketch = battle("i" + i, day, lat, 37);
            if (random.nextBoolean()) sketch.killed(random.nextInt(3), 4, 5);
            csv.append(acled("S" + i, day, lat, 37, random.nextInt(7)));
        }
        List<KeptRow> rows = new ArrayList<>(Tables.kept(OutsideTable.ACLED, csv.toString()));
        List<String> before = lines(rows.stream());
        Collections.shuffle(rows, random);
        assertEquals(before, lines(rows.stream()), "seed " + seed);
    }

    private List<String> lines(Stream<KeptRow> rows) {
        return Comparison.of(record.view(), OutsideTable.ACLED, rows, Window.ALL)
                .findings()
                .stream()
                .map(it -> FindingJson.line(it, record.view()))
                .toList();
    }
}
