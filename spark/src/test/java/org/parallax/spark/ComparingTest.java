package org.parallax.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Ingest;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Untold;
import org.parallax.reconcile.Told;
import org.parallax.reconcile.linking.NearPair;
import org.parallax.reconcile.linking.Traveller;
import org.parallax.spark.Comparing.Pairs;
import org.parallax.spark.Telling.Portion;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.text.Report;

import scala.Tuple2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

class ComparingTest {
    private static final Parallax PARALLAX = Parallax.standard();

    /**
     * Toretsk and Horlivka lie on the two sides of an area's border, 38° E, and a span of days ends
     * on 2025-03-12, between their reports; one tells of the whole province, which shares other
     * areas with each. Kramatorsk lies in the middle; one report of it has no day, one no place.
     */
    private static final String REPORTS =
            """
            w-1 | 2025-03-13 | TORETSK - Clashes between the Ukrainian army and the Russian army killed 31 people and injured 47 in Toretsk on Wednesday, the army said.
            e-1 | 2025-03-14 | HORLIVKA - Fighting between the Ukrainian army and the Russian army killed 31 people and injured 47 in Horlivka on Thursday, residents said.
            p-1 | 2025-03-14 | Fighting between the Ukrainian army and the Russian army in the Donetsk region killed 31 people and injured 47 on Thursday, residents said.
            x-1 | 2025-03-13 | KRAMATORSK - Shelling killed four civilians in Kramatorsk on Wednesday, the mayor said.
            x-2 | 2025-03-14 | KRAMATORSK - Four civilians were killed in shelling of Kramatorsk on Wednesday, residents said.
            u-1 | - | KRAMATORSK - Shelling killed four civilians in Kramatorsk, the mayor said.
            o-1 | 2025-03-14 | Shelling killed four civilians on Wednesday, the mayor said.
            h-1 | 2025-02-01 | HAMA - Shelling killed 15 civilians in Hama on Friday, a hospital director said.
            """;

    @TempDir private Path folder;

    static void ingest(Parallax parallax, Ledger ledger) throws IOException {
        try (Ingest ingest = new Ingest(parallax, ledger, _ -> {})) {
            for (String line : REPORTS.lines().toList()) {
                String[] cells = line.split(" \\| ", -1);
                Report report = Report.of(cells[0], cells[2]);
                if (!cells[1].equals("-")) report = report.publishedOn(LocalDate.parse(cells[1]));
                byte[] raw = report.text().getBytes(StandardCharsets.UTF_8);
                ingest.accept(new Deposit(report, raw, Optional.empty(), false));
            }
            ingest.finish(_ -> {});
        }
    }

    /** Deals out by hand what Spark would, each thing twice and in any order. */
    private static Collection<NearPair> byHand(
            List<Traveller> travellers, Set<Long> wide, int heaps, Random random) {
        Map<Integer, List<byte[]>> byHeap = new TreeMap<>();
        for (Traveller each : travellers) {
            Portion portion = Comparing.portions(List.of(each)).getFirst();
            for (int i = 0; i < 2; i++) {
                for (Tuple2<Integer, byte[]> one :
                        Comparing.dealt(PARALLAX.areas(), portion, wide, heaps)) {
                    byHeap.computeIfAbsent(one._1(), _ -> new ArrayList<>()).add(one._2());
                }
            }
        }
        List<NearPair> pairs = new ArrayList<>();
        byHeap.forEach((heap, dealt) -> {
            Pairs once = Comparing.weighed(PARALLAX.areas(), heap, heaps, dealt);
            Collections.shuffle(dealt, random);
            Pairs again = Comparing.weighed(PARALLAX.areas(), heap, heaps, dealt);
            assertArrayEquals(once.ones(), again.ones());
            assertArrayEquals(once.others(), again.others());
            assertArrayEquals(once.weights(), again.weights());
            once.addTo(pairs);
        });
        return pairs;
    }

    @Test
    void inHowManyHeapsSoeverEachPairIsWeighedOnceAndTheRecordIsTheSame() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Ledger ledger = Ledger.open(folder)) {
            ingest(PARALLAX, ledger);
            List<Told> told = new ArrayList<>();
            PARALLAX.untold(ledger, (Untold it) -> told.add(PARALLAX.tell(it)));
            List<String> one = TellingTest.lines(PARALLAX.snapshot(ledger, Optional.empty()));
            assertTrue(
                    one.stream().anyMatch(it -> it.contains("[\"e-1\",\"p-1\",\"w-1\"]")),
                    one::toString);
            List<Set<NearPair>> found = new ArrayList<>();
            for (int heaps : List.of(1, 2, 5, 100)) {
                List<String> many =
                        TellingTest.lines(
                                PARALLAX.snapshot(
                                        ledger,
                                        told,
                                        (travellers, wide) -> {
                                            Collection<NearPair> pairs =
                                                    byHand(travellers, wide, heaps, random);
                                            found.add(new HashSet<>(pairs));
                                            assertEquals(pairs.size(), found.getLast().size());
                                            return pairs;
                                        }));
                assertEquals(one, many, heaps + " heaps, seed " + seed);
                assertEquals(found.getFirst(), found.getLast(), heaps + " heaps");
            }
            assertTrue(found.getFirst().size() >= 3, found::toString);
        }
    }
}
