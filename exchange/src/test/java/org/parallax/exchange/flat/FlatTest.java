package org.parallax.exchange.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Scope;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Grade;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.exchange.Csv;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.RegisterFault;
import org.parallax.pipeline.Tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each column of {@code csv} holds. */
class FlatTest {
    private static final String HEADER =
            "incident,type,acled_event_type,acled_sub_event_type,date_start,date_end,date_precision,"
                + "country_code,country_name,admin1_name,admin1_code,admin2_name,admin2_code,"
                + "location_name,place_id,latitude,longitude,place_precision,"
                + "perpetrators,targets,parties,basis,sides_by_losses,"
                    + four("killed")
                    + four("injured")
                    + four("displaced")
                    + four("killed_civilians")
                    + four("killed_children")
                    + four("killed_women")
                    + four("killed_combatants")
                    + "accused_by,accused,denied_by,claimed_by,origins,origin_count,"
                    + "reports,report_count,outlets,urls,grade,why,disputes,episode,withheld";

    private final MadeRecord made = new MadeRecord();
    private final List<Lost> lost = new ArrayList<>();
    private final Claim dead;

    @TempDir private Path folder;

    FlatTest() {
        made.report("a", "Valley Courier", "2031-04-02", "At least 6 people were killed there.");
        made.report("b", "Harbour Post", "2031-04-03", "Shells fell there.");
        dead =
                made.figure(
                        "a",
                        "At least 6 people were killed",
                        Outcome.KILLED,
                        Count.atLeast(6),
                        Who.UNKNOWN);
    }

    private static String four(String name) {
        return "%1$s_low,%1$s_best,%1$s_high,%1$s_open,".formatted(name);
    }

    private Map<String, String> row() {
        return row(made.view());
    }

    private Map<String, String> row(RecordView view) {
        try (Stream<String> lines = new Flat().lines(view, MadeRecord.preamble(), lost::add)) {
            return Csv.rows(lines).getFirst();
        }
    }

    @Test
    void theColumnsAreTheseInThisOrder() {
        assertEquals(HEADER, new Flat().sheet().header());
        assertEquals(Csv.cells(HEADER).getFirst().size(), tags().size());
        assertEquals("#event+id", tags().getFirst());
        assertEquals("#affected+killed+best", tags().get(24));
    }

    private static List<String> tags() {
        return Csv.cells(new Flat().sheet().tags()).getFirst();
    }

    @Test
    void aTaggedFileHasATagUnderEachName() {
        made.event("i1");
        try (Stream<String> lines =
                new Flat().tagged(made.view(), MadeRecord.preamble(), lost::add)) {
            List<List<String>> rows = Csv.cells(String.join("\n", lines.toList()));
            assertEquals(3, rows.size());
            assertEquals("#date+start", rows.get(1).get(rows.get(0).indexOf("date_start")));
            assertEquals("i1", rows.get(2).getFirst());
        }
    }

    @Test
    void whatNobodyTellsIsBlank() {
        made.event("i1");
        assertEquals(
                Map.of(
                        "incident", "i1",
                        "type", "shelling",
                        "acled_event_type", "Explosions/Remote violence",
                        "acled_sub_event_type", "Shelling/artillery/missile attack",
                        "origin_count", "0",
                        "report_count", "0",
                        "grade", "fair",
                        "why", "fair: invented.",
                        "withheld", "false"),
                row());
        assertEquals(List.of(), lost);
    }

    @Test
    void whatHappenedAndWhen() {
        made.event("i1")
                .type(IncidentType.ARMED_CLASH)
                .acled("Battles", "Armed clash")
                .days("2031-04-01", "2031-04-03");
        Map<String, String> row = row();
        assertEquals("armed-clash", row.get("type"));
        assertEquals("Battles", row.get("acled_event_type"));
        assertEquals("Armed clash", row.get("acled_sub_event_type"));
        assertEquals("2031-04-01", row.get("date_start"));
        assertEquals("2031-04-03", row.get("date_end"));
        assertEquals("2", row.get("date_precision"));
    }

    @Test
    void whereItWas() {
        made.event("i1").at("gn:170063");
        Map<String, String> row = row();
        assertEquals("Aleppo", row.get("location_name"));
        assertEquals("gn:170063", row.get("place_id"));
        assertEquals("36.2012", row.get("latitude"));
        assertEquals("37.1612", row.get("longitude"));
        assertEquals("city", row.get("place_precision"));
        assertEquals("SY", row.get("country_code"));
        assertEquals("Syria", row.get("country_name"));
        assertEquals("Aleppo", row.get("admin1_name"));
        assertEquals("Jabal Saman district", row.get("admin2_name"));
        assertEquals(null, row.get("admin1_code"));
        assertEquals(null, row.get("admin2_code"));
    }

