package org.parallax.cli;

import org.parallax.pipeline.Snapshot;
import org.parallax.publish.Export;
import org.parallax.store.Ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax decisions}: what persons decided over a record. */
@Command(
        name = "decisions",
        description = "List what persons decided over a record, and what became of it.",
        footerHeading = "%n",
        footer = {
            "One JSON object a line, in order. Its state is in-force, undone, overruled (a",
            "later decision says otherwise) or lost (what it was about is not found any",
            "more, or it no longer fits), and \"because\" says why. Names of victims are",
            "masked.",
            "",
            "Example:",
            "  parallax decisions --record aleppo"
        })
final class DecisionsCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    DecisionsCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        try (Ledger ledger = Ledger.openForReading(record)) {
            Snapshot now =
                    io.parallax().apply(knowledge.tables()).snapshot(ledger, Optional.empty());
            Export.decisions(now).forEach(io.out()::line);
        }
        return Exit.DONE;
    }
}
