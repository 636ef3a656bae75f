package org.parallax.cli;

import org.parallax.event.Policy;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.TextPage;
import org.parallax.publish.Times;
import org.parallax.publish.Versions;
import org.parallax.publish.Withdrawn;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax show}: one incident, episode or report on the terminal. */
@Command(
        name = "show",
        description = "Show one incident, episode or report of a record on the terminal.",
        footerHeading = "%n",
        footer = {
            "Of an incident: its days, place and sides, each figure with the least, the",
            "best and the most, why, and the words it rests on; who accuses and who denies.",
            "Any id that an incident ever had leads to it. Of a report: how it came, its claims,",
            "and what later versions of it say otherwise, as [-what went-] {+what came+}. Names",
            "of victims are masked. Of a report that was withdrawn: when, by whom and why.",
            "",
            "Examples:",
            "  parallax show --record aleppo i0123456789abcdef",
            "  parallax show --record aleppo i0123456789abcdef --as-of 2026-01-08",
            "  parallax show --record aleppo 004                 a report"
        })
final class ShowCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Parameters(paramLabel = "ID", description = "Of an incident or an episode, or of a report.")
    private String id = "";

    @Mixin private AsOfOption asOf = new AsOfOption();
    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;

    ShowCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Optional<Moment> moment = asOf.moment();
        Policy rule = policy.wanted();
        try (Ledger ledger = Ledger.openForReading(record)) {
            Parallax parallax = io.parallax().apply(knowledge.tables()).under(rule);
            long size = AsOfOption.size(moment, ledger);
            PublicRecord shown = PublicRecord.of(parallax.snapshot(ledger, size));
            Optional<List<String>> page =
                    TextPage.of(
                            shown,
                            id,
                            versions(shown, parallax, ledger, size),
                            io.terminal().columns(),
                            io.terminal().colour());
            if (page.isEmpty()) {
                Optional<String> gone =
                        ledger.withdrawal(id).flatMap(it -> Withdrawn.sentence(shown, it));
                if (gone.isPresent()) {
                    io.out().line(gone.get());
                    return Exit.DONE;
                }
                throw new WrongCall(
                        "there is no incident, episode or report %s%s. parallax export lists them"
                                .formatted(id, moment.map(it -> " at " + it.words()).orElse("")));
            }
            if (moment.isPresent()) {
                Times.Past past = new Times.Past(shown, moment.get(), size, ledger.size());
                io.out().line(past.banner());
            }
            page.get().forEach(io.out()::line);
        }
        return Exit.DONE;
    }

    /** Only where it is a report: its versions are read for it. */
    private Versions versions(PublicRecord shown, Parallax parallax, Ledger ledger, long size)
            throws StoreFault {
        boolean other = shown.incident(id).isPresent() || shown.episode(id).isPresent();
        if (other || shown.report(id).isEmpty()) return Versions.NONE;
        return Versions.of(shown, parallax.versions(ledger, id, size));
    }
}
