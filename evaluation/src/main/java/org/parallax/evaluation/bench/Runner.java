package org.parallax.evaluation.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several pieces of work, one pass of each in turn and round again (A B C A B C), so that a machine
 * that drifts is unfair to none of them.
 */
final class Runner {
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

    /** Passes that do not count, so that everything is loaded and compiled. */
    void warmUp(double least) {
        works.forEach((lane, work) -> work.pass(least * lane.weight()));
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
