package org.parallax.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Form;
import org.parallax.exchange.table.ParquetTables;
import org.parallax.pipeline.Tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Forms of a large record. With {@code -Dparallax.incidents=200000} and a heap that holds little
 * more than the gazetteer it shows that none of them holds the record.
 */
class LargeTest {
    private static final int INCIDENTS = Integer.getInteger("parallax.incidents", 300);

    /** Three incidents and eight claims, again and again. */
    private static final RecordView RECORD =
            new RecordView(
                    new Manifold(RichRecord.made().lines(), INCIDENTS / 3), Tables.bundled());

    @TempDir Path temp;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"geojson", "jsonld"})
    void aFormIsReadLineByLine(String name) {
        long[] tally = {0, 0};
        long start = System.nanoTime();
        Form form = Forms.called(name).orElseThrow();
        try (Stream<String> lines = form.lines(RECORD, MadeRecord.preamble(), _ -> tally[1]++)) {
            lines.forEach(line -> {
                if (line.startsWith("{\"type\":\"Feature\"") || line.contains(":incident:")) {
                    tally[0]++;
                }
            });
        }
        tell(name, start, tally[1] + " losses");
        assertEquals(RECORD.eventCount(), tally[0]);
    }

    @Test
    void tablesAreWritten() throws IOException {
        long start = System.nanoTime();
        Path set = temp.resolve("set");
        ParquetTables.write(RECORD, MadeRecord.preamble(), set);
        long bytes = 0;
        try (Stream<Path> files = Files.list(set)) {
            for (Path file : files.toList()) bytes += Files.size(file);
        }
        tell("parquet", start, bytes + " bytes");
    }

    /** Said where somebody measures. */
    private static void tell(String what, long start, String more) {
        if (Integer.getInteger("parallax.incidents") == null) return;
        System.out.printf(
                "%s: %,d incidents, %,d claims, %.1f s, %s%n",
                what,
                RECORD.eventCount(),
                RECORD.accountCount(),
                (System.nanoTime() - start) / 1e9,
                more);
    }
}
