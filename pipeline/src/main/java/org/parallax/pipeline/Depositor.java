package org.parallax.pipeline;

import org.jspecify.annotations.Nullable;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.StoreFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Puts reports into the ledger as fast as the disk allows: whatever arrives while one transaction
 * is written goes into the next, so that nobody waits for a batch to fill and many reports share
 * one flush.
 *
 * <p>Receipts are handed on by the depositor's own thread, in the order of the deposits, after they
 * are durable. Holds at most {@value #HELD_BYTES} bytes of reports.
 */
final class Depositor implements AutoCloseable {
    private static final int HELD = 1000;
    private static final int HELD_BYTES = 64 << 20;

    private final Ledger ledger;
    private final Consumer<Receipt> receipts;
    private final BlockingQueue<Optional<Deposit>> arrived = new ArrayBlockingQueue<>(HELD);
    private final Semaphore bytes = new Semaphore(HELD_BYTES);
    private final Thread writer;
    private volatile boolean closing;
    private volatile @Nullable StoreFault fault;
    private volatile @Nullable RuntimeException failure;

    Depositor(Ledger ledger, Consumer<Receipt> receipts) {
        this.ledger = ledger;
        this.receipts = receipts;
        this.writer = Thread.ofPlatform().daemon().name("depositor").start(this::write);
    }

    /**
     * Takes one report; it is durable once its receipt is handed on.
     *
     * @throws StoreFault if the ledger refused this or an earlier one
     */
    void accept(Deposit deposit) throws StoreFault {
        require();
        try {
            bytes.acquire(weight(deposit));
            arrived.put(Optional.of(deposit));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        require();
    }

    /** Waits until every report taken is durable and its receipt handed on. */
    void finish() throws StoreFault {
        try {
            arrived.put(Optional.empty());
            writer.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        require();
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while keeping reports", e);
    }

    private void require() throws StoreFault {
        StoreFault refused = fault;
        if (refused != null) throw refused;
        RuntimeException failed = failure;
        if (failed != null) throw failed;
    }

    private static int weight(Deposit deposit) {
        return Math.min(HELD_BYTES, deposit.raw().length + 1);
    }

    private void write() {
        boolean more = true;
        while (more) {
            List<Deposit> batch = new ArrayList<>();
            more = take(batch);
            if (fault == null && failure == null && !closing) keep(batch);
            for (Deposit deposit : batch) bytes.release(weight(deposit));
        }
    }

    /** Waits for one arrival and takes all that are there; false after the last. */
    private boolean take(List<Deposit> batch) {
        List<Optional<Deposit>> taken = new ArrayList<>();
        try {
            taken.add(arrived.take());
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
        arrived.drainTo(taken);
        taken.forEach(deposit -> deposit.ifPresent(batch::add));
        return batch.size() == taken.size();
    }

    /** After a failure what still arrives is dropped, and {@link #accept} says why. */
    private void keep(List<Deposit> batch) {
        try {
            ledger.appendAll(batch).forEach(receipts);
            ledger.checkpointIfDue();
        } catch (StoreFault e) {
            fault = e;
        } catch (IOException e) {
            failure = new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // such as a broken pipe where the receipts go: thrown on in the caller's thread
            failure = e;
        }
    }

    /**
     * Drops what is not kept yet, and waits for a transaction under way to end. The writer is not
     * interrupted: that would close the files under it.
     */
    @Override
    public void close() {
        closing = true;
        arrived.clear();
        arrived.offer(Optional.empty());
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
