package org.parallax.cli;

import org.parallax.intake.Received;
import org.parallax.pipeline.Demo;
import org.parallax.pipeline.Ingest;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Table;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.web.Settings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code parallax demo}: the whole way over bundled reports. */
@Command(
        name = "demo",
        description = "Take bundled reports into a fresh record, print it, and serve it.",
        footerHeading = "%n",
        footer = {
            "The reports are short digests in our own words of what was reported on",
            "Aleppo. The record is kept in a temporary folder and removed at the end.",
            "",
            "Examples:",
            "  parallax demo",
            "  parallax demo --no-serve"
        })
final class DemoCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--no-serve", description = "Print the table and end.")
    private boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to serve on 127.0.0.1; any free port if not given.")
    private int port;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;

    DemoCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Path folder = Files.createTempDirectory("parallax-demo-");
        Thread cleaner = new Thread(() -> remove(folder));
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            return demo(folder.resolve("record"));
        } finally {
            Runtime.getRuntime().removeShutdownHook(cleaner);
            remove(folder);
        }
    }

    private int demo(Path folder) throws IOException, WrongCall {
        Settings settings = ServeCommand.here(port);
        Tables tables = knowledge.tables();
        Parallax parallax = io.parallax().apply(tables).under(policy.wanted());
        int status = print(folder, parallax);
        return noServe || status != Exit.DONE
                ? status
                : ServeCommand.serve(io, folder, parallax, tables, settings);
    }

    private int print(Path folder, Parallax parallax) throws IOException {
        Run run = new Run(io);
        try (Ledger ledger = Ledger.open(folder)) {
            ingest(run, parallax, ledger);
            Terminal terminal = io.terminal();
            PublicRecord record =
                    PublicRecord.of(parallax.snapshot(ledger, Optional.<Instant>empty()));
            Table.lines(record, terminal.columns(), terminal.colour()).forEach(io.out()::line);
            return run.finish(true, false);
        }
    }

    private void ingest(Run run, Parallax parallax, Ledger ledger) throws IOException {
        try (InputStream reports = Demo.reports();
                Ingest ingest = new Ingest(parallax, ledger, receipt -> {})) {
            run.from(reports, List.of("-"), received -> accept(ingest, received));
            ingest.finish(run.results(reading -> {}));
        }
    }

    private static void accept(Ingest ingest, Received received) {
        try {
            ingest.accept(new Deposit(received.report(), received.raw(), Optional.empty()));
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // left to the system's own cleaning of its temporary folder, and told
            System.getLogger("parallax")
                    .log(System.Logger.Level.WARNING, "left over: " + folder, e);
        }
    }
}
