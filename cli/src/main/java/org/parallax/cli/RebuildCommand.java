package org.parallax.cli;

import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;
import org.parallax.publish.DerivedRecord;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** {@code parallax rebuild}: the derived tables made anew. */
@Command(
        name = "rebuild",
        description = "Throw away what is derived from a record, and make it anew.",
        footerHeading = "%n",
        footer = {
            "The file derived.sqlite holds the lines of an export and the index of search.",
            "It is no evidence: it may be deleted at any time, and other commands make it",
            "anew where it is missing, old or damaged. What they print is the same.",
            "",
            "Example:",
            "  parallax rebuild --record aleppo"
        })
final class RebuildCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    private final Io io;
    private final LongSupplier nanoTime;

    RebuildCommand(Io io, LongSupplier nanoTime) {
        this.io = io;
        this.nanoTime = nanoTime;
    }

    @Override
    public Integer call() throws IOException {
        long start = nanoTime.getAsLong();
        try (Ledger ledger = Ledger.openForReading(record)) {
            Parallax parallax = io.parallax().apply(Tables.bundled());
            Progress progress = Progress.ofQuietRun(io, nanoTime);
            DerivedRecord derived =
                    new DerivedRecord(
                            record,
                            ledger,
                            parallax,
                            line -> io.err().lineNow("parallax: " + line));
            try (Derived made = derived.rebuild(count -> progress.tell(count, "indexed"))) {
                progress.wipe();
                io.out().line(closing(made, nanoTime.getAsLong() - start));
            }
        }
        return Exit.DONE;
    }

    private static String closing(Derived made, long nanos) {
        return String.format(
                Locale.ROOT,
                "rebuilt: %s, %s, %s, %s in %.1f s",
                counted(made.reports(), "report"),
                counted(made.count(Table.CLAIM), "claim"),
                counted(made.count(Table.INCIDENT), "incident"),
                counted(made.count(Table.EPISODE), "episode"),
                nanos / 1e9);
    }

    private static String counted(int count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
