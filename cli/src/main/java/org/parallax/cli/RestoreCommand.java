package org.parallax.cli;

import org.parallax.store.Ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code parallax restore}: a record from a backup. */
@Command(
        name = "restore",
        description = "Make a record from a backup: whole and checked, or not at all.",
        footerHeading = "%n",
        footer = {"Example:", "  parallax restore --record aleppo-again aleppo.backup"})
final class RestoreCommand extends HelpOption implements Callable<Integer> {
    @Option(
            names = "--record",
            required = true,
            paramLabel = "DIR",
            description = "Where to: a folder that is empty or not there.")
    private Path record = Path.of("");

    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    private final Io io;

    RestoreCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (!Files.isRegularFile(file)) throw new WrongCall(file + " is no file");
        VerifyCommand.print(io, Ledger.restore(file, record));
        return Exit.DONE;
    }
}
