package org.parallax.cli;

import org.parallax.cli.AtomicFile.Draft;
import org.parallax.event.Policy;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Snapshot;
import org.parallax.publish.DerivedRecord;
import org.parallax.publish.RecordContents;
import org.parallax.publish.warc.WarcExport;
import org.parallax.publish.warc.WarcExport.Written;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Contents;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
                "or warc: the reports as they were received."
            })
    private String format = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file, all of it or nothing, in place of standard output.")
    private Optional<Path> out = Optional.empty();

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private AsOfOption asOf = new AsOfOption();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;

    ExportCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Optional<Moment> moment = asOf.moment();
        if (format.equals("warc")) return warc(moment);
        Table wanted = table();
        Policy rule = policy.wanted();
        try (Ledger ledger = Ledger.openForReading(record)) {
            Parallax parallax = io.parallax().apply(knowledge.tables()).under(rule);
            if (moment.isEmpty() && rule == Policy.UCDP && knowledge.isBundled()) {
                printDerived(new DerivedRecord(record, ledger, parallax, this::tell), wanted);
            } else {
                Snapshot snapshot = parallax.snapshot(ledger, AsOfOption.size(moment, ledger));
                if (moment.isPresent() && snapshot.readings().isEmpty()) {
                    tell("the record held no report at %s.".formatted(moment.get().words()));
                }
                print(RecordContents.of(snapshot), wanted);
            }
        }
        return Exit.DONE;
    }

    private int warc(Optional<Moment> moment) throws IOException, WrongCall {
        try (Ledger ledger = Ledger.openForReading(record)) {
            long size = AsOfOption.size(moment, ledger);
            boolean packed = out.filter(it -> it.toString().endsWith(".gz")).isPresent();
            tell("reports are written as they were received. Names of victims are in them.");
            Written written;
            if (out.isPresent()) {
                try (Draft draft = AtomicFile.draft("--out", out.get())) {
                    try (FileChannel channel = AtomicFile.createPrivate(draft.path())) {
                        written = WarcExport.write(ledger, size, packed, now(), channel);
                        channel.force(true);
                    }
                    draft.replace();
                }
            } else {
                WritableByteChannel channel = Channels.newChannel(io.out().bytes());
                written = WarcExport.write(ledger, size, packed, now(), channel);
                io.out().flush();
            }
            if (written.bare() > 0) tell(bare(written.bare()));
        }
        return Exit.DONE;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String bare(long reports) {
        String whose =
                reports == 1 ? "1 report" : String.format(Locale.ROOT, "%,d reports", reports);
        return "the bytes of %s went with a name that was withdrawn; the text is written instead."
                .formatted(whose);
    }

    private void printDerived(DerivedRecord derived, Table wanted) throws IOException, WrongCall {
        Optional<Derived> kept = derived.kept();
        if (kept.isEmpty()) {
            print(derived.make(), wanted);
            return;
        }
        try (Derived tables = kept.get()) {
            try (Stream<String> notes = tables.lines(Table.NOTE)) {
                notes.forEach(this::tell);
            }
            try (Stream<String> lines = tables.lines(wanted)) {
                print(lines);
            }
        }
    }

    private void print(Contents contents, Table wanted) throws IOException, WrongCall {
        contents.lines(Table.NOTE).map(Line::line).forEach(this::tell);
        print(contents.lines(wanted).map(Line::line));
    }

    private void print(Stream<String> lines) throws IOException, WrongCall {
        if (out.isPresent()) {
            AtomicFile.write(out.get(), lines);
        } else {
            lines.forEach(io.out()::line);
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
            default ->
                    throw new WrongCall(
                            "--format %s is not written yet. Use incidents, episodes, claims or warc"
                                    .formatted(format));
        };
    }
}
