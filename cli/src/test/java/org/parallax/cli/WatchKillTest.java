package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.store.Ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program itself, killed with {@code kill -9} while it follows a feed, again and again over one
 * record: every receipt it printed holds, and no article is there twice. Last it is asked to end.
 *
 * <p>The longer run is {@code -Dparallax.watch.kills=20}.
 */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class WatchKillTest {
    private static final int KILLS = Integer.getInteger("parallax.watch.kills", 2);
    private static final long SEED = Long.getLong("parallax.seed", 20_260_106);

    @TempDir Path folder;

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Set<String> receipts = new HashSet<>();
        try (NewsServer news = NewsServer.start()) {
            List<String> items = new ArrayList<>();
            for (int cycle = 0; cycle < KILLS; cycle++) {
                for (int i = 0; i < 3; i++) {
                    String path = "/story-" + cycle + "-" + i;
                    news.article(path, "Story " + path, "Story " + path + " begins on the quay.");
                    items.add(news.item(path, "Story " + path));
                }
                news.feed(items.toArray(String[]::new));
                Process process = watch(news);
                try (BufferedReader out = out(process)) {
                    String first = String.valueOf(out.readLine());
                    assertTrue(first.startsWith("{"), Files.readString(folder.resolve("err")));
                    receipts.add(reported(first));
                    Thread.sleep(random.nextInt(1_500));
                    process.toHandle().destroyForcibly(); // what it printed can still be read
                    for (String line = out.readLine(); line != null; line = out.readLine()) {
                        if (line.endsWith("}")) receipts.add(reported(line));
                    }
                }
                assertEquals(137, process.waitFor(), Files.readString(folder.resolve("err")));
                assertHolds(receipts, "seed " + SEED + ", cycle " + cycle);
            }
            Process process = watch(news);
            long asked = news.requests().size();
            while (news.requests().size() < asked + 2) Thread.sleep(100);
            process.toHandle().destroy(); // SIGTERM
            assertTrue(process.waitFor(15, TimeUnit.SECONDS), "it does not end");
            assertEquals(143, process.exitValue(), Files.readString(folder.resolve("err")));
            Called rest =
                    Called.with(
                            "",
                            "watch",
                            "--record",
                            folder.resolve("record").toString(),
                            "--once",
                            "--allow",
                            news.host(),
                            "--contact",
                            "desk@post.example",
                            news.url("/rss"));
            assertEquals(0, rest.status(), rest.err().toString());
            try (Ledger ledger = Ledger.openForReading(folder.resolve("record"));
                    Stream<?> reports = ledger.reports()) {
                assertEquals(items.size(), reports.count());
            }
        }
    }

    /** Ctrl-C, on a terminal: the block is gone, one line says what came, the record is whole. */
    @Test
    void askedToEndItSaysWhatCame() throws Exception {
        assumeFalse(ignoresInterrupts(), "these tests run where Ctrl-C is ignored");
        try (NewsServer news = NewsServer.start()) {
            for (int i = 0; i < 4; i++) {
                news.article("/story-" + i, "Story " + i, "Story " + i + " begins on the quay.");
            }
            news.feed(
                    news.item("/story-0", "Story 0"),
                    news.item("/gone", "Gone"),
                    news.item("/story-1", "Story 1"),
                    news.item("/story-2", "Story 2"),
                    news.item("/story-3", "Story 3"));
            Process process = watch(news, "-Dparallax.terminal.err=true");
            int receipts = 0;
            try (BufferedReader out = out(process)) {
                for (; receipts < 2; receipts++) reported(String.valueOf(out.readLine()));
                String pid = Long.toString(process.pid());
                assertEquals(0, new ProcessBuilder("kill", "-INT", pid).start().waitFor());
                while (out.readLine() != null) receipts++;
            }
            assertTrue(process.waitFor(15, TimeUnit.SECONDS), "it does not end");
            assertEquals(130, process.exitValue(), Files.readString(folder.resolve("err")));
            Screen screen = new Screen(80, 24);
            screen.write(Files.readString(folder.resolve("err")));
            String told = String.join("\n", screen.lines());
            String tally =
                    receipts + " new, 0 edited, \\d not taken, from 1 feed until 20\\S+ \\S+\n";
            assertTrue(told.replaceAll(".*NOT_TAKEN.*\n", "").matches(tally), told);
            assertHolds(Set.of(), "after Ctrl-C");
            try (Ledger ledger = Ledger.openForReading(folder.resolve("record"));
                    Stream<?> reports = ledger.reports()) {
                assertEquals(receipts, reports.count());
            }
        }
    }

    /** As whatever is started in the background by a shell does, and all that it starts. */
    private static boolean ignoresInterrupts() throws IOException {
        Path own = Path.of("/proc/self/status");
        if (!Files.exists(own)) return false;
        return Files.readAllLines(own).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static String reported(String receipt) {
        assertTrue(receipt.contains("\"status\":\"new\""), receipt);
        return receipt.replaceAll(".*\"report\":\"([^\"]+)\".*", "$1");
    }

    private void assertHolds(Set<String> receipts, String when) throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("record"));
                Stream<String> ids = ledger.reports().map(it -> it.report().url().orElse(""))) {
            List<String> urls = ids.toList();
            assertEquals(urls.size(), Set.copyOf(urls).size(), "an article twice, " + when);
            for (String id : receipts) assertTrue(ledger.newest(id).isPresent(), id + ", " + when);
            assertEquals(List.of(), ledger.verify().damages(), when);
        }
    }

    private Process watch(NewsServer news, String... javaOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(javaOptions));
        String models = System.getProperty("parallax.models");
        if (models != null) command.add("-Dparallax.models=" + models);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.parallax.cli.Main"));
        command.addAll(
                List.of("watch", "--record", folder.resolve("record").toString(), "--every", "1s"));
        command.addAll(List.of("--allow", news.host(), "--contact", "desk@post.example"));
        command.add(news.url("/rss"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(folder.resolve("err").toFile());
        return builder.start();
    }

    private static BufferedReader out(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
