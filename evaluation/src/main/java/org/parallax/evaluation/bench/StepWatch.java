package org.parallax.evaluation.bench;

import org.parallax.reading.Reader;
import org.parallax.reading.Step;
import org.parallax.syntax.FlatParser;
import org.parallax.text.Parse;
import org.parallax.text.Parser;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A reader that is watched: what each of its steps uses of a processor and allocates. For one
 * thread.
 */
final class StepWatch implements Parser {
    private final FlatParser parser;
    private final Map<Step, Usage> used = new EnumMap<>(Step.class);
    private final List<List<String>> parsed = new ArrayList<>();
    private Usage inParser = Usage.NONE;
    private Usage last = Usage.NONE;
    private Usage parserAtLast = Usage.NONE;

    StepWatch(FlatParser parser) {
        this.parser = parser;
    }

    @Override
    public Parse parse(List<String> forms) {
        Usage start = Usage.now();
        Parse parse = parser.parse(forms);
        inParser = inParser.plus(Usage.since(start));
        parsed.add(forms);
        return parse;
    }

    /** Reads one report with a reader over this. */
    void read(Reader reader, Report report) {
        last = Usage.now();
        parserAtLast = inParser;
        reader.read(report, this::done);
    }

    /** What the parser used inside a step is its own. */
    private void done(Step step) {
        Usage took = Usage.since(last).minus(inParser.minus(parserAtLast));
        used.merge(step, took, Usage::plus);
        parserAtLast = inParser;
        last = Usage.now();
    }

    /** By the step alone, the parser left out. */
    Usage of(Step step) {
        return used.getOrDefault(step, Usage.NONE);
    }

    Usage ofParser() {
        return inParser;
    }

    /** The sentences that were parsed, in their order. */
    List<List<String>> parsed() {
        return parsed;
    }
}
