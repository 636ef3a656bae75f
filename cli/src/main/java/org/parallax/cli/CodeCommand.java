package org.parallax.cli;

import org.parallax.event.Coded;
import org.parallax.pipeline.Attempt;
import org.parallax.pipeline.CodedJson;
import org.parallax.pipeline.InOrder;
import org.parallax.pipeline.Parallax;
import org.parallax.text.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code parallax code}: the main event of each report. */
@Command(
        name = "code",
        description = "Print the main event that each report alone supports, in UCDP's terms.",
        footerHeading = "%n",
        footer = {
            "One line a report. A report that tells of no armed violence gets a line too,",
            "with the reason.",
            "",
            "Examples:",
            "  parallax code reports/ > events.jsonl",
            "  parallax code --strict today.jsonl           status 2 if a line was skipped"
        })
final class CodeCommand extends InputCommand implements Callable<Integer> {
    @Option(
            names = "--rules-only",
            description = "Choose among a report's figures by rules alone, without fitted weights.")
    private boolean rulesOnly;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    CodeCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Run run = new Run(io, mapping());
        Parallax parallax = io.parallax().apply(knowledge.tables());
        if (rulesOnly) parallax = parallax.byRules();
        try (InOrder<Report, Attempt<Coded>> codeAll =
                parallax.codeAll(run.results(coded -> io.out().line(CodedJson.line(coded))))) {
            run.each(inputs, received -> codeAll.accept(received.report()));
            codeAll.finish();
        }
        return run.finish(strict, true);
    }
}
