package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.store.StoreFault.Kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the machine does to a record, done for real: a disk that is full, a file that may not grow,
 * a folder that is for reading only, a clock that is set back. Disks and mounts need a name space
 * of one's own ({@code unshare}, Linux); elsewhere those pass over themselves.
 */
class FaultTest {
    @TempDir Path folder;

    @Test
    void aFullDiskLosesNothingAndTheLedgerGoesOnOnceThereIsRoom() throws Exception {
        assumeNameSpaces();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String mounted = "mount -t tmpfs -o size=4m none '" + disk + "' && exec \"$@\"";
        List<String> said = run("unshare", "-rm", "sh", "-c", mounted, "sh", "full", disk);
        System.out.println(said.getLast());
        assertTrue(said.getLast().matches("full [1-9]\\d+ kept, [1-9]\\d* refused, whole"));
    }

    @Test
    void aFileThatMayNotGrowLosesNothing() throws Exception {
        Path record = folder.resolve("record");
        String limited = "ulimit -f 3000 && exec \"$@\"";
        List<String> said = run("bash", "-c", limited, "bash", "limited", record);
        assertEquals("FAILED FAILED", said.getLast(), "the second time as it is broken");
        try (Ledger ledger = Ledger.open(record)) {
            List<String> ids = ledger.reports().map(stored -> stored.report().id()).toList();
            List<String> acknowledged = said.subList(0, said.size() - 1);
            assertTrue(acknowledged.size() > 20, "too few: " + acknowledged.size());
            assertTrue(ids.containsAll(acknowledged), "one is lost");
            assertEquals(ids.size(), ids.stream().distinct().count(), "one is there twice");
            assertEquals(List.of(), ledger.verify().damages());
            System.out.println("may not grow: " + acknowledged.size() + " acknowledged, 0 lost");
        }
    }

    @Test
    void aFolderForReadingOnlyIsReadAndNotWritten() throws Exception {
        assumeNameSpaces();
        Path record = folder.resolve("record");
        try (Ledger ledger = Ledger.open(record)) {
            for (int i = 0; i < 5; i++) ledger.append(text("r" + i, "report " + i));
        }
        String mounted =
                "mount --bind '%s' '%s' && mount -o remount,ro,bind '%s' && exec \"$@\""
                        .formatted(record, record, record);
        List<String> said = run("unshare", "-rm", "sh", "-c", mounted, "sh", "readonly", record);
        assertEquals("5 read, whole", said.get(0));
        assertTrue(said.get(1).startsWith("FAILED "), said.get(1));
    }

    @Test
    void aFolderForReadingOnlyAfterACrashIsReadAsFarAsItIsKnown() throws Exception {
        assumeNameSpaces();
        Path record = folder.resolve("record");
        Path crashed = folder.resolve("crashed");
        try (Ledger ledger = Ledger.open(record)) {
            for (int i = 0; i < 5; i++) ledger.append(text("r" + i, "report " + i));
            run("cp", "-r", record.toString(), crashed.toString());
        }
        String mounted =
                "mount --bind '%s' '%s' && mount -o remount,ro,bind '%s' && exec \"$@\""
                        .formatted(crashed, crashed, crashed);
        List<String> said = run("unshare", "-rm", "sh", "-c", mounted, "sh", "readonly", crashed);
        assertEquals("5 read, whole", said.get(0));
    }

    @Test
    void whereAClockWasSetBackTheOrderHoldsAndIsTold() throws StoreFault {
        Instant noon = Samples.NOON;
        Deque<Instant> clock = new ArrayDeque<>();
        for (int hours : new int[] {0, 1, -48, -47, 2}) {
            clock.add(noon.plus(Duration.ofHours(hours)));
        }
        try (Ledger ledger = Ledger.open(folder.resolve("record"), clock::remove)) {
            for (String id : List.of("a", "b", "c", "d", "e")) ledger.append(text(id, id));
            assertEquals(0, ledger.sizeAt(noon.minus(Duration.ofHours(40))), "c came after b");
            assertEquals(1, ledger.sizeAt(noon));
            assertEquals(4, ledger.sizeAt(noon.plus(Duration.ofHours(1))));
            assertEquals(5, ledger.sizeAt(noon.plus(Duration.ofHours(2))));
            Verdict verdict = ledger.verify();
            assertEquals(List.of(), verdict.damages());
            assertTrue(verdict.remarks().getFirst().startsWith("entry 3 claims 2026-01-04T12"));
        }
    }

