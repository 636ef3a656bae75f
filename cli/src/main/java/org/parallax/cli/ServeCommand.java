package org.parallax.cli;

import org.parallax.event.Policy;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;
import org.parallax.store.Ledger;
import org.parallax.store.accounts.Accounts;
import org.parallax.web.Settings;
import org.parallax.web.Site;
import org.parallax.web.WebServer;
import org.parallax.web.Workshop;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code parallax serve}: the record in a browser. */
@Command(
        name = "serve",
        description = "Show a record in a browser, and work on it there.",
        footerHeading = "%n",
        footer = {
            "Only this machine can see the pages, and they load nothing from elsewhere.",
            "What another parallax takes in meanwhile is shown on the next page you open.",
            "Stop it with Ctrl-C.",
            "",
            "  /            incidents on a map, by day and as a list, with filters",
            "  /review      what needs a person first",
            "  /add         a report to be looked at and kept",
            "  /api/v1      the same for programs; it describes itself",
            "  /?as-of=17   any page as it was, as with parallax export --as-of",
            "",
            "As long as the record has no account, whoever sits at this machine is its",
            "owner. To be reached from elsewhere it needs accounts (parallax accounts) and",
            "a --public-url; put a proxy that speaks TLS before it.",
            "",
            "Examples:",
            "  parallax serve --record aleppo --port 8080",
            "  parallax serve --record aleppo --host 0.0.0.0 --public-url https://a.example"
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
            description = "Where to listen; 7411 if not given, 0 for any free one.")
    private int port = USUAL_PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on; 127.0.0.1 if not given.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How browsers reach it, where that is another address.")
    private Optional<String> publicUrl = Optional.empty();

    @Option(
            names = "--tiles",
            paramLabel = "URL",
            description =
                    "A tile server for the map, with {z}, {x} and {y}; outlines if not given.")
    private Optional<String> tiles = Optional.empty();

    @Option(
            names = "--tiles-credit",
            paramLabel = "TEXT",
            description = "Whose map the tiles are; shown on it.")
    private String tilesCredit = "";

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;

    ServeCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Policy rule = policy.wanted();
        Settings settings = settings();
        Tables tables = knowledge.tables();
        return serve(io, record, io.parallax().apply(tables).under(rule), tables, settings);
    }

    private Settings settings() throws WrongCall {
        Settings settings = here(port);
        if (host.isPresent()) settings = settings.on(host.get());
        if (publicUrl.isPresent()) settings = settings.behind(outside(publicUrl.get()));
        if (tiles.isPresent()) {
            if (!Settings.Tiles.isTemplate(tiles.get())) {
                throw new WrongCall(
                        "--tiles %s is no address with {z}, {x} and {y}".formatted(tiles.get()));
            }
            settings = settings.with(new Settings.Tiles(tiles.get(), tilesCredit));
        }
        return settings;
    }

    private static URI outside(String typed) throws WrongCall {
        String wrong = "--public-url %s is no address like https://record.example".formatted(typed);
        try {
            URI address = new URI(typed);
            if (!Settings.isReachable(address)) throw new WrongCall(wrong);
            return address;
        } catch (URISyntaxException e) {
            throw new WrongCall(wrong);
        }
    }

    /** For this machine only. */
    static Settings here(int port) throws WrongCall {
        if (port < 0 || port > 65_535) throw new WrongCall("--port " + port + " is no port");
        return Settings.here(port);
    }

    /** Serves until the program is stopped from outside. */
    static int serve(Io io, Path record, Parallax parallax, Tables tables, Settings settings)
            throws IOException, WrongCall {
        try (Ledger ledger = Ledger.openForReading(record);
                Accounts accounts = Accounts.of(record, InstantSource.system());
                Shown shown = new Shown(parallax, ledger)) {
            if (!settings.isHere()) requireGuarded(settings, accounts);
            if (!shown.begin(AT_FIRST)) {
                io.err().lineNow("The record is large: the first page will take its time.");
            }
            Workshop workshop = new Workshop(record, ledger, parallax, tables, shown.living());
            Site site =
                    new Site(
                            settings,
                            shown,
                            Optional.of(workshop),
                            Optional.of(accounts),
                            io.err()::lineNow);
            return serve(io, site, settings);
        }
    }

    /** What can be reached from elsewhere is nobody's without a password. */
    private static void requireGuarded(Settings settings, Accounts accounts)
            throws IOException, WrongCall {
        if (accounts.all().isEmpty()) {
            throw new WrongCall(
                    "--host %s can be reached from elsewhere, and the record has no account."
                                    .formatted(settings.host())
                            + " Make one with parallax accounts add");
        }
        if (settings.outside().isEmpty()) {
            throw new WrongCall(
                    "--host %s needs --public-url, the address by which browsers reach it"
                            .formatted(settings.host()));
        }
    }

    private static int serve(Io io, Site site, Settings settings) throws WrongCall {
        try (WebServer server = WebServer.start(site)) {
            boolean open = !settings.isHere() && !settings.isBehindTls();
            if (open)
                io.err().lineNow("--public-url has no https: passwords can be read on the way");
            io.out().lineNow("Look at " + server.address() + " and stop with Ctrl-C.");
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new WrongCall(
                    "port %d of %s is taken, or not this machine's. Name another with --port N"
                            .formatted(settings.port(), settings.host()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }
}
