package org.parallax.evaluation.bench;

import org.parallax.claims.Reading;
import org.parallax.evaluation.load.MadeNews;
import org.parallax.evaluation.load.MadeReadings;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;
import org.parallax.text.Report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Work in a process of its own, whose memory nothing else has touched. Prints one line of figures:
 * items, seconds on the clock, seconds of processors, peak heap and peak resident bytes.
 */
public final class Child {
    private static final Path STATUS = Path.of("/proc/self/status");

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final LongAccumulator PEAK_HEAP = new LongAccumulator(Math::max, 0);

    /** Claims reconciled before the clock runs, so that a small record is not all loading. */
    private static final int WARM_UP = 2_000;

    private Child() {}

    /**
     * @param args {@code read THREADS REPORTS SEED}, or {@code reconcile CLAIMS SEED}
     */
    public static void main(String[] args) throws IOException {
        Thread.ofPlatform().daemon().name("heap").start(Child::watchHeap);
        switch (args[0]) {
            case "read" -> read(number(args[1]), number(args[2]), number(args[3]));
            case "reconcile" -> reconcile(number(args[1]), number(args[2]));
            default -> throw new IllegalArgumentException("no work is called " + args[0]);
        }
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    /** Loading is a part of it: so a user's process does. */
    private static void read(int threads, int reports, int seed) throws IOException {
        long start = System.nanoTime();
        Parallax parallax = Parallax.standard();
        List<Report> news = new MadeNews(Tables.bundled(), seed).conflict(reports);
        Pass.over(Texts.of("made", news), threads, 0, parallax::read);
        tell(reports, start, processor());
    }

    private static void reconcile(int claims, int seed) throws IOException {
        Parallax parallax = Parallax.standard();
        Tables tables = Tables.bundled();
        parallax.reconcile(made(new MadeReadings(tables, seed + 1L), WARM_UP));
        List<Reading> readings = made(new MadeReadings(tables, seed), claims);
        long many = readings.stream().mapToLong(it -> it.claims().size()).sum();
        double before = processor();
        long start = System.nanoTime();
        int incidents = parallax.reconcile(readings).size();
        if (incidents == 0) throw new AssertionError(many + " claims make no incident");
        tell(many, start, processor() - before);
    }

    private static List<Reading> made(MadeReadings made, int claims) {
        List<Reading> readings = new ArrayList<>();
        long many = 0;
        while (many < claims) {
            for (Reading reading : made.next()) {
                readings.add(reading);
                many += reading.claims().size();
            }
        }
        return readings;
    }

    private static void tell(long items, long start, double processor) throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d %.4f %.4f %d %d%n",
                items,
                seconds,
                processor,
                PEAK_HEAP.get(),
                peakResident());
    }

    /** Of the whole process, its compilers and collectors too. */
    private static double processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(it -> it.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /** Looks again and again, as no bean keeps the most that all pools held at one time. */
    private static void watchHeap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        while (true) {
            PEAK_HEAP.accumulate(memory.getHeapMemoryUsage().getUsed());
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** 0 where the system does not tell. */
    private static long peakResident() throws IOException {
        if (!Files.isReadable(STATUS)) return 0;
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(it -> it.startsWith("VmHWM:"))
                    .findFirst()
                    .map(it -> Long.parseLong(it.replaceAll("\\D", "")) * 1024)
                    .orElse(0L);
        }
    }
}