    private static void assumeNameSpaces() throws IOException, InterruptedException {
        Process probe = new ProcessBuilder("sh", "-c", "unshare -rm true").start();
        assumeTrue(probe.waitFor() == 0, "no name space of one's own here");
    }

    /** The lines that the child prints; the words before a record's folder are its own call. */
    private List<String> run(Object... call) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (Object word : call) words.add(word.toString());
        if (!words.getFirst().equals("cp")) {
            List<String> child =
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.parallax.store.FaultTest$Child");
            words.addAll(words.size() - 2, child);
        }
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(words).redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> out + "\n" + read(errors));
        return out.lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Runs where the fault is. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[1]);
            switch (args[0]) {
                case "full" -> full(folder);
                case "limited" -> limited(folder);
                case "readonly" -> readOnly(folder);
                default -> throw new AssertionError(args[0]);
            }
        }

        private static void full(Path disk) throws IOException {
            Path ballast = disk.resolve("ballast");
            Files.write(ballast, new byte[1 << 20]);
            int refused = 0;
            List<String> kept = new ArrayList<>();
            try (Ledger ledger = Ledger.open(disk.resolve("record"))) {
                for (int i = 0; refused < 20; i++) {
                    try {
                        kept.add(ledger.append(filling(i)).report());
                    } catch (StoreFault fault) {
                        require(fault.kind() == Kind.FULL, fault.getMessage());
                        require(ledger.reports().count() == kept.size(), "reading goes on");
                        refused++;
                    }
                }
                Files.delete(ballast);
                for (int i = 0; i < 5; i++) {
                    kept.add(ledger.append(text("more" + i, "more " + i)).report());
                }
                require(ledger.verify().whole(), ledger.verify().damages().toString());
            }
            try (Ledger ledger = Ledger.open(disk.resolve("record"))) {
                List<String> ids = ledger.reports().map(it -> it.report().id()).toList();
                require(ids.equals(kept), "kept " + kept.size() + ", there are " + ids.size());
                require(ledger.verify().whole(), ledger.verify().damages().toString());
            }
            System.out.println("full " + kept.size() + " kept, " + refused + " refused, whole");
        }

        private static void limited(Path record) throws IOException {
            try (Ledger ledger = Ledger.open(record)) {
                for (int i = 0; ; i++) {
                    try {
                        System.out.println(ledger.append(filling(i)).report());
                    } catch (StoreFault first) {
                        StoreFault second =
                                assertThrows(StoreFault.class, () -> ledger.append(filling(0)));
                        System.out.println(first.kind() + " " + second.kind());
                        return;
                    }
                }
            }
        }

        private static void readOnly(Path record) throws IOException {
            try (Ledger ledger = Ledger.openForReading(record)) {
                long read = ledger.reports().count();
                System.out.println(read + " read, " + (ledger.verify().whole() ? "whole" : "not"));
            }
            StoreFault fault = assertThrows(StoreFault.class, () -> Ledger.open(record).close());
            System.out.println(fault.kind() + " " + fault.getMessage());
        }

        /** Ten kilobytes that cannot be packed. */
        private static Deposit filling(int i) {
            byte[] bytes = new byte[10_000];
            new java.util.SplittableRandom(i).nextBytes(bytes);
            return new Deposit(org.parallax.text.Report.of("r" + i, "text " + i), bytes);
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) throw new AssertionError(otherwise);
        }
    }
}
