package org.parallax.intake.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.DocumentReaderContract;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Whatever a document does to its reader, it is named, and the next ones are read. */
class WorkersTest extends DocumentReaderContract {
    private static final Limits SHORT = limits(2, 20_000, 1_000);

    /** Most tests share these; a child that survives one test must do for the next. */
    private static final Workers SHARED = new Workers(Antics.class, SHORT);

    private static Limits limits(int children, int millis, int documents) {
        return new Limits(
                children,
                Duration.ofSeconds(30),
                Duration.ofMillis(millis),
                64,
                documents,
                4 << 20,
                2L << 20);
    }

    @AfterAll
    static void noChildStays() {
        SHARED.close();
        await(() -> SHARED.processes().isEmpty());
    }

    @Override
    protected DocumentReader reader() {
        return SHARED;
    }

    private static String outcome(DocumentReader reader, String text) {
        return outcome(reader, source(Form.TEXT, text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    recurse               | POISON: it is nested too deeply for its reader
                    break-a-class         | POISON: it is nested too deeply for its reader
                    hoard                 | POISON: it needed more than 64 MB
                    hoard-direct          | POISON: it needed more than 64 MB
                    one-array             | POISON: it needed more than 64 MB
                    exit 0                | POISON: it broke its reader (exit 0)
                    halt 7                | POISON: it broke its reader (exit 7)
                    signal 9              | POISON: it broke its reader (exit 137)
                    signal 6              | POISON: it broke its reader (exit 134)
                    segfault              | POISON: it broke its reader (exit 1)
                    garbage 4             | POISON: it broke its reader (no answer begins here)
                    close-output          | POISON: it broke its reader (exit 1)
                    throw                 | POISON: it broke its reader (IllegalStateException)
                    throw-error           | POISON: it broke its reader (AssertionError)
                    throw-checked         | POISON: it broke its reader (Exception)
                    null                  | POISON: it broke its reader (NullPointerException)
                    answer-twice          | POISON: it broke its reader (an answer that nobody asked for)
                    long 2                | TOO_LONG: it says more than 1 MiB of text or 100,000 documents
                    many 100001           | TOO_LONG: it says more than 1 MiB of text or 100,000 documents
                    print 4               | done
                    complain 4            | done
                    many-threads 100      | done
                    hoard-a-little 20     | done
                    close-input           | done
                    interrupt-all         | done
                    """)
    void whatADocumentDoesIsNamedAndTheNextIsRead(String act, String expected) {
        String outcome = outcome(SHARED, "!" + act);
        assertTrue(outcome.contains(expected), outcome);
        for (int i = 0; i < 4; i++) {
            assertTrue(outcome(SHARED, "Monday " + i).contains("|Monday " + i + "|"));
        }
    }

    /** All at once, since each costs its time twice. */
    @Test
    void whatDoesNotEndIsEnded() throws InterruptedException, ExecutionException {
        List<String> acts =
                List.of(
                        "loop",
                        "sleep 600",
                        "join-oneself",
                        "half-an-answer",
                        "leave-a-grandchild 600");
        try (Workers workers = new Workers(Antics.class, limits(acts.size(), 1_000, 1_000));
                ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<String>> outcomes =
                    acts.stream()
                            .map(act -> threads.submit(() -> outcome(workers, "!" + act)))
                            .toList();
            for (Future<String> outcome : outcomes) {
                assertEquals(
                        "POISON: reading it took longer than 1 s. "
                                + "try it again with a newer version of the program",
                        outcome.get());
            }
            assertTrue(outcome(workers, "Monday").contains("|Monday|"));
        }
    }

    @Test
    void aHundredDocumentsAfterPoisonAreRead() {
        for (String act : List.of("recurse", "halt 1", "hoard", "garbage 1", "null")) {
            assertTrue(outcome(SHARED, "!" + act).startsWith("POISON"), act);
        }
        for (int i = 0; i < 100; i++) {
            assertTrue(outcome(SHARED, "Monday " + i).contains("|Monday " + i + "|"));
        }
    }

    @Test
    void whatEarlierDocumentsLeftBehindIsNoFaultOfALaterOne() {
        try (Workers workers = new Workers(Antics.class, limits(1, 5_000, 1_000))) {
            for (int i = 0; i < 8; i++) {
                String outcome = outcome(workers, "!hoard-a-little 15");
                assertTrue(outcome.contains("|done|"), i + ": " + outcome);
            }
        }
    }

    @Test
    void aChildIsKeptAndThenReplaced() {
        try (Workers workers = new Workers(Antics.class, limits(1, 5_000, 3))) {
            List<Long> pids = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                assertTrue(outcome(workers, "Monday").contains("|Monday|"));
                if (i % 3 != 2) pids.add(workers.processes().getFirst().pid());
            }
            assertEquals(pids.get(0), pids.get(1));
            assertEquals(pids.get(2), pids.get(3));
            assertEquals(3, pids.stream().distinct().count());
        }
    }

    @Test
    void noChildIsStartedBeforeADocumentNeedsOne() {
        try (Workers workers = new Workers(Antics.class, SHORT)) {
            assertEquals(List.of(), workers.processes());
        }
    }

    @Test
    void aDocumentBeyondTheLimitIsNotSent() {
        try (Workers workers = new Workers(Antics.class, SHORT)) {
            assertEquals(
                    "TOO_LONG: it has more than 4,194,304 bytes. split it",
                    outcome(workers, "x".repeat((4 << 20) + 1)));
            assertEquals(List.of(), workers.processes());
        }
    }

    /** Nothing is wrong with the document, so it is no poison. */
    @Test
    void aReaderThatCannotBeMadeIsToldAsSuch() {
        try (Workers workers = new Workers(Stillborn.class, SHORT)) {
            String outcome = outcome(workers, "Monday");
            assertTrue(
                    outcome.startsWith(
                            "UNREADABLE: no process could be started to read it in (exit 1: "),
                    outcome);
        }
    }

    /** A reader that fails before its first document. */
    static final class Stillborn implements DocumentReader {
        Stillborn() {
            throw new IllegalStateException("no reader today");
        }

        @Override
        public List<Document> read(Source source) {
            return List.of();
        }
    }

    @Test
    void closingEndsAChildAmidADocument() throws InterruptedException {
        Workers workers = new Workers(Antics.class, limits(1, 60_000, 10));
        List<String> outcomes = new ArrayList<>();
        Thread asking = Thread.ofPlatform().start(() -> outcomes.add(outcome(workers, "!loop")));
        await(() -> !workers.processes().isEmpty());
        ProcessHandle child = workers.processes().getFirst();
        workers.close();
        asking.join(10_000);
        assertEquals(List.of("UNREADABLE: the program ends. read it again"), outcomes);
        await(() -> !child.isAlive());
        assertThrows(IllegalStateException.class, () -> outcome(workers, "Monday"));
    }

    @Test
    void anInterruptEndsTheWaiting() throws InterruptedException {
        try (Workers workers = new Workers(Antics.class, limits(1, 60_000, 10))) {
            List<String> outcomes = new ArrayList<>();
            Thread asking =
                    Thread.ofPlatform()
                            .start(() -> {
                                outcomes.add(outcome(workers, "!loop"));
                                outcomes.add("" + Thread.currentThread().isInterrupted());
                            });
            await(() -> !workers.processes().isEmpty());
            ProcessHandle child = workers.processes().getFirst();
            asking.interrupt();
            asking.join(10_000);
            assertEquals(
                    List.of("UNREADABLE: reading was interrupted. read it again", "true"),
                    outcomes);
            await(() -> !child.isAlive());
        }
    }

    @Test
    void aChildSeesLittleOfItsParent() throws Unreadable {
        String seen = SHARED.read(source(Form.TEXT, "!properties")).getFirst().text();
        assertTrue(seen.contains("java.awt.headless=true"), seen);
        for (String name : System.getenv().keySet()) {
            if (List.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TEMP", "TMP").contains(name)) {
                continue;
            }
            assertFalse(seen.contains(" " + name + "=") || seen.contains("{" + name + "="), name);
        }
    }

    /** Where the system allows it; elsewhere a child is only without a reason to connect. */
    @Test
    void aChildHasNoNetwork() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String outcome = outcome(SHARED, "!connect " + canary.getLocalPort());
            assertEquals(
                    Workers.withoutNetwork(),
                    outcome.startsWith("POISON: it broke its reader (UncheckedIOException)"),
                    outcome);
        }
    }

    @Test
    void aParentThatIsKilledLeavesNoChild() throws IOException, InterruptedException {
        Process parent = inASmallHeap("leave");
        try (BufferedReader printed =
                new BufferedReader(
                        new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            List<ProcessHandle> children = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String pid = printed.readLine();
                children.add(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
            }
            assertTrue(children.stream().allMatch(ProcessHandle::isAlive));
            parent.destroyForcibly().waitFor();
            await(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void theParentNeedsLittleMemory() throws IOException, InterruptedException {
        Process parent = inASmallHeap("flood");
        String printed = new String(parent.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(parent.waitFor(30, TimeUnit.SECONDS));
        assertEquals("read 5 of 9", printed.strip());
    }

    private static Process inASmallHeap(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        what)
                .redirectErrorStream(true)
                .start();
    }

    /** A program with children of its own. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws InterruptedException {
            PrintStream out = System.out;
            if (args[0].equals("leave")) {
                Workers workers = new Workers(Antics.class, limits(2, 600_000, 10));
                for (String act : List.of("!loop", "!sleep 600")) {
                    Thread.ofPlatform().start(() -> outcome(workers, act));
                }
                await(() -> workers.processes().size() == 2);
                workers.processes().forEach(process -> out.println(process.pid()));
                Thread.sleep(60_000);
            } else {
                int read = 0;
                List<String> acts =
                        List.of(
                                "garbage 40",
                                "complain 40",
                                "long 30",
                                "print 40",
                                "hoard",
                                "many 5000",
                                "hoard-a-little 20",
                                "many 100001",
                                "complain 40");
                try (Workers workers = new Workers(Antics.class, limits(1, 10_000, 10))) {
                    for (String act : acts) {
                        if (outcome(workers, "!" + act).startsWith("[")) read++;
                    }
                }
                out.println("read " + read + " of " + acts.size());
            }
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.holds()) {
            if (System.nanoTime() > end) throw new AssertionError("waited in vain for 15 s");
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
