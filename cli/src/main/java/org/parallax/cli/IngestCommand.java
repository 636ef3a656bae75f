package org.parallax.cli;

import org.parallax.pipeline.Parallax;
import org.parallax.store.Ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code parallax ingest}: reports into a record. */
@Command(
        name = "ingest",
        description = "Keep reports in a record, and read them.",
        footerHeading = "%n",
        footer = {
            "Prints a receipt as soon as a report is safely on disk, before it is read.",
            "From then on the report survives any crash. Stop the program whenever you",
            "like: the next run reads what this one did not.",
            "",
            "The same report given again is \"known\" and changes nothing; another text",
            "under the same id is a new \"version\", and both are kept. What was withdrawn is",
            "not taken in again; the tally counts it apart.",
            "",
            "A document that breaks its reader is \"quarantined\": kept apart with its bytes,",
            "for parallax retry.",
            "",
            "What --only-conflict passes over is not kept. The same call without it takes",
            "the rest, and what is in the record already stays as it is.",
            "",
            "Examples:",
            "  parallax ingest --record aleppo reports/",
            "  parallax ingest --record aleppo - < today.jsonl",
            "  parallax ingest --record aleppo --map text=body,title=headline theirs.jsonl",
            "  parallax ingest --record day --only-conflict all-news.jsonl.gz"
        })
final class IngestCommand extends InputCommand implements Callable<Integer> {
    @Option(
            names = "--record",
            required = true,
            paramLabel = "DIR",
            description = "The record; made if it is not there.")
    private Path record = Path.of("");

    @Mixin private OnlyConflictOption onlyConflict = new OnlyConflictOption();

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    IngestCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Run run = new Run(io, mapping(), onlyConflict.passedOver());
        Parallax parallax = io.parallax().apply(knowledge.tables());
        try (Ledger ledger = Ledger.open(record);
                Taking taking = new Taking(io, run, parallax, ledger)) {
            Quarantine quarantine = new Quarantine(record, ledger, taking::print);
            run.each(inputs, taking::take, quarantine::keep);
            taking.read();
            tellOfOthers(run, ledger.readByOthersOnly(parallax.readerVersion()));
            return taking.end(strict);
        }
    }

    private static void tellOfOthers(Run run, long reports) {
        if (reports == 0) return;
        run.say(
                String.format(
                        Locale.ROOT,
                        reports == 1
                                ? "%,d report was read by another version of the reader; parallax"
                                        + " reread reads it anew"
                                : "%,d reports were read by another version of the reader; parallax"
                                        + " reread reads them anew",
                        reports));
    }
}
