package org.parallax.cli;

import org.parallax.pipeline.ReceiptJson;
import org.parallax.store.Receipt;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;
import org.parallax.watch.Told;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is seen while feeds are followed: on a terminal a block with a line for each feed, drawn
 * anew in its place; elsewhere a line each time that there is something to tell.
 */
final class FeedBoard implements Told {
    /** A terminal has more lines than that. */
    private static final int MOST = 20;

    private static final String CLEAR = "\r\u001B[J";

    private final Io io;
    private final boolean drawn;
    private final boolean once;
    private final FeedLines lines;
    private final Map<String, FeedState> feeds = new LinkedHashMap<>();
    private final Map<String, Counts> counts = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> asking = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private int height;

    /**
     * @param once whether each feed is told of, be it that nothing came
     */
    FeedBoard(Io io, ZoneId zone, boolean once) {
        this.io = io;
        this.drawn = io.terminal().err();
        this.once = once;
        this.lines = new FeedLines(zone, io.terminal().columns());
    }

    synchronized void begin(List<FeedState> states) {
        states.forEach(state -> feeds.put(state.address(), state));
        draw();
    }

    @Override
    public synchronized void receipt(Receipt receipt) {
        wipe();
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
        asking.remove(feed.address());
        feeds.put(feed.address(), feed);
        counts.merge(feed.address(), more, Counts::plus);
        if (!drawn && (once || isNews(feed, more))) {
            io.err().lineNow(lines.told(feed, more));
        }
        said.put(feed.address(), feed.said());
        draw();
    }

    private boolean isNews(FeedState feed, Counts more) {
        boolean any = more.taken() + more.edited() + more.failed() > 0;
        String before = said.getOrDefault(feed.address(), "");
        boolean odd = feed.failures() > 0 || feed.said().startsWith("silent");
        boolean wasOdd = failed.contains(feed.address());
        if (odd) failed.add(feed.address());
        else failed.remove(feed.address());
        return any || odd != wasOdd || odd && !before.equals(feed.said());
    }

    @Override
    public synchronized void say(String line) {
        wipe();
        io.err().lineNow(FeedLines.plain(line));
        draw();
    }

    /** Makes room for what comes after. */
    synchronized void end() {
        wipe();
        io.err().flush();
    }

    private void wipe() {
        if (height == 0) return;
        io.err().print("\u001B[" + height + "A" + CLEAR);
        io.err().flush();
        height = 0;
    }

    private void draw() {
        if (!drawn) return;
        List<String> block = new ArrayList<>();
        for (FeedState feed : feeds.values()) {
            if (block.size() == MOST && feeds.size() > MOST + 1) {
                block.add("… and " + (feeds.size() - MOST) + " more (parallax watch --status)");
                break;
            }
            Counts its = counts.getOrDefault(feed.address(), Counts.NONE);
            block.add(lines.live(feed, its, asking.contains(feed.address())));
        }
        String back = height == 0 ? "" : "\u001B[" + height + "A";
        io.err().print(back + CLEAR + String.join("\n", block) + "\n");
        io.err().flush();
        height = block.size();
    }
}
