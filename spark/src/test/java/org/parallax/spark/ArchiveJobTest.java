package org.parallax.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.pipeline.Ingest;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Snapshot;
import org.parallax.publish.RecordContents;
import org.parallax.reconcile.Told;
import org.parallax.reconcile.linking.NearPair;
import org.parallax.spark.ArchiveJob.Mishap;
import org.parallax.spark.ArchiveJob.Plan;
import org.parallax.spark.Gathering.Gathered;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** One session for all of it: it takes seconds to start. */
class ArchiveJobTest {
    /**
     * Two days and two towns, next to each other in place and time, so that what belongs together
     * lies in several slices; an agency's text printed again; a later count; what is no report.
     */
    private static final String LINES =
            """
            {"id":"v-1","outlet":"Valley Courier","published":"2025-03-03","text":"HAMA - At least 12 civilians were killed and 30 others injured in shelling of a market in Hama on Monday, the Syrian Observatory for Human Rights said."}
            {"id":"h-1","outlet":"Hill Post","published":"2025-03-04","text":"HAMA - Shelling killed 15 civilians in Hama on Monday, a hospital director said. The army denied that it had fired at the market."}
            {"id":"v-2","outlet":"Valley Courier","published":"2025-03-04","text":"SALAMIYAH - Five civilians were killed on Tuesday when a drone struck a bakery in Salamiyah, the Syrian Observatory for Human Rights said. Three children were among the dead."}
            {"id":"l-1","outlet":"Daily Lamp","published":"2025-03-04","text":"HAMA - At least 12 civilians were killed and 30 others injured in shelling of a market in Hama on Monday, the Syrian Observatory for Human Rights said."}
            this line is no report
            {"id":"h-2","outlet":"Hill Post","published":"2025-03-05","text":"SALAMIYAH - A drone attack on a bakery in Salamiyah on Tuesday killed at least six civilians, residents said."}

            {"id":"v-1","outlet":"Valley Courier","published":"2025-03-06","text":"HAMA - One person was killed in Hama on Thursday."}
            {"id":"l-2","outlet":"Daily Lamp","published":"2025-03-05","text":"SALAMIYAH - Five civilians were killed on Tuesday when a drone struck a bakery in Salamiyah, the Syrian Observatory for Human Rights said. Three children were among the dead."}
            {"outlet":"Daily Lamp","published":"2025-03-19","text":"ALEPPO - Two soldiers were killed in clashes near Aleppo on Wednesday, the army said."}
            {"id":"e-1"}
            """;

    private static final Parallax PARALLAX = Parallax.standard();
    private static JavaSparkContext spark;

