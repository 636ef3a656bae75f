package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.event.Decision;
import org.parallax.event.Ruling;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Kills a process with {@code kill -9} while it deposits and decides, again and again over one
 * record: every receipt it printed is in the record, once, and the record stays whole. This tests
 * the order of writes, not the disk: a killed process loses nothing that the system holds for it.
 */
class KillTest {
    private static final long CYCLES = Long.getLong("parallax.kills", 10);
    private static final long SEED = Long.getLong("parallax.seed", 20_260_106);

    @TempDir Path folder;

    @Test
    void everyReceiptOutlivesAKill() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, String> receipts = new HashMap<>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            List<String> printed = depositUntilKilled(cycle, random.nextInt(300));
            System.out.println("cycle " + cycle + ": " + printed.size());
            for (String line : printed) {
                String[] receipt = line.split(" ");
                String earlier = receipts.putIfAbsent(receipt[0], receipt[1]);
                assertEquals(
                        earlier == null ? receipt[1] : earlier, receipt[1], "a receipt changed");
            }
            assertHolds(receipts, "seed " + SEED + ", cycle " + cycle);
        }
        assertTrue(receipts.size() >= CYCLES, "killed too early to prove anything");
        System.out.println(CYCLES + " kills, " + receipts.size() + " receipts, 0 lost");
    }

    /** Deposits from the first report on in each cycle, so that what is known is met as well. */
    private List<String> depositUntilKilled(int cycle, int milliseconds)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.parallax.store.KillTest$Depositor",
                                record().toString(),
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
                        assertThrows(StoreFault.class, () -> Ledger.open(record()).close());
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

    private void assertHolds(Map<String, String> receipts, String when) throws StoreFault {
        try (Ledger ledger = Ledger.open(record())) {
            Map<String, String> kept = new HashMap<>();
            ledger.reports()
                    .forEach(stored -> kept.put(stored.report().id(), stored.sequence() + "."));
            for (Decision decision : ledger.decisions()) {
                String earlier = kept.put(decision.why(), decision.sequence() + ".");
                assertNull(earlier, "a decision is kept twice, " + when);
            }
            for (Map.Entry<String, String> receipt : receipts.entrySet()) {
                assertEquals(receipt.getValue(), kept.get(receipt.getKey()), when);
            }
            Verdict verdict = ledger.verify();
            assertEquals(List.of(), verdict.damages(), when);
            assertEquals(kept.size(), verdict.entries(), "nothing is kept twice, " + when);
        }
    }

    private Path record() {
        return folder.resolve("record");
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /**
     * Deposits singly and in batches with a decision after each, and prints {@code ID SEQUENCE.}
     * once each is durable.
     */
    static final class Depositor {
        private Depositor() {}

        public static void main(String[] args) throws StoreFault {
            int batch = 1 + Integer.parseInt(args[1]) % 3 * 10;
            try (Ledger ledger = Ledger.open(Path.of(args[0]))) {
                for (int i = 0; i < 1_000_000; i += batch) {
                    List<Deposit> deposits =
                            IntStream.range(i, i + batch)
                                    .mapToObj(n -> Samples.text("r" + n, "report number " + n))
                                    .toList();
                    for (Receipt receipt : ledger.appendAll(deposits)) {
                        System.out.println(receipt.report() + " " + receipt.sequence() + ".");
                    }
                    String why = "cycle" + args[1] + "-" + i;
                    Decision kept = ledger.decide("Ada", why, new Ruling.Undo(1)).decision();
                    System.out.println(why + " " + kept.sequence() + ".");
                }
            }
        }
    }
}
