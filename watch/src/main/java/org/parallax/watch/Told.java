package org.parallax.watch;

import org.parallax.store.Receipt;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;

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

    /** Something that a person should know, in one line. */
    void say(String line);
}
