package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.CLOCK;
import static org.parallax.store.Samples.NOON;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.event.Anchor;
import org.parallax.event.Bounds;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Grade;
import org.parallax.event.Ruling;
import org.parallax.event.Subject;
import org.parallax.store.StoreFault.Kind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decisions are entries like reports. */
class DecideTest {
    private static final Anchor MAIN = new Anchor("c1", "a", true);
    private static final Anchor MENTION = new Anchor("c2", "b \"quoted\", ü", false);
    private static final Subject MARKET = new Subject("i1", List.of(MAIN, MENTION));
    private static final Subject BRIDGE = new Subject("i2", List.of(new Anchor("c3", "c", true)));

    @TempDir Path folder;

    static Stream<Ruling> rulings() {
        Where tell = new Where("px:tell", "Tell", 36.5, -40.25, Precision.TOWN, Optional.empty());
        Stream<Correction> corrections =
                Stream.of(
                        new Correction.Type(IncidentType.DRONE_STRIKE),
                        new Correction.From(LocalDate.of(2026, 1, 6)),
                        new Correction.To(LocalDate.of(2026, 1, 8)),
                        new Correction.Place(tell),
                        new Correction.Total(Outcome.KILLED, new Bounds(0, 3, 1L << 40, false)),
                        new Correction.Total(Outcome.DISPLACED, new Bounds(7, 7, 7, false)),
                        new Correction.Graded(Grade.DISCOUNTED),
                        new Correction.Perpetrator(Optional.of("northern-army")),
                        new Correction.Perpetrator(Optional.empty()));
        return Stream.concat(
                Stream.of(
                        new Ruling.Merge(MARKET, BRIDGE),
                        new Ruling.Split("i1", List.of(MENTION), List.of(MAIN)),
                        new Ruling.Apart(MARKET, BRIDGE),
                        new Ruling.Accept(MARKET, "figures/killed"),
                        new Ruling.Release(BRIDGE, "v0123456789abcdef"),
                        new Ruling.Undo(1)),
                corrections.map(to -> new Ruling.Correct(BRIDGE, to)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulings")
    void whatIsDecidedComesBackAsItWas(Ruling ruling) throws StoreFault {
        Decided decided;
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("a", "one"));
            decided = ledger.decide("Ada ✍", "Because \"she\" said so.", ruling);
            assertEquals(
                    new Decision(2, NOON, "Ada ✍", "Because \"she\" said so.", ruling),
                    decided.decision());
            assertEquals(List.of(), ledger.verify().damages());
        }
        try (Ledger ledger = Ledger.openForReading(folder)) {
            assertEquals(List.of(decided.decision()), ledger.decisions());
            assertEquals(2, ledger.size());
            assertEquals(1, ledger.reports().count(), "a decision is no report");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "figures/killed, true",
        "grade, true",
        "figures/killed/north-army-2, true",
        "Figures, false",
        "figures/, false",
        "/figures, false",
        "figures killed, false",
        "'', false"
    })
    void aMatterIsAShortKey(String matter, boolean isMatter) {
        assertEquals(isMatter, Ruling.Accept.isMatter(matter));
        if (isMatter) return;
        assertThrows(IllegalArgumentException.class, () -> new Ruling.Accept(MARKET, matter));
    }

    @Test
    void decisionsAreKnownFromTheirOwnMomentOn() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("a", "one"));
            ledger.decide("Ada", "Because.", new Ruling.Merge(MARKET, BRIDGE));
            ledger.append(text("b", "two"));
            ledger.decide("Ada", "No.", new Ruling.Undo(2));
            assertEquals(List.of(0, 0, 1, 1, 2), sizes(ledger));
        }
    }

    private static List<Integer> sizes(Ledger ledger) throws StoreFault {
        return List.of(
                ledger.decisions(0).size(),
                ledger.decisions(1).size(),
                ledger.decisions(2).size(),
                ledger.decisions(3).size(),
                ledger.decisions(4).size());
    }

    @Test
    void whatCannotBeKeptIsRefusedAndLeavesNoTrace() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            Ruling undo = new Ruling.Undo(1);
            for (String why : List.of(" ", "half a pair: \uD83D")) {
                assertThrows(IllegalArgumentException.class, () -> ledger.decide("Ada", why, undo));
            }
            assertEquals(0, ledger.size());
            assertEquals(1, ledger.decide("Ada", "Because.", undo).decision().sequence());
        }
        try (Ledger ledger = Ledger.openForReading(folder)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> ledger.decide("Ada", "Because.", new Ruling.Undo(1)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE entry SET body = replace(body, 'merge', 'split') WHERE sequence = 2 | entry 2 has changed
                    UPDATE entry SET at = '2020-01-01T00:00:00.000000Z' WHERE sequence = 2 | entry 2 has changed
                    UPDATE entry SET kind = 'report' WHERE sequence = 2                    | entry 2 has changed
                    DELETE FROM entry WHERE sequence = 2                                   | there should be 2 entries, there are 1
                    """)
    void aDecisionCannotBeChangedUnnoticed(String sql, String expected)
            throws StoreFault, SQLException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("a", "one"));
            ledger.decide("Ada", "Because.", new Ruling.Merge(MARKET, BRIDGE));
        }
        List<String> damages;
        try (Ledger ledger = Ledger.openForReading(folder)) {
            Samples.tamper(folder, sql);
            damages = ledger.verify().damages();
            if (sql.contains("merge")) {
                StoreFault fault = assertThrows(StoreFault.class, ledger::decisions);
                assertEquals(Kind.DAMAGED, fault.kind());
            }
        }
        assertTrue(damages.toString().contains(expected), damages.toString());
    }

    @Test
    void decidingMakesNoRecord() {
        Path absent = folder.resolve("absent");
        StoreFault fault = assertThrows(StoreFault.class, () -> Ledger.openExisting(absent));
        assertEquals(Kind.NOT_A_RECORD, fault.kind());
        assertTrue(Files.notExists(absent));
    }
}
