package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.text.Report;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How fast a record takes reports in, and how fast it opens. The promise is a thousand reports a
 * second, which {@code -Dparallax.reports=100000 -Dtest.jvm=} shows; the short run of each build
 * has the first compiler alone and little time to warm up, so that it only finds what is several
 * times slower than it should be.
 */
class LoadTest {
    private static final int REPORTS = Integer.getInteger("parallax.reports", 2_000);
    private static final int LONG_RUN = 20_000;
    private static final int A_SECOND = REPORTS >= LONG_RUN ? 1_000 : 250;
    private static final int BATCH = 500;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final String[] WORDS =
            """
            the monitor said on Tuesday that shells fell near market bridge school and road of a \
            town where people were hurt killed displaced missing after days of fighting between \
            forces\
            """
                    .split(" ");

    @TempDir Path folder;

    @Test
    void reportsAreTakenInFastAndTheRecordOpensAtOnce() throws StoreFault {
        // a program that has just started is slower, and no test of the record
        try (Ledger other = Ledger.open(folder.resolve("other"))) {
            other.appendAll(batch(0));
        }
        Path folder = this.folder.resolve("record");
        long begun = System.nanoTime();
        long used = PROCESSOR.getCurrentThreadCpuTime();
        try (Ledger ledger = Ledger.open(folder)) {
            for (int from = 0; from < REPORTS; from += BATCH) ledger.appendAll(batch(from));
        }
        double seconds = since(begun);
        // what the machine does beside this is not the record's fault
        double own = (PROCESSOR.getCurrentThreadCpuTime() - used) / 1e9;
        begun = System.nanoTime();
        try (Ledger ledger = Ledger.open(folder)) {
            double writing = since(begun);
            assertEquals(REPORTS, ledger.size());
            begun = System.nanoTime();
            try (Ledger reader = Ledger.openForReading(folder)) {
                double reading = since(begun);
                begun = System.nanoTime();
                assertEquals(List.of(), reader.verify().damages());
                System.out.printf(
                        "%,d reports in %.1f s (%,.0f a second, %,.0f a second of a processor);"
                                + " open for writing %.3f s, for reading %.3f s; verify %.1f s%n",
                        REPORTS,
                        seconds,
                        REPORTS / seconds,
                        REPORTS / own,
                        writing,
                        reading,
                        since(begun));
                assertTrue(REPORTS / own >= A_SECOND, "slower than " + A_SECOND + " a second");
                assertTrue(writing < 1 && reading < 1, "opening takes a second or more");
            }
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static List<Deposit> batch(int from) {
        List<Deposit> batch = new ArrayList<>();
        for (int i = from; i < Math.min(from + BATCH, REPORTS); i++) {
            SplittableRandom random = new SplittableRandom(i);
            StringBuilder text = new StringBuilder("Report " + i + ":");
            while (text.length() < 2_500) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            byte[] raw = text.toString().getBytes(StandardCharsets.UTF_8);
            batch.add(new Deposit(Report.of("r" + i, text.toString()), raw));
        }
        return batch;
    }
}
