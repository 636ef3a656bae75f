package org.parallax.exchange.ged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Scope;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Grade;
import org.parallax.exchange.Forms;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.sheet.Column;
import org.parallax.text.Report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The other columns, and what is told as left out. */
class GedFormTest {
    private static final String SIDES = "doer israel, target hamas";
    private static final String DEAD = "3 combatant @hamas";

    @Test
    void theColumnsStandInTheOrderOfRecentReleases() {
        String header =
                """
                id,relid,year,active_year,code_status,type_of_violence,
                conflict_dset_id,conflict_new_id,conflict_name,
                dyad_dset_id,dyad_new_id,dyad_name,
                side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,
                number_of_sources,source_article,source_office,source_date,source_headline,
                source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,
                latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,
                event_clarity,date_prec,date_start,date_end,
                deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob
                """;
        GedForm form = (GedForm) Forms.called("ged").orElseThrow();
        assertEquals(header.replace("\n", ""), form.sheet().header());
        assertEquals(49, form.sheet().columns().size());
        List<Column> tagged =
                form.sheet().columns().stream().filter(it -> it.hxl().isPresent()).toList();
        assertEquals(tagged.size(), tagged.stream().map(it -> it.hxl().get()).distinct().count());
    }

    @Test
    void whatUcdpAloneGivesOutStaysBlank() {
        GedRows rows = Scene.of(SIDES, DEAD).rows();
        rows.only()
                .forEach((column, cell) -> {
                    boolean theirs = column.contains("_dset_id") || column.contains("_new_id");
                    if (theirs || column.equals("active_year")) assertEquals("", cell, column);
                });
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        // 2^48 and the first twelve digits of the id
        "i0000000000000000, 281474976710656, ISR-2031-1-i0000000000000000",
        "i00000000000f6ba5, 281474976710671, ISR-2031-1-i00000000000f6ba5",
        "iffffffffffff0000, 562949953421311, ISR-2031-1-iffffffffffff0000",
    })
    void anIdIsMadeFromTheIncidentsAlone(String incident, String id, String readable) {
        MadeRecord made = new MadeRecord();
        Scene scene = new Scene(made, incident).sides(SIDES).dead(DEAD);
        scene.sketch.at("gn:281124");
        GedRows rows = GedRows.of(made);
        assertEquals(id, rows.only("id"));
        assertEquals(readable.replace("ISR", "PSE"), rows.only("relid"));
    }

    @Test
    void idsThatBeginAlikeAreToldApart() {
        MadeRecord made = new MadeRecord();
        for (String end : List.of("0001", "0002", "0003"))
            new Scene(made, "i3d2f5b28ffdc" + end).sides(SIDES).dead(DEAD);
        GedRows rows = GedRows.of(made);
        long first = RowIds.of("i3d2f5b28ffdc0001");
        assertEquals(
                List.of("" + first, "" + (first + 1), "" + (first + 2)),
                rows.rows().stream().map(it -> it.get("id")).toList());
        assertEquals(2, rows.lost("id").size());
    }

    @Test
    void manyIdsAreGivenOutOnce() {
        RowIds ids = new RowIds();
        Set<Long> given = new TreeSet<>();
        for (int i = 0; i < 20_000; i++) given.add(ids.free("i" + i % 10_000));
        assertEquals(20_000, given.size());
        assertNotEquals(RowIds.of("i1"), RowIds.of("i2"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a town under UCDP's names, and one that it has none for
                    gn:170654       | 1 | Damascus city      | Damascus (city)         | Damascus governorate | Damascus district | Syria                | 652 | Middle East
                    gn:706483       | 1 | Kharkiv            | Kharkiv (city)          | Kharkiv Oblast       | Kharkiv Raion     | Ukraine              | 369 | Europe
                    # what happens in the Palestinian territories is under Israel
                    gn:281124       | 1 | Khan Younis        | Khan Younis (city)      | Gaza Strip           | Khan Yunis Governorate | Israel          | 666 | Middle East
                    px:aleppo-kurdish-districts | 1 | Kurdish districts of Aleppo | Kurdish districts of Aleppo (neighbourhood) | Aleppo governorate | Jabal Saman | Syria | 652 | Middle East
                    # divisions and countries
                    px:ng-zamfara   | 4 | Zamfara state      | Zamfara State (admin1)  | Zamfara state        |                   | Nigeria              | 475 | Africa
                    px:country-mm   | 6 | Myanmar (Burma)    | Myanmar (country)       |                      |                   | Myanmar (Burma)      | 775 | Asia
                    px:country-mx   | 6 | Mexico             | Mexico (country)        |                      |                   | Mexico               | 70  | Americas
                    # at sea; between countries
                    px:red-sea      | 7 | Red Sea            | Red Sea (admin1)        |                      |                   | Yemen (North Yemen)  | 678 | Middle East
                    px:arabian-sea  | 7 | Arabian Sea        | Arabian Sea (admin1)    |                      |                   |                      |     |
                    px:danube       | 5 | Danube             | Danube (admin1)         |                      |                   |                      |     |
                    # a territory without a number
                    px:country-eh   | 6 | Western Sahara     | Western Sahara (country) |                     |                   | Western Sahara       |     |
                    """)
    void where(
            String place,
            String precision,
            String name,
            String description,
            String adm1,
            String adm2,
            String country,
            String number,
            String region) {
        Scene scene = Scene.of("doer hamas, target sdf", "3 unknown");
        scene.sketch.at(place);
        GedRows rows = scene.rows();
        assertEquals(precision, rows.only("where_prec"));
        assertEquals(name, rows.only("where_coordinates"));
        assertEquals(description, rows.only("where_description"));
        assertEquals(told(adm1), rows.only("adm_1"));
        assertEquals(told(adm2), rows.only("adm_2"));
        assertEquals(told(country), rows.only("country"));
        assertEquals(told(number), rows.only("country_id"));
        assertEquals(told(region), rows.only("region"));
    }

    @Test
    void aDistrictIsItsMiddle() {
        Scene scene = Scene.of(SIDES, DEAD);
        scene.sketch.at("Upper Vale", 10.51, 2.29, Precision.ADMIN2);
        assertEquals(
                "3 10.510000 2.290000 POINT(2.29 10.51) 145085",
                scene.rows()
                        .only("where_prec", "latitude", "longitude", "geom_wkt", "priogrid_gid"));
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource({
        "10.51, 2.29, 145085",
        "-90, -180, 1",
        "-89.51, -179.51, 1",
        "-89.5, -180, 721",
        "89.99, 179.99, 259200",
        "90, 180, 259200",
        "0, 0, 129961",
        "-0.01, -0.01, 129240",
    })
    void priogrid(double lat, double lon, long cell) {
        assertEquals(cell, Spot.cell(lat, lon));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    shots were fired in Damascus           | 1
                    shots were fired near Damascus         | 2
                    shots on the outskirts of Damascus     | 2
                    shots north of the city of Damascus    | 2
                    shots near a mill in Damascus          | 1
                    shots near a mill                      | 1
                    """)
    void nearATown(String words, int precision) {
        Scene scene = Scene.of(SIDES, DEAD);
        scene.made.report("n", "Valley Courier", "2031-04-02", words);
        Claim claim = scene.made.figure("n", words, Outcome.INJURED, Count.exactly(1), Who.UNKNOWN);
        scene.sketch.claim(claim);
        assertEquals(Integer.toString(precision), scene.rows().only("where_prec"));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2031-04-01, 2031-04-01, 1, 2031, 1",
        "2031-04-01, 2031-04-02, 2, 2031, 1",
        "2031-04-01, 2031-04-06, 2, 2031, 1",
        "2031-04-01, 2031-04-07, 3, 2031, 2",
        "2031-04-01, 2031-04-30, 4, 2031, 2",
        "2031-01-01, 2031-12-31, 5, 2031, 2",
        "2030-12-31, 2031-01-01, 2, 2030, 1",
    })
    void when(String from, String to, int precision, int year, int clarity) {
        Scene scene = Scene.of(SIDES, DEAD);
        scene.sketch.days(from, to);
        GedRows rows = scene.rows();
        assertEquals(from + " " + to, rows.only("date_start", "date_end"));
        assertEquals(
                "%d %d %d".formatted(precision, year, clarity),
                rows.only("date_prec", "year", "event_clarity"));
        assertEquals(from.startsWith(to.substring(0, 4)), rows.lost("when").isEmpty());
    }

    @Test
    void anEventIsLessClearInADivisionOrCountedOverAnEpisode() {
        Scene wide = Scene.of(SIDES, DEAD);
        wide.sketch.at("px:ng-zamfara");
        assertEquals("2", wide.rows().only("event_clarity"));
        Scene long1 = Scene.of(SIDES, "");
        long1.made.report("e", "Valley Courier", "2031-04-02", "9 died in days of fighting");
        Claim claim =
                long1.made.add(
                        "e",
                        new FigureClaim(
                                long1.made.ground("e", "9 died"),
                                Outcome.KILLED,
                                Count.exactly(9),
                                Unit.PERSONS,
                                Who.UNKNOWN,
                                Optional.empty(),
                                Scope.EPISODE,
                                Optional.empty(),
                                Optional.empty()));
        long1.sketch
                .figure(
                        Outcome.KILLED,
                        Who.UNKNOWN,
                        Optional.empty(),
                        new Bounds(9, 9, 9, false),
                        claim)
                .killed(9, 9, 9);
        assertEquals("2", long1.rows().only("event_clarity"));
    }

    @Test
    void theSourcesAreCitedSideBySide() {
        Scene scene = Scene.of(SIDES, "");
        MadeRecord made = scene.made;
        made.report(
                        "a",
                        "Valley Courier",
                        "2031-04-02",
                        "Ten died, the observatory said. Two were civilians.")
                .report(
                        new Report(
                                "b",
                                "More of the same.",
                                Optional.of("Mill; road; bridge"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("en"),
                                Optional.empty()));
        Claim ten =
                made.figure(
                        "a",
                        "Ten died",
                        Outcome.KILLED,
                        Count.exactly(10),
                        Who.UNKNOWN,
                        made.speaker("a", Optional.of("sohr"), "the observatory"));
        Claim two =
                made.figure(
                        "a", "Two were civilians", Outcome.KILLED, Count.exactly(2), Who.CIVILIAN);
        scene.sketch
                .figure(
                        Outcome.KILLED,
                        Who.CIVILIAN,
                        Optional.empty(),
                        new Bounds(2, 2, 2, false),
                        two)
                .figure(
                        Outcome.KILLED,
                        Who.UNKNOWN,
                        Optional.empty(),
                        new Bounds(10, 10, 10, false),
                        ten)
                .killed(10, 10, 10)
                .reports("a")
                .alsoIn("b", "a");
        GedRows rows = scene.rows();
        assertEquals("2", rows.only("number_of_sources"));
        assertEquals(
                "Valley Courier, 2031-04-02, \"Bulletin a\", https://a.example/story;"
                        + " b, \"Mill, road, bridge\"",
                rows.only("source_article"));
        assertEquals("Valley Courier; b", rows.only("source_office"));
        assertEquals("2031-04-02; ", rows.only("source_date"));
        assertEquals("Bulletin a; Mill, road, bridge", rows.only("source_headline"));
        assertEquals("Syrian Observatory for Human Rights", rows.only("source_original"));
    }

    @Test
    void anOutletThatSpeaksForItselfIsTheClaimant() {
        assertEquals("Valley Courier", Scene.of(SIDES, DEAD).rows().only("source_original"));
    }

    @Test
    void accountsThatContradictEachOtherAreToBeChecked() {
        Scene who = Scene.of(SIDES, DEAD);
        who.sketch.disputed(dispute("perpetrator", "israel", "hamas"));
        assertEquals("Check dyad", who.rows().only("code_status"));
        Scene dead = Scene.of(SIDES, DEAD);
        dead.sketch.disputed(dispute("killed", "3", "9"));
        assertEquals("Check deaths", dead.rows().only("code_status"));
        assertEquals(
                List.of("3 / 9: GED has one value for each column."),
                dead.rows().lost("disputes.killed"));
        Scene day = Scene.of(SIDES, DEAD);
        day.sketch.disputed(dispute("day", "2031-04-01", "2031-04-02"));
        assertEquals("Clear", day.rows().only("code_status"));
    }

    private static Dispute dispute(String field, String one, String other) {
        return new Dispute(
                field,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Dispute.Value(one, List.of(), List.of("sohr")),
                        new Dispute.Value(other, List.of(), List.of("sana"))));
    }

    @Test
    void whatGedHasNoColumnForIsTold() {
        Scene scene = Scene.of(SIDES, "9 unknown, 2 child <9 unknown");
        scene.sketch
                .total(Outcome.KILLED, new Bounds(9, 9, 9, true))
                .total(Outcome.INJURED, new Bounds(4, 6, 8, false))
                .total(Outcome.DISPLACED, new Bounds(12, 12, 12, true))
                .accused("sohr", "israel", "israel-army")
                .claimedBy("israel-army")
                .origins("sohr", "sana")
                .grade(Grade.CONFIRMED)
                .episode("e7");
        GedRows rows = scene.rows();
        assertEquals(
                """
                type: attack
                totals.injured: 4/6/8
                totals.displaced: 12+
                totals.killed.open: 9+
                figures.killed.child: 2
                accusations: Syrian Observatory for Human Rights blames Israel, denied by Israeli army
                claimed_by: Israeli army
                grade: confirmed
                origins: Syrian Observatory for Human Rights, SANA
                episode: e7
                """
                        .strip(),
                String.join(
                        "\n",
                        rows.losses().stream().map(it -> it.field() + ": " + it.what()).toList()));
        assertTrue(rows.losses().stream().allMatch(it -> it.incident().startsWith("i3d2f")));
    }

    @Test
    void anIncidentThatIsNoEventOfGedsIsToldWithItsReason() {
        assertEquals(Coder.NOBODY_DIED, why(Scene.of(SIDES, "").total(0, 0, 0)));
        Scene undated = new Scene(new MadeRecord(), "i1").sides(SIDES).dead(DEAD);
        undated.made.event("i2").killed(1, 1, 1);
        GedRows rows = undated.rows();
        assertEquals(
                "shelling, no place, no day, killed 1: " + Coder.UNDATED,
                rows.lost("incident").getFirst());
        Scene world = Scene.of(SIDES, DEAD);
        world.sketch.at("px:africa");
        assertEquals(Coder.NOWHERE, why(world));
        Scene hurt = new Scene(new MadeRecord(), "i3").sides(SIDES);
        assertEquals(Coder.NOBODY_DIED, why(hurt));
        assertEquals(1, Scene.of(SIDES, "").total(0, 0, 1).rows().rows().size());
    }

    @Test
    void accidentsAreLeftOut() {
        Scene scene = Scene.of(SIDES, "");
        scene.made.report("a", "Valley Courier", "2031-04-02", "Nine died when a bus fell.");
        Ground told = scene.made.ground("a", "Nine died");
        Ground fallen =
                new Ground(
                        told.quote(),
                        "figure/passive" + FigureClaim.UNARMED,
                        told.saidBy(),
                        told.stance(),
                        told.when(),
                        told.where());
        Claim claim =
                scene.made.add(
                        "a",
                        new FigureClaim(
                                fallen,
                                Outcome.KILLED,
                                Count.exactly(9),
                                Unit.PERSONS,
                                Who.UNKNOWN,
                                Optional.empty(),
                                Scope.INCIDENT,
                                Optional.empty(),
                                Optional.empty()));
        scene.sketch
                .figure(
                        Outcome.KILLED,
                        Who.UNKNOWN,
                        Optional.empty(),
                        new Bounds(9, 9, 9, false),
                        claim)
                .killed(9, 9, 9);
        assertEquals(Coder.ACCIDENT, why(scene));
    }

    private static String why(Scene scene) {
        GedRows rows = scene.rows();
        assertEquals(0, rows.rows().size());
        assertEquals(1, rows.losses().size());
        return rows.losses().getFirst().why();
    }

    @Test
    void everyStateHasTheRegionOfItsNumber() {
        States.bundled()
                .all()
                .forEach((country, state) -> {
                    int number = state.number();
                    String region =
                            number < 200
                                    ? "Americas"
                                    : number < 400
                                            ? "Europe"
                                            : number < 630
                                                    ? "Africa"
                                                    : number < 700 ? "Middle East" : "Asia";
                    assertEquals(region, state.region(), country);
                });
    }

    private static String told(String cell) {
        return cell == null ? "" : cell;
    }
}
