package org.parallax.cli;

import org.parallax.event.Policy;
import org.parallax.event.Standing;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
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
import java.util.stream.Stream;

/** {@code parallax export}: the reconciled record. */
@Command(
        name = "export",
        description = "Print the record: its incidents, its episodes, or the claims they rest on.",
        footerHeading = "%n",
        footer = {
            "An episode is days of fighting between two sides in one area; docs/EPISODES.md",
            "tells its fields.",
            "",
            "Names of victims are masked. With --as-of you get what was known then: the",
            "reports that had come in by that moment, and no later one.",
            "",
            "Examples:",
            "  parallax export --record aleppo --format incidents",
            "  parallax export --record aleppo --format incidents --policy lowest",
            "  parallax export --record aleppo --format episodes",
            "  parallax export --record aleppo --format claims --out claims.jsonl",
            "  parallax export --record aleppo --format incidents --as-of 2026-01-08T18:00:00Z",
            "  parallax export --record aleppo --format incidents --as-of 17"
        })
final class ExportCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "incidents, episodes or claims, one JSON object a line.")
    private String format = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file, all of it or nothing, in place of standard output.")
    private Optional<Path> out = Optional.empty();

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private AsOfOption asOf = new AsOfOption();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;

    ExportCommand(Io io) {
        this.io = io;
    }

    private enum Format {
        INCIDENTS,
        EPISODES,
        CLAIMS
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Format wanted = format();
        Optional<Moment> moment = asOf.moment();
        Policy rule = policy.wanted();
        try (Ledger ledger = Ledger.openForReading(record)) {
            Parallax parallax = io.parallax().apply(knowledge.tables()).under(rule);
            Snapshot snapshot = parallax.snapshot(ledger, AsOfOption.size(moment, ledger));
            if (moment.isPresent() && snapshot.readings().isEmpty()) {
                io.err()
                        .lineNow(
                                "parallax: the record held no report at %s."
                                        .formatted(moment.get().words()));
            }
            tellLost(snapshot);
            Stream<String> lines =
                    switch (wanted) {
                        case INCIDENTS -> Export.incidents(snapshot);
                        case EPISODES -> Export.episodes(snapshot);
                        case CLAIMS -> Export.claims(snapshot);
                    };
            if (out.isPresent()) {
                AtomicFile.write(out.get(), lines);
            } else {
                lines.forEach(io.out()::line);
            }
        }
        return Exit.DONE;
    }

    /** A decision that no longer does anything must not be missed silently. */
    private void tellLost(Snapshot snapshot) {
        for (Standing standing : snapshot.decisions()) {
            if (standing.state() != Standing.State.LOST) continue;
            io.err()
                    .lineNow(
                            "parallax: decision %d (%s) cannot be applied any more: %s"
                                    .formatted(
                                            standing.decision().sequence(),
                                            standing.decision().ruling().kind(),
                                            standing.because()));
        }
    }

    private Format format() throws WrongCall {
        return switch (format) {
            case "incidents" -> Format.INCIDENTS;
            case "episodes" -> Format.EPISODES;
            case "claims" -> Format.CLAIMS;
            default ->
                    throw new WrongCall(
                            "--format %s is not written yet. Use incidents, episodes or claims"
                                    .formatted(format));
        };
    }
}
