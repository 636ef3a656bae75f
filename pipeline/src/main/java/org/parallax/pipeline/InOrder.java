package org.parallax.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many items at once and hands the results on in the order in which the items came.
 *
 * <p>Results are handed on by the thread that calls {@link #accept} and {@link #finish}, never by
 * two at once. At most a few items per worker are held: {@code accept} waits for the oldest when
 * there are more, so memory does not grow with the input. Not for use by several threads.
 */
public final class InOrder<A, B> implements AutoCloseable {
    private static final int HELD_PER_WORKER = 8;

    private final Function<A, B> work;
    private final Consumer<B> results;
    private final int limit;
    private final ExecutorService workers;
    private final Queue<Future<B>> held = new ArrayDeque<>();

    InOrder(int workers, Function<A, B> work, Consumer<B> results) {
        this.work = work;
        this.results = results;
        this.limit = workers * HELD_PER_WORKER;
        this.workers =
                Executors.newFixedThreadPool(
                        workers, Thread.ofPlatform().daemon().name("reader-", 1).factory());
    }

    /** On all cores of the machine. */
    static <A, B> InOrder<A, B> onAllCores(Function<A, B> work, Consumer<B> results) {
        return new InOrder<>(Runtime.getRuntime().availableProcessors(), work, results);
    }

    /** Takes one item, and hands on whatever is finished and next in order. */
    public void accept(A item) {
        if (held.size() >= limit) handOn(held.remove());
        held.add(workers.submit(() -> work.apply(item)));
        Future<B> oldest = held.peek();
        while (oldest != null && oldest.isDone()) {
            handOn(held.remove());
            oldest = held.peek();
        }
    }

    /** Waits for everything taken and hands it on. */
    public void finish() {
        while (!held.isEmpty()) handOn(held.remove());
    }

    private void handOn(Future<B> result) {
        try {
            results.accept(result.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause == null ? new IllegalStateException(e) : unchecked(cause);
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) throw error;
        if (cause instanceof RuntimeException failure) return failure;
        throw new AssertionError("a function throws nothing checked", cause);
    }

    /** Drops what is not handed on yet. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