    @TempDir private Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void start() {
        spark = Session.local(2);
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    /** What a record says: its incidents, as they are exported, and its tally. */
    private record Made(List<String> incidents, String tally, List<String> faults) {}

    private Made onOneMachine(List<String> inputs) throws IOException {
        List<String> faults = new ArrayList<>();
        int[] count = new int[2];
        try (Ledger ledger = Ledger.open(folder.resolve("one"));
                Intake intake = Intake.apart(InputStream.nullInputStream())) {
            try (Ingest ingest = new Ingest(PARALLAX, ledger, _ -> {})) {
                List<Deposit> deposits = new ArrayList<>();
                intake.each(
                        inputs,
                        arrival -> {
                            switch (arrival) {
                                case Arrival.Good(var received) -> {
                                    count[0]++;
                                    deposits.add(
                                            new Deposit(
                                                    received.report(),
                                                    received.raw(),
                                                    Optional.of(received.from()),
                                                    false,
                                                    received.capture()));
                                }
                                case Arrival.Skipped skipped -> {
                                    count[1]++;
                                    faults.add(skipped.fault().getMessage());
                                }
                            }
                        });
                for (Deposit deposit : deposits) ingest.accept(deposit);
                ingest.finish(_ -> {});
            }
            String tally =
                    "%d in: %d read, %d skipped".formatted(count[0] + count[1], count[0], count[1]);
            return new Made(incidents(ledger), tally, faults);
        }
    }

    private Made onSpark(List<String> inputs, long sliceBytes, boolean twice, Mishap mishap)
            throws IOException {
        ArchiveJob job = new ArchiveJob(spark, told::add, mishap);
        Plan plan = job.plan(inputs, sliceBytes);
        List<Slice> slices = new ArrayList<>(plan.slices());
        if (twice) slices.addAll(plan.slices());
        try (Ledger ledger = Ledger.open(folder.resolve("many"))) {
            Gathered gathered = job.read(plan, slices, PARALLAX, ledger);
            return new Made(incidents(ledger), gathered.tally().toString(), told);
        }
    }

    private static List<String> incidents(Ledger ledger) throws IOException {
        RecordContents contents = RecordContents.of(PARALLAX.snapshot(ledger, Optional.empty()));
        try (Stream<Line> lines = contents.lines(Table.INCIDENT)) {
            return lines.map(Line::line).toList();
        }
    }

    private List<String> lines() throws IOException {
        return List.of(Files.writeString(folder.resolve("a.jsonl"), LINES).toString());
    }

    @ParameterizedTest(name = "slices of {0} bytes")
    @ValueSource(longs = {1 << 20, 700, 100})
    void whereverTheCutsFallTheRecordIsTheSame(long sliceBytes) throws IOException {
        Made one = onOneMachine(lines());
        Made many = onSpark(lines(), sliceBytes, false, (_, _) -> {});
        assertTrue(one.incidents().size() >= 3, "incidents: " + one.incidents());
        assertEquals("10 in: 7 read, 3 skipped", one.tally());
        assertEquals(one, many);
    }

    @Test
    void pagesAndPackedLinesGiveTheSameAndWhatIsBrokenIsToldOnce() throws IOException {
        page("https://valley.example/hama", "Shelling killed nine people in Hama on Monday.");
        page("https://valley.example/homs", "Four people were killed in Homs on Tuesday.");
        page("https://valley.example/hama", "Shelling killed ten people in Hama on Monday.");
        Files.write(folder.resolve("b.warc"), warc.toByteArray());
        Files.write(folder.resolve("c.jsonl.gz"), packed(LINES));
        Files.write(folder.resolve("d.jsonl.gz"), new byte[] {31, (byte) 139, 8, 0, 1});
        Files.writeString(folder.resolve("e.jsonl"), "\n\n");
        Files.writeString(folder.resolve("a.jsonl"), LINES);
        List<String> inputs =
                Stream.of("a.jsonl", "b.warc", "c.jsonl.gz", "d.jsonl.gz", "e.jsonl", "f.jsonl")
                        .map(name -> folder.resolve(name).toString())
                        .toList();
        Made one = onOneMachine(inputs);
        Made many = onSpark(inputs, 700, false, (_, _) -> {});
        assertEquals(
                "26 in: 11 read, 15 skipped", one.tally(), () -> String.join("\n", one.faults()));
        assertEquals(one.incidents(), many.incidents());
        assertEquals(one.tally(), many.tally());
        assertEquals(Set.copyOf(one.faults()), Set.copyOf(many.faults()));
    }

    @Test
    void aTableGivesWhatItsRowsAsLinesGive() throws IOException {
        MessageType type =
                MessageTypeParser.parseMessageType(
                        """
                        message reports {
                          optional binary id (STRING);
                          required int32 published (DATE);
                          required binary text (STRING);
                          optional int64 shares;
                        }
                        """);
        List<String> texts =
                List.of(
                        "HAMA - Seven people were killed in shelling of Hama on Tuesday.",
                        "ALEPPO - Two soldiers were killed in clashes near Aleppo, the army said.",
                        " ");
        Path table = folder.resolve("t.parquet");
        StringBuilder lines = new StringBuilder();
        try (ParquetWriter<Group> writer =
                ExampleParquetWriter.builder(new LocalOutputFile(table)).withType(type).build()) {
            for (int i = 0; i < texts.size(); i++) {
                LocalDate day = LocalDate.of(2025, 3, 4).plusDays(30L * i);
                Group row = new SimpleGroup(type).append("published", (int) day.toEpochDay());
                row.append("text", texts.get(i)).append("shares", 7L);
                writer.write(i == 1 ? row.append("id", "second") : row);
                String id = i == 1 ? "second" : "t.parquet:" + (i + 1);
                lines.append(
                        "{\"id\":\"%s\",\"published\":\"%s\",\"text\":\"%s\"}\n"
                                .formatted(id, day, texts.get(i)));
            }
        }
        Files.write(
                folder.resolve("u.parquet"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        Path same = Files.writeString(folder.resolve("t.jsonl"), lines);
        Made one = onOneMachine(List.of(same.toString()));
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.move(table, tables.resolve("t.parquet"));
        Files.move(folder.resolve("u.parquet"), tables.resolve("u.parquet"));
        Made many = onSpark(List.of(tables.toString()), 40, false, (_, _) -> {});
        assertEquals(2, one.incidents().size(), one.incidents()::toString);
        assertEquals(one.incidents(), many.incidents());
        assertEquals("4 in: 2 read, 2 skipped", many.tally());
        assertTrue(told.getFirst().contains("tables/t.parquet:3: EMPTY: "), told.getFirst());
        assertTrue(told.getLast().contains("tables/u.parquet:1: UNREADABLE: "), told.getLast());
    }

    @Test
    void theRecordIsWrittenAsTablesThoughEachTaskFailsAtFirst() throws IOException {
        Made many = onSpark(lines(), 700, false, (_, _) -> {});
        Path record = folder.resolve("many");
        Path tables = folder.resolve("tables");
        try (Ledger ledger = Ledger.open(record)) {
            Mishap once =
                    (_, attempt) -> {
                        if (attempt == 0) throw new IllegalStateException("this machine has gone");
                    };
            new ArchiveJob(spark, told::add, once)
                    .write(record, ledger, PARALLAX, tables.toString(), true);
        }
        List<String> lines = new ArrayList<>();
        List<String> killed = new ArrayList<>();
        try (ParquetReader<Group> reader =
                ParquetReader.builder(
                                new GroupReadSupport(),
                                new org.apache.hadoop.fs.Path(
                                        tables.resolve("incidents.parquet").toUri()))
                        .build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                lines.add(row.getString("line", 0));
                killed.add(row.getValueToString(row.getType().getFieldIndex("killed_best"), 0));
            }
        }
        assertEquals(many.incidents(), lines);
        assertTrue(killed.contains("12"), killed.toString());
    }

    @Test
    void whatIsNearIsWeighedInTasksThoughEachFailsAtFirst() throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("near"))) {
            ComparingTest.ingest(PARALLAX, ledger);
            Mishap once =
                    (_, attempt) -> {
                        if (attempt == 0) throw new IllegalStateException("this machine has gone");
                    };
            List<Told> told = new Telling(spark, once).of(PARALLAX, ledger);
            Comparing comparing = new Comparing(spark, once, 2);
            List<Integer> pairs = new ArrayList<>();
            Snapshot many =
                    PARALLAX.snapshot(
                            ledger,
                            told,
                            (travellers, wide) -> {
                                Collection<NearPair> near = comparing.of(travellers, wide);
                                pairs.add(near.size());
                                return near;
                            });
            assertEquals(
                    TellingTest.lines(PARALLAX.snapshot(ledger, Optional.empty())),
                    TellingTest.lines(many));
            assertTrue(pairs.getFirst() >= 3, pairs.toString());
        }
    }

    private final ByteArrayOutputStream warc = new ByteArrayOutputStream();

    private void page(String url, String sentence) {
        String body =
                """
                <html><head><title>News of the valley</title></head><body><article>
                <p>%s A monitor who lives in the town gave the number by telephone.</p>
                <p>The road to the south was closed in the morning, and the market did not open.
                Families who had left a week ago asked whether they may come back.</p>
                <p>Nobody has said who fired. Both sides have guns on the hills above the river.</p>
                </article></body></html>
                """
                        .formatted(sentence);
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(body.length(), body);
        String record =
                """
                WARC/1.1
                WARC-Type: response
                WARC-Record-ID: <urn:uuid:%s>
                WARC-Date: 2025-03-04T10:00:00Z
                WARC-Target-URI: %s
                Content-Type: application/http; msgtype=response
                Content-Length: %d

                """
                        .replace("\n", "\r\n")
                        .formatted(new UUID(1, warc.size()), url, answer.length());
        warc.writeBytes((record + answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void aTaskThatFailsAtFirstAndOneDoneTwiceChangeNothing() throws IOException {
        Made one = onOneMachine(lines());
        Made many =
                onSpark(
                        lines(),
                        700,
                        true,
                        (slice, attempt) -> {
                            if (attempt == 0 && slice % 2 == 1)
                                throw new IllegalStateException("this machine has gone");
                        });
        assertEquals(one, many);
    }
}
