package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.intake.Intake;
import org.parallax.intake.document.Documents;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Stored;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A record that is exported as a web archive and taken in again holds the same reports. */
class ThereAndBackTest {
    @TempDir Path folder;

    private static Called call(String... args) {
        return Called.taking(in -> Intake.reading(in, new Documents()), args);
    }

    private record Kept(Report report, String sha256, List<String> asked, Optional<String> why) {}

    private static List<Kept> kept(Path record) throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Ledger ledger = Ledger.openForReading(record);
                Stream<Stored> versions = ledger.versions(ledger.size())) {
            versions.forEach(it ->
                    kept.add(
                            new Kept(
                                    it.report(),
                                    it.sha256(),
                                    it.capture().hops().stream().map(Hop::url).toList(),
                                    it.capture().why())));
        }
        return kept;
    }

    private void files() throws IOException {
        Path files = Files.createDirectories(folder.resolve("in/sub dir"));
        Files.writeString(files.resolve("a 100% ü+.txt"), "5 people were killed.\r\nIn Tell.\n");
        Files.writeString(
                files.resolve("lines.jsonl"),
                """
                {"text":"6 people were killed.","title":"Six dead","published":"2026-01-06"}
                {"id":"own/id","text":"7 people were killed.","url":"https://post.example/7"}
                """);
        Files.writeString(
                files.resolve("page.html"),
                """
                <html lang="en"><head><title>Eight dead in Tell</title>
                <meta property="og:site_name" content="The Harbour Post">
                <link rel="canonical" href="https://post.example/8"></head><body><article>
                <h1>Eight dead in Tell</h1>
                <p>Eight people were killed in Tell on Tuesday, the mayor of the town said, and
                nine more were taken to the hospital of the next town by their neighbours.</p>
                <p>Nobody said who had fired. The road to the town stayed closed until the
                evening, and buses went around it.</p></article></body></html>
                """);
    }

    /** As watch takes it. */
    private void page(Path record) throws IOException {
        String html = Files.readString(folder.resolve("in/sub dir/page.html"));
        Hop hop =
                new Hop(
                        "https://post.example/8?utm_source=x",
                        Optional.of("192.0.2.7"),
                        Optional.of(Instant.parse("2026-01-06T12:00:00Z")),
                        200,
                        List.of(
                                new Header("Content-Type", "text/html; charset=utf-8"),
                                new Header("Transfer-Encoding", "chunked")));
        Capture capture =
                new Capture(
                        hop.at(),
                        List.of(hop),
                        Optional.of("text/html"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.of("the page was refused"));
        Report read =
                kept(record).stream()
                        .map(Kept::report)
                        .filter(it -> it.id().endsWith("page"))
                        .findFirst()
                        .orElseThrow();
        Report report =
                new Report(
                        "post.example/watched",
                        read.text(),
                        read.title(),
                        read.outlet(),
                        Optional.of("https://post.example/8?utm_source=x"),
                        read.language(),
                        read.published());
        try (Ledger ledger = Ledger.openExisting(record)) {
            byte[] raw = html.getBytes(StandardCharsets.UTF_8);
            ledger.append(new Deposit(report, raw, Optional.empty(), false, capture));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"all.warc", "all.warc.gz"})
    void theSameReportsUnderTheSameIds(String name) throws IOException {
        files();
        Path first = folder.resolve("first");
        String in = folder.resolve("in").toString();
        assertEquals(Exit.DONE, call("ingest", "--record", first.toString(), in).status());
        page(first);
        Path edited = folder.resolve("in/sub dir/a 100% ü+.txt");
        Files.writeString(edited, "9 people were killed.");
        assertEquals(Exit.DONE, call("ingest", "--record", first.toString(), in).status());
        Path archive = folder.resolve(name);
        String[] export = {
            "export", "--record", first.toString(), "--format", "warc", "--out", archive.toString()
        };
        assertEquals(Exit.DONE, call(export).status());
        Path second = folder.resolve("second");
        Called back = call("ingest", "--record", second.toString(), archive.toString());
        assertEquals(Exit.DONE, back.status(), back.toString());
        List<Kept> before = kept(first);
        assertEquals(6, before.size());
        assertEquals(
                String.join("\n", before.stream().map(Kept::toString).toList()),
                String.join("\n", kept(second).stream().map(Kept::toString).toList()));
        Called again = call("ingest", "--record", second.toString(), archive.toString());
        assertEquals(0, again.out().stream().filter(it -> !it.contains("\"known\"")).count());
    }

    @Test
    void anArchiveOfAnArchiveIsTheSame() throws IOException {
        files();
        String first = folder.resolve("first").toString();
        String second = folder.resolve("second").toString();
        call("ingest", "--record", first, folder.resolve("in").toString());
        List<byte[]> payloads = new ArrayList<>();
        for (String record : List.of(first, second)) {
            Path archive = folder.resolve("out.warc");
            call("export", "--record", record, "--format", "warc", "--out", archive.toString());
            if (record.equals(first)) call("ingest", "--record", second, archive.toString());
            StringBuilder named = new StringBuilder();
            for (String line : Files.readAllLines(archive)) {
                if (line.startsWith("X-Parallax") || line.startsWith("WARC-Payload")) {
                    named.append(line).append('\n');
                }
            }
            payloads.add(named.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertArrayEquals(payloads.get(0), payloads.get(1));
    }
}
