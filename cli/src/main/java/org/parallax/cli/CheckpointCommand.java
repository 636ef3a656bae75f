package org.parallax.cli;

import org.parallax.store.RecordLog;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.ProofFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code parallax checkpoint}: what was signed of a record last. */
@Command(
        name = "checkpoint",
        description = "Print the newest checkpoint: size and root of the record, signed.",
        footerHeading = "%n",
        footer = {
            "Give it to somebody who keeps it where you cannot change it. Whoever has an old",
            "one can have it proved that nothing before it was changed since (parallax prove",
            "--since). It tells nothing of what the reports say. Format: docs/LEDGER.md",
            "",
            "Examples:",
            "  parallax checkpoint --record aleppo --out aleppo.checkpoint",
            "  parallax checkpoint --record aleppo --public-key"
        })
final class CheckpointCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(names = "--public-key", description = "Print the key it is signed with instead.")
    private boolean publicKey;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file, all of it or nothing, in place of standard output.")
    private Optional<Path> out = Optional.empty();

    private final Io io;

    CheckpointCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        try (RecordLog log = RecordLog.open(record)) {
            Stream<String> lines =
                    publicKey ? Stream.of(log.key().base64()) : newest(log).note().lines();
            if (out.isPresent()) {
                AtomicFile.write(out.get(), lines);
            } else {
                lines.forEach(io.out()::line);
            }
        }
        return Exit.DONE;
    }

    private static Checkpoint newest(RecordLog log) throws IOException {
        return log.newest()
                .orElseThrow(() ->
                        new ProofFault(
                                ProofFault.Kind.ASKED, "nothing was signed of this record yet"));
    }
}
