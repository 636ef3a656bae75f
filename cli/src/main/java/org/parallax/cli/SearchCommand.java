package org.parallax.cli;

import org.parallax.pipeline.Tables;
import org.parallax.publish.DerivedRecord;
import org.parallax.publish.FoundLine;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Query;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code parallax search}: reports and claims by their words. */
@Command(
        name = "search",
        description = "Find reports, or claims, by their words.",
        footerHeading = "%n",
        footer = {
            "All words must occur, in any order and with any ending; in Arabic with or",
            "without the article, in any spelling of its letters.",
            "  \"field hospital\"   these words side by side",
            "  -drill             not with this word; put -- before a query that begins so",
            "  shell*             words that begin so",
            "  raid OR siege      one of them",
            "",
            "Names of victims are masked before anything is searched or shown: they find",
            "nothing. In texts that are not English they are not all known as names.",
            "",
            "Examples:",
            "  parallax search --record aleppo hospital shelling",
            "  parallax search --record aleppo '\"field hospital\" -drill' --in claims",
            "  parallax search --record aleppo shell* --limit 50 --json"
        })
final class SearchCommand extends HelpOption implements Callable<Integer> {
    private static final int MOST = 10_000;
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--in",
            paramLabel = "WHERE",
            description = "reports (if not given), or claims.")
    private String in = "reports";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many results at most; 10 if not given.")
    private int limit = 10;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What is looked for.")
    private List<String> words = List.of();

    private final Io io;

    SearchCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        boolean claims = claims();
        if (limit < 1 || limit > MOST) {
            throw new WrongCall("--limit %d is no number from 1 to 10000".formatted(limit));
        }
        Query query = query();
        try (Ledger ledger = Ledger.openForReading(record);
                Derived derived = derived(ledger)) {
            FoundLine line = json ? FoundLine.JSON : FoundLine.marked(mark(BOLD, "\u00AB"), end());
            Stream<String> lines =
                    claims
                            ? derived.claims(query, limit).stream().map(line::of)
                            : derived.reports(query, limit).stream().map(line::of);
            lines.forEach(io.out()::line);
        }
        return Exit.DONE;
    }

    private String mark(String onTerminal, String elsewhere) {
        return io.terminal().colour() ? onTerminal : elsewhere;
    }

    private String end() {
        return mark(PLAIN, "\u00BB");
    }

    private Derived derived(Ledger ledger) throws IOException {
        return new DerivedRecord(
                        record,
                        ledger,
                        io.parallax().apply(Tables.bundled()),
                        line -> io.err().lineNow("parallax: " + line))
                .open();
    }

    private boolean claims() throws WrongCall {
        return switch (in) {
            case "claims" -> true;
            case "reports" -> false;
            default ->
                    throw new WrongCall("--in %s is unknown. Use reports or claims".formatted(in));
        };
    }

    private Query query() throws WrongCall {
        String typed = String.join(" ", words);
        try {
            Query query = Query.parse(typed);
            if (!query.isEmpty()) return query;
        } catch (IllegalArgumentException e) {
            throw new WrongCall(String.valueOf(e.getMessage()));
        }
        throw new WrongCall(
                "'%s' names no word that must occur. Give one at least".formatted(typed));
    }
}
