package org.parallax.watch;

import org.parallax.intake.feed.Feed;
import org.parallax.intake.feed.Item;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;
import org.parallax.store.feeds.Feeds;
import org.parallax.watch.Articles.Looked;
import org.parallax.watch.Lister.Listed;
import org.parallax.watch.Pacing.Wish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks one feed, looks at what it lists, and settles when to ask it next. */
final class Poller {
    /** A feed that is silent is now and then asked for its whole list: its ETag may be stale. */
    private static final Duration WHOLE_AGAIN = Duration.ofHours(24);

    private final Lister lister;
    private final Articles articles;
    private final Feeds feeds;
    private final Marking marking;
    private final Pacing pacing;
    private final Rhythm rhythm;
    private final InstantSource clock;
    private final Map<String, Feed> lists = new ConcurrentHashMap<>();

    Poller(
            Lister lister,
            Articles articles,
            Feeds feeds,
            Marking marking,
            Pacing pacing,
            Rhythm rhythm,
            InstantSource clock) {
        this.lister = lister;
        this.articles = articles;
        this.feeds = feeds;
        this.marking = marking;
        this.pacing = pacing;
        this.rhythm = rhythm;
        this.clock = clock;
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
     */
    record Polled(FeedState feed, Counts counts, boolean answered) {}

    Polled poll(String address, Manner manner) throws IOException {
        Polled polled = poll(feeds.feed(address), manner, true);
        feeds.keep(polled.feed());
        return polled;
    }

    private Polled poll(FeedState before, Manner manner, boolean mayBeIndex) throws IOException {
        Instant now = clock.instant();
        boolean known = lists.containsKey(before.address());
        boolean due =
                manner.all() || feeds.isAnyDue(marking.feed(before.address()), clock.instant());
        boolean stale =
                isSilent(before, now)
                        && before.whole()
                                .map(it -> it.plus(WHOLE_AGAIN).isBefore(now))
                                .orElse(true);
        boolean conditional = (known || !due) && !stale;
        return switch (lister.list(before, conditional)) {
            case Listed.Whole whole -> whole(before, whole, manner, mayBeIndex);
            case Listed.Same(Wish wish) -> same(before, wish, manner, mayBeIndex);
            case Listed.Later(Optional<Instant> until) ->
                    failed(before, "its server asks to wait", until);
            case Listed.None(String why) -> failed(before, why, Optional.empty());
        };
    }

    private Polled whole(FeedState before, Listed.Whole answer, Manner manner, boolean mayBeIndex)
            throws IOException {
        Feed feed = answer.feed();
        lists.put(before.address(), light(feed));
        Looked looked = articles.look(before.address(), feed, manner.all());
        Counts counts = looked.counts();
        FeedState listed = listed(before, answer, looked);
        if (mayBeIndex && !feed.nested().isEmpty()) {
            Nested nested = nested(before.address(), feed.nested(), manner);
            counts = counts.plus(nested.counts());
            listed = nested.in(listed);
        }
        return settled(listed, counts, answer.wish(), said(feed));
    }

    private static String said(Feed feed) {
        return feed.nested().isEmpty()
                ? feed.items().size() + " listed"
                : feed.nested().size() + " lists";
    }

    private Polled same(FeedState before, Wish wish, Manner manner, boolean mayBeIndex)
            throws IOException {
        Optional<Feed> list = Optional.ofNullable(lists.get(before.address()));
        Counts counts = Counts.NONE;
        FeedState after = before;
        if (list.isPresent()) {
            counts = articles.look(before.address(), list.get(), manner.all()).counts();
        }
        List<String> lists = feeds.ofIndex(before.address());
        if (mayBeIndex && !lists.isEmpty()) {
            Nested nested = nested(before.address(), lists, manner);
            counts = counts.plus(nested.counts());
            after = nested.in(after);
        }
        return settled(after, counts, wish, "not changed");
    }

    /** What came of the lists of an index. */
    private record Nested(Counts counts, Optional<Instant> newest, Optional<Duration> gap) {
        FeedState in(FeedState index) {
            return new FeedState(
                    index.address(),
                    index.index(),
                    index.title(),
                    index.etag(),
                    index.modified(),
                    index.asked(),
                    index.answered(),
                    index.whole(),
                    index.fresh(),
                    later(index.newest(), newest),
                    index.due(),
                    index.pace(),
                    gap.or(index::gap),
                    index.failures(),
                    index.listed(),
                    index.counts(),
                    index.said());
        }
    }

    private Nested nested(String index, List<String> addresses, Manner manner) throws IOException {
        Counts counts = Counts.NONE;
        Optional<Instant> newest = Optional.empty();
        Optional<Duration> gap = Optional.empty();
        for (String address : addresses.stream().limit(rhythm.nested()).toList()) {
            Optional<Spot> spot = Spot.of(address);
            if (spot.isEmpty()) continue;
            FeedState before = within(feeds.feed(spot.get().address().canonical()), index);
            boolean due = before.due().filter(it -> it.isAfter(clock.instant())).isEmpty();
            if (due || manner.nested()) {
                Polled polled = poll(before, manner, false);
                feeds.keep(polled.feed());
                counts = counts.plus(polled.counts());
                before = polled.feed();
            }
            newest = later(newest, before.newest());
            gap = gap.or(before::gap);
        }
        return new Nested(counts, newest, gap);
    }

    private static FeedState within(FeedState it, String index) {
        return new FeedState(
                it.address(),
                Optional.of(index),
                it.title(),
                it.etag(),
                it.modified(),
                it.asked(),
                it.answered(),
                it.whole(),
                it.fresh(),
                it.newest(),
                it.due(),
                it.pace(),
                it.gap(),
                it.failures(),
                it.listed(),
                it.counts(),
                it.said());
    }

    private FeedState listed(FeedState before, Listed.Whole answer, Looked looked) {
        Instant now = clock.instant();
        Feed feed = answer.feed();
        // a list that was not gone through to its end must come again
        boolean done = looked.whole();
        return new FeedState(
                before.address(),
                before.index(),
                feed.title().or(before::title),
                answer.headers().etag().filter(_ -> done),
                answer.headers().lastModified().filter(_ -> done),
                before.asked(),
                before.answered(),
                Optional.of(now),
                before.fresh(),
                later(before.newest(), Silence.newest(feed.items(), now)),
                before.due(),
                before.pace(),
                Silence.gap(feed.items()).or(before::gap),
                before.failures(),
                feed.items().size(),
                before.counts(),
                before.said());
    }

    private Polled settled(FeedState it, Counts counts, Wish wish, String said) {
        Instant now = clock.instant();
        boolean news = counts.taken() > 0;
        Duration pace = pacing.pace(it.pace(), news);
        Optional<Instant> fresh = news ? Optional.of(now) : it.fresh();
        FeedState after =
                new FeedState(
                        it.address(),
                        it.index(),
                        it.title(),
                        it.etag(),
                        it.modified(),
                        Optional.of(now),
                        Optional.of(now),
                        it.whole(),
                        fresh,
                        it.newest(),
                        Optional.of(pacing.afterAnswer(now, pace, wish)),
                        Optional.of(pace),
                        it.gap(),
                        0,
                        it.listed(),
                        it.counts().plus(counts),
                        said);
        if (!isSilent(after, now)) return new Polled(after, counts, true);
        return new Polled(said(after, silent(after)), counts, true);
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
        Instant now = clock.instant();
        int failures = it.failures() + 1;
        FeedState after =
                new FeedState(
                        it.address(),
                        it.index(),
                        it.title(),
                        it.etag(),
                        it.modified(),
                        Optional.of(now),
                        it.answered(),
                        it.whole(),
                        it.fresh(),
                        it.newest(),
                        Optional.of(pacing.afterFailure(now, failures, until)),
                        it.pace(),
                        it.gap(),
                        failures,
                        it.listed(),
                        it.counts(),
                        why);
        return new Polled(after, Counts.NONE, false);
    }

    private static FeedState said(FeedState it, String said) {
        return new FeedState(
                it.address(),
                it.index(),
                it.title(),
                it.etag(),
                it.modified(),
                it.asked(),
                it.answered(),
                it.whole(),
                it.fresh(),
                it.newest(),
                it.due(),
                it.pace(),
                it.gap(),
                it.failures(),
                it.listed(),
                it.counts(),
                said);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) return one.or(() -> other);
        return one.get().isAfter(other.get()) ? one : other;
    }

    /** Without the items' own words, which are as much again as the whole feed. */
    private static Feed light(Feed feed) {
        List<Item> items = new ArrayList<>();
        for (Item it : feed.items()) {
            items.add(
                    new Item(
                            it.guid(),
                            it.url(),
                            it.title(),
                            it.authors(),
                            it.published(),
                            it.updated(),
                            Optional.empty(),
                            it.whole()));
        }
        return new Feed(feed.title(), feed.language(), items, feed.nested());
    }
}
