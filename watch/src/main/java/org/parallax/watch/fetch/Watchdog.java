package org.parallax.watch.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends an exchange that takes too long by closing its socket under it, whatever is being waited
 * for: a connection, a handshake, a byte. One watches over one request and its redirects, on a
 * thread of its own.
 */
final class Watchdog implements AutoCloseable {
    private final Limits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private final long end;
    private Optional<Wait> wait = Optional.empty();
    private Optional<Socket> socket = Optional.empty();
    private Optional<String> bitten = Optional.empty();
    private boolean closed;

    /** What is waited for at the moment, until when, and how much must have come by then. */
    private static final class Wait {
        final String what;
        final long end;
        final long bytes;
        long came;

        Wait(String what, Duration time, long bytes) {
            this.what = what;
            this.end = System.nanoTime() + time.toNanos();
            this.bytes = bytes;
        }
    }

    Watchdog(Limits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.total().toNanos();
        Thread.ofVirtual().name("watchdog").start(this::watch);
    }

    /** From now on this socket is the one to close. */
    void over(Socket socket) {
        lock.lock();
        try {
            this.socket = Optional.of(socket);
            if (bitten.isPresent()) close(socket);
        } finally {
            lock.unlock();
        }
    }

    /** From now on a connection is waited for. */
    void connecting() {
        expect(
                new Wait(
                        "no connection within " + limits.connect().toMillis() + " ms",
                        limits.connect(),
                        0));
    }

    /** From now on the answer's header is waited for. */
    void connected() {
        expect(
                new Wait(
                        "no answer within " + limits.header().toMillis() + " ms",
                        limits.header(),
                        0));
    }

    /** From now on the body must come, and not too slowly. */
    void answered() {
        long bytes = limits.bytesPerSecond() * limits.slowAfter().toMillis() / 1000;
        expect(
                new Wait(
                        "less than " + limits.bytesPerSecond() + " bytes a second",
                        limits.slowAfter(),
                        bytes));
    }

    /** So much of the body came. */
    void came(int bytes) {
        lock.lock();
        try {
            wait.ifPresent(current -> current.came += bytes);
        } finally {
            lock.unlock();
        }
    }

    /** Why the exchange was ended, if it was: one clause. */
    Optional<String> bitten() {
        lock.lock();
        try {
            return bitten;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is wanted of the current socket; what it would still send is not read. */
    void done() {
        lock.lock();
        try {
            socket.ifPresent(Watchdog::close);
            socket = Optional.empty();
            wait = Optional.empty();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            done();
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private void expect(Wait next) {
        lock.lock();
        try {
            wait = Optional.of(next);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        lock.lock();
        try {
            while (!closed && bitten.isEmpty()) {
                long now = System.nanoTime();
                long next = Math.min(end - now, wait.map(w -> w.end - now).orElse(Long.MAX_VALUE));
                if (next <= 0) look(now);
                else changed.awaitNanos(next);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the watchdog", e);
        } finally {
            lock.unlock();
        }
    }

    /** Some time is over: bites, or grants a body that came fast enough another stretch. */
    private void look(long now) {
        if (end - now <= 0) {
            bite("not done within " + limits.total().toMillis() + " ms");
        } else {
            Wait late = wait.orElseThrow();
            if (late.bytes > 0 && late.came >= late.bytes) answered();
            else bite(late.what);
        }
    }

    private void bite(String why) {
        bitten = Optional.of(why);
        socket.ifPresent(Watchdog::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a socket does not close", e);
        }
    }
}
