package org.parallax.watch;

import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.feed.Feed;
import org.parallax.store.feeds.FeedState;
import org.parallax.watch.Pacing.Wish;
import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.Ask;
import org.parallax.watch.fetch.Net;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Asks a feed for its list. */
final class Lister {
    private final Net net;
    private final FeedReader reader;

    Lister(Net net, FeedReader reader) {
        this.net = net;
        this.reader = reader;
    }

    /** What a feed answered. */
    sealed interface Listed {
        record Whole(Feed feed, Headers headers, Wish wish) implements Listed {}

        /** The list is as it was. */
        record Same(Wish wish) implements Listed {}

        record Later(String why, Optional<Instant> until) implements Listed {}

        /**
         * No list, or one that cannot be right.
         *
         * @param why a clause
         */
        record None(String why) implements Listed {}
    }

    /**
     * @param conditional whether it may answer that nothing has changed
     */
    Listed list(FeedState feed, boolean conditional) {
        Ask ask =
                new Ask(
                        URI.create(feed.address()),
                        feed.etag().filter(_ -> conditional),
                        feed.modified().filter(_ -> conditional));
        return net.get(ask, answer -> listed(feed, answer));
    }

    private Listed listed(FeedState feed, Answer answer) {
        return switch (answer) {
            case Answer.Got got -> read(feed, got);
            case Answer.Unchanged unchanged -> new Listed.Same(wish(Headers.of(unchanged.hops())));
            case Answer.Later later -> new Listed.Later(later.why(), later.until());
            case Answer.Failed failed -> new Listed.None(failed.why());
            case Answer.Refused refused -> new Listed.None(refused.why());
        };
    }

    private Listed read(FeedState before, Answer.Got got) {
        Headers headers = Headers.of(got.hops());
        try {
            Feed feed = reader.read(got.body(), headers.charset(), got.url().toString());
            boolean empty = feed.items().isEmpty() && feed.nested().isEmpty();
            if (empty && before.listed() > 0) {
                return new Listed.None(
                        "odd: its list is empty, the one before had " + before.listed());
            }
            Wish wish = FeedWish.of(got.body()).atLeast(headers.maxAge());
            return new Listed.Whole(feed, headers, wish);
        } catch (Unreadable e) {
            return new Listed.None("odd: it answers, but with no feed: " + e.found());
        }
    }

    private static Wish wish(Headers headers) {
        return Wish.NONE.atLeast(headers.maxAge());
    }
}
