package org.parallax.spark;

import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * What comes in with lines or a web archive, taken in by a thread of its own which never is far
 * ahead: an archive is larger than memory.
 */
final class Arrivals implements Incoming {
    private static final int AHEAD = 64;

    /** Either an arrival, or the end. */
    private sealed interface Step {
        record One(Arrival arrival) implements Step {}

        record Over(List<String> notes) implements Step {}

        record Failed(Throwable why) implements Step {}
    }

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean closing;
    private List<String> notes = List.of();
    private boolean over;

    Arrivals(Slice slice, Configuration hadoop) {
        this.thread =
                Thread.ofPlatform().daemon().name("intake").start(() -> takeIn(slice, hadoop));
    }

    private void takeIn(Slice slice, Configuration hadoop) {
        SourceFile source = slice.source();
        try (Intake intake = Intake.apart(InputStream.nullInputStream());
                Watched in = new Watched(SliceBytes.open(slice, hadoop))) {
            Consumer<Arrival> sink = it -> put(new Step.One(it));
            List<String> told =
                    switch (source.kind()) {
                        case LINES -> {
                            intake.lines(
                                    source.shown(), source.name(), slice.firstLine(), in, sink);
                            yield List.of();
                        }
                        case PACKED_LINES, PAGES ->
                                intake.file(source.shown(), source.name(), in, sink);
                        case TABLE -> throw new AssertionError("Spark reads tables");
                    };
            in.require();
            put(new Step.Over(told));
        } catch (CancellationException e) {
            // nobody waits for more
        } catch (IOException | RuntimeException | Error e) {
            if (!closing) put(new Step.Failed(e)); // thrown on in the task's thread
        }
    }

    private void put(Step step) {
        try {
            if (closing) throw new CancellationException();
            steps.put(step);
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        if (over) return Optional.empty();
        @Nullable Step step = null;
        try {
            step = steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the task was cancelled");
        }
        return switch (step) {
            case Step.One(Arrival arrival) -> Optional.of(arrival);
            case Step.Over(List<String> told) -> {
                over = true;
                notes = told;
                yield Optional.empty();
            }
            case Step.Failed(Throwable why) -> throw new IOException("taking in failed", why);
        };
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        steps.clear();
    }
}
