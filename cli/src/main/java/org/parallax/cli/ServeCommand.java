package org.parallax.cli;

import org.parallax.event.Policy;
import org.parallax.pipeline.Parallax;
import org.parallax.publish.Times;
import org.parallax.publish.WebServer;
import org.parallax.store.Ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Within that time a damaged record shows that it is one. */
    private static final Duration AT_FIRST = Duration.ofSeconds(5);

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
        Parallax parallax = io.parallax().apply(knowledge.tables()).under(rule);
        try (Ledger ledger = Ledger.openForReading(record);
                Shown shown = new Shown(parallax, ledger)) {
            if (!shown.begin(AT_FIRST)) {
                io.err().lineNow("The record is large: the first page will take its time.");
            }
            return serve(io, shown, port);
        }
    }

    /** Serves until the program is stopped from outside. */
    static int serve(Io io, Times shown, int port) throws IOException, WrongCall {
        if (port < 0 || port > 65_535) throw new WrongCall("--port " + port + " is no port");
        try (WebServer server = WebServer.start(port, shown, io.err()::lineNow)) {
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
