package org.parallax.exchange.outside.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Side.Role;
import org.parallax.exchange.Forms;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.Tables;
import org.parallax.exchange.outside.match.Comparison.Result;
import org.parallax.exchange.outside.match.Finding.Match;
import org.parallax.store.KeptRow;
import org.parallax.store.OutsideRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record's own export comes back: every row agrees with the incident that it was made of. */
class RoundTripTest {
    /** Towns of one province, a day's fighting in each, and two in one town. */
    private static RecordView record() {
        MadeRecord record = new MadeRecord();
        record.report(
                "r1", "Valley Courier", "2026-01-07", "3 fighters and 2 civilians were killed.");
        event(record, "i01", "2026-01-06", "gn:170063", "syria-army", "sdf", 5);
        event(record, "i02", "2026-01-06", "gn:170063", "syria-army", "hts", 3);
        event(record, "i03", "2026-01-09", "gn:170063", "syria-army", "sdf", 12);
        event(record, "i04", "2026-01-06", "gn:163808", "syria-army", "sdf", 7);
        event(record, "i05", "2026-02-01", "gn:281184", "israel-army", "hamas", 1);
        event(record, "i06", "2026-02-20", "gn:281184", "israel-army", "hamas", 1);
        return record.view();
    }

    private static void event(
            MadeRecord record,
            String id,
            String day,
            String place,
            String one,
            String other,
            long dead) {
        record.event(id)
                .type(IncidentType.ARMED_CLASH)
                .acled("Battles", "Armed clash")
                .day(day)
                .at(place)
                .side(one, Role.PARTY)
                .side(other, Role.PARTY)
                .reports("r1")
                .figure(
                        Outcome.KILLED,
                        Who.COMBATANT,
                        Optional.empty(),
                        new Bounds(dead, dead, dead, false),
                        record.figure(
                                "r1",
                                "3 fighters",
                                Outcome.KILLED,
                                Count.exactly(3),
                                Who.COMBATANT))
                .killed(dead, dead, dead);
    }

    private static List<KeptRow> exported(OutsideTable table, RecordView record, List<Lost> lost) {
        try (Stream<String> lines =
                Forms.called(table.format())
                        .orElseThrow()
                        .lines(record, MadeRecord.preamble(), lost::add)) {
            return Tables.kept(table, lines.collect(Collectors.joining("\n")));
        }
    }

    private static Set<String> lostWholly(List<Lost> lost, Set<String> there) {
        return lost.stream()
                .map(Lost::incident)
                .filter(id -> !there.contains(id))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "AIRWARS")
    void everyRowAgreesWithItsOwnIncident(OutsideTable table) {
        RecordView record = record();
        List<Lost> lost = new ArrayList<>();
        List<KeptRow> rows = exported(table, record, lost);
        Result result = Comparison.of(record, table, rows.stream(), Window.ALL);
        Set<String> there =
                result.findings().stream()
                        .filter(it -> it.match() == Match.AGREED)
                        .map(Finding::incident)
                        .collect(Collectors.toSet());
        assertEquals(
                rows.size(),
                result.findings().stream().filter(it -> it.match() == Match.AGREED).count(),
                result.findings() + "");
        Set<String> missing =
                result.findings().stream()
                        .filter(it -> it.theirs().isEmpty())
                        .map(Finding::incident)
                        .collect(Collectors.toSet());
        assertEquals(lostWholly(lost, there), missing, "what is missing is named as lost");
        assertTrue(there.size() >= 5, there + "");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "AIRWARS")
    void byWhatTheRowsSayAloneTheSamePairsAreFound(OutsideTable table) {
        RecordView record = record();
        Map<String, String> truth = new HashMap<>();
        Result named =
                Comparison.of(
                        record,
                        table,
                        exported(table, record, new ArrayList<>()).stream(),
                        Window.ALL);
        named.findings()
                .forEach(it -> truth.put(it.theirs().orElseThrow().line() + "", it.incident()));
        Result hidden =
                Comparison.of(
                        record,
                        table,
                        exported(table, record, new ArrayList<>()).stream()
                                .map(RoundTripTest::withoutIds),
                        Window.ALL);
        Map<String, String> found = new HashMap<>();
        hidden.findings().stream()
                .filter(it -> it.match() == Match.AGREED)
                .forEach(it -> found.put(it.theirs().orElseThrow().line() + "", it.incident()));
        assertEquals(
                truth, found, hidden.findings().stream().map(Finding::why).toList().toString());
    }

    /** Whose ids tell nothing. */
    private static KeptRow withoutIds(KeptRow kept) {
        OutsideRow row = kept.row();
        List<String> cells = new ArrayList<>(row.cells());
        for (String column : List.of("id", "relid", "event_id_cnty")) {
            int at = row.columns().indexOf(column);
            if (at >= 0) cells.set(at, "x" + row.line());
        }
        return new KeptRow(
                kept.entry(),
                Instant.EPOCH,
                new OutsideRow(
                        row.origin(),
                        "x" + row.line(),
                        row.file(),
                        row.line(),
                        row.columns(),
                        cells,
                        row.mapping()),
                kept.sha256());
    }
}
