package org.parallax.watch;

import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.feed.Feed;

import java.util.Optional;

/** Reads what a feed's address answered. */
@FunctionalInterface
public interface FeedReader {
    /**
     * @param charset that was declared beside the bytes
     * @param address of the feed
     */
    Feed read(byte[] bytes, Optional<String> charset, String address) throws Unreadable;
}
