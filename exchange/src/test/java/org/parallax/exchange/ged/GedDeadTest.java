package org.parallax.exchange.ged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.IncidentType;
import org.parallax.exchange.MadeRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How many died on each side. */
class GedDeadTest {
    private static final String ISRAEL_HAMAS = "doer israel, target hamas";
    private static final int EVENTS = 300;

    /** Side a is Israel and side b Hamas; dead as a, b, civilians, unknown. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # by side; civilians are on none
                    3 combatant @hamas, 2 security @israel           | 5  | 2 3 0 0   | Clear
                    3 combatant @hamas, 2 civilian                   | 5  | 0 3 2 0   | Clear
                    2 civilian @israel, 3 combatant @hamas           | 5  | 0 3 2 0   | Clear
                    # people of a side of whom nothing else is told
                    3 unknown @hamas                                 | 3  | 0 3 0 0   | Clear
                    # part of a side's bodies: their sum, or the whole's own count where larger
                    3 combatant @israel-army, 2 combatant @israel-police | 5 | 5 0 0 0 | Clear
                    7 combatant @israel, 3 combatant @israel-army    | 7  | 7 0 0 0   | Clear
                    # of no class, of no side, or of a third's: unknown
                    5 unknown                                        | 5  | 0 0 0 5   | Clear
                    3 combatant                                      | 3  | 0 0 0 3   | Clear
                    5 unknown, 3 combatant @hamas                    | 5  | 0 3 0 2   | Clear
                    # the words tell soldiers from fighters where one side is a government
                    3 combatant "militants"                          | 3  | 0 3 0 0   | Clear
                    2 combatant "soldiers"                           | 2  | 2 0 0 0   | Clear
                    2 security                                       | 2  | 2 0 0 0   | Clear
                    # medics, children and others are civilians; a count of all civilians holds them
                    2 medic, 3 child                                 | 5  | 0 0 5 0   | Clear
                    6 civilian, 4 child                              | 6  | 0 0 6 0   | Clear
                    # parts are never added: they file some of the whole, or nobody
                    12 unknown, 8 child <12 unknown                  | 12 | 0 0 8 4   | Clear
                    12 unknown, 8 civilian <12 unknown               | 12 | 0 0 8 4   | Clear
                    12 combatant @hamas, 2 woman <12 combatant @hamas | 12 | 0 12 0 0 | Clear
                    12 combatant @hamas, 5 combatant @hamas <12 combatant @hamas | 12 | 0 12 0 0 | Clear
                    # classes that say more than the total: what most origins count first, then what fits
                    6 civilian, 5 combatant @hamas                   | 8  | 0 0 6 2   | Check deaths
                    6 civilian, 5 combatant @hamas x2                | 8  | 0 5 0 3   | Check deaths
                    9 civilian                                       | 8  | 0 0 8 0   | Check deaths
                    6 civilian, 5 combatant @hamas, 2 security @israel | 8 | 2 0 6 0  | Check deaths
                    # nobody for sure
                    3 civilian                                       | 0  | 0 0 0 0   | Check deaths
                    """)
    void betweenTwo(String dead, long best, String classes, String status) {
        GedRows rows = Scene.of(ISRAEL_HAMAS, dead).total(0, best, 40).rows();
        assertEquals(
                classes, rows.only("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"));
        assertEquals("%d 40 0".formatted(best), rows.only("best", "high", "low"));
        assertEquals(status, rows.only("code_status"));
    }

    @ParameterizedTest(name = "{0}; {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    doer hamas, target civilian | 5 civilian              | 0 0 5 0 | Clear
                    # whom it was aimed at says who they were
                    doer hamas, target civilian | 5 unknown               | 0 0 5 0 | Clear
                    doer hamas, target civilian | 5 unknown, 2 child <5 unknown | 0 0 5 0 | Clear
                    # unless some are told apart as civilians
                    doer hamas, target civilian | 5 unknown, 2 civilian <5 unknown | 0 0 2 3 | Clear
                    # nobody says who they were
                    doer hamas                  | 5 unknown               | 0 0 0 5 | Check type of violence
                    # the attacker's own dead are on no side
                    doer hamas, target civilian | 4 civilian, 1 combatant @hamas | 0 0 4 1 | Clear
                    """)
    void onCivilians(String sides, String dead, String classes, String status) {
        Scene scene = Scene.of(sides, dead);
        scene.sketch.at("px:country-pt");
        GedRows rows = scene.rows();
        assertEquals("3", rows.only("type_of_violence"));
        assertEquals(
                classes, rows.only("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"));
        assertEquals(status, rows.only("code_status"));
    }

    /** What holds of every row of UCDP's holds of every row of ours. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20311101, 77, 4242})
    void whatAlwaysHolds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MadeRecord made = new MadeRecord();
        for (int i = 0; i < EVENTS; i++) add(random, made, "i" + i);
        GedRows rows = GedRows.of(made);
        rows.rows().forEach(row -> requireInvariants(row, "seed " + seed + ": " + row));
        assertEquals(EVENTS, rows.rows().size() + rows.lost("incident").size());
        assertTrue(rows.rows().size() > EVENTS / 4, rows.rows().size() + " rows");
        assertEquals(
                rows.rows().size(),
                rows.rows().stream().map(it -> it.get("id")).distinct().count());
    }

    private static void requireInvariants(Map<String, String> row, String message) {
        long a = number(row, "deaths_a");
        long b = number(row, "deaths_b");
        long civilians = number(row, "deaths_civilians");
        long unknown = number(row, "deaths_unknown");
        long best = number(row, "best");
        assertEquals(best, a + b + civilians + unknown, message);
        assertTrue(Math.min(Math.min(a, b), Math.min(civilians, unknown)) >= 0, message);
        assertTrue(0 <= number(row, "low") && number(row, "low") <= best, message);
        assertTrue(best <= number(row, "high") && number(row, "high") >= 1, message);
        boolean governmentA = GedRows.cell(row, "side_a").startsWith("Government of ");
        boolean governmentB = GedRows.cell(row, "side_b").startsWith("Government of ");
        switch (GedRows.cell(row, "type_of_violence")) {
            case "1" -> assertTrue(governmentA, message);
            case "2" -> assertTrue(!governmentA && !governmentB, message);
            case "3" ->
                    assertTrue(
                            GedRows.cell(row, "side_b").equals("Civilians") && a + b == 0, message);
            default -> throw new AssertionError(message);
        }
        assertEquals(
                GedRows.cell(row, "type_of_violence").equals("3"),
                GedRows.cell(row, "side_b").equals("Civilians"));
        assertTrue(
                !GedRows.cell(row, "side_a").isEmpty()
                        && !GedRows.cell(row, "side_a").equals(GedRows.cell(row, "side_b")));
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(GedRows.cell(row, column));
    }

    private static void add(SplittableRandom random, MadeRecord made, String id) {
        String[] bodies = {
            "israel",
            "hamas",
            "syria-army",
            "sdf",
            "isis",
            "usa",
            "houthis",
            "gunmen",
            "civilian",
            "russia",
            "ahrar-al-sham",
            "police",
            "hospital",
            "israel-army"
        };
        String[] whos = {
            "civilian", "combatant", "security", "medic", "child", "woman", "unknown", "journalist"
        };
        List<String> sides = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            String role = new String[] {"doer", "target", "party"}[random.nextInt(3)];
            String doubt = random.nextInt(4) == 0 ? "?" : "";
            sides.add(role + " " + bodies[random.nextInt(bodies.length)] + doubt);
        }
        List<String> dead = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String who = whos[random.nextInt(whos.length)];
            String side = random.nextBoolean() ? " @" + bodies[random.nextInt(bodies.length)] : "";
            String origins = random.nextBoolean() ? " x" + random.nextInt(1, 4) : "";
            String whole = random.nextInt(3) == 0 ? " <30 unknown" : "";
            dead.add(random.nextInt(12) + i * 12 + " " + who + side + origins + whole);
        }
        Scene scene =
                new Scene(made, id).sides(String.join(", ", sides)).dead(String.join(", ", dead));
        long low = random.nextInt(10);
        long best = low + random.nextInt(20);
        scene.total(low, best, best + random.nextInt(5));
        IncidentType[] types = IncidentType.values();
        scene.sketch.type(types[random.nextInt(types.length)]);
        scene.sketch.day(random.nextBoolean() ? "2016-04-01" : "2031-04-01");
    }
}
