package org.parallax.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.parallax.publish.RecordContents;
import org.parallax.spark.ArchiveJob.Mishap;
import org.parallax.spark.ArchiveJob.Plan;
import org.parallax.spark.Gathering.Gathered;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    void aTaskThatFailsAtFirstAndOneDoneTwiceChangeNothing() throws IOException {
        Made one = onOneMachine(lines());
        Made many =
                onSpark(
                        lines(),
                        700,
                        true,
                        (slice, attempt) -> {
                            if (attempt == 0 && slice.number() % 2 == 1)
                                throw new IllegalStateException("this machine has gone");
                        });
        assertEquals(one, many);
    }
}
