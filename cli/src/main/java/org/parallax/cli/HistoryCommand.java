package org.parallax.cli;

import org.parallax.event.Policy;
import org.parallax.pipeline.History;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.Changes;
import org.parallax.store.Ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code parallax history}: what changed in an incident, when and why. */
@Command(
        name = "history",
        description = "Tell each change of an incident: when, of which field, and why.",
        footerHeading = "%n",
        footer = {
            "In the order in which things came into the record: a report, another reading",
            "of one, a decision of a person. Any id that the incident ever had will do; of",
            "several that became one, the one named is followed. Names of victims are",
            "masked.",
            "",
            "With --json one object a line, for each field that changed:",
            "  {\"incident\",\"sequence\",\"at\",\"field\",\"from\",\"to\",\"why\"}",
            "",
            "Example:",
            "  parallax history --record aleppo i0123456789abcdef"
        })
final class HistoryCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Parameters(paramLabel = "INCIDENT", description = "Any id that it ever had.")
    private String incident = "";

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;

    HistoryCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Policy rule = policy.wanted();
        try (Ledger ledger = Ledger.openForReading(record)) {
            Parallax parallax = io.parallax().apply(knowledge.tables()).under(rule);
            History.Life life = History.of(parallax, ledger, incident);
            if (json) {
                Changes.lines(life).forEach(io.out()::line);
            } else {
                Terminal terminal = io.terminal();
                Changes.text(life, terminal.columns(), terminal.colour()).forEach(io.out()::line);
            }
        } catch (Refusal refusal) {
            throw new WrongCall(String.valueOf(refusal.getMessage()));
        }
        return Exit.DONE;
    }
}
