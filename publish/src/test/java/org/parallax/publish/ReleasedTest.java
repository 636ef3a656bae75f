package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Victim;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.pipeline.Review.Signed;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Tables;
import org.parallax.pipeline.Toy;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Withdrawal;
import org.parallax.store.derived.ReportText;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A released name is shown with its incident, and nowhere else. Everybody is invented. */
class ReleasedTest {
    private static final Signed ADA = new Signed("Ada", "His family asked.");
    private static final Signed BEA = new Signed("Bea", "They did, Edo Baruk's wife too.");

    @TempDir Path folder;
    private final Parallax parallax = Toy.naming();
    private Ledger ledger;
    private Review review;

    @BeforeEach
    void open() throws StoreFault, Refusal {
        ledger = Ledger.open(folder);
        review = new Review(parallax, ledger, Tables.bundled());
        add("a", "Edo Baruk, 34, and 6 people were killed, Omar said. Baruk was a baker.");
        add("b", "Sami Baruk, 40, and 8 people were killed, Nur said. They knew Edo Baruk.");
        add("c", "Nil Asmar, 15, and 9 people were killed, Lia said.");
        parallax.readUnread(ledger, _ -> {});
        review.split(of("a").id(), List.of("b"), ADA); // the machine takes a and b for one
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    private void add(String id, String text) throws StoreFault {
        LocalDate day = LocalDate.of(2031, 1 + id.charAt(0) - 'a', 5);
        Report report = Report.of(id, text).publishedOn(day);
        ledger.append(new Deposit(report, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Snapshot snapshot() throws StoreFault {
        return parallax.snapshot(ledger, Optional.empty());
    }

    private Incident of(String report) throws StoreFault {
        return snapshot().incidents().stream()
                .filter(it -> it.reports().contains(report))
                .findFirst()
                .orElseThrow();
    }

    private String victim(String report) throws StoreFault {
        return of(report).victims().getFirst().id();
    }

    private List<Review.Taken> release(String report) throws Refusal, StoreFault {
        return review.release(of(report).id(), victim(report), ADA, BEA);
    }

    private String incident(PublicRecord record, String report) {
        return record.incidents().stream()
                .filter(it -> it.reports().contains(report))
                .map(it -> Export.line(record, it))
                .findFirst()
                .orElseThrow();
    }

    private String claims(PublicRecord record, String report) {
        return record.claims().stream()
                .filter(it -> it.report().id().equals(report))
                .map(it -> Export.line(record, it))
                .findFirst()
                .orElseThrow();
    }

    private static String searched(PublicRecord record, String report) {
        return RecordContents.of(record)
                .reports()
                .filter(it -> it.id().equals(report))
                .map(ReportText::text)
                .findFirst()
                .orElseThrow();
    }

    private PublicRecord shown() throws StoreFault {
        return PublicRecord.of(snapshot());
    }

    private String page(String report) throws StoreFault {
        PublicRecord record = shown();
        Incident shown =
                record.incidents().stream()
                        .filter(it -> it.reports().contains(report))
                        .findFirst()
                        .orElseThrow();
        return String.join(
                "\n",
                TextPage.filled(
                        200,
                        false,
                        page -> new IncidentText(record, shown, page).write(shown.id())));
    }

    private void requireMasked() throws StoreFault {
        PublicRecord record = shown();
        for (String report : List.of("a", "b", "c")) {
            for (String line :
                    List.of(
                            incident(record, report),
                            claims(record, report),
                            searched(record, report),
                            page(report))) {
                assertFalse(line.contains("Baruk") || line.contains("Asmar"), line);
            }
        }
        assertTrue(incident(record, "a").contains("\"withheld\":true"));
    }

    @Test
    void beforeOneAndAfterTheOther() throws StoreFault, Refusal {
        requireMasked();
        Review.Taken first = review.release(of("a").id(), victim("a"), ADA);
        requireMasked();
        assertTrue(page("a").contains("(it waits for a second person)"), page("a"));
        assertTrue(page("a").contains("1 named, name withheld."), page("a"));
        Review.Taken second = review.release(of("a").id(), victim("a"), BEA);
        PublicRecord record = shown();
        String line = incident(record, "a");
        assertTrue(line.contains("\"names\":[\"Edo Baruk\"]"), line);
        assertTrue(claims(record, "a").contains("Edo Baruk"), claims(record, "a"));
        assertFalse(claims(record, "a").contains("withheld"), claims(record, "a"));
        assertTrue(searched(record, "a").contains("Baruk was a baker"), searched(record, "a"));
        assertTrue(page("a").contains("1 named, 1 name released by two persons."), page("a"));
        assertTrue(page("a").contains("Edo Baruk, "), page("a"));
        for (String report : List.of("b", "c")) {
            String other =
                    incident(record, report) + claims(record, report) + searched(record, report);
            assertFalse(other.contains("Baruk"), "not in another incident's reports: " + other);
        }
        assertFalse(record.decisions().toString().contains("Edo Baruk"), "nor in lists of reasons");
        for (Review.Taken taken : List.of(first, second)) {
            review.undo(taken.decision().sequence(), ADA);
            requireMasked();
            review.undo(ledger.size(), ADA);
            assertTrue(incident(shown(), "a").contains("Edo Baruk"));
        }
    }

    @Test
    void aViewOfThePastShowsNone() throws StoreFault, Refusal {
        release("a");
        long then = ledger.size();
        assertTrue(incident(PublicRecord.of(parallax.snapshot(ledger, then)), "a").contains("Edo"));
        add("d", "2 people were killed, Zoe said.");
        PublicRecord past = PublicRecord.of(parallax.snapshot(ledger, then));
        assertFalse(incident(past, "a").contains("Edo"), incident(past, "a"));
        assertTrue(incident(shown(), "a").contains("Edo"), "now it is");
    }

    @Test
    void aMergeShowsTheOneAndMasksTheOther() throws StoreFault, Refusal {
        release("a");
        review.merge(of("a").id(), of("b").id(), ADA);
        PublicRecord record = shown();
        String line = incident(record, "a");
        assertTrue(line.contains("Edo Baruk"), line);
        assertFalse(line.contains("Sami"), line);
        assertTrue(line.contains("\"withheld\":true"), line);
        String text = searched(record, "b");
        assertFalse(text.contains("Sami") || text.contains("Baruk"), text + ": maybe the other's");
        List<Victim> victims = of("a").victims();
        assertEquals(2, victims.size());
        assertTrue(page("a").contains("2 named, 1 name released by two persons, 1 withheld."));
    }

    @Test
    void refusalsAreClear() throws StoreFault, Refusal {
        String incident = of("a").id();
        String victim = victim("a");
        review.release(incident, victim, ADA);
        refused("it takes two different persons", incident, victim, ADA, new Signed(" ADA ", "x"));
        refused("Ada decided so already", incident, victim, ADA, BEA);
        assertEquals(1, review.release(incident, victim, BEA, ADA).size(), "Ada had decided");
        refused("is released already", incident, victim, new Signed("Cem", "x"), BEA);
        refused("names no victim v0", incident, "v0", ADA, BEA);
        refused("is told to be under 18", of("c").id(), victim("c"), ADA, BEA);
        assertEquals(List.of("in-force", "in-force"), states());
    }

    private List<String> states() throws StoreFault {
        return snapshot().decisions().stream()
                .filter(it -> it.decision().ruling() instanceof Ruling.Release)
                .map(Standing::state)
                .map(Standing.State::word)
                .toList();
    }

    private void refused(String why, String incident, String victim, Signed one, Signed other) {
        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> review.release(incident, victim, one, other), why);
        String told = String.valueOf(refusal.getMessage());
        assertTrue(told.contains(why), told);
    }

    @Test
    void whatIsWithdrawnIsGoneAllTheSame() throws StoreFault, Refusal {
        release("a");
        ledger.withdrawName("Edo Baruk", new Withdrawal.Order("Ada", "Cem", "By order."));
        String line = incident(shown(), "a");
        assertFalse(line.contains("Edo") || line.contains("Baruk"), line);
        ledger.withdrawReport("a", new Withdrawal.Order("Ada", "Cem", "By order."));
        assertEquals(2, shown().incidents().size());
        assertEquals(List.of("lost", "lost"), states());
    }
}
