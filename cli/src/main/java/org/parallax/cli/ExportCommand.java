package org.parallax.cli;

import org.parallax.cli.AtomicFile.Draft;
import org.parallax.event.Policy;
import org.parallax.exchange.Forms;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Form;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.form.Preamble;
import org.parallax.exchange.form.SheetForm;
import org.parallax.exchange.sheet.Csvw;
import org.parallax.exchange.table.FolderTaken;
import org.parallax.exchange.table.ParquetTables;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Tables;
import org.parallax.publish.DerivedRecord;
import org.parallax.publish.RecordContents;
import org.parallax.publish.RecordLines;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Lines;
import org.parallax.store.derived.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** {@code parallax export}: the reconciled record. */
@Command(
        name = "export",
        description = "Print the record: its incidents, its episodes, or the claims they rest on.",
        footerHeading = "%n",
        footer = {
            "An episode is days of fighting between two sides in one area; docs/EPISODES.md",
            "tells its fields.",
            "",
            "Names of victims are masked. With --as-of you get what was known then: the",
            "reports that had come in by that moment, and no later one.",
            "",
            "Other forms are made for other programs; what one of them cannot carry is told",
            "by --losses, and in docs/exchange. Beside a CSV file stands FILE-metadata.json,",
            "which says what it is; parquet is a folder of tables and needs --out DIR.",
            "",
            "warc is a web archive (WARC/1.1) of every version of every report, byte for byte",
            "as it was received, with the requests that led to it. In it nothing is masked;",
            "where FILE ends in .gz each record is packed.",
            "",
            "Examples:",
            "  parallax export --record aleppo --format incidents",
            "  parallax export --record aleppo --format incidents --policy lowest",
            "  parallax export --record aleppo --format episodes",
            "  parallax export --record aleppo --format claims --out claims.jsonl",
            "  parallax export --record aleppo --format incidents --as-of 2026-01-08",
            "  parallax export --record aleppo --format incidents --as-of 17",
            "  parallax export --record aleppo --format csv --out aleppo.csv",
            "  parallax export --record aleppo --format ged --losses",
            "  parallax export --record aleppo --format parquet --out tables",
            "  parallax export --record aleppo --format warc --out aleppo.warc.gz"
        })
