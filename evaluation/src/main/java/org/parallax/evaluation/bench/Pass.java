package org.parallax.evaluation.bench;

import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One measured stretch of work over reports.
 *
 * @param reports how many were worked on; texts that come round twice count twice
 * @param seconds on the clock
 * @param processor seconds of processors, of the working threads alone: no compiler, no collector
 * @param allocated bytes, by the working threads
 */
record Pass(Texts texts, long reports, double seconds, double processor, long allocated) {
    /**
     * Works through the texts as often as fits, and never ends within them, so that every pass has
     * the same mixture.
     *
     * @param least seconds
     */
    static Pass over(Texts texts, int threads, double least, Consumer<Report> work) {
        AtomicLong next = new AtomicLong();
        AtomicLong end = new AtomicLong(Long.MAX_VALUE);
        long start = System.nanoTime();
        long enough = start + (long) (least * 1e9);
        List<Usage> used =
                onThreads(
                        threads,
                        () -> {
                            Usage before = Usage.now();
                            int size = texts.reports().size();
                            for (long i = next.getAndIncrement();
                                    i < end.get();
                                    i = next.getAndIncrement()) {
                                boolean round = i > 0 && i % size == 0;
                                if (round && System.nanoTime() >= enough) {
                                    end.accumulateAndGet(i, Math::min);
                                    break;
                                }
                                work.accept(texts.reports().get((int) (i % size)));
                            }
                            return Usage.since(before);
                        });
        double seconds = (System.nanoTime() - start) / 1e9;
        Usage all = used.stream().reduce(Usage.NONE, Usage::plus);
        return new Pass(texts, end.get(), seconds, all.nanos() / 1e9, all.bytes());
    }

    private interface Work {
        Usage run();
    }

    private static List<Usage> onThreads(int threads, Work work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Usage>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) all.add(workers.submit(work::run));
            List<Usage> used = new ArrayList<>();
            for (Future<Usage> one : all) used.add(one.get());
            return used;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    double perSecond() {
        return reports / seconds;
    }

    /** Reports for each second of a processor: what a busy machine does not blur. */
    double perProcessorSecond() {
        return reports / processor;
    }

    double wordsPerSecond() {
        return perSecond() * texts.words() / texts.reports().size();
    }

    /** Bytes of text. */
    double bytesPerSecond() {
        return perSecond() * texts.bytes() / texts.reports().size();
    }

    double allocatedPerReport() {
        return (double) allocated / reports;
    }
}
