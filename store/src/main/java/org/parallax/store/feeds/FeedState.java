package org.parallax.store.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one feed.
 *
 * @param index the address of the index that lists it, where it is no feed of its own
 * @param title as it last called itself
 * @param etag of its last answer
 * @param modified its last answer's Last-Modified, word for word
 * @param asked when it was last asked
 * @param answered when it last gave a good answer, be it that nothing changed
 * @param whole when it last gave its list
 * @param fresh when it last listed an article that was new to us
 * @param newest the time of the newest item it ever listed, as it dates it
 * @param due when to ask it next; empty for at once
 * @param pace how long to wait between two good answers
 * @param gap how far apart its items usually are
 * @param failures in a row
 * @param listed how many items its last list had
 * @param counts over all time
 * @param said what came of asking it last, in a clause
 */
public record FeedState(
        String address,
        Optional<String> index,
        Optional<String> title,
        Optional<String> etag,
        Optional<String> modified,
        Optional<Instant> asked,
        Optional<Instant> answered,
        Optional<Instant> whole,
        Optional<Instant> fresh,
        Optional<Instant> newest,
        Optional<Instant> due,
        Optional<Duration> pace,
        Optional<Duration> gap,
        int failures,
        int listed,
        Counts counts,
        String said) {

    /**
     * How many articles came to what.
     *
     * @param taken new ones
     * @param edited further versions of known ones
     * @param known fetched, and nothing new in them
     * @param failed asked for, and nothing could be taken
     */
    public record Counts(int taken, int edited, int known, int failed) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(
                    taken + more.taken,
                    edited + more.edited,
                    known + more.known,
                    failed + more.failed);
        }
    }

    /** One that was never asked. */
    public static FeedState of(String address) {
        return new FeedState(
                address,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Counts.NONE,
                "");
    }

    /** The same as a list of an index. */
    public FeedState within(String index) {
        return new FeedState(
                address,
                Optional.of(index),
                title,
                etag,
                modified,
                asked,
                answered,
                whole,
                fresh,
                newest,
                due,
                pace,
                gap,
                failures,
                listed,
                counts,
                said);
    }

    /** The same with what came of asking it. */
    public FeedState saying(String said) {
        return new FeedState(
                address, index, title, etag, modified, asked, answered, whole, fresh, newest, due,
                pace, gap, failures, listed, counts, said);
    }

    /**
     * The same after it gave its list.
     *
     * @param etag to be sent back the next time, like {@code modified}; empty for neither
     */
    public FeedState giving(
            Instant whole, int listed, Optional<String> etag, Optional<String> modified) {
        return new FeedState(
                address,
                index,
                title,
                etag,
                modified,
                asked,
                answered,
                Optional.of(whole),
                fresh,
                newest,
                due,
                pace,
                gap,
                failures,
                listed,
                counts,
                said);
    }

    /** The same with what its items say: the later of both dates, and other things where stated. */
    public FeedState telling(
            Optional<String> title, Optional<Instant> newest, Optional<Duration> gap) {
        Optional<Instant> later =
                newest.isPresent() && this.newest.isPresent()
                        ? newest.filter(this.newest.get()::isBefore).or(this::newest)
                        : newest.or(this::newest);
        return new FeedState(
                address,
                index,
                title.or(this::title),
                etag,
                modified,
                asked,
                answered,
                whole,
                fresh,
                later,
                due,
                pace,
                gap.or(this::gap),
                failures,
                listed,
                counts,
                said);
    }

    /**
     * The same after a good answer.
     *
     * @param now when it was given
     * @param more what came of its articles this time
     */
    public FeedState answering(Instant now, Counts more, Duration pace, Instant due) {
        return new FeedState(
                address,
                index,
                title,
                etag,
                modified,
                Optional.of(now),
                Optional.of(now),
                whole,
                more.taken() > 0 ? Optional.of(now) : fresh,
                newest,
                Optional.of(due),
                Optional.of(pace),
                gap,
                0,
                listed,
                counts.plus(more),
                said);
    }

    /** The same after no good answer. */
    public FeedState failing(Instant now, Instant due, String why) {
        return new FeedState(
                address,
                index,
                title,
                etag,
                modified,
                Optional.of(now),
                answered,
                whole,
                fresh,
                newest,
                Optional.of(due),
                pace,
                gap,
                failures + 1,
                listed,
                counts,
                why);
    }
}
