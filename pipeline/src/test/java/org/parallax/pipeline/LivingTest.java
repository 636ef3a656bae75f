package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Claim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Reading;
import org.parallax.event.Anchor;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Subject;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Withdrawal.Order;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A record held open is at each moment the record that the whole ledger makes. The longer run is
 * {@code -Dparallax.seeds=100}.
 */
class LivingTest {
    private static final Instant START = Instant.parse("2031-04-01T00:00:00Z");
    private static final Order ORDER = new Order("Ada", "Bea", "A court ordered it.");
    private static final List<String> SPEAKERS = List.of("Omar", "Nur", "Sami");

    @TempDir Path folder;
    private Ledger ledger;
    private final Parallax parallax = Toy.reconciling();
    private Living living;

    @BeforeEach
    void open() throws StoreFault {
        ledger = Ledger.open(folder.resolve("record"), () -> START);
        living = new Living(parallax, ledger);
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHappensItIsTheRecordOfTheWholeLedger(long seed) throws StoreFault {
        Random random = new Random(seed);
        for (int step = 0; step < 40; step++) {
            happen(random);
            if (random.nextInt(4) == 0) continue; // several things may happen before it is asked
            assertIsWhole("step " + step);
        }
        assertIsWhole("at the end");
        living = new Living(parallax, ledger);
        assertIsWhole("opened on all that happened");
    }

    private void assertIsWhole(String when) throws StoreFault {
        Snapshot whole = parallax.snapshot(ledger, ledger.size());
        Snapshot now = living.now();
        assertEquals(whole.readings(), now.readings(), when);
        assertEquals(whole.incidents(), now.incidents(), when);
        assertEquals(whole.episodes(), now.episodes(), when);
        assertEquals(whole.decisions(), now.decisions(), when);
        assertEquals(whole.withdrawals(), now.withdrawals(), when);
        for (Incident incident : whole.incidents()) {
            for (Anchor anchor : incident.anchors()) {
                String id = anchor.incident();
                assertEquals(whole.incident(id), now.incident(id), when + ", " + id);
            }
        }
        for (Reading reading : whole.readings()) {
            assertEquals(List.of(reading), now.readingsOf(reading.report().id()), when);
            for (Claim claim : reading.claims()) {
                assertEquals(whole.claim(claim.id()), now.claim(claim.id()), when);
            }
        }
        assertSame(now, living.now(), "nothing came in since");
        assertEquals(Optional.of(new Living.Version(now, ledger.size())), living.latest());
    }

    private void happen(Random random) throws StoreFault {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> report(random);
            case 4 -> parallax.readUnread(ledger, _ -> {});
            case 5 -> Toy.deaf().readAnew(ledger, _ -> {});
            case 6, 7 -> decide(random);
            case 8 -> undo(random);
            default -> withdraw(random);
        }
    }

    /** One of few ids, so that there are other versions of reports. */
    private void report(Random random) throws StoreFault {
        String id = "r" + random.nextInt(12);
        String text =
                "%d people were killed, %s said."
                        .formatted(
                                5 + random.nextInt(3),
                                SPEAKERS.get(random.nextInt(SPEAKERS.size())));
        Report report =
                Report.of(id, text).publishedOn(LocalDate.of(2031, 4, 1 + random.nextInt(9)));
        ledger.append(new Deposit(report, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void decide(Random random) throws StoreFault {
        List<Incident> incidents = parallax.snapshot(ledger, ledger.size()).incidents();
        if (incidents.size() < 2) return;
        Incident one = incidents.get(random.nextInt(incidents.size()));
        Incident other = incidents.get(random.nextInt(incidents.size()));
        Ruling ruling =
                one.id().equals(other.id())
                        ? new Ruling.Correct(
                                subject(one), new Correction.Type(IncidentType.SHELLING))
                        : new Ruling.Merge(subject(one), subject(other));
        ledger.decide("Ada", "She was there.", ruling);
    }

    private static Subject subject(Incident incident) {
        return new Subject(incident.id(), incident.anchors());
    }

    private void undo(Random random) throws StoreFault {
        List<Decision> decisions = ledger.decisions();
        if (decisions.isEmpty()) return;
        long sequence = decisions.get(random.nextInt(decisions.size())).sequence();
        ledger.decide("Ada", "She was not.", new Ruling.Undo(sequence));
    }

    private void withdraw(Random random) throws StoreFault {
        if (random.nextBoolean()) {
            ledger.withdrawReport("r" + random.nextInt(12), ORDER);
        } else {
            ledger.withdrawName(SPEAKERS.get(random.nextInt(SPEAKERS.size())), ORDER);
        }
    }

    @Test
    void whoAsksForTheLatestWaitsForNobody() throws StoreFault {
        report(new Random(1));
        assertEquals(Optional.empty(), living.latest());
        assertEquals(0, living.progress().percent());
        Snapshot now = living.now();
        assertEquals(100, living.progress().percent());
        report(new Random(2));
        assertEquals(
                Optional.of(now),
                living.latest().map(Living.Version::snapshot),
                "nobody asked for what came in");
        assertTrue(living.now().readings().size() > now.readings().size());
    }

    @Test
    void whatIsOnlyTriedLeavesNoTrace() throws StoreFault {
        Random random = new Random(3);
        for (int i = 0; i < 8; i++) report(random);
        Snapshot now = living.now();
        Incident one = now.incidents().getFirst();
        Ruling ruling = new Ruling.Merge(subject(one), subject(now.incidents().getLast()));
        Decision decision = new Decision(99, START, "Ada", "Perhaps.", ruling);
        assertEquals(
                Optional.of(Standing.State.IN_FORCE), living.tried(decision).map(Standing::state));
        assertSame(now, living.now());
        report(random);
        assertIsWhole("after a trial");
    }
}
