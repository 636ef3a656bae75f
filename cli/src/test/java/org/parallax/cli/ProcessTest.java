package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with its own readers. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ProcessTest {
    @TempDir Path folder;

    private ProcessBuilder parallax(List<String> javaOptions, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(javaOptions);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.parallax.cli.Main"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(folder.resolve("err").toFile());
        return builder;
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private static void send(Process process, String text) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static BufferedReader out(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void readsInUtf8WhateverTheLocale() throws Exception {
        ProcessBuilder builder =
                parallax(
                        List.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII"),
                        "code",
                        "-");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        send(process, "{\"id\":\"تل-é\",\"text\":\"The market opened on Monday.\"}");
        String line = String.valueOf(out(process).readLine());
        assertEquals(0, process.waitFor(), err());
        assertTrue(line.startsWith("{\"report\":\"تل-é\",\"event\":null,"), line);
        assertEquals("1 in: 1 read, 0 skipped\n", err());
    }

    /** Whoever asks how to call the program waits for nothing that only reading needs. */
    @Test
    void helpLoadsNoneOfTheHeavyParts() throws Exception {
        Path log = folder.resolve("classes");
        Process process =
                parallax(List.of("-Xlog:class+load:file=" + log), "read", "--help").start();
        assertEquals(0, process.waitFor(), err());
        String loaded = Files.readString(log);
        assertTrue(loaded.contains("org.parallax.cli.ReadCommand"), "the log names classes");
        for (String heavy :
                List.of(
                        "com.fasterxml.jackson",
                        "org.parallax.knowledge.ActorRegister",
                        "org.parallax.knowledge.Gazetteer",
                        "org.parallax.syntax",
                        "org.sqlite",
                        "com.sun.net.httpserver")) {
            assertFalse(loaded.contains(heavy), heavy + " is loaded");
        }
    }

    @Test
    void aReaderThatHasSeenEnoughEndsItQuietly() throws Exception {
        Path reports = folder.resolve("reports.jsonl");
        Files.writeString(reports, "{\"text\":\"The market opened on Monday.\"}\n".repeat(5000));
        Process process = parallax(List.of(), "code", reports.toString()).start();
        try (BufferedReader out = out(process)) {
            assertTrue(String.valueOf(out.readLine()).startsWith("{\"report\""));
        }
        assertEquals(0, process.waitFor(), err());
        assertEquals("", err());
    }

    @Test
    void whatHasAReceiptSurvivesAKillAndTheNextRunReadsIt() throws Exception {
        String record = folder.resolve("record").toString();
        Process process = parallax(List.of(), "ingest", "--record", record, "-").start();
        List<String> receipts = new ArrayList<>();
        try (OutputStream in = process.getOutputStream();
                BufferedReader out = out(process)) {
            for (int i = 0; i < 40; i++) {
                String line =
                        "{\"id\":\"r%d\",\"text\":\"%d people were killed.\"}\n".formatted(i, i);
                in.write(line.getBytes(StandardCharsets.UTF_8));
                in.flush();
                receipts.add(String.valueOf(out.readLine()));
            }
            process.destroyForcibly().waitFor();
        }
        assertTrue(receipts.getLast().contains("\"receipt\":40,\"report\":\"r39\""), err());
        Called verdict = Called.with("", "verify", "--record", record);
        assertEquals(Exit.DONE, verdict.status(), verdict.toString());
        Called claims = Called.with("", "export", "--record", record, "--format", "claims");
        assertEquals(40, claims.out().size());
    }
}
