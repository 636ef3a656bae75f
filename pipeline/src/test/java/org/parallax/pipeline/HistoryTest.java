package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.event.Incident;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The life of an incident, told again by the program's own reconciling over toy readings. */
class HistoryTest {
    private static final Instant START = Instant.parse("2031-04-01T00:00:00Z");
    private static final Review.Signed ADA = new Review.Signed("Ada", "she was there.");

    @TempDir Path folder;
    private Ledger ledger;
    private Instant now = START;
    private Parallax parallax = Toy.reconciling();

    @BeforeEach
    void open() throws StoreFault {
        ledger = Ledger.open(folder.resolve("record"), () -> now);
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    /**
     * A report that came in {@code hour} hours after the start, and is read at once. Of other
     * numbers are other incidents, as they lie months apart.
     */
    private void report(int hour, String id, int killed) throws StoreFault {
        now = START.plusSeconds(3600L * hour);
        String text = killed + " people were killed, N" + id + " said.";
        Report report =
                new Report(
                        id,
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2031, 4, 1).plusDays(30L * killed)));
        ledger.append(new Deposit(report, text.getBytes(StandardCharsets.UTF_8)));
        parallax.readAnew(ledger, _ -> {});
    }

    private String id(String report) throws StoreFault {
        return parallax.snapshot(ledger, ledger.size()).incidents().stream()
                .filter(it -> it.reports().contains(report))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<History.Step> steps(String id) throws Refusal, StoreFault {
        return History.of(parallax, ledger, id).steps();
    }

    /** Each step as "entry: why | reports before -> reports after". */
    private List<String> told(String id) throws Refusal, StoreFault {
        return steps(id).stream().map(HistoryTest::told).toList();
    }

    private static String told(History.Step step) {
        return "%d: %s | %s -> %s"
                .formatted(
                        step.entry(),
                        step.why(),
                        step.before().map(HistoryTest::reports).orElse("-"),
                        step.after().map(HistoryTest::reports).orElse("-"));
    }

    private static String reports(Incident incident) {
        return incident.reports().stream().sorted().collect(Collectors.joining(" "));
    }

    private Review review() {
        return new Review(parallax, ledger, Tables.bundled());
    }

    @Test
    void itBeginsWithTheReportThatFirstTellsOfIt() throws Exception {
        report(0, "a", 5);
        report(1, "b", 60);
        assertEquals(List.of("1: report a came in (entry 1) | - -> a"), told(id("a")));
        History.Step step = steps(id("b")).getFirst();
        assertEquals(START.plusSeconds(3600), step.at());
        assertEquals(id("b"), step.incident());
    }

    @Test
    void aMergeIsTheDecisionThatMadeItAndEitherIdLeadsThere() throws Exception {
        report(0, "a", 5);
        report(1, "b", 60);
        String a = id("a");
        String b = id("b");
        review().merge(a, b, ADA);
        String decided = "5: decision 5 by Ada: she was there; merged with ";
        assertEquals(
                List.of("1: report a came in (entry 1) | - -> a", decided + b + " | a -> a b"),
                told(a));
        assertEquals(
                List.of("3: report b came in (entry 3) | - -> b", decided + a + " | b -> a b"),
                told(b));
    }

    @Test
    void whatWasUndoneWasOnceThere() throws Exception {
        report(0, "a", 5);
        report(1, "b", 60);
        String a = id("a");
        String b = id("b");
        review().merge(a, b, ADA);
        review().undo(5, ADA);
        assertEquals(
                List.of(
                        "1: report a came in (entry 1) | - -> a",
                        "5: decision 5 by Ada: she was there; merged with " + b + " | a -> a b",
                        "6: decision 6 by Ada, taking back decision 5: she was there; "
                                + b
                                + " was split off | a b -> a"),
                told(a));
    }

    @Test
    void anotherVersionOfAReportIsToldAsSuch() throws Exception {
        report(0, "a", 5);
        report(1, "a", 7);
        String why = "3: another version of report a came in (entry 3) | a -> a";
        assertEquals(why, told(id("a")).getLast());
    }

    @Test
    void anotherReaderIsToldByItsVersion() throws Exception {
        report(0, "a", 5);
        report(1, "b", 60);
        String id = id("a");
        parallax = Toy.deaf();
        now = START.plusSeconds(7200);
        parallax.readAnew(ledger, _ -> {});
        assertEquals(
                List.of(
                        "1: report a came in (entry 1) | - -> a",
                        "5: report a was read anew by reader deaf-2 (entry 5) | a -> a"),
                told(id));
        History.Step anew = steps(id).getLast();
        assertEquals(START.plusSeconds(7200), anew.at());
        assertEquals(List.of("na"), anew.before().orElseThrow().origins());
        assertEquals(List.of("a"), anew.after().orElseThrow().origins());
    }

    @Test
    void anIncidentThatIsGoneIsFoundByTheIdItHad() throws Exception {
        report(0, "a", 5);
        String id = id("a");
        now = now.plusSeconds(3600);
        ledger.append(
                new Deposit(
                        Report.of("a", "Nothing happened."),
                        "Nothing happened.".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of(
                        "1: report a came in (entry 1) | - -> a",
                        "3: another version of report a came in (entry 3) | a -> -"),
                told(id));
    }

    @Test
    void anIdThatNeverWasIsRefused() throws Exception {
        report(0, "a", 5);
        Refusal refusal = assertThrows(Refusal.class, () -> steps("i0"));
        assertEquals(
                "there never was an incident i0. parallax export lists those there are",
                refusal.getMessage());
    }

    /** In batches the same incident comes out, and what belongs to it is still told alone. */
    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void batchesHideNothingThatBelongsToIt(int batch) throws Exception {
        for (int i = 0; i < 20; i++) report(i, "r" + i, 10 * i + 1);
        String id = id("r3");
        String other = id("r11");
        review().merge(id, other, ADA);
        report(30, "r3", 500);
        List<String> expected = told(id);
        assertEquals(3, expected.size(), expected.toString());
        List<String> batched =
                History.of(parallax, ledger, id, 0, batch).steps().stream()
                        .map(HistoryTest::told)
                        .toList();
        assertEquals(expected, batched);
    }

    @Test
    void theLastVersionIsThatOfTheRecordAsItIs() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            report(i, "r" + i, 10 * i + 1);
            ids.add(id("r" + i));
        }
        review().merge(ids.get(1), ids.get(2), ADA);
        review().correct(ids.get(4), "killed", "9", ADA);
        for (Incident is : parallax.snapshot(ledger, ledger.size()).incidents()) {
            assertEquals(Optional.of(is), steps(is.id()).getLast().after());
        }
        for (int size = 1; size < ledger.size(); size++) {
            long entries = size;
            for (Incident was : parallax.snapshot(ledger, entries).incidents()) {
                List<History.Step> until =
                        steps(was.id()).stream().filter(it -> it.entry() <= entries).toList();
                assertTrue(!until.isEmpty(), was.id());
                assertEquals(Optional.of(was), until.getLast().after(), "entry " + entries);
            }
        }
    }
}
