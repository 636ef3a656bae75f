package org.parallax.evaluation.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several pieces of work, one pass of each in turn and round again (A B C A B C), so that a machine
 * that drifts is unfair to none of them.
 */
final class Runner {
    private static final double NANOS = 1e9;

    /** Compilers that work less than this share of the time change little any more. */
    private static final double QUIET = 0.05;

    private final Map<Lane, List<Pass>> passes = new LinkedHashMap<>();

    /** Runs one stretch of measured work. */
    interface Work {
        Pass pass(double least);
    }

    /**
     * A piece of work.
     *
     * @param what a row of a table
     * @param texts that it is done over
     * @param weight how many times as long as usual a pass of it lasts
     */
    record Lane(String what, Texts texts, int threads, double weight) {}

    private final Map<Lane, Work> works = new LinkedHashMap<>();

    Lane add(Lane lane, Work work) {
        works.put(lane, work);
        passes.put(lane, new ArrayList<>());
        return lane;
    }

    /**
     * Passes that do not count, so that everything is loaded and compiled: on two processors that
     * are busy reading, the compilers take a minute or more.
     *
     * @param least seconds of a pass
     * @param most seconds after which nobody waits for the compilers any more
     */
    void warmUp(double least, double most) {
        long start = System.nanoTime();
        double compiled;
        double seconds;
        do {
            double before = compiling();
            long from = System.nanoTime();
            works.forEach((lane, work) -> work.pass(least * lane.weight()));
            compiled = compiling() - before;
            seconds = (System.nanoTime() - from) / NANOS;
        } while (compiled > QUIET * seconds && (System.nanoTime() - start) / NANOS < most);
    }

    /** Seconds that the compilers have worked so far. */
    private static double compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
    }

    /**
     * @param least seconds of a pass
     */
    void measure(int rounds, double least) {
        for (int round = 0; round < rounds; round++) {
            works.forEach((lane, work) -> of(lane).add(work.pass(least * lane.weight())));
        }
    }

    /** The measured passes. */
    List<Pass> of(Lane lane) {
        return passes.computeIfAbsent(lane, _ -> new ArrayList<>());
    }

    Spread perSecond(Lane lane) {
        return Spread.of(of(lane), Pass::perSecond);
    }

    /** How many times as fast one is as another over the same texts, round by round. */
    Spread ratio(Lane one, Lane other) {
        List<Pass> a = of(one);
        List<Pass> b = of(other);
        double[] ratios = new double[Math.min(a.size(), b.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = a.get(i).perSecond() / b.get(i).perSecond();
        }
        return Spread.of(ratios);
    }

    String markdown() {
        Grid grid =
                new Grid(
                        "what",
                        "texts",
                        "threads",
                        "reports/s (least–most)",
                        "a core second",
                        "words/s",
                        "MB/s",
                        "kB allocated a report");
        passes.forEach((lane, of) -> {
            if (of.isEmpty()) return;
            grid.row(
                    lane.what(),
                    lane.texts().name(),
                    Integer.toString(lane.threads()),
                    perSecond(lane).told(),
                    known(Spread.of(of, Pass::perProcessorSecond)),
                    Spread.of(of, Pass::wordsPerSecond).middle(),
                    Spread.of(of, it -> it.bytesPerSecond() / 1e6).middle(),
                    known(Spread.of(of, it -> it.allocatedPerReport() / 1e3)));
        });
        return grid.markdown();
    }

    /** Of another process some figures are not known. */
    private static String known(Spread spread) {
        return Double.isFinite(spread.median()) && spread.median() > 0 ? spread.middle() : "";
    }
}
