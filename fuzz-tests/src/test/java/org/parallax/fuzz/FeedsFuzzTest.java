package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.feed.Feed;
import org.parallax.intake.feed.Feeds;
import org.parallax.intake.feed.Item;
import org.parallax.intake.feed.Opml;
import org.parallax.intake.feed.OpmlFeed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A feed, a sitemap or a list of feeds, well-formed or not, lists something or is refused. */
class FeedsFuzzTest {
    private static final Optional<String> BASE = Optional.of("https://harbour.example/feed.xml");

    @FuzzTest(maxDuration = "0s")
    void feeds(byte[] data) throws Exception {
        Quick.check(data, FeedsFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        try {
            Feed feed = Feeds.parse(data, Optional.empty(), BASE);
            List<Item> items = feed.items();
            assertEquals(items.size(), new HashSet<>(items).size(), "each once");
            for (Item item : items) {
                assertFalse(item.url().map(String::isBlank).orElse(false), "" + item);
                assertTrue(item.authors().stream().noneMatch(String::isBlank), "" + item);
                assertFalse(item.whole() && item.html().isEmpty(), "whole, but nothing: " + item);
            }
        } catch (Unreadable refused) {
            Faults.check(refused);
        }
        try {
            for (OpmlFeed feed : Opml.parse(data)) assertFalse(feed.url().isBlank(), "" + feed);
        } catch (Unreadable refused) {
            Faults.check(refused);
        }
    }
}
