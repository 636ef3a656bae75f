package org.parallax.cli;

import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Verdict;
import org.parallax.store.merkle.Checkpoint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax verify}: whether the record is whole. */
@Command(
        name = "verify",
        description = "Recompute every hash of a record and say whether it is whole.",
        footerHeading = "%n",
        footer = {
            "Status 0: whole. Status 1: not whole, with one line per damage. Whoever can write",
            "to the disk can make a record that is sound in itself: keep a checkpoint where",
            "nobody can change it (parallax checkpoint), and check against that.",
            "",
            "Examples:",
            "  parallax verify --record aleppo",
            "  parallax verify --record aleppo --since kept.checkpoint"
        })
final class VerifyCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description =
                    "A file with a checkpoint kept elsewhere, which the record must go on from.")
    private Optional<Path> since = Optional.empty();

    private final Io io;

    VerifyCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Optional<Checkpoint> kept = Optional.empty();
        if (since.isPresent()) {
            kept = Optional.of(CheckCommand.read(since.get(), Checkpoint::read));
        }
        try (Ledger ledger = Ledger.openForReading(record)) {
            return print(io, ledger.verify(kept));
        } catch (StoreFault fault) {
            if (fault.kind() != StoreFault.Kind.DAMAGED) throw fault;
            io.out().line("not whole: " + fault.getMessage());
            return Exit.FAILED;
        }
    }

    /** What a check found, and the exit status that goes with it. */
    static int print(Io io, Verdict verdict) {
        verdict.damages().forEach(io.out()::line);
        verdict.remarks().forEach(remark -> io.out().line("note: " + remark));
        io.out()
                .line(
                        String.format(
                                Locale.ROOT,
                                "%s: %,d entries, %,d of them sealed, root %s",
                                verdict.whole() ? "whole" : "not whole",
                                verdict.entries(),
                                verdict.sealed(),
                                verdict.root()));
        return verdict.whole() ? Exit.DONE : Exit.FAILED;
    }
}
