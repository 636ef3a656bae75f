package org.parallax.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.parallax.claims.Reading;
import org.parallax.evaluation.load.MadeNews;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;
import org.parallax.reading.Layout;
import org.parallax.reading.dates.DateReader;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.names.Cast;
import org.parallax.reading.numbers.NumberReader;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.syntax.FlatParser;
import org.parallax.syntax.Models;
import org.parallax.text.Report;
import org.parallax.text.Token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One call takes one report, the next one of a hundred; parsing takes all of its sentences. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StepBenchmark {
    private static final int REPORTS = 100;

    private final Tables tables = Tables.bundled();
    private final FlatParser parser = FlatParser.open(Models.locate());
    private final Parallax parallax = Parallax.with(parser);
    private final List<Report> conflict = new MadeNews(tables, 11).conflict(REPORTS);
    private final List<Report> general = new MadeNews(tables, 11).general(REPORTS);
    private final List<Document> documents = conflict.stream().map(Layout::of).toList();
    private final List<Reading> readings = conflict.stream().map(parallax::read).toList();
    private int next;

    private <T> T next(List<T> all) {
        next = (next + 1) % REPORTS;
        return all.get(next);
    }

    @Benchmark
    public Document layout() {
        return Layout.of(next(conflict));
    }

    @Benchmark
    public void names(Blackhole into) {
        Document document = next(documents);
        Cast cast = new Cast(tables.actors(), tables.places(), document);
        for (Sentence sentence : document.sentences()) {
            into.consume(cast.placesIn(sentence, cast.actorsIn(sentence)));
        }
    }

    @Benchmark
    public void numbersAndDates(Blackhole into) {
        Document document = next(documents);
        DateReader dates = DateReader.of(document);
        for (Sentence sentence : document.sentences()) {
            into.consume(dates.read(sentence));
            into.consume(NumberReader.read(sentence));
        }
    }

    @Benchmark
    public void tag(Blackhole into) {
        for (Sentence sentence : next(documents).sentences()) {
            into.consume(parser.tags(forms(sentence)));
        }
    }

    @Benchmark
    public void parse(Blackhole into) {
        for (Sentence sentence : next(documents).sentences()) {
            into.consume(parser.parse(forms(sentence)));
        }
    }

    private static List<String> forms(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).toList();
    }

    @Benchmark
    public Reading read() {
        return parallax.read(next(conflict));
    }

    @Benchmark
    public Reading readGeneralNews() {
        return parallax.read(next(general));
    }

    /** All hundred at once. */
    @Benchmark
    public Object reconcileHundred() {
        return parallax.reconcile(readings);
    }

    /** All hundred at once, into a new record. */
    @Benchmark
    public Object storeHundred() throws IOException {
        Path folder = Files.createTempDirectory("parallax-jmh");
        List<Deposit> deposits =
                conflict.stream()
                        .map(it -> new Deposit(it, it.text().getBytes(StandardCharsets.UTF_8)))
                        .toList();
        try (Ledger ledger = Ledger.open(folder.resolve("record"))) {
            return ledger.appendAll(deposits);
        }
    }
}
