package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.pipeline.Review.Signed;
import org.parallax.pipeline.Review.Taken;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions over a real ledger: checked, kept, laid over every later record. */
class ReviewTest {
    private static final Signed ADA = new Signed("Ada", "I was there.");
    private static final Instant START = Instant.parse("2031-04-01T00:00:00Z");

    @TempDir Path folder;
    private final Parallax parallax = Toy.reconciling();
    private Instant now = START;
    private Ledger ledger;
    private Review review;

    @BeforeEach
    void open() throws StoreFault {
        ledger = Ledger.open(folder.resolve("record"), () -> now);
        review = new Review(parallax, ledger, Tables.bundled());
        add("a", "5 people were killed, Omar said.");
        add("b", "6 people were killed, Nur said.");
        add("c", "7 people were killed, Sami said.");
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    private void add(String id, String text) throws StoreFault {
        ledger.append(new Deposit(Report.of(id, text), text.getBytes(StandardCharsets.UTF_8)));
    }

    private Snapshot snapshot() throws StoreFault {
        return parallax.snapshot(ledger, Optional.empty());
    }

    private String id(String report) throws StoreFault {
        return of(snapshot(), report).id();
    }

    private static Incident of(Snapshot snapshot, String report) {
        return snapshot.incidents().stream()
                .filter(it -> it.reports().contains(report))
                .findFirst()
                .orElseThrow();
    }

    private static String groups(Snapshot snapshot) {
        return snapshot.incidents().stream()
                .map(it -> String.join(" ", it.reports()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void aMergeIsKeptAndTellsWhatCameOfIt() throws Exception {
        String b = id("b");
        Taken taken = review.merge(id("a"), b, ADA);
        assertEquals(4, taken.decision().sequence());
        assertEquals(64, taken.leaf().length());
        assertEquals(List.of(of(snapshot(), "a")), taken.changed());
        assertEquals("a b, c", groups(snapshot()));
        assertEquals(id("a"), snapshot().incident(b).orElseThrow().id(), "either id leads there");
        assertEquals(List.of(), ledger.verify().damages());
    }

    @Test
    void aSplitTakesReportsOutAndAnUndoPutsThemBack() throws Exception {
        review.merge(id("a"), id("b"), ADA);
        review.merge(id("a"), id("c"), ADA);
        Taken split = review.split(id("a"), List.of("b", "c"), ADA);
        assertEquals(2, split.changed().size());
        assertEquals("a, b c", groups(snapshot()));
        assertEquals(split.decision().sequence(), undone(review.undoLast(ADA)));
        assertEquals("a b c", groups(snapshot()));
        review.undoLast(ADA);
        assertEquals("a b, c", groups(snapshot()), "the last is the last that holds");
        review.undo(7, ADA);
        assertEquals("a, b c", groups(snapshot()), "undone is the undoing");
        review.undoLast(ADA);
        review.undoLast(ADA);
        assertEquals("a, b, c", groups(snapshot()));
        assertThrows(Refusal.class, () -> review.undoLast(ADA));
    }

    private static long undone(Taken taken) {
        return taken.decision().ruling() instanceof Ruling.Undo undo ? undo.sequence() : 0;
    }

    @Test
    void whatWasDecidedIsKnownAsOfItsMoment() throws Exception {
        now = START.plusSeconds(60);
        review.correct(id("a"), "killed", "3/4/9", ADA);
        assertEquals(
                Optional.of(new Bounds(3, 4, 9, false)),
                Optional.ofNullable(of(snapshot(), "a").totals().get(Outcome.KILLED)));
        Snapshot before = parallax.snapshot(ledger, Optional.of(START.plusSeconds(30)));
        assertEquals(
                Optional.of(new Bounds(5, 5, 5, false)),
                Optional.ofNullable(of(before, "a").totals().get(Outcome.KILLED)));
        assertEquals(List.of(), before.decisions());
    }

    @Test
    void anotherTextUnderTheSameIdIsStillTheSameReport() throws Exception {
        review.merge(id("a"), id("b"), ADA);
        add("b", "Correction: 9 people were killed, Nur said.");
        assertEquals("a b, c", groups(snapshot()));
        add("b", "Nobody was hurt.");
        assertEquals("a, c", groups(snapshot()));
        Standing lost = snapshot().decisions().getFirst();
        assertEquals(Standing.State.LOST, lost.state());
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type        | Airstrike       | airstrike
                    from        | 2031-03-30      | 2031-03-30
                    to          | 2031-03-31      | 2031-03-31
                    killed      | 4               | 4
                    injured     | 0/2/9           | 0/2/9
                    displaced   | 1000 / 1000 / 1000 | 1000
                    grade       | fair            | fair
                    place       | gn:170063       | gn:170063
                    place       | Tal Rifaat      | px:tal-rifaat
                    perpetrator | syria-army      | syria-army
                    perpetrator | Islamic State   | isis
                    perpetrator | nobody          | -
                    """)
    void aFieldTakes(String field, String value, String kept) throws Exception {
        Taken taken = review.correct(id("a"), field, value, ADA);
        assertTrue(
                DecisionJson.cameOf(taken)
                        .getFirst()
                        .contains(kept.equals("-") ? "\"to\":null" : "\"to\":\"" + kept + "\""),
                DecisionJson.cameOf(taken).toString());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    colour      | red          | there is no field colour. Use type, from,
                    type        | war          | war is no type. Use armed-clash, offensive,
                    grade       | sure         | sure is no grade. Use confirmed, fair,
                    from        | Monday       | from Monday is no day. Write it like 2026-01-08
                    to          | 2026-13-01   | to 2026-13-01 is no day. Write it like 2026-01-08
                    killed      | many         | killed many is no number. Write it like 12,
                    killed      | -3           | killed -3 is no number. Write it like 12,
                    killed      | 9/3/12       | killed 9/3/12 is not in order: the least first,
                    killed      | 3/12         | killed 3/12 is no number. Write it like 12,
                    injured     | 99999999999  | injured 99999999999 is no number.
                    place       | Nowhereville | no place is called Nowhereville. See parallax places
                    place       | Springfield  | Springfield may be
                    perpetrator | Nobodies Inc | no body is called Nobodies Inc. See parallax actors, or say nobody
                    """)
    void aFieldRefuses(String field, String value, String message) throws StoreFault {
        String id = id("a");
        Refusal refusal = assertThrows(Refusal.class, () -> review.correct(id, field, value, ADA));
        String told = String.valueOf(refusal.getMessage());
        assertTrue(told.startsWith(message), told);
        assertEquals(List.of(), ledger.decisions());
    }

    @Test
    void theDaysStayInOrder() throws Exception {
        review.correct(id("a"), "from", "2031-03-30", ADA);
        String id = id("a");
        Refusal refusal =
                assertThrows(Refusal.class, () -> review.correct(id, "to", "2031-03-29", ADA));
        assertEquals(
                "to 2031-03-29 is before its first day, 2031-03-30. Correct from first",
                refusal.getMessage());
    }

    private interface Try {
        void run() throws Refusal, StoreFault;
    }

    private void refuses(String message, Try attempt) throws StoreFault {
        int kept = ledger.decisions().size();
        Refusal refusal = assertThrows(Refusal.class, attempt::run);
        assertEquals(message, refusal.getMessage());
        assertEquals(kept, ledger.decisions().size(), "nothing is kept");
    }

    @Test
    void whatCannotBeIsRefusedInOneLine() throws Exception {
        String a = id("a");
        String b = id("b");
        String c = id("c");
        refuses(
                "there is no incident i0. parallax export lists them",
                () -> review.merge(a, "i0", ADA));
        refuses(a + " is one incident already. Name two", () -> review.merge(a, a, ADA));
        refuses(
                "report zz is not in " + a + ". No incident has it; parallax export lists them",
                () -> review.split(a, List.of("zz"), ADA));
        refuses(
                "report b is not in %s. It is in %s".formatted(a, b),
                () -> review.split(a, List.of("b"), ADA));
        refuses(
                "these are all reports of %s. Leave one".formatted(a),
                () -> review.split(a, List.of("a"), ADA));
        refuses("no report is named to split off", () -> review.split(a, List.of(), ADA));
        refuses("there is no decision 1. parallax decisions lists them", () -> review.undo(1, ADA));
        refuses(
                "--why is blank. Say it in a few words",
                () -> review.merge(a, b, new Signed("Ada", " ")));
        refuses(
                "--by is blank. Say it in a few words",
                () -> review.merge(a, b, new Signed("", "Because.")));
        refuses(
                "--why is not one line of plain text",
                () -> review.merge(a, b, new Signed("Ada", "one\ntwo")));
        refuses(
                "--why is not one line of plain text",
                () -> review.merge(a, b, new Signed("Ada", "\u202Eesrever")));
        refuses(
                "--why has more than 2000 characters",
                () -> review.merge(a, b, new Signed("Ada", "x".repeat(2001))));
        review.merge(a, b, ADA);
        refuses(
                "%s and %s are one incident already".formatted(a, b),
                () -> review.merge(a, b, ADA));
        review.merge(b, c, ADA);
        review.undo(4, ADA);
        refuses(
                "decision 4 does not hold any more. Undone by 6: I was there.",
                () -> review.undo(4, ADA));
    }
}
