package org.parallax.cli;

import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.match.Comparison;
import org.parallax.exchange.outside.match.FindingJson;
import org.parallax.exchange.outside.match.FindingRow;
import org.parallax.exchange.outside.match.Window;
import org.parallax.knowledge.Place;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;
import org.parallax.publish.DerivedRecord;
import org.parallax.publish.RecordContents;
import org.parallax.publish.RecordLines;
import org.parallax.store.KeptRow;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Lines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code parallax compare}: the record held against tables that were imported. */
@Command(
        name = "compare",
        description = "Hold the record against rows that parallax import keeps beside it.",
        footerHeading = "%n",
        footer = {
            "Says of each incident and row: agreed, differs (in a figure), ours-only,",
            "theirs-only, or ambiguous; one JSON object a line with the reason for each pair,",
            "or a table on a terminal. Compared is only what their table can hold: its days,",
            "its area, its bodies, what its makers collect. What was left out is told.",
            "",
            "Nothing in the record changes by it. docs/exchange/compare.md tells the score.",
            "",
            "Examples:",
            "  parallax compare --record aleppo",
            "  parallax compare --record aleppo --with ged --out ged.jsonl",
            "  parallax compare --record aleppo --with acled --from 2026-01-06 \\",
            "      --to 2026-01-31 --place Aleppo"
        })
final class CompareCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "TABLE",
            description = {
                "ged, acled or airwars (or airwars-csv, as import has it);",
                "else all that were imported."
            })
    private Optional<String> with = Optional.empty();

    @Option(names = "--from", paramLabel = "DAY", description = "The first day, as 2026-01-06.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "The last day.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "With all that lies in it: an id such as gn:170063, or a name.")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file, all of it or nothing, in place of standard output.")
    private Optional<Path> out = Optional.empty();

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private AsOfOption asOf = new AsOfOption();

    private final Io io;
    private final LongSupplier nanoTime;

    CompareCommand(Io io, LongSupplier nanoTime) {
        this.io = io;
        this.nanoTime = nanoTime;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Optional<Moment> moment = asOf.moment();
        Tables tables = knowledge.tables();
        Window window = window(tables);
        try (Ledger ledger = Ledger.openForReading(record)) {
            long size = AsOfOption.size(moment, ledger);
            List<OutsideTable> asked = asked(ledger, size);
            Parallax parallax = io.parallax().apply(tables);
            if (moment.isEmpty() && knowledge.isBundled()) {
                try (Derived lines =
                        new DerivedRecord(record, ledger, parallax, this::tell).open()) {
                    compare(ledger, size, asked, view(lines, tables), window);
                }
            } else {
                Lines lines = new RecordLines(RecordContents.of(parallax.snapshot(ledger, size)));
                compare(ledger, size, asked, view(lines, tables), window);
            }
        }
        return Exit.DONE;
    }

    /** Nothing is printed before all of it is compared. */
    private RecordView view(Lines lines, Tables tables) {
        Progress progress = Progress.ofQuietRun(io, nanoTime);
        return new RecordView(new CountedLines(lines, progress), tables);
    }

    private void compare(
            Ledger ledger, long size, List<OutsideTable> asked, RecordView view, Window window)
            throws IOException, WrongCall {
        List<Comparison.Result> results = new ArrayList<>();
        for (OutsideTable table : asked) {
            try (Stream<KeptRow> rows = ledger.outside(table.origin(), size)) {
                results.add(Comparison.of(view, table, rows, window));
            }
        }
        Stream<String> lines =
                results.stream()
                        .flatMap(it -> it.findings().stream())
                        .map(it -> FindingJson.line(it, view));
        if (out.isPresent()) AtomicFile.write(out.get(), lines);
        else if (io.terminal().out()) table(results);
        else lines.forEach(io.out()::line);
        io.out().flush();
        for (int i = 0; i < asked.size(); i++) tally(asked.get(i), results.get(i));
    }

    private void table(List<Comparison.Result> results) {
        int columns = io.terminal().columns();
        io.out().line(FindingRow.header(columns));
        for (Comparison.Result result : results) {
            result.findings().forEach(it -> io.out().line(FindingRow.of(it, columns)));
        }
    }

    private void tally(OutsideTable table, Comparison.Result result) {
        String counts =
                result.tally().entrySet().stream()
                        .map(it -> it.getValue() + " " + it.getKey().word())
                        .collect(Collectors.joining(", "));
        tell("%s: %s".formatted(table.title(), counts));
        tell("%s covers %s".formatted(table.title(), result.coverage()));
        result.leftOut()
                .forEach((why, count) ->
                        tell("left out: %d of our incidents %s".formatted(count, why)));
        if (result.unplaced() > 0) {
            tell("left out: %d of their rows without coordinates".formatted(result.unplaced()));
        }
        if (result.unreadable() > 0) {
            tell(
                    "left out: %d of their rows, out of which a name was withdrawn"
                            .formatted(result.unreadable()));
        }
    }

    private List<OutsideTable> asked(Ledger ledger, long size) throws StoreFault, WrongCall {
        SortedMap<String, Long> there = ledger.outsideTables(size);
        List<OutsideTable> asked = new ArrayList<>();
        if (with.isEmpty()) {
            there.keySet().stream()
                    .flatMap(it -> OutsideTable.called(it).stream())
                    .forEach(asked::add);
        } else {
            asked.add(
                    OutsideTable.called(with.get())
                            .orElseThrow(() ->
                                    new WrongCall(
                                            "--with %s is not known. Use ged, acled, airwars or airwars-csv"
                                                    .formatted(with.get()))));
        }
        asked.removeIf(it -> !there.containsKey(it.origin()));
        if (asked.isEmpty()) {
            throw new WrongCall(
                    "there are no rows%s beside this record. Use parallax import first"
                            .formatted(with.map(it -> " of " + it).orElse("")));
        }
        return asked;
    }

    private Window window(Tables tables) throws WrongCall {
        Optional<LocalDate> first = day("--from", from);
        Optional<LocalDate> last = day("--to", to);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new WrongCall("--from %s is after --to %s".formatted(from.get(), to.get()));
        }
        return new Window(
                first,
                last,
                place.isPresent() ? Optional.of(place(tables, place.get())) : Optional.empty());
    }

    private static Optional<LocalDate> day(String option, Optional<String> typed) throws WrongCall {
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(typed.get()));
        } catch (DateTimeException e) {
            throw new WrongCall(
                    "%s '%s' is no day. Write it as 2026-01-06".formatted(option, typed.get()));
        }
    }

    /** Of several places of a name that with most inhabitants, as a reader would take it. */
    private static Place place(Tables tables, String typed) throws WrongCall {
        Optional<Place> byId = tables.places().byId(typed);
        if (byId.isPresent()) return byId.get();
        List<Place> named = tables.places().named(typed);
        return named.stream()
                .max(Comparator.comparingLong(Place::population).thenComparing(Place::id))
                .orElseThrow(() ->
                        new WrongCall(
                                "--place %s is not known. See parallax places".formatted(typed)));
    }

    private void tell(String line) {
        io.err().lineNow("parallax: " + line);
    }
}
