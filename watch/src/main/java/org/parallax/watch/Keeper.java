package org.parallax.watch;

import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Unkept;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.StoreFault;
import org.parallax.store.StoreFault.Kind;
import org.parallax.watch.Taker.Took;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Puts what was found into the record, on one thread of its own, and has it read. The record is
 * open for writing only while a batch is written, and again while its readings are, so that other
 * programs can write between.
 *
 * <p>The ledger is written first, then {@code feeds.sqlite}. What a crash leaves between the two is
 * taken up from the ledger the next time that it is open ({@link Adoption}).
 */
final class Keeper implements AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final long PAUSE_MILLISECONDS = 250;
    private static final int TOLD_AFTER_PAUSES = 20;

    private final Path record;
    private final Desk desk;
    private final Filing filing;
    private final Adoption adoption;
    private final Reads reads;
    private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable IOException fault;

    /**
     * What is done with the ledger open, and what came of it.
     *
     * @param writes else it is done once what others did was looked at
     */
    private record Job<T>(Work<T> work, boolean writes, CompletableFuture<T> done) {
        void run(Ledger ledger) throws IOException {
            done.complete(work.with(ledger));
        }
    }

    private interface Work<T> {
        T with(Ledger ledger) throws IOException;
    }

    Keeper(Path record, Desk desk, Reads reads) {
        this.record = record;
        this.desk = desk;
        this.filing = new Filing(desk);
        this.adoption = new Adoption(desk.feeds(), desk.marking());
        this.reads = reads;
        this.thread = Thread.ofPlatform().daemon().name("keeper").start(this::run);
    }

    /** Makes the record where there is none, and sees that it may be written to. */
    static void make(Path record) throws StoreFault {
        try {
            Ledger.open(record).close();
        } catch (StoreFault e) {
            if (e.kind() != Kind.IN_USE) throw e; // then it is there
        }
    }

    /** Whatever is found; the answer comes once it is durable. */
    CompletableFuture<Filing.Kept> keep(Found found) {
        return add(ledger -> filing.keep(found, ledger), true);
    }

    /** Puts into quarantine what broke its reader. */
    CompletableFuture<Receipt> hold(Took.Poison poison) {
        return add(ledger -> filing.hold(poison, ledger), true);
    }

    /**
     * Looks at what others did to the record meanwhile, such as withdrawing an article.
     *
     * @return false where nothing is to be done any more
     */
    boolean look() throws IOException {
        try {
            return add(_ -> true, false).join();
        } catch (CancellationException e) {
            require();
            return false;
        }
    }

    private <T> CompletableFuture<T> add(Work<T> work, boolean writes) {
        CompletableFuture<T> done = new CompletableFuture<>();
        jobs.add(new Job<>(work, writes, done));
        if (closing || fault != null) drop();
        return done;
    }

    /**
     * @throws IOException why nothing can be kept any more
     */
    void require() throws IOException {
        IOException failed = fault;
        if (failed != null) throw failed;
    }

    private void run() {
        try {
            while (!closing) {
                Job<?> first = jobs.poll(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                List<Job<?>> batch = new ArrayList<>(List.of(first));
                jobs.drainTo(batch, AT_ONCE - 1);
                if (!closing) batch(batch);
            }
        } catch (IOException e) {
            fault = e;
        } catch (UncheckedIOException e) {
            fault = e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closing = true;
            drop();
        }
    }

    private void drop() {
        List<Job<?>> left = new ArrayList<>();
        jobs.drainTo(left);
        left.forEach(job -> job.done().cancel(false));
    }

    private void batch(List<Job<?>> batch) throws IOException, InterruptedException {
        try {
            // of a large record all may have to be looked at the first time: others may write then
            try (Ledger ledger = Ledger.openForReading(record)) {
                adoption.of(ledger);
                for (Job<?> job : batch) {
                    if (!job.writes()) job.run(ledger);
                }
            }
            List<Job<?>> writes = batch.stream().filter(Job::writes).toList();
            if (writes.isEmpty()) return;
            write(ledger -> {
                adoption.of(ledger);
                for (Job<?> job : writes) {
                    if (!closing) job.run(ledger);
                }
            });
            read();
        } finally {
            batch.forEach(job -> job.done().cancel(false)); // where it was not completed
        }
    }

    /**
     * Reading takes longer than all else, and others may write meanwhile. What is left where the
     * next batch waits is read after that.
     */
    private void read() throws IOException, InterruptedException {
        long after = 0;
        do {
            Optional<Unkept> unkept = unread(after);
            if (unkept.isEmpty()) return;
            write(unkept.get()::keep);
            after = unkept.get().last();
        } while (!closing && jobs.isEmpty());
    }

    private Optional<Unkept> unread(long after) throws IOException {
        if (closing) return Optional.empty();
        try (Ledger ledger = Ledger.openForReading(record)) {
            return reads.unread(ledger, after);
        }
    }

    private interface Writing {
        void to(Ledger ledger) throws IOException;
    }

    private void write(Writing writing) throws IOException, InterruptedException {
        try (Ledger ledger = open()) {
            if (closing) return;
            writing.to(ledger);
            ledger.checkpointIfDue();
        }
    }

    /** Waits while another program writes, or the disk is full. */
    private Ledger open() throws StoreFault, InterruptedException {
        for (int pause = 1; ; pause++) {
            try {
                return Ledger.open(record);
            } catch (StoreFault e) {
                boolean passes = e.kind() == Kind.IN_USE || e.kind() == Kind.FULL;
                if (!passes || closing) throw e;
                if (pause == TOLD_AFTER_PAUSES) desk.told().say(e.getMessage() + " (waiting)");
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
    }

    /** Ends after the batch under way, at the latest between two of its reports. */
    @Override
    public void close() {
        closing = true;
        jobs.add(new Job<>(_ -> true, false, new CompletableFuture<>())); // wakes it
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
