package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Reading;
import org.parallax.event.Incident;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Status;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;
import org.parallax.store.Withdrawal;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a person enters is a report with a reading that nothing replaces. */
class ByHandTest {
    /** The toy's reader would read 9 killed in it. */
    private static final String CALL =
            "سمعت ذلك بنفسي \uD83D\uDD14. قُتل خمسة في السوق. 9 people were killed, Omar said.";

    private static final String MARKED = "قُتل خمسة في السوق";

    @TempDir Path folder;
    private final Parallax parallax = Toy.reconciling();
    private final ByHand byHand = new ByHand(Tables.bundled());
    private Ledger ledger;

    @BeforeEach
    void open() throws StoreFault {
        ledger = Ledger.open(folder.resolve("record"));
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    private void again() throws StoreFault {
        ledger.close();
        open();
    }

    private static HandEntry.Figure killed(String low, String high, String words) {
        return new HandEntry.Figure("killed", low, high, false, "", "civilian", "", words);
    }

    private static HandEntry entry(String source, HandEntry.Figure... figures) {
        return new HandEntry(
                "Ada",
                source,
                CALL,
                "A call",
                "",
                "2031-03-02",
                "ar",
                "shelling",
                "2031-03-01",
                "",
                "Salamiyeh",
                "",
                "",
                "",
                List.of(figures));
    }

    private Snapshot snapshot() throws StoreFault {
        return parallax.snapshot(ledger, Optional.empty());
    }

    private void add(String id, String text) throws StoreFault {
        Report report = Report.of(id, text).publishedOn(LocalDate.of(2031, 3, 2));
        ledger.append(new Deposit(report, text.getBytes(StandardCharsets.UTF_8)));
        parallax.readUnread(ledger, _ -> {});
    }

    @Test
    void everyClaimStandsOnTheWordsThatWereMarked() throws Exception {
        Reading reading = byHand.keep(ledger, entry("Omar", killed("5", "5", MARKED))).reading();
        IncidentClaim incident = (IncidentClaim) reading.claims().getFirst();
        FigureClaim figure = (FigureClaim) reading.claims().getLast();
        assertEquals(CALL, incident.quote().words(), "nothing was marked");
        assertEquals(MARKED, figure.quote().words());
        assertEquals("hand/incident", incident.rule());
        assertEquals("hand/figure", figure.rule());
        assertEquals(Count.exactly(5), figure.count());
        assertEquals("omar", figure.saidBy().getFirst().key());
        assertEquals("Salamiyah", figure.where().getFirst().name());
        assertEquals(Optional.of(LocalDate.of(2031, 3, 1)), figure.when().to());
        assertEquals(List.of(reading), snapshot().readings(), "and so it comes back");
        assertEquals(CALL, reading.report().text(), "to the letter");
    }

    @Test
    void theRawFormHoldsAllOfIt() throws Exception {
        Reading reading = byHand.keep(ledger, entry("Omar", killed("5", "", MARKED))).reading();
        Stored stored = ledger.reports().findFirst().orElseThrow();
        assertTrue(stored.byHand());
        byte[] raw = ledger.raw(stored).orElseThrow();
        Entered entered = Entered.of(raw);
        assertArrayEquals(raw, entered.raw());
        assertEquals(reading, entered.reading());
        assertEquals(reading.report(), entered.report());
        assertEquals("Ada", entered.by());
        assertThrows(
                IllegalArgumentException.class,
                () -> Entered.of("{}".getBytes(StandardCharsets.UTF_8)));
        String noPlace =
                new String(raw, StandardCharsets.UTF_8).replaceFirst("(\"where\":\\[).*?]", "$17]");
        assertThrows(
                IllegalArgumentException.class,
                () -> Entered.of(noPlace.getBytes(StandardCharsets.UTF_8)),
                noPlace);
    }

    @Test
    void theVerySameIsKnown() throws Exception {
        assertEquals(Status.NEW, byHand.keep(ledger, entry("Omar")).receipt().status());
        long size = ledger.size();
        assertEquals(Status.KNOWN, byHand.keep(ledger, entry("Omar")).receipt().status());
        assertEquals(size, ledger.size());
        assertEquals(Status.NEW, byHand.keep(ledger, entry("Nur")).receipt().status());
    }

    @Test
    void noReaderReadsItAndNoneIsAskedTo() throws Exception {
        Reading reading = byHand.keep(ledger, entry("Omar", killed("5", "5", MARKED))).reading();
        add("a", "6 people were killed, Nur said.");
        List<String> read = new ArrayList<>();
        for (Parallax other : List.of(parallax, Toy.deaf())) {
            other.readUnread(ledger, it -> read.add(told(it)));
            other.readAnew(ledger, it -> read.add(told(it)));
            assertEquals(0, ledger.readByOthersOnly(other.readerVersion()));
            Snapshot now = other.snapshot(ledger, Optional.empty());
            assertEquals(reading, now.readings().getFirst());
        }
        assertEquals(List.of("a"), read, "by the other");
        long entry = ledger.reports().findFirst().orElseThrow().sequence();
        assertThrows(
                IllegalArgumentException.class, () -> ledger.keepReading(entry, "toy-9", "{}"));
        assertEquals(0, Reread.withEarlier(Toy.parallax("toy-9"), ledger).unreadable());
    }

    private static String told(Attempt<Reading> attempt) {
        return attempt instanceof Attempt.Done<Reading>(Reading reading)
                ? reading.report().id()
                : "failed";
    }

    /** As a program leaves it that ends when the report is kept and its reading is not. */
    @ParameterizedTest(name = "then {0}")
    @CsvSource({"look", "readUnread", "readAnew", "enter again"})
    void killedBetween(String then) throws Exception {
        HandEntry entry = entry("Omar", killed("5", "5", MARKED));
        Reading reading = byHand.preview(entry);
        byte[] raw = entered(reading, entry);
        ledger.append(new Deposit(reading.report(), raw, Optional.of("by hand"), true));
        again();
        switch (then) {
            case "look" -> {}
            case "readUnread" -> parallax.readUnread(ledger, _ -> {});
            case "readAnew" -> parallax.readAnew(ledger, _ -> {});
            case "enter again" -> byHand.keep(ledger, entry);
            default -> throw new IllegalArgumentException(then);
        }
        assertEquals(List.of(reading), snapshot().readings(), "not the machine's");
        long sequence = ledger.reports().findFirst().orElseThrow().sequence();
        boolean kept = ledger.reading(sequence, Ledger.HAND).isPresent();
        assertEquals(!then.equals("look"), kept);
        assertFalse(ledger.reading(sequence, parallax.readerVersion()).isPresent());
        assertEquals(List.of(), ledger.verify().damages());
    }

    private byte[] entered(Reading reading, HandEntry entry) throws Exception {
        try (Ledger other = Ledger.open(folder.resolve("other"))) {
            assertEquals(reading, byHand.keep(other, entry).reading());
            return other.raw(other.reports().findFirst().orElseThrow()).orElseThrow();
        }
    }

    /** No content of a file makes a report one by hand. */
    @Test
    void whatLooksLikeAnEntryIsReadByTheReader() throws Exception {
        HandEntry entry = with(entry("Omar", killed("5", "5", MARKED)), "language", "");
        Reading reading = byHand.preview(entry);
        ledger.append(new Deposit(reading.report(), entered(reading, entry)));
        parallax.readUnread(ledger, _ -> {});
        assertFalse(ledger.reports().findFirst().orElseThrow().byHand());
        assertEquals(List.of("figure/toy"), rules());
    }

    private List<String> rules() throws StoreFault {
        return snapshot().readings().stream()
                .flatMap(it -> it.claims().stream())
                .map(Claim::rule)
                .toList();
    }

    @ParameterizedTest(name = "{0} by hand beside the report of Omar: {1} origin(s)")
    @CsvSource({"Omar, 1", "OMAR, 1", "a neighbour, 2", "Nur, 2", "عمر, 2"})
    void itIsReconciledLikeAnyOther(String source, int origins) throws Exception {
        add("a", "5 people were killed, Omar said.");
        String id = byHand.keep(ledger, entry(source, killed("5", "5", MARKED))).receipt().report();
        Review review = new Review(parallax, ledger, Tables.bundled());
        String one = of("a").id();
        if (!of(id).id().equals(one)) {
            review.merge(one, of(id).id(), new Review.Signed("Ada", "One market."));
        }
        Incident incident = of("a");
        assertEquals(List.of("a", id), incident.reports());
        assertEquals(origins, incident.origins().size());
    }

    private Incident of(String report) throws StoreFault {
        return snapshot().incidents().stream()
                .filter(it -> it.reports().contains(report))
                .findFirst()
                .orElseThrow();
    }

    /** A script without capitals has names all the same: one person is one origin. */
    @Test
    void oneSourceIsOneOriginHoweverOftenEntered() throws Exception {
        String one = byHand.keep(ledger, entry("عمر", killed("5", "5", MARKED))).receipt().report();
        HandEntry second =
                with(entry("عمر", killed("5", "5", "9 people")), "title", "Another call");
        String other = byHand.keep(ledger, second).receipt().report();
        Review review = new Review(parallax, ledger, Tables.bundled());
        if (!of(one).id().equals(of(other).id())) {
            review.merge(of(one).id(), of(other).id(), new Review.Signed("Ada", "One call."));
        }
        assertEquals(List.of("عمر"), of(one).origins());
    }

    @Test
    void aNameThatIsWithdrawnGoesAndTheFiguresStay() throws Exception {
        byHand.keep(ledger, entry("Omar Nasr", killed("5", "5", MARKED)));
        ledger.withdrawName("Omar Nasr", new Withdrawal.Order("Ada", "Bea", "By order."));
        again();
        Stored stored = ledger.reports().findFirst().orElseThrow();
        assertTrue(stored.byHand());
        assertTrue(ledger.raw(stored).isEmpty());
        Reading reading = snapshot().readings().getFirst();
        assertFalse(reading.toString().contains("Nasr"), reading.toString());
        assertEquals(List.of("hand/incident", "hand/figure"), rules());
        parallax.readAnew(ledger, _ -> {});
        assertEquals(List.of("hand/incident", "hand/figure"), rules());
        assertEquals(List.of(), ledger.verify().damages());
    }

    record Wrong(String why, UnaryOperator<HandEntry> change) {
        @Override
        public String toString() {
            return why;
        }
    }

    private static HandEntry with(HandEntry it, String field, String value) {
        return new HandEntry(
                field.equals("by") ? value : it.by(),
                field.equals("source") ? value : it.source(),
                field.equals("text") ? value : it.text(),
                field.equals("title") ? value : it.title(),
                it.outlet(),
                field.equals("published") ? value : it.published(),
                field.equals("language") ? value : it.language(),
                field.equals("type") ? value : it.type(),
                field.equals("from") ? value : it.from(),
                field.equals("to") ? value : it.to(),
                field.equals("place") ? value : it.place(),
                field.equals("perpetrator") ? value : it.perpetrator(),
                field.equals("stance") ? value : it.stance(),
                field.equals("words") ? value : it.words(),
                it.figures());
    }

    private static Wrong wrong(String why, String field, String value) {
        return new Wrong(why, it -> with(it, field, value));
    }

    private static Wrong figures(String why, HandEntry.Figure... figures) {
        return new Wrong(why, _ -> entry("Omar", figures));
    }

    static Stream<Wrong> wrongs() {
        return Stream.of(
                wrong("who enters it is blank", "by", " "),
                wrong("who said it is blank", "source", ""),
                wrong("who said it is not one line", "source", "a\nb"),
                wrong("the words of the evidence are missing", "text", " \n"),
                wrong("half a character", "text", "a\uD83D"),
                wrong("title is not one line", "title", "a\u202Eb"),
                wrong("day of publication 3 March is no day", "published", "3 March"),
                wrong("Arabic is no language", "language", "Arabic"),
                wrong("quarrel is no type. Use ", "type", "quarrel"),
                wrong("the first day 2031-03-01 is after the last", "to", "2031-02-01"),
                wrong("no place is called Nirgendwo", "place", "Nirgendwo"),
                wrong("no body has the id nobody-known", "perpetrator", "nobody-known"),
                wrong("surely is no stance", "stance", "surely"),
                wrong("these words are not in the text: not there", "words", "not there"),
                wrong("nothing is claimed", "type", ""),
                figures("9 to 3 is not in order", killed("9", "3", "")),
                figures("five is no number", killed("five", "", "")),
                figures("there are two of killed", killed("1", "", ""), killed("2", "", "")),
                figures(
                        "deaths is no outcome",
                        new HandEntry.Figure("deaths", "1", "", false, "", "", "", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void whatCannotBeIsRefusedInOneLine(Wrong wrong) {
        HandEntry entry = wrong.change().apply(entry("Omar"));
        Refusal refusal = assertThrows(Refusal.class, () -> byHand.keep(ledger, entry));
        String told = String.valueOf(refusal.getMessage());
        assertTrue(told.contains(wrong.why()), told);
        assertEquals(1, told.lines().count());
    }
}
