package org.parallax.store.derived;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long indexing and answering take; the figures are printed. With {@code
 * -Dparallax.search.documents=100000} for as many documents.
 */
class SpeedTest {
    private static final int DOCUMENTS = Integer.getInteger("parallax.search.documents", 3_000);
    private static final List<String> QUERIES =
            List.of("w17", "w1 w2", "w5", "\"w3 w1\"", "w40*", "w400 OR w7 -w1", "w500 w60");

    @TempDir Path folder;

    /** Words as unevenly spread as those of a language are. */
    private static String text(int document) {
        Random random = new Random(document);
        return IntStream.range(0, 60)
                .mapToObj(_ -> "w" + (int) Math.pow(5_000, random.nextDouble()))
                .collect(Collectors.joining(" "));
    }

    private record Many(int documents) implements Contents {
        @Override
        public Stream<Line> lines(Table table) {
            return Stream.empty();
        }

        @Override
        public Stream<ReportText> reports() {
            return IntStream.range(0, documents)
                    .mapToObj(i ->
                            new ReportText(
                                    "r" + i,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    text(i)));
        }
    }

    @Test
    void manyDocumentsAreAnsweredAtOnce() throws IOException {
        long start = System.nanoTime();
        Derived.keep(folder, Sample.STAMP, new Many(DOCUMENTS), _ -> {});
        say(DOCUMENTS + " documents indexed", since(start));
        System.out.println(size() + " bytes");
        start = System.nanoTime();
        try (Derived derived = Derived.open(folder, Sample.STAMP, _ -> {}).orElseThrow()) {
            say("opened and every byte summed", since(start));
            long slowest = 0;
            for (String typed : QUERIES) {
                Query query = Query.parse(typed);
                derived.reports(query, 10);
                start = System.nanoTime();
                int hits = derived.reports(query, 10).size();
                long took = since(start);
                say(typed + ": " + hits + " hits", took);
                slowest = Math.max(slowest, took);
                assertTrue(hits > 0, typed);
            }
            long limit = 2_000; // a machine that does other things as well
            assertTrue(slowest < limit, "slowest: " + slowest + " ms");
        }
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("derived.sqlite"));
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void say(String what, long milliseconds) {
        System.out.println(what + " in " + milliseconds + " ms");
    }
}