    @Test
    void aPlaceThatNoGazetteerHasIsAPointAlone() {
        made.event("i1").at("Old Mill", -3.14159, -0.00004, Precision.TOWN);
        Map<String, String> row = row();
        assertEquals("Old Mill", row.get("location_name"));
        assertEquals("-3.1416", row.get("latitude"));
        assertEquals("0.0000", row.get("longitude"));
        assertEquals(null, row.get("country_code"));
    }

    /** Divisions of Examplia (ISO code XY, invented) with P-codes; the user's own table. */
    @ParameterizedTest(name = "{0}: {1} {2}, {3} {4}")
    @CsvSource({
        "px:xy-mill, North, XY01, Riverside, XY0101",
        "px:xy-north, North, XY01, ,",
        "px:xy-riverside-north, North, XY01, Riverside, XY0101",
        "px:xy-ford, South, XY02, Riverside, XY0201",
        "px:xy-farm, South, XY02, Hillside,",
        "px:xy-lodge, South, XY02, Lakeside,",
        "px:xy-quay, South, XY02, Seaside district, XY0204",
        "px:xy-pier, South, XY02, Seaside, XY0204",
        "px:xy-dune, South, XY02, Longshore district, XY0205",
        "px:xy-hut, East, , Riverside,",
        "px:country-xy, , , ,"
    })
    void pCodesAreThoseOfTheDivisionsItLiesIn(
            String place, String admin1, String code1, String admin2, String code2)
            throws IOException, RegisterFault {
        made.event("i1").at(place, "somewhere", 10.5, 20.5);
        Map<String, String> row = row(made.view(examplia()));
        assertEquals("XY", row.get("country_code"));
        assertEquals("Examplia", row.get("country_name"));
        assertEquals(admin1, row.get("admin1_name"));
        assertEquals(code1, row.get("admin1_code"));
        assertEquals(admin2, row.get("admin2_name"));
        assertEquals(code2, row.get("admin2_code"));
    }

    /**
     * Two districts are called Riverside, one in each division, and two in the South Hillside.
     * Seaside is there twice, by two registers' names; Longshore without a point of its own.
     */
    private Tables examplia() throws IOException, RegisterFault {
        String rows =
                """
                px:country-xy|Examplia|10|20|country|XY|||||||
                px:xy-north|North Province|11|20|admin1|XY|North|||||px:country-xy|pcode:XY01@2031
                px:xy-south|South Province|9|20|admin1|XY|South|||||px:country-xy|pcode:XY02@2031
                px:xy-riverside-north|Riverside|11|20|admin2|XY|North|Riverside||||px:xy-north|pcode:XY0101@2031
                px:xy-riverside-south|Riverside|9|20|admin2|XY|South|Riverside||||px:xy-south|pcode:XY0201@2031
                px:xy-hill-a|Hillside|9|20|admin2|XY|South|Hillside||||px:xy-south|pcode:XY0202@2031
                px:xy-hill-b|Hillside|9|21|admin2|XY|South|Hillside||||px:xy-south|pcode:XY0203@2031
                px:xy-sea-a|Seaside|9|21|admin2|XY|South|Seaside||||px:xy-south|pcode:XY0204@2031
                px:xy-sea-b|Seaside district|9|20|admin2|XY|South|Seaside district||Seaside district|||
                px:xy-shore|Longshore district|9|20|admin1|XY|South|Longshore district||Longshore district||px:xy-south|pcode:XY0205@2031
                px:xy-quay|Quay|9|20|town|XY|South|Seaside district|||||
                px:xy-pier|Pier|9|20|town|XY|South|Seaside|||||
                px:xy-dune|Dune|9|20|town|XY|South|Longshore district|||||
                px:xy-mill|Mill|11|20|town|XY|North|Riverside|||||
                px:xy-ford|Ford|9|20|town|XY|South|Riverside|||||
                px:xy-farm|Farm|9|20|town|XY|South|Hillside|||||
                px:xy-lodge|Lodge|9|20|town|XY|South|Lakeside|||||
                px:xy-hut|Hut|9|20|town|XY|East|Riverside|||||
                """
                        .replace('|', '\t');
        Path file = folder.resolve("places.tsv");
        Files.writeString(file, Gazetteer.header() + "\n" + rows);
        return Tables.bundled().withPlaces(file);
    }

