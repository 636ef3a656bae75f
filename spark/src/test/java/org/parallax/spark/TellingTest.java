package org.parallax.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Ingest;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Untold;
import org.parallax.publish.RecordContents;
import org.parallax.reconcile.Told;
import org.parallax.spark.Telling.Portion;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Table;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class TellingTest {
    /**
     * What belongs together over the end of a month, of a week and of a cell of the map, and what
     * lies beside it and does not; a reprint, a denial, a truce, and what tells of nothing.
     */
    private static final String REPORTS =
            """
            v-1 | 2025-01-31 | HAMA - At least 12 civilians were killed and 30 others injured in shelling of a market in Hama on Friday, the Syrian Observatory for Human Rights said.
            h-1 | 2025-02-01 | HAMA - Shelling killed 15 civilians in Hama on Friday, a hospital director said. The army denied that it had shelled the market.
            l-1 | 2025-02-02 | HAMA - At least 12 civilians were killed and 30 others injured in shelling of a market in Hama on Friday, the Syrian Observatory for Human Rights said.
            v-2 | 2025-02-01 | SALAMIYAH - Five civilians were killed on Saturday when a drone struck a bakery in Salamiyah, the Syrian Observatory for Human Rights said. Three children were among the dead.
            h-2 | 2025-02-02 | SALAMIYAH - A drone attack on a bakery in Salamiyah on Saturday killed at least six civilians, residents said.
            l-2 | 2025-02-03 | A truce between the army and the rebels was agreed in Hama province on Sunday, officials said.
            v-3 | 2025-03-19 | ALEPPO - Two soldiers were killed in clashes with rebels near Aleppo on Wednesday, the army said.
            h-3 | 2025-03-20 | ALEPPO - Four soldiers and three rebels were killed in clashes near Aleppo on Wednesday, residents said.
            l-3 | 2025-03-20 | The harvest was good this year, and the price of bread fell – a "café" owner said.
            """;

    private static final Parallax PARALLAX = Parallax.standard();

    @TempDir private Path folder;

    private static List<Report> reports() {
        return REPORTS.lines()
                .map(line -> line.split(" \\| ", -1))
                .map(it -> Report.of(it[0], it[2]).publishedOn(LocalDate.parse(it[1])))
                .toList();
    }

    private static Portion portion(int number, List<Untold> reports) {
        return new Portion(number, Packing.pack(reports));
    }

    static List<String> lines(Snapshot snapshot) {
        RecordContents contents = RecordContents.of(snapshot);
        List<String> all = new ArrayList<>();
        for (Table table : List.of(Table.INCIDENT, Table.EPISODE, Table.CLAIM)) {
            try (Stream<Line> lines = contents.lines(table)) {
                lines.map(Line::line).forEach(all::add);
            }
        }
        return all;
    }

    @Test
    void toldElsewhereInWhateverOrderAndHoweverOftenTheRecordIsTheSame() throws IOException {
        long seed = System.nanoTime();
        try (Ledger ledger = Ledger.open(folder)) {
            try (Ingest ingest = new Ingest(PARALLAX, ledger, _ -> {})) {
                for (Report report : reports()) {
                    byte[] raw = report.text().getBytes(StandardCharsets.UTF_8);
                    ingest.accept(new Deposit(report, raw, Optional.empty(), false));
                }
                ingest.finish(_ -> {});
            }
            List<Untold> untold = new ArrayList<>();
            PARALLAX.untold(ledger, untold::add);
            List<Portion> delivered = new ArrayList<>();
            for (int i = 0; i < untold.size(); i += 2) {
                List<Untold> two = untold.subList(i, Math.min(i + 2, untold.size()));
                Portion told = Telling.tell(PARALLAX, portion(i, two));
                delivered.add(told);
                delivered.add(Telling.tell(PARALLAX, portion(i, two)));
                assertArrayEquals(told.packed(), delivered.getLast().packed());
            }
            Collections.shuffle(delivered, new Random(seed));
            List<Told> told = Telling.delivered(delivered);
            List<String> one = lines(PARALLAX.snapshot(ledger, Optional.empty()));
            List<String> many = lines(PARALLAX.snapshot(ledger, told, PARALLAX.areas()::onTheSpot));
            assertEquals(one, many, "seed " + seed);
            long incidents = one.stream().filter(it -> it.contains("\"reports\":")).count();
            assertTrue(incidents >= 3, one::toString);
        }
    }
}