final class ExportCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = {
                "incidents, episodes or claims, one JSON object a line;",
                "acled, ged, csv, mse (rows), geojson, jsonld, parquet;",
                "or warc: the reports as they were received."
            })
    private String format = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file, all of it or nothing, in place of standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--losses",
            description = {
                "Print what the form cannot carry in place of the form,",
                "one JSON object for each thing left out or changed."
            })
    private boolean losses;

    @Option(names = "--hxl", description = "Rows alone: a row of HXL hashtags under the header.")
    private boolean hxl;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private AsOfOption asOf = new AsOfOption();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;
    private final LongSupplier nanoTime;

    ExportCommand(Io io, LongSupplier nanoTime) {
        this.io = io;
        this.nanoTime = nanoTime;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Optional<Moment> moment = asOf.moment();
        if (format.equals("warc")) {
            refuse(losses, "--losses", "csv, acled and other forms made for other programs");
            refuse(hxl, "--hxl", "csv, acled and other forms of rows");
            Progress progress = Progress.of(io, nanoTime, out.isPresent());
            new WarcOutput(io, record, out, progress).write(moment);
            return Exit.DONE;
        }
        Printed wanted = format.equals("parquet") ? parquet() : wanted();
        Policy rule = policy.wanted();
        try (Ledger ledger = Ledger.openForReading(record)) {
            Tables tables = knowledge.tables();
            Parallax parallax = io.parallax().apply(tables).under(rule);
            long size = AsOfOption.size(moment, ledger);
            Preamble preamble =
                    new Preamble(
                            Main.Version.words(),
                            Instant.now().truncatedTo(ChronoUnit.SECONDS),
                            moment.map(Moment::typed),
                            size,
                            ledger.root(size),
                            rule.word());
            if (moment.isEmpty() && rule == Policy.UCDP && knowledge.isBundled()) {
                DerivedRecord derived = new DerivedRecord(record, ledger, parallax, this::tell);
                Optional<KeptLines> kept = KeptLines.of(derived, ledger, size);
                if (kept.isPresent()) {
                    try (KeptLines open = kept.get()) {
                        print(wanted, open.lines(), tables, preamble);
                    }
                    return Exit.DONE;
                }
            }
            Snapshot snapshot = parallax.snapshot(ledger, size);
            if (moment.isPresent() && snapshot.readings().isEmpty()) {
                tell("the record held no report at %s.".formatted(moment.get().words()));
            }
            print(wanted, new RecordLines(RecordContents.of(snapshot)), tables, preamble);
        }
        return Exit.DONE;
    }

    private void print(Printed wanted, Lines all, Tables tables, Preamble preamble)
            throws IOException, WrongCall {
        tellNotes(all);
        Lines lines = new CountedLines(all, Progress.of(io, nanoTime, out.isPresent()));
        wanted.print(new RecordView(lines, tables), lines, preamble);
    }

    /** What is printed of a record, once it is open. */
    private interface Printed {
        void print(RecordView view, Lines lines, Preamble preamble) throws IOException, WrongCall;
    }

    private Printed wanted() throws WrongCall {
        Optional<Form> form = Forms.called(format);
        if (form.isPresent()) return wanted(form.get());
        Table table = table();
        refuse(losses, "--losses", "csv, acled and other forms made for other programs");
        refuse(hxl, "--hxl", "csv, acled and other forms of rows");
        return (_, lines, _) -> print(lines.lines(table));
    }

    private Printed parquet() throws WrongCall {
        refuse(losses, "--losses", "csv, acled and other forms of text");
        refuse(hxl, "--hxl", "csv, acled and other forms of rows");
        Path folder =
                out.orElseThrow(() ->
                        new WrongCall(
                                "--format parquet is a folder of tables. Name it with --out DIR"));
        return (view, _, preamble) -> {
            try {
                ParquetTables.write(view, preamble, folder);
            } catch (FolderTaken e) {
                throw new WrongCall("--out " + e.getMessage());
            }
        };
    }

    private Printed wanted(Form form) throws WrongCall {
        boolean rows = form instanceof SheetForm;
        refuse(hxl && !rows, "--hxl", "csv, acled and other forms of rows");
        return (view, _, preamble) -> {
            if (losses) {
                print(lossLines(form, view, preamble));
                return;
            }
            LossTally tally = new LossTally();
            if (out.isPresent() && form instanceof SheetForm sheet) {
                writeDescribed(out.get(), sheet, view, preamble, tally);
            } else {
                print(lines(form, view, preamble, tally));
            }
            tally.sentence(form.name()).ifPresent(this::tell);
        };
    }

    private Stream<String> lines(
            Form form, RecordView view, Preamble preamble, Consumer<Lost> lost) {
        return hxl && form instanceof SheetForm sheet
                ? sheet.tagged(view, preamble, lost)
                : form.lines(view, preamble, lost);
    }

    /**
     * A CSV file has no room of its own for what it is, which a file beside it says: both are
     * finished before either takes its place.
     */
    private void writeDescribed(
            Path file, SheetForm form, RecordView view, Preamble preamble, Consumer<Lost> lost)
            throws IOException, WrongCall {
        String name = String.valueOf(file.getFileName());
        try (Draft rows = AtomicFile.draft("--out", file);
                Draft about = AtomicFile.draft("--out", file.resolveSibling(Csvw.fileName(name)))) {
            about.fill(Stream.of(Csvw.of(name, form.sheet(view), hxl, preamble.fields())));
            try (Stream<String> lines = lines(form, view, preamble, lost)) {
                rows.fill(lines);
            }
            rows.replace();
            about.replace();
        }
    }

    /** What the form tells as lost while its lines are read, and not the lines themselves. */
    private static Stream<String> lossLines(Form form, RecordView view, Preamble preamble) {
        List<Lost> told = new ArrayList<>();
        Stream<String> before =
                form.lines(view, preamble, told::add)
                        .mapMulti((_, to) -> {
                            told.stream().map(Lost::line).forEach(to);
                            told.clear();
                        });
        // what is told after the last line; looked at when it was read
        return Stream.concat(before, Stream.of(told).flatMap(List::stream).map(Lost::line));
    }

    private void refuse(boolean asked, String option, String where) throws WrongCall {
        if (asked) {
            throw new WrongCall(
                    "%s is not for --format %s. It goes with %s".formatted(option, format, where));
        }
    }

    private void tellNotes(Lines lines) {
        try (Stream<String> notes = lines.lines(Table.NOTE)) {
            notes.forEach(this::tell);
        }
    }

    private void print(Stream<String> lines) throws IOException, WrongCall {
        try (lines) {
            if (out.isPresent()) {
                AtomicFile.write(out.get(), lines);
            } else {
                lines.forEach(io.out()::line);
            }
        }
    }

    private void tell(String line) {
        io.err().lineNow("parallax: " + line);
    }

    private Table table() throws WrongCall {
        return switch (format) {
            case "incidents" -> Table.INCIDENT;
            case "episodes" -> Table.EPISODE;
            case "claims" -> Table.CLAIM;
            default -> {
                String known = "incidents, episodes, claims, " + String.join(", ", Forms.names());
                throw new WrongCall(
                        "--format %s is not written. Use %s, parquet or warc"
                                .formatted(format, known));
            }
        };
    }
}
