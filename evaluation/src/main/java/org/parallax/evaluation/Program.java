package org.parallax.evaluation;

import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Coded;
import org.parallax.event.Incident;
import org.parallax.pipeline.Attempt;
import org.parallax.pipeline.InOrder;
import org.parallax.pipeline.Parallax;
import org.parallax.syntax.LazyParser;
import org.parallax.text.Parse;
import org.parallax.text.Parser;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The program under test, entered by its one door, with a clock and a count of parsed sentences.
 * What was read once is kept, so that a set can be scored twice.
 */
final class Program {
    private final Counted parser = new Counted(LazyParser.ofInstalledModel());
    private final Parallax fitted = Parallax.with(parser);
    private final Parallax byRules = fitted.byRules();
    private final Map<String, Reading> kept = new HashMap<>();
    private boolean rulesOnly;
    private double readSeconds;

    /** A parser that counts its sentences. */
    private record Counted(Parser parser, LongAdder sentences) implements Parser {
        Counted(Parser parser) {
            this(parser, new LongAdder());
        }

        @Override
        public Parse parse(List<String> forms) {
            sentences.increment();
            return parser.parse(forms);
        }
    }

    /** From now on coding goes by rules alone, or by the fitted weights too. */
    void rulesOnly(boolean rulesOnly) {
        this.rulesOnly = rulesOnly;
    }

    /** Forgets what was read, and sets the clock to nought. */
    void startSet() {
        kept.clear();
        readSeconds = 0;
        parser.sentences.reset();
    }

    /** In the order given, on all cores. */
    List<Reading> read(List<Report> reports) {
        long start = System.nanoTime();
        List<Report> fresh = reports.stream().filter(it -> !kept.containsKey(it.id())).toList();
        try (InOrder<Report, Attempt<Reading>> readAll = fitted.readAll(this::keep)) {
            fresh.forEach(readAll::accept);
            readAll.finish();
        }
        if (!fresh.isEmpty()) readSeconds += (System.nanoTime() - start) / 1e9;
        List<Reading> readings = new ArrayList<>();
        for (Report report : reports) {
            Reading reading = kept.get(report.id());
            if (reading == null) throw new AssertionError(report.id() + " was not read");
            readings.add(reading);
        }
        return readings;
    }

    private void keep(Attempt<Reading> attempt) {
        switch (attempt) {
            case Attempt.Done<Reading>(Reading reading) -> kept.put(reading.report().id(), reading);
            case Attempt.Failed<Reading>(Report report, String why) ->
                    throw new IllegalStateException("reading " + report.id() + ": " + why);
        }
    }

    Coded code(Reading reading) {
        return (rulesOnly ? byRules : fitted).code(reading);
    }

    List<Incident> reconcile(List<Reading> readings) {
        return fitted.reconcile(readings);
    }

    /** The record with its episodes. */
    Chronicle chronicle(List<Reading> readings) {
        return fitted.chronicle(readings, fitted.reconcile(readings));
    }

    /** How many reports were read since {@link #startSet}. */
    int reports() {
        return kept.size();
    }

    /** Seconds spent reading since {@link #startSet}. */
    double readSeconds() {
        return readSeconds;
    }

    /** Sentences given to the parser since {@link #startSet}. */
    long parsed() {
        return parser.sentences.sum();
    }

    /** Sentences of what was read since {@link #startSet}. */
    long sentences() {
        return kept.values().stream().map(Reading::report).mapToLong(fitted::sentences).sum();
    }
}
