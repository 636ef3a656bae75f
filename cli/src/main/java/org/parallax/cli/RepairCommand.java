package org.parallax.cli;

import org.parallax.store.Ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code parallax repair}: the database anew from the packs. */
@Command(
        name = "repair",
        description = "Make a record's damaged database anew from its packs.",
        footerHeading = "%n",
        footer = {
            "The packs hold every entry as it was written, each with its own hash. The old",
            "database is put aside as record.damaged-1.sqlite. Damaged packs cannot be",
            "repaired: restore them from a backup.",
            "",
            "Example:",
            "  parallax repair --record aleppo"
        })
final class RepairCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    private final Io io;

    RepairCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException {
        return VerifyCommand.print(io, Ledger.repair(record));
    }
}
