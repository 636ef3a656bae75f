package org.parallax.cli;

import org.parallax.claims.Reading;
import org.parallax.pipeline.Attempt;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Reread;
import org.parallax.pipeline.RereadJson;
import org.parallax.publish.Rereading;
import org.parallax.store.Ledger;
import org.parallax.store.Reader;
import org.parallax.text.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code parallax reread}: every report by the present readers, and what they make otherwise. */
@Command(
        name = "reread",
        description = "Read every report of a record by this program's readers, and compare.",
        footerHeading = "%n",
        footer = {
            "What earlier readers made of a report is kept beside it. Prints each claim that",
            "came, went or changed since the newest earlier reading of its report, one JSON",
            "object a line, names of victims masked:",
            "  {\"report\",\"change\",\"from\",\"to\",\"claim\",\"kind\",\"words\",\"fields\"}",
            "Stop the program whenever you like: the next run reads what this one did not,",
            "and compares all. With --from and --to, or --list, nothing is read.",
            "",
            "Examples:",
            "  parallax reread --record aleppo --out diff.jsonl",
            "  parallax reread --record aleppo --list",
            "  parallax reread --record aleppo --from 0f3a52c19d04 --to 6d1e88a2b0c7"
        })
final class RereadCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file, all of it or nothing, in place of standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            description = "Compare what this version of the readers made; needs --to.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "With what this version made; needs --from.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--list", description = "List the versions whose readings are kept.")
    private boolean list;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    RereadCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (from.isPresent() != to.isPresent()) {
            throw new WrongCall("--from and --to go together. --list lists the versions");
        }
        if (list && from.isPresent()) {
            throw new WrongCall("--list lists all versions; leave out --from and --to");
        }
        Parallax parallax = io.parallax().apply(knowledge.tables());
        if (list) return list(parallax);
        return from.isPresent() ? compare(parallax) : reread(parallax);
    }

    private int list(Parallax parallax) throws IOException, WrongCall {
        try (Ledger ledger = Ledger.openForReading(record)) {
            String present = parallax.readerVersion();
            print(
                    ledger.readers().stream()
                            .map((Reader it) -> RereadJson.line(it, it.version().equals(present))));
        }
        return Exit.DONE;
    }

    private int compare(Parallax parallax) throws IOException, WrongCall {
        try (Ledger ledger = Ledger.openForReading(record)) {
            tell(Reread.between(parallax, ledger, from.orElseThrow(), to.orElseThrow()));
        } catch (Refusal refusal) {
            throw new WrongCall(String.valueOf(refusal.getMessage()));
        }
        return Exit.DONE;
    }

    private int reread(Parallax parallax) throws IOException, WrongCall {
        Attempts attempts = new Attempts(io);
        try (Ledger ledger = Ledger.openExisting(record)) {
            parallax.readAnew(ledger, attempts::take);
            attempts.progress.wipe();
            int signed = Signed.at(ledger, io);
            tell(Reread.withEarlier(parallax, ledger));
            return attempts.failed > 0 ? Exit.FAILED : signed;
        }
    }

    private void tell(Reread reread) throws IOException, WrongCall {
        print(Rereading.lines(reread));
        io.out().flush();
        io.err().lineNow(reread.tally());
    }

    private void print(Stream<String> lines) throws IOException, WrongCall {
        if (out.isPresent()) AtomicFile.write(out.get(), lines);
        else lines.forEach(io.out()::line);
    }

    /** What became of the reports that were unread. */
    private static final class Attempts {
        private final Io io;
        private final Progress progress;
        private int read;
        private int failed;

        Attempts(Io io) {
            this.io = io;
            this.progress = new Progress(io, System::nanoTime);
        }

        void take(Attempt<Reading> attempt) {
            switch (attempt) {
                case Attempt.Done<Reading> _ -> progress.tell(++read, "read");
                case Attempt.Failed<Reading>(Report report, String why) -> {
                    failed++;
                    progress.wipe();
                    io.err()
                            .lineNow(
                                    ("%s: READER_FAILED: %s. This is a fault of the program; please"
                                                    + " report it")
                                            .formatted(report.id(), why));
                }
            }
        }
    }
}
