package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.store.feeds.FeedState;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class FeedNameTest {
    /**
     * @param title empty for none
     */
    static FeedState feed(String address, String title) {
        return FeedState.of(address)
                .telling(
                        Optional.of(title).filter(it -> !it.isEmpty()),
                        Optional.empty(),
                        Optional.empty());
    }

    @ParameterizedTest(name = "{0} \"{1}\" beside {2} \"{3}\" -> {4}")
    @CsvSource({
        "https://www.post.example/rss/, '', https://b.example/, '', post.example/rss",
        "https://post.example/?feed=7, '', https://b.example/, '', post.example/?feed=7",
        "https://post.example/a, Post, https://post.example/b, Quay, Post",
        "https://post.example/a, Post, https://post.example/b, Post, post.example/a",
        "https://post.example/a, ' \u0007 ', https://b.example/, '', post.example/a",
        "https://post.example/a, 'Evil\u001B[2J\u202EPost\n"
                + "', https://b.example/, '', Evil [2J Post",
    })
    void aFeedIsToldFromAnother(
            String address, String title, String other, String others, String name) {
        FeedState feed = feed(address, title);
        Map<String, FeedName> names = FeedName.of(List.of(feed, feed(other, others)));
        assertEquals(name, names.getOrDefault(address, FeedName.of(feed)).words());
    }

    @Test
    void addressesThatDifferInTheirMiddleAreToldApart() {
        List<FeedName> names =
                List.of("world/feeds", "local/feeds", "sport/feeds").stream()
                        .map(it -> feed("https://news.harbour-post.example/" + it + "/rss.xml", ""))
                        .map(FeedName::of)
                        .toList();
        assertEquals(
                List.of("…/world/feeds/rs…", "…/local/feeds/rs…", "…/sport/feeds/rs…"),
                FeedName.in(names, 17));
        assertEquals("news.…ds/rss.xml", FeedName.in(names.subList(0, 1), 16).getFirst());
    }
}
