package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.event.Decision;
import org.parallax.event.Ruling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Kills a process with {@code kill -9} while it deposits, quarantines, keeps readings and outside
 * rows, decides and withdraws, again and again over one record: everything it said was done is in
 * the record, once, what it said was withdrawn is gone, and the record stays whole. After every
 * fifth kill SQLite's log is cut at a random byte, as a power loss may leave it. Killing alone
 * tests the order of writes, not the disk: a killed process loses nothing that the system holds for
 * it.
 *
 * <p>The longer run is {@code -Dparallax.kills=2000}.
 */
class KillTest {
    private static final int CYCLES = Integer.getInteger("parallax.kills", 20);
    private static final long SEED = Long.getLong("parallax.seed", 20_260_106);

    /** Cycles over one record; then a new one, so that checking does not take ever longer. */
    private static final int OVER_ONE = 10;

    @TempDir Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<String, String> receipts = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private int acknowledged;
    private int cut;
    private int repaired;

    @Test
    void whatWasAcknowledgedOutlivesAKill() throws IOException, InterruptedException {
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            if (cycle % OVER_ONE == 0) {
                receipts.clear();
                withdrawn.clear();
                settled.clear();
            }
            for (String line : depositUntilKilled(cycle, random.nextInt(150))) take(line);
            if (cycle % 5 == 4) cutLog(record(cycle));
            repairIfTold(record(cycle));
            assertHolds(record(cycle), "seed " + SEED + ", cycle " + cycle);
        }
        assertTrue(acknowledged >= CYCLES, "killed too early to prove anything");
        System.out.printf(
                "%d kills, %d logs cut short, %d repairs, %d acknowledged, 0 lost%n",
                CYCLES, cut, repaired, acknowledged);
    }

    private void take(String line) {
        String[] said = line.split(" ");
        if (said[0].equals("settled")) settled.add(said[1]);
        if (said[0].equals("gone")) {
            withdrawn.add(said[1]);
            receipts.remove(said[1]);
        } else if (!said[0].equals("settled") && !withdrawn.contains(said[0])) {
            String earlier = receipts.putIfAbsent(said[0], said[1]);
            assertTrue(earlier == null || earlier.equals(said[1]), "a receipt changed: " + line);
        }
        acknowledged++;
    }

    /** A log cut after a part of it was taken over can leave tables that say they are damaged. */
    private void repairIfTold(Path record) throws StoreFault {
        try {
            Ledger.open(record).close();
        } catch (StoreFault fault) {
            assertEquals(StoreFault.Kind.DAMAGED, fault.kind(), fault.getMessage());
            assertTrue(fault.getMessage().contains("parallax repair"), fault.getMessage());
            assertEquals(List.of(), Ledger.repair(record).damages());
            repaired++;
        }
    }

    private void cutLog(Path record) throws IOException {
        Path log = record.resolve("record.sqlite-wal");
        if (!Files.exists(log) || Files.size(log) == 0) return;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(random.nextLong(file.length()));
        }
        cut++;
    }

    /** Deposits from the first report on in each cycle, so that what is known is met as well. */
    private List<String> depositUntilKilled(int cycle, int milliseconds)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.parallax.store.KillTest$Depositor",
                                record(cycle).toString(),
                                Integer.toString(cycle))
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            // every fourth is killed while it starts and opens, the others while they deposit
            if (cycle % 4 != 3) {
                String first = reader.readLine();
                if (first == null) throw new AssertionError("it ended by itself: " + errors());
                printed.add(first);
                StoreFault second =
                        assertThrows(StoreFault.class, () -> Ledger.open(record(cycle)).close());
                assertEquals(StoreFault.Kind.IN_USE, second.kind(), "two programs write");
            }
            Thread.sleep(milliseconds);
            process.toHandle().destroyForcibly(); // SIGKILL; what it has printed can still be read
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.endsWith(".")) printed.add(line); // a line cut by the kill is no receipt
            }
        }
        process.waitFor();
        return printed;
    }

    private void assertHolds(Path record, String when) throws StoreFault {
        try (Ledger ledger = Ledger.open(record)) {
            Map<String, String> kept = new HashMap<>();
            ledger.reports()
                    .filter(stored -> !stored.report().id().startsWith("q"))
                    .forEach(stored -> {
                        String id = stored.report().id();
                        assertNull(kept.put(id, stored.sequence() + "."), id + " twice, " + when);
                    });
            for (Decision decision : ledger.decisions()) {
                String earlier = kept.put(decision.why(), decision.sequence() + ".");
                assertNull(earlier, "a decision is kept twice, " + when);
            }
            for (Quarantined held : ledger.quarantined()) {
                assertNull(kept.put(held.id(), held.entry() + "."), held.id() + " twice, " + when);
                assertTrue(held.settledBy().size() < 2, held.id() + " settled twice, " + when);
                boolean open = held.isOpen() && settled.contains(held.id());
                assertFalse(open, held.id() + " was settled, " + when);
            }
            ledger.outside("ucdp-ged", ledger.size())
                    .forEach(it -> {
                        String event = it.row().event();
                        assertNull(kept.put(event, it.entry() + "."), event + " twice, " + when);
                    });
            for (Map.Entry<String, String> receipt : receipts.entrySet()) {
                assertEquals(receipt.getValue(), kept.get(receipt.getKey()), when);
            }
            for (String gone : withdrawn) {
                assertNull(kept.get(gone), gone + " was withdrawn, " + when);
            }
            assertEquals(List.of(), ledger.verify().damages(), when);
        }
    }

    private Path record(int cycle) {
        return folder.resolve("record" + cycle / OVER_ONE);
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /**
     * Prints {@code WHAT SEQUENCE.} once something is durable, {@code settled WHAT .} and {@code
     * gone WHAT .} once it is that.
     */
    static final class Depositor {
        private static final Withdrawal.Order ORDER =
                new Withdrawal.Order("Ada", "Bea", "By order.");

        private Depositor() {}

        public static void main(String[] args) throws StoreFault {
            int cycle = Integer.parseInt(args[1]);
            int batch = 1 + cycle % 3 * 10;
            try (Ledger ledger = Ledger.open(Path.of(args[0]))) {
                for (int i = 0; i < 1_000_000; i += batch) {
                    List<Deposit> deposits =
                            IntStream.range(i, i + batch)
                                    .mapToObj(n -> Samples.text("r" + n, "report number " + n))
                                    .toList();
                    for (Receipt receipt : ledger.appendAll(deposits)) {
                        System.out.println(receipt.report() + " " + receipt.sequence() + ".");
                        ledger.keepReading(receipt.sequence(), "v" + cycle, "{}");
                    }
                    String why = "cycle" + cycle + "-" + i;
                    Decision kept = ledger.decide("Ada", why, new Ruling.Undo(1)).decision();
                    System.out.println(why + " " + kept.sequence() + ".");
                    String held = "q" + cycle + "-" + i;
                    long entry = ledger.quarantine(Samples.held(held, held)).sequence();
                    System.out.println(held + " " + entry + ".");
                    ledger.append(Samples.text(held, held)); // settles it
                    System.out.println("settled " + held + " .");
                    OutsideRow row = OutsideTest.row("o" + cycle + "-" + i, "best=" + i);
                    long outside = ledger.appendOutside(List.of(row)).getFirst().sequence();
                    System.out.println(row.event() + " " + outside + ".");
                    String id = "w" + cycle + "-" + i;
                    ledger.append(Samples.text(id, "to be withdrawn, " + id));
                    ledger.withdrawReport(id, ORDER);
                    System.out.println("gone " + id + " .");
                }
            }
        }
    }
}
