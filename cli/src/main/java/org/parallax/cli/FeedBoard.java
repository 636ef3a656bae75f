package org.parallax.cli;

import org.parallax.pipeline.ReceiptJson;
import org.parallax.store.Receipt;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;
import org.parallax.watch.Told;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is seen while feeds are followed: on a terminal a block with a line for each feed, drawn
 * anew in its place; elsewhere a line each time that there is something to tell. At the end one
 * line says what came of it all.
 */
final class FeedBoard implements Told {
    private static final long LOOK_MILLISECONDS = 500;

    private final Io io;
    private final boolean drawn;
    private final boolean once;
    private final ZoneId zone;
    private final InstantSource clock;
    private final LiveBlock block;
    private final FeedLines lines;
    private final WatchTally tally = new WatchTally();
    private final Map<String, FeedState> feeds = new LinkedHashMap<>();
    private final Map<String, Counts> counts = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> asking = new HashSet<>();
    private final Set<String> odd = new HashSet<>();
    private Map<String, FeedName> names = Map.of();
    private boolean ended;

    /**
     * @param once whether each feed is told of, be it that nothing came
     */
    FeedBoard(Io io, ZoneId zone, InstantSource clock, boolean once) {
        this.io = io;
        this.drawn = io.terminal().err();
        this.once = once;
        this.zone = zone;
        this.clock = clock;
        this.block = new LiveBlock(io.err(), io.terminal().window());
        this.lines = new FeedLines(zone);
    }

    synchronized void begin(List<FeedState> states) {
        states.forEach(state -> feeds.put(state.address(), state));
        names = FeedName.of(feeds.values());
        if (drawn) Thread.ofPlatform().daemon().name("window").start(this::followWindow);
        draw();
    }

    /** People resize a window also while nothing comes. */
    private void followWindow() {
        try {
            while (keepsShape()) Thread.sleep(LOOK_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean keepsShape() {
        if (block.isOutOfShape()) draw();
        return !ended;
    }

    @Override
    public synchronized void receipt(Receipt receipt) {
        tally.add(receipt);
        block.wipe();
        io.out().lineNow(ReceiptJson.line(receipt));
        draw();
    }

    @Override
    public synchronized void asking(String feed) {
        asking.add(feed);
        draw();
    }

    @Override
    public synchronized void asked(FeedState feed, Counts more) {
        String address = feed.address();
        asking.remove(address);
        feeds.put(address, feed);
        names = FeedName.of(feeds.values());
        counts.merge(address, more, Counts::plus);
        tally.addNotTaken(more.failed());
        boolean news = isNews(feed, more);
        if (!drawn && (once || news)) io.err().lineNow(lines.told(name(feed), feed, more));
        said.put(address, feed.said());
        draw();
    }

    private FeedName name(FeedState feed) {
        FeedName name = names.get(feed.address());
        return name == null ? FeedName.of(feed) : name;
    }

    private boolean isNews(FeedState feed, Counts more) {
        boolean any = more.taken() + more.edited() + more.failed() > 0;
        boolean isOdd = FeedTable.isOdd(feed);
        boolean turned = isOdd ? odd.add(feed.address()) : odd.remove(feed.address());
        boolean other = !feed.said().equals(said.get(feed.address()));
        return any || turned || isOdd && other;
    }

    @Override
    public synchronized void say(String line) {
        block.wipe();
        io.err().lineNow(FeedName.plain(line));
        draw();
    }

    /**
     * Says what came of the run.
     *
     * @param whole whether the block stays, as what was asked for
     */
    synchronized void end(boolean whole) {
        if (ended) return;
        ended = true;
        if (!whole) block.wipe();
        String many = feeds.size() == 1 ? "1 feed" : feeds.size() + " feeds";
        io.err().lineNow("%s, from %s until %s".formatted(tally, many, lines.day(clock.instant())));
    }

    private void draw() {
        if (!drawn || ended) return;
        Window window = block.window();
        FeedTable table = new FeedTable(zone, clock.instant());
        List<FeedTable.Row> rows = feeds.values().stream().map(this::row).toList();
        block.draw(table.lines(rows, Math.max(1, window.columns() - 1), room(window)), window);
    }

    private FeedTable.Row row(FeedState feed) {
        Counts its = counts.getOrDefault(feed.address(), Counts.NONE);
        return new FeedTable.Row(name(feed), feed, its, asking.contains(feed.address()));
    }

    /** Of a screen that receipts share, a third is theirs. */
    private int room(Window window) {
        int all = window.rows() - 1;
        int most = io.terminal().out() ? Math.min(all, window.rows() * 2 / 3) : all;
        return Math.max(1, most);
    }
}