    @Test
    void whoDidItToWhom() {
        made.event("i1")
                .side("syria-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)
                .side("sdf", Side.Role.TARGET)
                .side("hts", Side.Role.PARTY);
        Map<String, String> row = row();
        assertEquals("Syrian army", row.get("perpetrators"));
        assertEquals("Syrian Democratic Forces", row.get("targets"));
        assertEquals("Hay'at Tahrir al-Sham", row.get("parties"));
        assertEquals("accused", row.get("basis"));
    }

    /** "Two fighters of the SDF were killed in clashes with the army": the SDF was there. */
    @ParameterizedTest(name = "{0} of {1}, {2} beside the army: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    KILLED    | sdf                  | COMBATANT | Syrian Democratic Forces
                    INJURED   | sdf                  | UNKNOWN   | Syrian Democratic Forces
                    KILLED    | sdf                  | CIVILIAN  |
                    DISPLACED | sdf                  | COMBATANT |
                    # of a side that is named, or the body above it
                    KILLED    | syria-army           | COMBATANT |
                    KILLED    | syria-government     | COMBATANT |
                    """)
    void whoIsKnownByLosses(Outcome outcome, String side, Who who, String told) {
        made.event("i1")
                .side("syria-army", Side.Role.PARTY)
                .figure(outcome, who, Optional.of(side), new Bounds(2, 2, 2, false), dead);
        Map<String, String> row = row();
        assertEquals("Syrian army", row.get("parties"));
        assertEquals(told, row.get("sides_by_losses"));
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource({
        "AGREED, AGREED, agreed",
        "ACCUSED, ACCUSED, accused",
        "AGREED, DISPUTED, agreed; disputed",
        "DISPUTED, AGREED, disputed; agreed"
    })
    void oneBasisForAllOrOneForEach(Side.Basis one, Side.Basis other, String told) {
        made.event("i1")
                .side("sdf", Side.Role.PERPETRATOR, one)
                .side("hts", Side.Role.PERPETRATOR, other);
        assertEquals(told, row().get("basis"));
    }

    @ParameterizedTest(name = "{0}: {1} to {3}, open: {4}")
    @CsvSource({
        "KILLED, 6, 6, 9, true, killed",
        "KILLED, 0, 0, 0, false, killed",
        "INJURED, 2, 3, 4, false, injured",
        "DISPLACED, 100, 100, 100, true, displaced"
    })
    void howMany(Outcome outcome, long low, long best, long high, boolean open, String column) {
        made.event("i1").total(outcome, new Bounds(low, best, high, open));
        Map<String, String> row = row();
        assertEquals(Long.toString(low), row.get(column + "_low"));
        assertEquals(Long.toString(best), row.get(column + "_best"));
        assertEquals(Long.toString(high), row.get(column + "_high"));
        assertEquals(Boolean.toString(open), row.get(column + "_open"));
    }

    /** Figures as {@code who side best}; a side may be part of another. */
    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "CIVILIAN - 4, killed_civilians, 4",
        "CHILD - 4, killed_children, 4",
        "WOMAN - 4, killed_women, 4",
        "COMBATANT - 4, killed_combatants, 4",
        "CIVILIAN - 0, killed_civilians, 0",
        "CHILD - 4, killed_civilians,",
        "SECURITY - 4, killed_combatants,",
        "UNKNOWN - 4, killed_civilians,",
        "COMBATANT sdf 4 COMBATANT hts 5, killed_combatants, 9",
        "COMBATANT syria-army 4 COMBATANT syria-government 5, killed_combatants, 5",
        "COMBATANT sdf 4 COMBATANT - 9, killed_combatants, 9",
        "COMBATANT sdf 4 COMBATANT - 3, killed_combatants, 4",
        "COMBATANT sdf 4 COMBATANT hts 5 COMBATANT - 7, killed_combatants, 9"
    })
    void ofTheKilledThoseOfAKind(String figures, String column, String best) {
        Sketch event = made.event("i1");
        String[] words = figures.split(" ");
        for (int i = 0; i < words.length; i += 3) {
            long number = Long.parseLong(words[i + 2]);
            Optional<String> side = Optional.of(words[i + 1]).filter(it -> !it.equals("-"));
            event.figure(
                    Outcome.KILLED,
                    Who.valueOf(words[i]),
                    side,
                    new Bounds(number, number, number, false),
                    dead);
        }
        assertEquals(best, row().get(column + "_best"));
    }

    @Test
    void whoBlamesWhom() {
        made.event("i1")
                .accused("sohr", "syria-army", "syria-government")
                .accused("sdf", "hts")
                .claimedBy("hts");
        Map<String, String> row = row();
        assertEquals(
                "Syrian Observatory for Human Rights; Syrian Democratic Forces",
                row.get("accused_by"));
        assertEquals("Syrian army; Hay'at Tahrir al-Sham", row.get("accused"));
        assertEquals("Syrian government", row.get("denied_by"));
        assertEquals("Hay'at Tahrir al-Sham", row.get("claimed_by"));
        assertEquals(List.of("accusations.denied_by"), lost.stream().map(Lost::field).toList());
    }

    @Test
    void whoTellsOfIt() {
        made.event("i1")
                .reports("a", "b")
                .origins("sohr", "harbour post")
                .grade(Grade.CONTESTED)
                .disputed(
                        new Dispute(
                                "killed",
                                Optional.of(Who.CIVILIAN),
                                Optional.of("sdf"),
                                List.of(
                                        new Dispute.Value("6", List.of(), List.of("sohr")),
                                        new Dispute.Value("9", List.of(), List.of("x", "y")))))
                .disputed(
                        new Dispute(
                                "perpetrator",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        new Dispute.Value("hts", List.of(), List.of("sohr")),
                                        new Dispute.Value("sdf", List.of(), List.of("x")))))
                .disputed(
                        new Dispute(
                                "place",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        new Dispute.Value("gn:170063", List.of(), List.of("x")),
                                        new Dispute.Value("px:mill", List.of(), List.of("y")))))
                .episode("e7");
        Map<String, String> row = row();
        assertEquals("Syrian Observatory for Human Rights; Harbour Post", row.get("origins"));
        assertEquals("2", row.get("origin_count"));
        assertEquals("a; b", row.get("reports"));
        assertEquals("2", row.get("report_count"));
        assertEquals("Valley Courier; Harbour Post", row.get("outlets"));
        assertEquals("https://a.example/story; https://b.example/story", row.get("urls"));
        assertEquals("contested", row.get("grade"));
        assertEquals("contested: invented.", row.get("why"));
        assertEquals(
                "killed (civilian, of Syrian Democratic Forces): 6 (Syrian Observatory for Human"
                    + " Rights) / 9 (x, y); perpetrator: Hay'at Tahrir al-Sham (Syrian Observatory"
                    + " for Human Rights) / Syrian Democratic Forces (x); place: Aleppo (x) /"
                    + " px:mill (y)",
                row.get("disputes"));
        assertEquals("e7", row.get("episode"));
    }

    @Test
    void aListThatNoCellHoldsEndsEarlierAndThatIsTold() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) many.add("report-%05d".formatted(i));
        made.event("i1").reports(many.toArray(String[]::new));
        Map<String, String> row = row();
        int shown = row.getOrDefault("reports", "").split("; ").length;
        assertEquals("4000", row.get("report_count"));
        assertEquals(1_142, shown);
        assertEquals("reports", lost.getFirst().field());
        assertEquals("2858 of 4000", lost.getFirst().what());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    figures.killed.security | 3 persons
                    figures.killed.combatant | 4 of sdf
                    figures.injured.civilian | 5 persons
                    totals.missing | 7
                    running.killed | 900+ since 2031-01-01, by sohr
                    also_in | 1
                    claims | 1
                    reprints | 1
                    """)
    void whatHasNoColumnIsTold(String field, String what) {
        made.event("i1")
                .alsoIn("b")
                .lineage("sohr", "monitor", "a")
                .figure(Outcome.KILLED, Who.UNKNOWN, Optional.empty(), exactly(2), dead)
                .figure(Outcome.KILLED, Who.CIVILIAN, Optional.empty(), exactly(2), dead)
                .figure(Outcome.KILLED, Who.SECURITY, Optional.empty(), exactly(3), dead)
                .figure(Outcome.KILLED, Who.COMBATANT, Optional.of("sdf"), exactly(4), dead)
                .figure(Outcome.INJURED, Who.CIVILIAN, Optional.empty(), exactly(5), dead)
                .total(Outcome.MISSING, exactly(7))
                .running(
                        new RunningTotal(
                                Outcome.KILLED,
                                Who.UNKNOWN,
                                Optional.empty(),
                                Scope.WAR,
                                new Bounds(900, 900, 900, true),
                                "sohr",
                                Optional.of(LocalDate.parse("2031-01-01")),
                                List.of(dead.id())));
        assertEquals("i1", row().get("incident"));
        assertEquals(8, lost.size());
        assertEquals(
                List.of(what),
                lost.stream().filter(it -> it.field().equals(field)).map(Lost::what).toList());
    }

    private static Bounds exactly(long number) {
        return new Bounds(number, number, number, false);
    }
}
