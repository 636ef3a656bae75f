package org.parallax.watch;

import org.parallax.intake.feed.Feed;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;
import org.parallax.store.feeds.Feeds;
import org.parallax.watch.Articles.Looked;
import org.parallax.watch.Lister.Listed;
import org.parallax.watch.Pacing.Wish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Asks one feed, looks at what it lists, and settles when to ask it next. */
final class Poller {
    /** A feed that is silent is now and then asked for its whole list: its ETag may be stale. */
    private static final Duration WHOLE_AGAIN = Duration.ofHours(24);

    private final Lister lister;
    private final Articles articles;
    private final Desk desk;
    private final Feeds feeds;

    Poller(Lister lister, Articles articles, Desk desk) {
        this.lister = lister;
        this.articles = articles;
        this.desk = desk;
        this.feeds = desk.feeds();
    }

    /**
     * How a feed is asked.
     *
     * @param nested whether lists of an index are asked for before they are due
     * @param all whether articles are asked for before they are due
     */
    record Manner(boolean nested, boolean all) {
        static final Manner USUAL = new Manner(false, false);
    }

    /**
     * @param counts of this time
     * @param answered whether there was a good answer
     * @param asked how many articles were asked for
     */
    record Polled(FeedState feed, Counts counts, boolean answered, int asked) {}

    Polled poll(String address, Manner manner) throws IOException {
        Polled polled = poll(feeds.feed(address), manner, true, desk.rhythm().items());
        // that we stop is no failure of a feed
        if (polled.answered() || !desk.stopping().getAsBoolean()) feeds.keep(polled.feed());
        return polled;
    }

    private Polled poll(FeedState before, Manner manner, boolean mayBeIndex, int limit)
            throws IOException {
        Instant now = desk.clock().instant();
        // what is due is known by its mark alone: its address has to be listed again
        boolean due = manner.all() || feeds.isAnyDue(desk.marking().feed(before.address()), now);
        boolean stale =
                isSilent(before, now)
                        && before.whole()
                                .map(it -> it.plus(WHOLE_AGAIN).isBefore(now))
                                .orElse(true);
        boolean conditional = !due && !stale;
        return switch (lister.list(before, conditional)) {
            case Listed.Whole whole -> whole(before, whole, manner, mayBeIndex, limit);
            case Listed.Same(Wish wish) -> same(before, wish, manner, mayBeIndex);
            case Listed.Later(String why, Optional<Instant> until) -> failed(before, why, until);
            case Listed.None(String why) -> failed(before, why, Optional.empty());
        };
    }

    private Polled whole(
            FeedState before, Listed.Whole answer, Manner manner, boolean mayBeIndex, int limit)
            throws IOException {
        Feed feed = answer.feed();
        Looked looked = articles.look(before.address(), feed, manner.all(), limit);
        Counts counts = looked.counts();
        FeedState listed = listed(before, answer, looked);
        List<String> lists = mayBeIndex ? feed.nested() : List.of();
        Nested nested = nested(before.address(), lists, manner);
        counts = counts.plus(nested.counts());
        return settled(nested.in(listed), counts, answer.wish(), said(feed), looked.asked());
    }

    private static String said(Feed feed) {
        return feed.nested().isEmpty()
                ? feed.items().size() + " listed"
                : feed.nested().size() + " lists";
    }

    private Polled same(FeedState before, Wish wish, Manner manner, boolean mayBeIndex)
            throws IOException {
        List<String> lists = mayBeIndex ? feeds.ofIndex(before.address()) : List.of();
        Nested nested = nested(before.address(), lists, manner);
        return settled(nested.in(before), nested.counts(), wish, "not changed", 0);
    }

    /** What came of the lists of an index. */
    private record Nested(Counts counts, Optional<Instant> newest, Optional<Duration> gap) {
        FeedState in(FeedState index) {
            return index.telling(Optional.empty(), newest, gap);
        }
    }

    private Nested nested(String index, List<String> addresses, Manner manner) throws IOException {
        int left = desk.rhythm().items();
        Counts counts = Counts.NONE;
        Optional<Instant> newest = Optional.empty();
        Optional<Duration> gap = Optional.empty();
        for (String address : addresses.stream().limit(desk.rhythm().nested()).toList()) {
            Optional<Spot> spot = Spot.of(address);
            if (spot.isEmpty()) continue;
            FeedState before = feeds.feed(spot.get().address().canonical()).within(index);
            boolean due = before.due().filter(it -> it.isAfter(desk.clock().instant())).isEmpty();
            if (due || manner.nested()) {
                Polled polled = poll(before, manner, false, left);
                left -= Math.min(left, polled.asked());
                if (polled.answered() || !desk.stopping().getAsBoolean()) feeds.keep(polled.feed());
                counts = counts.plus(polled.counts());
                before = polled.feed();
            }
            newest = later(newest, before.newest());
            gap = gap.or(before::gap);
        }
        return new Nested(counts, newest, gap);
    }

    private FeedState listed(FeedState before, Listed.Whole answer, Looked looked) {
        Instant now = desk.clock().instant();
        Feed feed = answer.feed();
        // a list that was not gone through to its end must come again
        boolean done = looked.whole();
        return before.giving(
                        now,
                        feed.items().size(),
                        answer.headers().etag().filter(_ -> done),
                        answer.headers().lastModified().filter(_ -> done))
                .telling(
                        feed.title(), Silence.newest(feed.items(), now), Silence.gap(feed.items()));
    }

    private Polled settled(FeedState it, Counts counts, Wish wish, String said, int asked) {
        Instant now = desk.clock().instant();
        Duration pace = desk.pacing().pace(it.pace(), counts.taken() > 0);
        Instant due = desk.pacing().afterAnswer(now, pace, wish);
        FeedState after = it.answering(now, counts, pace, due);
        String line = isSilent(after, now) ? silent(after) : said;
        return new Polled(after.saying(line), counts, true, asked);
    }

    private static String silent(FeedState feed) {
        return "silent since "
                + last(feed).map(it -> it.atZone(ZoneOffset.UTC).toLocalDate()).orElseThrow();
    }

    private static boolean isSilent(FeedState feed, Instant now) {
        return Silence.is(now, last(feed), feed.gap());
    }

    /** The newest item that it dates, or else when it last listed one that was new to us. */
    private static Optional<Instant> last(FeedState feed) {
        return feed.newest().or(feed::fresh);
    }

    /** After a fault of ours. */
    FeedState broken(FeedState it) {
        return failed(it, "the program failed", Optional.empty()).feed();
    }

    private Polled failed(FeedState it, String why, Optional<Instant> until) {
        Instant now = desk.clock().instant();
        Instant due = desk.pacing().afterFailure(now, it.failures() + 1, until);
        return new Polled(it.failing(now, due, why), Counts.NONE, false, 0);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) return one.or(() -> other);
        return one.get().isAfter(other.get()) ? one : other;
    }
}
