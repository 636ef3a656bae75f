package org.parallax.cli;

import org.parallax.claims.Reading;
import org.parallax.intake.feed.Feeds;
import org.parallax.intake.worker.Workers;
import org.parallax.pipeline.Attempt;
import org.parallax.pipeline.Parallax;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.feeds.FeedState;
import org.parallax.watch.FeedsNamed;
import org.parallax.watch.Polite;
import org.parallax.watch.Rhythm;
import org.parallax.watch.Watch;
import org.parallax.watch.fetch.HttpNet;
import org.parallax.watch.fetch.Settings;
import org.parallax.watch.manners.Manners;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** {@code parallax watch}: feeds into a record. */
@Command(
        name = "watch",
        description = "Follow feeds: what they list comes into a record, and is read.",
        footerHeading = "%n",
        footer = {
            "FEEDS are addresses of RSS, Atom and news sitemaps, files with one address a",
            "line, and OPML files as feed readers export them; any mix.",
            "",
            "Each article is taken once, though its address changes; an edited one is a new",
            "version, and both are kept. A receipt is printed as soon as a report is safely",
            "on disk. Stop with Ctrl-C whenever you like: the next run goes on from there.",
            "Servers are asked politely: robots.txt, one request a second, Retry-After,",
            "nothing that has not changed. What is asked of whom: docs/WATCH.md",
            "",
            "Examples:",
            "  parallax watch --record aleppo --contact desk@post.example feeds.opml",
            "  parallax watch --record aleppo --once https://post.example/rss",
            "  parallax watch --record aleppo --status",
            "",
            "Status of --once: 0 where a feed answered, 1 where none did, 2 where the list",
            "of feeds was wrong."
        })
final class WatchCommand extends HelpOption implements Callable<Integer> {

    @Parameters(paramLabel = "FEEDS", arity = "0..*", description = "Addresses, lists, OPML files.")
    private List<String> named = List.of();

    @Option(
            names = "--record",
            required = true,
            paramLabel = "DIR",
            description = "The record; made if it is not there.")
    private Path record = Path.of("");

    @Option(names = "--once", description = "Ask every feed once, and end.")
    private boolean once;

    @Option(
            names = "--recheck",
            description = "With --once: ask again for every article that is still listed.")
    private boolean recheck;

    @Mixin private AskingOptions asking = new AskingOptions();

    @Option(names = "--status", description = "Show what is known of the feeds, and ask nobody.")
    private boolean status;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;
    private final Set<String> unread = ConcurrentHashMap.newKeySet();

    WatchCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (status) return status();
        if (recheck && !once) throw new WrongCall("--recheck goes with --once");
        FeedsNamed feeds = feeds();
        Rhythm rhythm = asking.rhythm();
        Settings settings = asking.settings();
        if (asking.isNameless()) {
            io.err()
                    .lineNow(
                            "No --contact: whoever is asked cannot tell who asks, and may refuse"
                                    + " sooner.");
        }
        Parallax parallax = io.parallax().apply(knowledge.tables());
        InstantSource clock = InstantSource.system();
        FeedBoard board = new FeedBoard(io, ZoneId.systemDefault(), clock, once);
        SecureRandom random = new SecureRandom();
        try (Workers documents = Workers.standard();
                Polite net = Polite.of(new HttpNet(settings), new Manners(clock, random), clock);
                Watch watch =
                        Watch.of(
                                record,
                                feeds.addresses(),
                                new Watch.Means(
                                        net,
                                        (bytes, charset, address) ->
                                                Feeds.parse(bytes, charset, Optional.of(address)),
                                        documents,
                                        (ledger, after) ->
                                                parallax.unread(ledger, after, told(board)),
                                        rhythm,
                                        clock,
                                        random),
                                board)) {
            return run(watch, net, board);
        }
    }

    private int run(Watch watch, Polite net, FeedBoard board) throws IOException {
        Runnable stop =
                () -> {
                    net.close();
                    watch.stop();
                };
        boolean answered = true;
        try (Ending ending = new Ending(stop)) {
            try {
                board.begin(watch.states());
                if (once) answered = watch.once(recheck).answered() > 0;
                else watch.follow();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Exit.FAILED;
            } finally {
                watch.stop(); // so that the last batch has its receipts before they are counted
                board.end(once && !ending.isAskedFor());
            }
        }
        int signed = once ? signed() : Exit.DONE;
        return answered ? signed : Exit.FAILED;
    }

    private int signed() throws IOException {
        try (Ledger ledger = Ledger.openExisting(record)) {
            return Signed.at(ledger, io);
        } catch (StoreFault fault) {
            if (fault.kind() == StoreFault.Kind.IN_USE) return Exit.DONE; // its writer will sign
            throw fault;
        }
    }

    /** A reader's fault stays with its report, and is told once. */
    private Consumer<Attempt<Reading>> told(FeedBoard board) {
        return attempt -> {
            if (attempt instanceof Attempt.Failed<Reading>(var report, String why)
                    && unread.add(report.id())) {
                board.say(
                        "%s: READER_FAILED: %s. This is a fault of the program; please report it"
                                .formatted(report.id(), why));
            }
        };
    }

    private FeedsNamed feeds() throws WrongCall {
        if (named.isEmpty()) throw new WrongCall("no feed is named. Name an address, or a list");
        FeedsNamed feeds = FeedsNamed.in(named);
        feeds.faults().forEach(io.err()::lineNow);
        if (feeds.addresses().isEmpty()) throw new WrongCall("there is no feed to follow");
        return feeds;
    }

    private int status() throws IOException {
        List<FeedState> states = Watch.states(record);
        if (states.isEmpty()) {
            io.out().line("No feed was ever watched for this record.");
            return Exit.DONE;
        }
        FeedLines lines = new FeedLines(ZoneOffset.UTC);
        Map<String, FeedName> names = FeedName.of(states);
        io.out().line(FeedLines.head());
        for (FeedState state : states) {
            FeedName name = names.getOrDefault(state.address(), FeedName.of(state));
            io.out().line(lines.state(name, state));
        }
        if (states.stream().anyMatch(FeedTable::isOdd)) {
            io.out()
                    .line(
                            "A feed that is silent or cannot be had says nothing about what"
                                    + " happened.");
        }
        return Exit.DONE;
    }
}
