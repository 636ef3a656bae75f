package org.parallax.cli;

import org.parallax.claims.Reading;
import org.parallax.pipeline.Attempt;
import org.parallax.pipeline.ClaimJson;
import org.parallax.pipeline.InOrder;
import org.parallax.pipeline.MentionJson;
import org.parallax.text.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code parallax read}: the claims of each report. */
@Command(
        name = "read",
        description = "Print the claims of each report, one JSON object a line.",
        footerHeading = "%n",
        footer = {
            "Claims come in the order of the reports, then of the text. Each one names",
            "the words it rests on, who said them, and the rule that read them.",
            "",
            "Examples:",
            "  parallax read reports/                       every document below a folder",
            "  parallax read crawl.warc.gz                  the pages of a web archive",
            "  parallax read today.jsonl > claims.jsonl     claims into a file",
            "  echo '5 people were killed.' | parallax read -",
            "  parallax read --mentions one.txt             also names, places, dates, numbers",
            "  parallax read --only-conflict all-news.jsonl.gz 2> passed-over.txt"
        })
final class ReadCommand extends InputCommand implements Callable<Integer> {
    @Option(
            names = "--mentions",
            description = "Also print one line per actor, place, date and number named.")
    private boolean mentions;

    @Mixin private OnlyConflictOption onlyConflict = new OnlyConflictOption();

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    ReadCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Run run = new Run(io, mapping(), onlyConflict.passedOver());
        try (InOrder<Report, Attempt<Reading>> readAll =
                io.parallax().apply(knowledge.tables()).readAll(run.results(this::print))) {
            run.each(inputs, received -> readAll.accept(received.report()));
            readAll.finish();
        }
        return run.finish(strict, true);
    }

    private void print(Reading reading) {
        ClaimJson.lines(reading.report(), reading.claims()).forEach(io.out()::line);
        if (mentions) {
            MentionJson.lines(reading.report(), reading.mentions()).forEach(io.out()::line);
        }
    }
}
