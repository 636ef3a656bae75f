package org.parallax.spark;

import org.apache.hadoop.conf.Configuration;
import org.parallax.claims.Reading;
import org.parallax.intake.Arrival;
import org.parallax.intake.InputFault;
import org.parallax.intake.Poison;
import org.parallax.intake.Received;
import org.parallax.pipeline.Attempt;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.ReadingJson;
import org.parallax.spark.Delivered.Skipped;
import org.parallax.spark.Delivered.Taken;
import org.parallax.store.Deposit;
import org.parallax.store.Held;

import scala.Tuple2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/** Reads a slice: what comes in is read as it is asked for, and put in its place. */
final class SliceReader implements Iterator<Tuple2<Place, Delivery>>, AutoCloseable {
    private final Slice slice;
    private final Incoming incoming;
    private final Parallax parallax;
    private final Queue<Tuple2<Place, Delivery>> ready = new ArrayDeque<>();
    private long count;
    private boolean over;

    SliceReader(Slice slice, Configuration hadoop, Parallax parallax) {
        this.slice = slice;
        this.parallax = parallax;
        this.incoming =
                switch (slice.source().kind()) {
                    case LINES, PACKED_LINES, PAGES -> new Arrivals(slice, hadoop);
                    case TABLE -> new TableRows(slice, hadoop);
                };
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !over) advance();
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Place, Delivery> next() {
        if (!hasNext()) throw new NoSuchElementException();
        return ready.remove();
    }

    private void advance() {
        try {
            Optional<Arrival> arrival = incoming.next();
            if (arrival.isPresent()) {
                add(delivered(arrival.get(), slice.source(), parallax));
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        incoming.notes().forEach(line -> add(new Delivered.Note(line)));
        over = true;
        close();
    }

    private void add(Delivered delivered) {
        ready.add(new Tuple2<>(new Place(slice.number(), count++), Delivery.of(delivered)));
    }

    static Delivered delivered(Arrival arrival, SourceFile source, Parallax parallax) {
        return switch (arrival) {
            case Arrival.Good(Received received) -> taken(received, source, parallax);
            case Arrival.Bad(InputFault fault) -> new Skipped(fault.getMessage(), Optional.empty());
            case Arrival.Poisoned(InputFault fault, Poison poison) ->
                    new Skipped(fault.getMessage(), Optional.of(held(fault, poison)));
        };
    }

    private static Taken taken(Received received, SourceFile source, Parallax parallax) {
        Deposit deposit =
                new Deposit(
                        received.report(),
                        received.raw(),
                        Optional.of(received.from()),
                        false,
                        received.capture());
        boolean page = source.kind().hasVersions();
        int line = line(received.from(), source);
        return switch (parallax.tryToRead(received.report())) {
            case Attempt.Done<Reading>(Reading reading) ->
                    new Taken(deposit, page, line, Optional.of(ReadingJson.write(reading)), "");
            case Attempt.Failed<Reading>(_, String why) ->
                    new Taken(deposit, page, line, Optional.empty(), why);
        };
    }

    /** What stands behind the file's name: {@code FILE:LINE}. */
    private static int line(String from, SourceFile source) {
        String prefix = source.shown() + ":";
        if (!from.startsWith(prefix)) return 1;
        String rest = from.substring(prefix.length());
        return rest.matches("\\d{1,9}") ? Integer.parseInt(rest) : 1;
    }

    private static Held held(InputFault fault, Poison poison) {
        return new Held(
                poison.id(),
                poison.form().name(),
                poison.raw(),
                fault.reason(),
                Optional.of(poison.from()),
                poison.capture());
    }

    @Override
    public void close() {
        incoming.close();
    }
}
