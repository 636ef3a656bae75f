package org.parallax.watch;

import org.parallax.intake.document.DocumentReader;
import org.parallax.store.Ledger;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.Feeds;
import org.parallax.watch.Poller.Manner;
import org.parallax.watch.Poller.Polled;
import org.parallax.watch.fetch.Net;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Follows feeds into one record: the door of this module.
 *
 * {@snippet :
 * try (Watch watch = Watch.of(record, List.of("https://post.example/rss"), means, told)) {
 *     watch.once(false);   // or watch.follow(), until somebody calls watch.stop()
 * }
 * }
 */
public final class Watch implements AutoCloseable {
    private static final long TICK_MILLISECONDS = 200;

    private final List<String> addresses;
    private final Feeds feeds;
    private final Keeper keeper;
    private final Poller poller;
    private final InstantSource clock;
    private final Told told;
    private final ExecutorService pool;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * What it works with.
     *
     * @param reads asked after each batch, while others may write to the record
     * @param random for jitter
     */
    public record Means(
            Net net,
            FeedReader feeds,
            DocumentReader documents,
            Reads reads,
            Rhythm rhythm,
            InstantSource clock,
            RandomGenerator random) {}

    /** How many feeds were asked, and how many gave a good answer. */
    public record Summary(int asked, int answered) {}

    private Watch(Path record, List<String> addresses, Feeds feeds, Means means, Told told)
            throws IOException {
        this.addresses = addresses;
        this.feeds = feeds;
        this.clock = means.clock();
        this.told = told;
        Desk desk =
                new Desk(
                        feeds,
                        new Marking(feeds.marks()),
                        new Pacing(means.rhythm(), means.random()),
                        means.rhythm(),
                        clock,
                        told,
                        this::isStopping);
        this.keeper = new Keeper(record, desk, means.reads());
        Taker taker = new Taker(means.net(), means.documents(), clock);
        Lister lister = new Lister(means.net(), means.feeds());
        this.poller = new Poller(lister, new Articles(taker, keeper, desk), desk);
        this.pool =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("feed-", 1).factory());
    }

    /**
     * Makes the record where there is none.
     *
     * @param addresses of feeds, each once, in their one spelling
     * @throws IOException if the folder holds other things, or cannot be written to
     */
    public static Watch of(Path record, List<String> addresses, Means means, Told told)
            throws IOException {
        Keeper.make(record);
        Feeds feeds = Feeds.of(record);
        try {
            return new Watch(record, List.copyOf(addresses), feeds, means, told);
        } catch (IOException e) {
            feeds.close();
            throw e;
        }
    }

    /** What is known of the feeds of a record, without asking anybody. */
    public static List<FeedState> states(Path record) throws IOException {
        Ledger.requireRecord(record);
        try (Feeds feeds = Feeds.of(record)) {
            return feeds.all();
        }
    }

    /** What is known of the feeds that are followed here, in their order. */
    public List<FeedState> states() throws IOException {
        List<FeedState> states = new ArrayList<>();
        for (String address : addresses) states.add(feeds.feed(address));
        return states;
    }

    /**
     * Asks every feed once, except those whose servers want to be left alone.
     *
     * @param all whether every article that is listed is asked for again
     */
    public Summary once(boolean all) throws IOException, InterruptedException {
        List<Future<Boolean>> asked = new ArrayList<>();
        Instant now = clock.instant();
        for (FeedState feed : states()) {
            boolean later =
                    feed.failures() > 0 && feed.due().filter(it -> it.isAfter(now)).isPresent();
            if (later) {
                told.early(feed);
                continue;
            }
            asked.add(pool.submit(() -> poll(feed.address(), new Manner(true, all))));
        }
        int answered = 0;
        for (Future<Boolean> each : asked) {
            if (result(each)) answered++;
        }
        keeper.require();
        return new Summary(asked.size(), answered);
    }

    /** Asks each feed whenever it is due, until {@link #stop}. */
    public void follow() throws IOException, InterruptedException {
        Map<String, Future<Boolean>> running = new HashMap<>();
        Map<String, Instant> due = new HashMap<>();
        for (FeedState feed : states()) due.put(feed.address(), feed.due().orElse(Instant.MIN));
        do {
            keeper.require();
            for (String address : ended(running)) {
                due.put(address, feeds.feed(address).due().orElse(clock.instant()));
            }
            for (Map.Entry<String, Instant> each : due.entrySet()) {
                String address = each.getKey();
                if (running.containsKey(address) || each.getValue().isAfter(clock.instant())) {
                    continue;
                }
                running.put(address, pool.submit(() -> poll(address, Manner.USUAL)));
            }
        } while (!stopped.await(TICK_MILLISECONDS, TimeUnit.MILLISECONDS));
    }

    private static Set<String> ended(Map<String, Future<Boolean>> running)
            throws IOException, InterruptedException {
        Set<String> ended = new HashSet<>();
        for (Map.Entry<String, Future<Boolean>> each : running.entrySet()) {
            if (!each.getValue().isDone()) continue;
            result(each.getValue());
            ended.add(each.getKey());
        }
        running.keySet().removeAll(ended);
        return ended;
    }

    private static boolean result(Future<Boolean> polled) throws IOException, InterruptedException {
        try {
            return polled.get();
        } catch (CancellationException e) {
            return false; // it was stopped
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) throw fault;
            throw new AssertionError(e.getCause());
        }
    }

    /** One feed; a fault of ours in it is told, and stops no other feed. */
    private boolean poll(String address, Manner manner) throws IOException {
        if (isStopping()) return false;
        try {
            told.asking(address);
            Polled polled = poller.poll(address, manner);
            told.asked(polled.feed(), polled.counts());
            return polled.answered();
        } catch (RuntimeException | StackOverflowError e) {
            if (isStopping()) return false;
            told.say(
                    address
                            + ": WATCH_FAILED: "
                            + e
                            + ". This is a fault of the program; please report it");
            feeds.keep(poller.broken(feeds.feed(address)));
            return false;
        }
    }

    private boolean isStopping() {
        return stopped.getCount() == 0;
    }

    /** Ends {@link #follow} and {@link #once} as soon as what is being written is durable. */
    public void stop() {
        stopped.countDown();
        pool.shutdownNow();
        keeper.close();
    }

    @Override
    public void close() {
        stop();
        feeds.close();
    }
}
