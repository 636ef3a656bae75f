package org.parallax.cli;

import org.parallax.pipeline.Living;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A record as it is now, which a thread of its own keeps up with what comes in, and as it was, of
 * which the moments last asked for are kept. Safe for use by several threads; who asks for the past
 * keeps nobody waiting who asks for the present.
 */
final class Shown implements Times, AutoCloseable {
    /** So long a page waits for what came in; a large record is shown as it just was. */
    private static final Duration PATIENCE = Duration.ofMillis(40);

    private static final int KEPT = 4;

    private final Parallax parallax;
    private final Ledger ledger;
    private final Living living;
    private final Duration patience;
    private final Object past = new Object();

    /** By the number of entries, the one not asked for the longest first. */
    private final Map<Long, PublicRecord> kept = new LinkedHashMap<>();

    private final ExecutorService keeper =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("record-keeper").factory());

    /**
     * The record as the keeper made it.
     *
     * @param entries how many it had then
     */
    private record Made(PublicRecord record, long entries) {}

    private volatile Optional<Made> made = Optional.empty();
    private final List<Consumer<PublicRecord>> before = new CopyOnWriteArrayList<>();

    /** What the keeper is at; guarded by this. */
    private Optional<Future<Made>> making = Optional.empty();

    Shown(Parallax parallax, Ledger ledger) {
        this(parallax, ledger, new Living(parallax, ledger), PATIENCE);
    }

    /**
     * @param living over the same record
     * @param patience how long a page waits for what came in
     */
    Shown(Parallax parallax, Ledger ledger, Living living, Duration patience) {
        this.parallax = parallax;
        this.ledger = ledger;
        this.living = living;
        this.patience = patience;
    }

    /**
     * Begins to take the record in, and waits a little.
     *
     * @return whether it is ready to be shown
     */
    boolean begin(Duration wait) {
        return within(wait, renewing()).isPresent();
    }

    /** The record as it is held open, for whoever decides over it. */
    Living living() {
        return living;
    }

    @Override
    public Optional<Living.Progress> opening() {
        if (made.isPresent()) return Optional.empty();
        within(Duration.ZERO, renewing()); // so that a fault is told
        return made.isPresent() ? Optional.empty() : Optional.of(living.progress());
    }

    @Override
    public void prepare(Consumer<PublicRecord> work) {
        before.add(work);
    }

    /** As it is, or was a moment ago where much came in; waits for the first one only. */
    @Override
    public PublicRecord now() {
        Optional<Made> there = made;
        if (there.isEmpty()) return waited(renewing()).record();
        if (there.get().entries() == entries()) return there.get().record();
        return within(patience, renewing()).or(() -> made).orElseThrow().record();
    }

    @Override
    public PublicRecord fresh() {
        return fresh(entries()).record();
    }

    private Made fresh(long entries) {
        Optional<Made> there = made;
        while (there.isEmpty() || there.get().entries() < entries) {
            there = Optional.of(waited(renewing()));
        }
        return there.get();
    }

    private long entries() {
        try {
            return ledger.size();
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What the keeper is at, or begins now. */
    private synchronized Future<Made> renewing() {
        if (making.isEmpty() || making.get().isDone()) {
            making = Optional.of(keeper.submit(this::renew));
        }
        return making.get();
    }

    /** By the keeper. */
    private Made renew() throws StoreFault {
        Living.Version version = living.version();
        Optional<Made> last = made;
        if (last.isPresent() && last.get().entries() == version.entries()) return last.get();
        PublicRecord record =
                last.map(it -> it.record().next(version.snapshot()))
                        .orElseGet(() -> PublicRecord.of(version.snapshot()));
        for (Consumer<PublicRecord> work : before) work.accept(record);
        Made now = new Made(record, version.entries());
        made = Optional.of(now);
        return now;
    }

    private static Made waited(Future<Made> making) {
        try {
            return making.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the record is made", e);
        } catch (ExecutionException e) {
            throw fault(e);
        }
    }

    /** Empty where it takes longer. */
    private static Optional<Made> within(Duration time, Future<Made> making) {
        try {
            return Optional.of(making.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty(); // whoever asks is content with what there is
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw fault(e);
        }
    }

    private static RuntimeException fault(ExecutionException e) {
        return switch (e.getCause()) {
            case StoreFault fault -> new UncheckedIOException(fault);
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }

    @Override
    public Past at(Moment moment) throws Refusal {
        try {
            long then = moment.size(ledger);
            long now = ledger.size();
            PublicRecord shown = then == now ? fresh(now).record() : then(then);
            return new Past(shown, moment, then, now);
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private PublicRecord then(long entries) throws StoreFault {
        synchronized (past) {
            PublicRecord known = kept.remove(entries);
            PublicRecord shown =
                    known == null ? PublicRecord.of(parallax.snapshot(ledger, entries)) : known;
            kept.put(entries, shown);
            if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
            return shown;
        }
    }

    /** What is being made is not waited for. */
    @Override
    public void close() {
        keeper.shutdownNow();
    }
}
