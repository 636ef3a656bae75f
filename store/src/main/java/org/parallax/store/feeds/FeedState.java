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
}
