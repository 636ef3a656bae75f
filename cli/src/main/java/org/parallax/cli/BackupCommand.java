package org.parallax.cli;

import org.parallax.store.Ledger;
import org.parallax.store.Saved;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code parallax backup}: a whole record in one file. */
@Command(
        name = "backup",
        description = "Write a whole record into one file, also while it is in use.",
        footerHeading = "%n",
        footer = {
            "The file is there once it is whole. It holds everything, the keys and the",
            "signing key too: keep it as you keep the record, and for your eyes only.",
            "To move a record, close it and move its folder; no backup is needed for that.",
            "",
            "Example:",
            "  parallax backup --record aleppo aleppo.backup",
            "  parallax restore --record aleppo-again aleppo.backup"
        })
final class BackupCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Parameters(index = "0", paramLabel = "FILE", description = "Replaced where it is there.")
    private Path file = Path.of("");

    private final Io io;

    BackupCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (Files.isDirectory(file)) throw new WrongCall(file + " is a folder. Name a file in it");
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongCall(file + ": there is no such folder. Make it first");
        }
        if (folder.toRealPath().startsWith(record.toAbsolutePath())) {
            throw new WrongCall(file + " is in the record itself. Name a file elsewhere");
        }
        try (Ledger ledger = Ledger.openForReading(record)) {
            Saved saved = ledger.backup(file);
            io.out()
                    .line(
                            String.format(
                                    Locale.ROOT,
                                    "%s: %,d entries, %,d bytes, root %s",
                                    file,
                                    saved.entries(),
                                    saved.bytes(),
                                    saved.root()));
        }
        return Exit.DONE;
    }
}
