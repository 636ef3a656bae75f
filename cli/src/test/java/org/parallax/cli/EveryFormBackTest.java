package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.Intake;
import org.parallax.intake.document.Documents;
import org.parallax.pipeline.Toy;
import org.parallax.store.Ledger;
import org.parallax.store.Stored;
import org.parallax.text.Capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What came in any form comes out of a record's web archive as the very same reports. */
class EveryFormBackTest {
    @TempDir Path folder;

    private Called call(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Io io =
                new Io(
                        InputStream.nullInputStream(),
                        new Out(out),
                        new Out(err),
                        Terminal.NONE,
                        tables -> Toy.parallax(),
                        in -> Intake.reading(in, new Documents()));
        int status = Main.run(io, args);
        return new Called(
                status,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** A report, the sum of its bytes, and what was read besides: one line each. */
    private static List<String> kept(Path record) throws IOException {
        List<String> kept = new ArrayList<>();
        try (Ledger ledger = Ledger.openForReading(record);
                Stream<Stored> versions = ledger.versions(ledger.size())) {
            versions.forEach(it -> kept.add(line(it)));
        }
        return kept;
    }

    private static String line(Stored stored) {
        Capture capture = stored.capture();
        return String.join(
                " | ",
                stored.report().toString(),
                stored.sha256(),
                capture.authors().toString(),
                capture.published().toString(),
                capture.decoding().toString(),
                capture.partial() + " " + capture.why());
    }

    @ParameterizedTest(name = "{0} as {1}: {2} reports")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    html        | page.html       | 1
                    html        | a b ü 100%.html | 1
                    html        | page.html.gz    | 1
                    html        | news.zip        | 1
                    html        | news.tar        | 1
                    html        | news.tar.gz     | 1
                    pdf         | paper.pdf       | 1
                    pdf         | news.zip        | 1
                    mail        | ten.eml         | 5
                    mail        | news.tgz        | 5
                    rss         | feed.rss        | 2
                    rss         | news.zip        | 2
                    atom        | feed.atom       | 1
                    text        | note.txt        | 1
                    arabic      | note.txt        | 1
                    arabic      | note.txt.gz     | 1
                    lines       | lines.jsonl     | 2
                    lines       | news.zip        | 2
                    list        | list.json       | 2
                    """)
    void theSameReportsComeBack(String form, String name, int reports) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, FormSamples.file(form, name));
        assertEquals(reports, thereAndBack(file.toString()));
    }

    @Test
    void fieldsThatStoodElsewhereComeBack() throws IOException {
        Path file = folder.resolve("theirs.jsonl");
        Files.writeString(
                file,
                """
                {"key":"k1","body":"24 people were killed.","head":"A\\nB \\u0007","by":["Ada","Bea"],\
                "at":"2026-01-06T01:00:00+03:00"}
                """);
        String map = "id=key,text=body,title=head,author=by,published=at";
        assertEquals(1, thereAndBack("--map", map, file.toString()));
    }

    @Test
    void versionsOfTheSameBytesComeBack() throws IOException {
        Path file = folder.resolve("theirs.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"text\":\"25 died.\",\"old\":\"A\",\"new\":\"B\"}");
        String first = folder.resolve("first").toString();
        call("ingest", "--record", first, "--map", "title=old", file.toString());
        assertEquals(2, thereAndBack("--map", "title=new", file.toString()));
    }

    /**
     * @return how many reports there are in either record
     */
    private int thereAndBack(String... inputs) throws IOException {
        Path first = folder.resolve("first");
        List<String> ingest = new ArrayList<>(List.of("ingest", "--record", first.toString()));
        ingest.addAll(List.of(inputs));
        Called there = call(ingest.toArray(String[]::new));
        assertEquals(Exit.DONE, there.status(), there.toString());
        List<String> before = kept(first);
        for (String name : List.of("all.warc", "all.warc.gz")) {
            String archive = folder.resolve(name).toString();
            call("export", "--record", first.toString(), "--format", "warc", "--out", archive);
            Path second = folder.resolve("second " + name);
            Called back = call("ingest", "--strict", "--record", second.toString(), archive);
            assertEquals(Exit.DONE, back.status(), back.toString());
            assertEquals(String.join("\n", before), String.join("\n", kept(second)));
            Called again = call("ingest", "--record", second.toString(), archive);
            assertEquals(0, again.out().stream().filter(it -> !it.contains("\"known\"")).count());
        }
        return before.size();
    }
}
