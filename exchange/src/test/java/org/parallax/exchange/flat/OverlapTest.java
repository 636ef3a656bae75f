package org.parallax.exchange.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.exchange.Csv;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which list has which incident. */
class OverlapTest {
    private final MadeRecord made = new MadeRecord();
    private final List<Lost> lost = new ArrayList<>();

    OverlapTest() {
        made.report(
                "a",
                "Valley Courier",
                "2031-04-02",
                "The army said 6 people were killed by nobody of its own.");
    }

    private List<Map<String, String>> rows() {
        try (Stream<String> lines =
                new Overlap().lines(made.view(), MadeRecord.preamble(), lost::add)) {
            return Csv.rows(lines);
        }
    }

    /** The lists of each row, a letter each, as {@code i1: 110}. */
    private List<String> patterns() {
        return rows().stream()
                .map(row -> {
                    StringBuilder pattern = new StringBuilder(row.get("incident") + ": ");
                    row.forEach((column, cell) -> {
                        if (column.startsWith("list_")) {
                            pattern.append(cell);
                        }
                    });
                    return pattern.toString();
                })
                .toList();
    }

    private List<String> listColumns() {
        return new Overlap()
                .sheet(made.view()).columns().stream()
                        .map(Column::name)
                        .filter(it -> it.startsWith("list_"))
                        .toList();
    }

    private List<String> told() {
        return lost.stream()
                .filter(it -> !it.field().equals("figures"))
                .map(it -> it.incident() + " " + it.field() + ": " + it.what())
                .toList();
    }

    @Test
    void aColumnForEachOriginTheOneWithMostIncidentsFirst() {
        made.event("i1").origins("sohr", "valley courier");
        made.event("i2").origins("sohr", "harbour post");
        made.event("i3").origins("harbour post", "abc");
        made.event("i4").origins("sohr");
        assertEquals(
                List.of("list_sohr", "list_harbour_post", "list_abc", "list_valley_courier"),
                listColumns());
        assertEquals(List.of("i1: 1001", "i2: 1100", "i3: 0110", "i4: 1000"), patterns());
        assertEquals(List.of(), told());
    }

    @Test
    void whatElseARowHas() {
        made.event("i1")
                .day("2031-04-01")
                .at("gn:170063")
                .killed(4, 6, 9)
                .reports("a")
                .origins("sohr", "locals")
                .lineage("sohr", "monitor", "a")
                .lineage("locals", "unnamed", "a");
        Map<String, String> row = rows().getFirst();
        assertEquals(
                List.of("i1", "2031-04-01", "2031-04-01", "1", "SY", "Aleppo", "4", "6", "9"),
                Stream.of(
                                "incident",
                                "date_start",
                                "date_end",
                                "date_precision",
                                "country_code",
                                "admin1_name",
                                "killed_low",
                                "killed_best",
                                "killed_high")
                        .map(row::get)
                        .toList());
        assertEquals("1", row.get("lists"));
        assertEquals("1", row.get("other_origins"));
        assertEquals("1", row.get("report_count"));
        assertEquals(
                "1 where Syrian Observatory for Human Rights (sohr) reports it by its own account,"
                        + " else 0; of 1 incidents.",
                new Overlap().sheet(made.view()).columns().getLast().about());
    }

    @Test
    void whoHasNoNameIsNoListAndAnIncidentWithoutAListHasNoRow() {
        made.event("i1").origins("sohr", "residents").lineage("residents", "unnamed", "a");
        made.event("i2").origins("residents").lineage("residents", "unnamed", "a");
        made.event("i3");
        assertEquals(List.of("i1: 1"), patterns());
        assertEquals(
                List.of(
                        "i1 origins: residents",
                        "i2 origins: residents",
                        "i2 incident: its row",
                        "i3 incident: its row"),
                told());
    }

    /** What reports without an outlet say themselves is laid at their ids' door. */
    @Test
    void aReportOfNoOutletIsNoList() {
        made.event("i1").reports("a").alsoIn("b").origins("a", "b", "sohr");
        assertEquals(List.of("i1: 1"), patterns());
        assertEquals(List.of("i1 origins: a; b"), told());
    }

    /** The army denies it; what else does it say? */
    @ParameterizedTest
    @EnumSource(Stance.class)
    void whoOnlyDeniesDoesNotList(Stance stance) {
        Claim said =
                made.add(
                        "a",
                        new FigureClaim(
                                made.ground(
                                        "a",
                                        "6 people were killed",
                                        stance,
                                        made.speaker("a", Optional.of("syria-army"), "The army")),
                                Outcome.KILLED,
                                Count.exactly(6),
                                Unit.PERSONS,
                                Who.UNKNOWN,
                                Optional.empty(),
                                Scope.INCIDENT,
                                Optional.empty(),
                                Optional.empty()));
        made.event("i1")
                .origins("sohr", "syria-army")
                .accused("sohr", "syria-army", "syria-army")
                .claim(said);
        made.event("i2").origins("syria-army");
        boolean lists = stance != Stance.DENIED && stance != Stance.EXPECTED;
        assertEquals(lists ? List.of("i1: 11", "i2: 10") : List.of("i1: 10", "i2: 01"), patterns());
        assertEquals(lists ? List.of() : List.of("i1 origins: syria-army"), told());
    }

    @Test
    void columnsHavePlainNamesAndNoTwoTheSame() {
        made.event("i1")
                .origins("Abu X", "abu-x", "abu x", "\u0645\u0631\u0635\u062F", "=1+1", "-");
        assertEquals(
                List.of(
                        "list_",
                        "list_1_1",
                        "list_abu_x",
                        "list_abu_x_2",
                        "list_abu_x_3",
                        "list_\u0645\u0631\u0635\u062F"),
                listColumns());
    }

    @Test
    void soManyListsAndNoMoreHaveAColumn() {
        for (int i = 0; i < 2; i++) {
            List<String> origins = new ArrayList<>(List.of("rare-" + i));
            for (int k = 0; k < Lists.MOST; k++) origins.add("often-%04d".formatted(k));
            made.event("i" + i).origins(origins.toArray(String[]::new));
        }
        made.event("i9").origins("rare-9");
        List<Map<String, String>> rows = rows();
        assertEquals(Lists.MOST, listColumns().size());
        assertEquals("1000", rows.getFirst().get("lists"));
        assertEquals("1", rows.getFirst().get("other_origins"));
        assertEquals(
                List.of(
                        "i0 origins: rare-0",
                        "i1 origins: rare-1",
                        "i9 origins: rare-9",
                        "i9 incident: its row"),
                told());
    }

    @Test
    void withoutRowsThereIsAHeader() {
        Sheet sheet = new Overlap().sheet();
        try (Stream<String> lines =
                new Overlap().tagged(made.view(), MadeRecord.preamble(), lost::add)) {
            assertEquals(List.of(sheet.header(), sheet.tags()), lines.toList());
        }
    }
}
