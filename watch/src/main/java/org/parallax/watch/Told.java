package org.parallax.watch;

import org.parallax.store.Receipt;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;

import java.time.temporal.ChronoUnit;

/** Whoever is told how it goes. Called by several threads. */
public interface Told {
    /** A report is durable. */
    void receipt(Receipt receipt);

    /** A feed is being asked. */
    void asking(String feed);

    /**
     * A feed was asked, and what it listed was looked at.
     *
     * @param counts of this time
     */
    void asked(FeedState feed, Counts counts);

    /** A feed was not asked, as it failed lately and is not due; it says when it is. */
    default void early(FeedState feed) {
        String due =
                feed.due()
                        .map(it -> it.truncatedTo(ChronoUnit.MINUTES).toString())
                        .map(it -> it.replaceFirst("T(\\d\\d:\\d\\d):00Z$", " $1 UTC"))
                        .orElse("later");
        say("%s: not due until %s (%s)".formatted(feed.address(), due, feed.said()));
    }

    /** Something that a person should know, in one line. */
    void say(String line);
}
