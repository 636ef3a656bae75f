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
import org.parallax.watch.fetch.Limits;
import org.parallax.watch.fetch.Settings;
import org.parallax.watch.manners.Manners;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern PACE = Pattern.compile("([1-9]\\d{0,4})([smhd])");
    private static final int LAST_WORDS_SECONDS = 5;

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

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description =
                    "How often a feed is asked in the beginning, such as 10m or 2h (usual: 15m);"
                            + " then sooner or later, as it brings news.")
    private Optional<String> every = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "MAIL-OR-URL",
            description = "Where whoever is asked may complain; part of the User-Agent.")
    private Optional<String> contact = Optional.empty();

    @Option(
            names = "--allow",
            paramLabel = "HOST[:PORT]",
            description =
                    "A host that may be asked though it is on this machine or in a private"
                            + " network; may be given again.")
    private Set<String> allowed = Set.of();

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
        Rhythm rhythm = every.isPresent() ? Rhythm.USUAL.every(pace(every.get())) : Rhythm.USUAL;
        Settings settings = settings();
        if (contact.isEmpty()) {
            io.err()
                    .lineNow(
                            "No --contact: whoever is asked cannot tell who asks, and may refuse"
                                    + " sooner.");
        }
        Parallax parallax = io.parallax().apply(knowledge.tables());
        FeedBoard board = new FeedBoard(io, ZoneId.systemDefault(), once);
        InstantSource clock = InstantSource.system();
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
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook =
                new Thread(
                        () -> {
                            net.close();
                            watch.stop();
                            try {
                                boolean _ = ended.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            io.out().flush();
                        },
                        "last-words");
        Runtime.getRuntime().addShutdownHook(hook);
        board.begin(watch.states());
        try {
            if (!once) {
                watch.follow();
                return Exit.DONE;
            }
            Watch.Summary summary = watch.once(recheck);
            board.end();
            int signed = signed();
            return summary.answered() == 0 ? Exit.FAILED : signed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        } finally {
            board.end();
            ended.countDown();
            unhook(hook);
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is being stopped, and the hook at it
        }
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

    private Settings settings() throws WrongCall, IOException {
        String version = new Main.Version().getVersion()[0].replaceFirst("parallax ", "");
        String told = contact.map(it -> "+" + it + "; ").orElse("");
        String agent = "Parallax/" + version + " (" + told + "feed reader)";
        try {
            return new Settings(agent, allowed, Limits.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw new WrongCall("--contact or --allow: " + e.getMessage());
        }
    }

    private static Duration pace(String typed) throws WrongCall {
        Matcher pace = PACE.matcher(typed);
        if (!pace.matches()) {
            throw new WrongCall("--every " + typed + " is no time like 90s, 10m, 2h or 1d");
        }
        long many = Long.parseLong(pace.group(1));
        return switch (pace.group(2)) {
            case "s" -> Duration.ofSeconds(many);
            case "m" -> Duration.ofMinutes(many);
            case "h" -> Duration.ofHours(many);
            default -> Duration.ofDays(many);
        };
    }

    private int status() throws IOException {
        List<FeedState> states = Watch.states(record);
        if (states.isEmpty()) {
            io.out().line("No feed was ever watched for this record.");
            return Exit.DONE;
        }
        FeedLines lines = new FeedLines(ZoneOffset.UTC, io.terminal().columns());
        io.out().line(FeedLines.head());
        for (FeedState state : states) io.out().line(lines.state(state));
        boolean quiet =
                states.stream().anyMatch(it -> it.failures() > 0 || it.said().startsWith("silent"));
        if (quiet) {
            io.out()
                    .line(
                            "A feed that is silent or cannot be had says nothing about what"
                                    + " happened.");
        }
        return Exit.DONE;
    }
}
