package org.parallax.intake;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that several threads do, and whose results are handed on in the order in which it came, by
 * the thread that brings it. Holds no more bytes than it may. Not for use by several threads.
 */
final class Window implements AutoCloseable {
    private final ExecutorService workers;
    private final long limitBytes;
    private final Queue<Held> held = new ArrayDeque<>();
    private long heldBytes;

    private record Held(Future<Runnable> result, long bytes) {}

    Window(int threads, long limitBytes) {
        this.workers =
                Executors.newFixedThreadPool(
                        threads,
                        Thread.ofPlatform().daemon().name("document-reader-", 1).factory());
        this.limitBytes = limitBytes;
    }

    /**
     * Takes work to be done.
     *
     * @param work gives what hands its result on
     */
    void add(Callable<Runnable> work, long bytes) {
        hold(new Held(workers.submit(work), bytes));
    }

    /** Takes what is done already. */
    void then(Runnable handOn, long bytes) {
        if (held.isEmpty()) handOn.run();
        else hold(new Held(CompletableFuture.completedFuture(handOn), bytes));
    }

    private void hold(Held one) {
        while (!held.isEmpty() && heldBytes + one.bytes() > limitBytes) handOn();
        held.add(one);
        heldBytes += one.bytes();
        while (!held.isEmpty() && held.element().result().isDone()) handOn();
    }

    /** Waits for all that was taken, and hands it on. */
    void finish() {
        while (!held.isEmpty()) handOn();
    }

    private void handOn() {
        Held oldest = held.remove();
        heldBytes -= oldest.bytes();
        Runnable result;
        try {
            result = oldest.result().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new AssertionError("work tells of its failures by its result", e);
        }
        result.run();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
