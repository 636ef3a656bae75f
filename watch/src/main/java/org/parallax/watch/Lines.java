package org.parallax.watch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** Who wants to ask a host stands in line for it, in the order of coming; each host has its own. */
final class Lines {
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

    private static final class Line {
        final ReentrantLock first = new ReentrantLock(true);
        int in;
    }

    /** What is done by whoever is first in line. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws InterruptedException;
    }

    <T> T first(String host, Work<T> work) throws InterruptedException {
        Line line = join(host);
        try {
            line.first.lockInterruptibly();
            try {
                return work.run();
            } finally {
                line.first.unlock();
            }
        } finally {
            leave(host);
        }
    }

    private Line join(String host) {
        return lines.compute(
                host,
                (_, known) -> {
                    Line line = known == null ? new Line() : known;
                    line.in++;
                    return line;
                });
    }

    private void leave(String host) {
        lines.computeIfPresent(host, (_, line) -> --line.in == 0 ? null : line);
    }
}
