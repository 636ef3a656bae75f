package org.parallax.cli;

import org.parallax.store.RecordLog;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Proof;
import org.parallax.store.merkle.ProofJson;
import org.parallax.store.merkle.Prover;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** {@code parallax prove}: a proof for one who does not have the record. */
@Command(
        name = "prove",
        description = "Prove that a report came in, or that nothing before a checkpoint changed.",
        footerHeading = "%n",
        footer = {
            "The proof is one JSON object; parallax check or tools/CheckProof.java checks it",
            "without the record. It holds one entry, and of the others only hashes.",
            "",
            "A report's id goes before an entry's number; write #12 for the entry.",
            "",
            "Examples:",
            "  parallax prove --record aleppo 000 --out 000.proof.json",
            "  parallax prove --record aleppo '#12'",
            "  parallax prove --record aleppo --since kept.checkpoint"
        })
final class ProveCommand extends HelpOption implements Callable<Integer> {
    private static final Pattern NUMBER = Pattern.compile("#?[0-9]{1,18}");

    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REPORT|SEQUENCE",
            description = "A report's id, or the number of an entry (its receipt).")
    private Optional<String> entry = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "A file with a checkpoint that was kept elsewhere.")
    private Optional<Path> since = Optional.empty();

    @Option(
            names = "--raw",
            description = "Disclose the salt, so that who has the raw bytes can compare them.")
    private boolean raw;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file, all of it or nothing, in place of standard output.")
    private Optional<Path> out = Optional.empty();

    private final Io io;

    ProveCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (entry.isPresent() == since.isPresent()) {
            throw new WrongCall("name a REPORT or SEQUENCE, or say --since CHECKPOINT");
        }
        if (raw && since.isPresent()) {
            throw new WrongCall("--raw is for the proof of one report, not for --since");
        }
        String json = ProofJson.print(proof());
        if (out.isPresent()) {
            AtomicFile.write(out.get(), json.lines());
        } else {
            io.out().print(json);
        }
        return Exit.DONE;
    }

    private Proof proof() throws IOException, WrongCall {
        try (RecordLog log = RecordLog.open(record)) {
            Prover prover = new Prover(log);
            return since.isPresent()
                    ? prover.since(CheckCommand.read(since.get(), Checkpoint::read))
                    : prover.inclusion(sequence(log, entry.orElseThrow()), raw);
        }
    }

    private static long sequence(RecordLog log, String wanted) throws IOException, WrongCall {
        OptionalLong report = log.sequenceOf(wanted);
        if (report.isPresent()) return report.getAsLong();
        if (!NUMBER.matcher(wanted).matches()) {
            throw new WrongCall("there is no report " + wanted + " in this record");
        }
        return Long.parseLong(wanted.startsWith("#") ? wanted.substring(1) : wanted);
    }
}
