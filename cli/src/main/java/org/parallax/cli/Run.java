package org.parallax.cli;

import org.parallax.intake.Arrival;
import org.parallax.intake.InputFault;
import org.parallax.intake.Intake;
import org.parallax.intake.Mapping;
import org.parallax.intake.Poison;
import org.parallax.intake.Received;
import org.parallax.pipeline.Attempt;
import org.parallax.pipeline.Tally;
import org.parallax.text.Report;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One run over inputs: counts what comes in, tells of faults, ends with a tally and a status. */
final class Run {
    private final Io io;
    private final Progress progress;
    private final Mapping mapping;
    private final Predicate<Report> passedOver;
    private final List<String> notes = new ArrayList<>();
    private final AtomicInteger withdrawn = new AtomicInteger();
    private int good;
    private int bad;
    private int other;
    private int failed;

    Run(Io io) {
        this(io, Mapping.NONE);
    }

    /**
     * @param mapping where fields stand in JSON
     */
    Run(Io io, Mapping mapping) {
        this(io, mapping, _ -> false);
    }

    /**
     * @param mapping where fields stand in JSON
     * @param passedOver reports that are told and counted, and go no further
     */
    Run(Io io, Mapping mapping, Predicate<Report> passedOver) {
        this.io = io;
        this.mapping = mapping;
        this.passedOver = passedOver;
        this.progress = new Progress(io, System::nanoTime);
    }

    /** What is done with a document that broke its reader; gives words to add to the fault's. */
    interface Quarantine {
        String keep(Arrival.Poisoned poisoned);
    }

    /** Hands on every report of the inputs; what is none is told and counted. */
    void each(List<String> inputs, Consumer<Received> sink) {
        from(io.in(), inputs, sink);
    }

    /** The same where there is a record for what breaks its reader. */
    void each(List<String> inputs, Consumer<Received> sink, Quarantine quarantine) {
        each(io.in(), inputs, arrival -> take(arrival, sink, quarantine));
    }

    /** The same with another standard input. */
    void from(InputStream in, List<String> inputs, Consumer<Received> sink) {
        each(in, inputs, arrival -> take(arrival, sink, _ -> ""));
    }

    private void each(InputStream in, List<String> inputs, Consumer<Arrival> sink) {
        try (Intake intake = intake(in)) {
            notes.addAll(intake.each(inputs, sink));
        }
    }

    /** For what is no input of this run. */
    Intake intake() {
        return intake(io.in());
    }

    private Intake intake(InputStream in) {
        return io.intake().apply(in).mapped(mapping);
    }

    /** Hands on what comes of a document in quarantine; the rest is told, with some words more. */
    void again(Intake intake, Poison poison, String place, Consumer<Received> sink, String stays) {
        intake.again(
                poison,
                place,
                arrival -> {
                    switch (arrival) {
                        case Arrival.Good _ -> take(arrival, sink, _ -> "");
                        case Arrival.Skipped skipped -> skip(skipped.fault(), stays);
                    }
                });
    }

    /** One of those handed on is not kept, as it was withdrawn; called by any thread. */
    void withdrawn() {
        withdrawn.incrementAndGet();
    }

    /** Counts and tells of what is no report. */
    void skip(InputFault fault, String more) {
        bad++;
        say(fault.getMessage() + more);
    }

    private void take(Arrival arrival, Consumer<Received> sink, Quarantine quarantine) {
        switch (arrival) {
            case Arrival.Good(Received received) -> {
                if (passedOver.test(received.report())) {
                    other++;
                    say(Notes.passedOver(received));
                } else {
                    good++;
                    Notes.of(received).forEach(this::say);
                    sink.accept(received);
                }
                progress.tell(good + other, "taken in");
            }
            case Arrival.Bad(InputFault fault) -> skip(fault, "");
            case Arrival.Poisoned poisoned -> skip(poisoned.fault(), quarantine.keep(poisoned));
        }
    }

    /** Tells of a reader's failure; gives the others on. */
    <T> Consumer<Attempt<T>> results(Consumer<T> sink) {
        return attempt -> {
            switch (attempt) {
                case Attempt.Done<T>(T result) -> sink.accept(result);
                case Attempt.Failed<T>(Report report, String why) -> {
                    failed++;
                    say(
                            "%s: READER_FAILED: %s. This is a fault of the program; please report it"
                                    .formatted(report.id(), why));
                }
            }
        };
    }

    /** Tells one line, past whatever shows the progress. */
    void say(String line) {
        progress.wipe();
        io.err().lineNow(line);
    }

    /**
     * Prints what was passed over in archives, and the tally.
     *
     * @param failuresAreInputs false where reports are read that did not come in with this run
     * @return the exit status
     */
    int finish(boolean strict, boolean failuresAreInputs) {
        int unread = failuresAreInputs ? failed : 0;
        io.out().flush();
        notes.forEach(this::say);
        int gone = withdrawn.get();
        int skipped = bad + other;
        if (other > 0) say(String.format(Locale.ROOT, "%,d passed over: no conflict", other));
        say(new Tally(good + skipped, good - unread - gone, skipped + unread, gone).toString());
        if (failed > 0) return Exit.FAILED;
        return good + other == 0 || (strict && bad > 0) ? Exit.WRONG : Exit.DONE;
    }
}
