package org.parallax.intake;

import org.jspecify.annotations.Nullable;
import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Hands on what one run takes in, in the order in which it came, and refuses an id that the run has
 * seen. Where an id is an address, other bytes under it are a new version, and the same bytes are
 * passed over and counted: archives and feeds hold one page many times.
 */
final class Gate implements AutoCloseable {
    /** Documents that wait for their reader, or for those before them. */
    private static final long HELD_BYTES = 64L * 1024 * 1024;

    private final Consumer<Arrival> sink;
    private final Map<String, String> ids = new HashMap<>();

    /** The whole name of the document that has an id, where that is made of it. */
    private final Map<String, String> names = new HashMap<>();

    private final Window window;
    private final List<Contents> containers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Contents current;

    Gate(Consumer<Arrival> sink) {
        this.sink = sink;
        this.window = new Window(Runtime.getRuntime().availableProcessors(), HELD_BYTES);
    }

    /**
     * What comes in while {@code reading} runs is counted as part of {@code contents}.
     *
     * @param place of the container, of which it is told where nothing came of it
     */
    void inside(Contents contents, Place place, Runnable reading) {
        if (current != null) { // an archive in an archive is counted with the one that was named
            reading.run();
            return;
        }
        containers.add(contents);
        current = contents;
        try {
            reading.run();
            window.then(() -> complainOfNothing(contents, place), 0);
        } finally {
            current = null;
        }
    }

    private void complainOfNothing(Contents contents, Place place) {
        if (!contents.isEmpty()) return;
        bad(
                new InputFault(
                        FaultKind.NO_REPORTS,
                        place,
                        "there is no report in it",
                        place.remedy(
                                "name an archive that holds documents",
                                "send an archive that holds documents")),
                contents);
    }

    void good(Received received, Called called, Place place) {
        Contents contents = current;
        window.then(() -> good(List.of(received), called, place, contents), received.raw().length);
    }

    void bad(InputFault fault) {
        Contents contents = current;
        window.then(() -> bad(fault, contents), 0);
    }

    void bad(FaultKind kind, Place place, String found, String remedy, @Nullable Throwable cause) {
        bad(new InputFault(kind, place, found, remedy, cause));
    }

    void bad(Place place, Unreadable why) {
        bad(why.kind(), place, why.found(), why.remedy(), why);
    }

    /** Something that is no input was passed over. */
    void other() {
        if (current != null) current.other();
    }

    /** What a reader makes of a document, each time the same way through this gate. */
    interface Outcome {
        void into(Gate gate, @Nullable Contents contents);
    }

    /** Takes a document that is yet to be read. */
    void document(Callable<Outcome> reading, long bytes) {
        Contents contents = current;
        window.add(
                () -> {
                    Outcome outcome = reading.call();
                    return () -> outcome.into(this, contents);
                },
                bytes);
    }

    /**
     * All reports of one document. Where a file of another kind has its id, {@code a.html} that of
     * {@code a.pdf}, it is called by its whole name.
     */
    void good(List<Received> reports, Called called, Place place, @Nullable Contents contents) {
        boolean others = called.name().isPresent() && isAnothers(called.id(), called.name().get());
        if (!others) called.name().ifPresent(name -> names.putIfAbsent(called.id(), name));
        for (Received report : reports) {
            good(others ? called.whole(report) : report, called.remedy(), place, contents);
        }
    }

    private boolean isAnothers(String id, String name) {
        String before = names.get(id);
        return before == null ? ids.containsKey(id) : !before.equals(name);
    }

    private void good(Received received, String remedy, Place place, @Nullable Contents contents) {
        String id = received.report().id();
        if (ids.putIfAbsent(id, received.sha256()) == null) {
            if (contents != null) contents.report();
            sink.accept(new Arrival.Good(received));
            return;
        }
        bad(second(id, place, remedy), contents);
    }

    static InputFault second(String id, Place place, String remedy) {
        return new InputFault(
                FaultKind.DUPLICATE_ID,
                place,
                "a report with the id '%s' came before".formatted(Clip.of(id)),
                remedy);
    }

    /** A report whose id is its address. */
    void capture(Received received, @Nullable Contents contents) {
        capture(received, received.sha256(), contents);
    }

    /**
     * The same of one that is not made of its bytes alone.
     *
     * @param sum of all that it is made of
     */
    void capture(Received received, String sum, @Nullable Contents contents) {
        String before = ids.put(received.report().id(), sum);
        if (sum.equals(before)) {
            if (contents != null) contents.repeat();
            return;
        }
        if (contents != null) contents.report();
        sink.accept(new Arrival.Good(received));
    }

    void bad(InputFault fault, @Nullable Contents contents) {
        skip(new Arrival.Bad(fault), contents);
    }

    void skip(Arrival.Skipped skipped, @Nullable Contents contents) {
        if (contents != null) contents.skip();
        sink.accept(skipped);
    }

    /** Waits for what is being read, and hands it on. */
    void finish() {
        window.finish();
    }

    /** Something worth telling at the end, in one line. */
    void note(String line) {
        notes.add(line);
    }

    /** What is worth telling, and a line about each archive in which something was passed over. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        containers.stream()
                .filter(Contents::isWorthTelling)
                .map(Contents::inWords)
                .forEach(all::add);
        return all;
    }

    @Override
    public void close() {
        window.close();
    }
}
