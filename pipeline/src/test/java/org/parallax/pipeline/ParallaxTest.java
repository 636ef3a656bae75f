package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.claims.Reading;
import org.parallax.event.Incident;
import org.parallax.store.Deposit;
import org.parallax.store.Kept;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.StoreFault;
import org.parallax.text.Report;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ParallaxTest {
    private static final Instant START = Instant.parse("2031-04-01T00:00:00Z");

    @TempDir Path folder;
    private Ledger ledger;
    private Instant now = START;

    /** What happened, in order. */
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws StoreFault {
        ledger = Ledger.open(folder.resolve("record"), () -> now);
    }

    private static Deposit deposit(String id, String text) {
        return new Deposit(Report.of(id, text), text.getBytes(StandardCharsets.UTF_8));
    }

    private void ingest(Parallax parallax, Deposit... deposits) throws StoreFault {
        try (Ingest ingest = new Ingest(parallax, ledger, this::receipt)) {
            for (Deposit deposit : deposits) ingest.accept(deposit);
            ingest.finish(this::attempt);
        }
    }

    private void receipt(Receipt receipt) {
        try (Stream<?> reports = ledger.reports()) {
            told.add(
                    "receipt %s %s, %d in the ledger"
                            .formatted(receipt.report(), receipt.status().word(), reports.count()));
        } catch (StoreFault e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attempt(Attempt<Reading> attempt) {
        told.add(
                switch (attempt) {
                    case Attempt.Done<Reading>(Reading reading) -> "read " + reading.report().id();
                    case Attempt.Failed<Reading>(Report report, String why) ->
                            "failed " + report.id() + ": " + why;
                });
    }

    private List<String> incidents(Optional<Instant> asOf) throws StoreFault {
        return Toy.parallax().snapshot(ledger, asOf).incidents().stream()
                .map(Incident::reports)
                .map(List::getFirst)
                .toList();
    }

    @Test
    void receiptsComeOnceDurableAndBeforeReading() throws StoreFault {
        ingest(Toy.parallax(), deposit("a", "5 people were killed"));
        assertEquals(List.of("receipt a new, 1 in the ledger", "read a"), told);
    }

    @Test
    void aKnownReportGetsItsReceiptAgainAndIsNotReadAgain() throws StoreFault {
        ingest(Toy.parallax(), deposit("a", "5 people were killed"));
        told.clear();
        ingest(Toy.parallax(), deposit("a", "5 people were killed"));
        assertEquals(List.of("receipt a known, 1 in the ledger"), told);
    }

    @Test
    void whatWasCutShortIsReadByTheNextRun() throws StoreFault {
        ledger.append(deposit("a", "5 people were killed"));
        ingest(Toy.parallax(), deposit("b", "6 people were killed"));
        assertEquals(
                List.of("receipt b new, 2 in the ledger", "read a", "read b"), List.copyOf(told));
    }

    @Test
    void newReadersLeaveWhatIsReadAsItIs() throws StoreFault {
        ingest(Toy.parallax("toy-1"), deposit("a", "5 people were killed"));
        told.clear();
        ingest(Toy.parallax("toy-2"));
        assertEquals(List.of(), told);
        assertEquals(Optional.of("toy-1"), ledger.reading(1, 99).map(Kept::reader));
    }

    @Test
    void oneReportThatBreaksTheReaderStaysUnreadAndTheOthersAreRead() throws StoreFault {
        ingest(
                Toy.parallax(),
                deposit("a", "5 people were killed"),
                deposit("b", "BREAK"),
                deposit("c", "6 people were killed"));
        String failed = "failed b: java.lang.IllegalStateException: the reader broke";
        assertTrue(told.containsAll(List.of("read a", failed, "read c")), told.toString());
        told.clear();
        ingest(Toy.parallax());
        assertEquals(List.of(failed), told);
    }

    @Test
    void moreThanOneBatchIsReadInOrder() throws StoreFault {
        Deposit[] deposits =
                IntStream.range(0, 250)
                        .mapToObj(i -> deposit("r" + i, i % 9 == 0 ? "BREAK" + i : i + " people"))
                        .toArray(Deposit[]::new);
        ingest(Toy.parallax(), deposits);
        List<String> read =
                told.stream()
                        .filter(line -> !line.startsWith("receipt"))
                        .map(line -> line.replaceAll("read |failed |:.*", ""))
                        .toList();
        assertEquals(IntStream.range(0, 250).mapToObj(i -> "r" + i).toList(), read);
    }

    @Test
    void aSnapshotShowsWhatWasKnownThen() throws StoreFault {
        ingest(Toy.parallax(), deposit("a", "5 people were killed"));
        now = START.plus(Duration.ofDays(1));
        ingest(Toy.parallax(), deposit("b", "6 people were killed"));
        assertEquals(List.of("a", "b"), incidents(Optional.empty()));
        assertEquals(List.of("a"), incidents(Optional.of(START.plusSeconds(60))));
        assertEquals(List.of(), incidents(Optional.of(START.minusSeconds(60))));
    }

    @Test
    void readingsThatTheStoreLostOrDamagedAreReadAgain() throws StoreFault {
        long sequence = ledger.append(deposit("a", "5 people were killed")).sequence();
        assertEquals(List.of("a"), incidents(Optional.empty()), "never read");
        ledger.keepReading(sequence, "toy-1", "{\"day\":null");
        assertEquals(List.of("a"), incidents(Optional.empty()), "damaged");
    }

    @Test
    void aLedgerThatRefusesEndsTheRun() throws StoreFault {
        ingest(Toy.parallax(), deposit("a", "5 people were killed"));
        try (Ledger reading = Ledger.openForReading(folder.resolve("record"));
                Ingest ingest = new Ingest(Toy.parallax(), reading, receipt -> told.add("lie"))) {
            told.clear();
            assertThrows(
                    IllegalStateException.class,
                    () -> {
                        ingest.accept(deposit("b", "6 people were killed"));
                        ingest.finish(this::attempt);
                    });
        }
        assertEquals(List.of(), told);
    }

    @Test
    void aTallyThatDoesNotAddUpFails() {
        assertEquals("4 in: 3 read, 1 skipped", new Tally(4, 3, 1).toString());
        assertThrows(IllegalStateException.class, () -> new Tally(4, 3, 0));
    }
}
