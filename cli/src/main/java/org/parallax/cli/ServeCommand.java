package org.parallax.cli;

import org.parallax.event.Policy;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;
import org.parallax.publish.Times;
import org.parallax.store.Ledger;
import org.parallax.web.Settings;
import org.parallax.web.Site;
import org.parallax.web.WebServer;
import org.parallax.web.Workshop;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code parallax serve}: the record in a browser. */
@Command(
        name = "serve",
        description = "Show a record in a browser on this machine.",
        footerHeading = "%n",
        footer = {
            "Only this machine can see the pages, and they load nothing from elsewhere.",
            "What another parallax takes in meanwhile is shown on the next page you open.",
            "Stop it with Ctrl-C.",
            "",
            "  /                 every incident, running totals, reports",
            "  /api/incidents    the lines of parallax export --format incidents",
            "  /api/claims       the lines of parallax export --format claims",
            "  /api/decisions    the lines of parallax decisions",
            "  /?as-of=17        any of them as it was, as with parallax export --as-of",
            "",
            "Example:",
            "  parallax serve --record aleppo --port 8080"
        })
final class ServeCommand extends HelpOption implements Callable<Integer> {
    static final int USUAL_PORT = 7411;

    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen on 127.0.0.1; 7411 if not given, 0 for any free one.")
    private int port = USUAL_PORT;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;

    ServeCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Policy rule = policy.wanted();
        try (Ledger ledger = Ledger.openForReading(record)) {
            Tables tables = knowledge.tables();
            Parallax parallax = io.parallax().apply(tables).under(rule);
            Shown shown = new Shown(parallax, ledger);
            shown.now();
            Workshop workshop = new Workshop(record, ledger, parallax, tables);
            return serve(io, shown, Optional.of(workshop), port);
        }
    }

    /** Serves until the program is stopped from outside. */
    static int serve(Io io, Times shown, Optional<Workshop> workshop, int port)
            throws IOException, WrongCall {
        if (port < 0 || port > 65_535) throw new WrongCall("--port " + port + " is no port");
        Site site = new Site(Settings.here(port), shown, workshop, io.err()::lineNow);
        try (WebServer server = WebServer.start(site)) {
            io.out().lineNow("Look at " + server.address() + " and stop with Ctrl-C.");
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new WrongCall("port " + port + " is taken. Name another with --port N");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }
}
