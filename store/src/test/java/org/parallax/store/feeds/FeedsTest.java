package org.parallax.store.feeds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.store.feeds.Article.State;
import org.parallax.store.feeds.FeedState.Counts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

class FeedsTest {
    private static final Instant NOW = Instant.parse("2026-01-06T10:00:00Z");
    private static final String FEED = "https://post.example/rss";

    @TempDir Path folder;

    @Test
    void whatIsKeptOfAFeedComesBack() throws IOException {
        FeedState asked =
                FeedState.of(FEED)
                        .giving(NOW, 30, Optional.of("\"e\""), Optional.empty())
                        .telling(
                                Optional.of("The Harbour Post"),
                                Optional.of(NOW.minusSeconds(60)),
                                Optional.of(Duration.ofHours(2)))
                        .answering(NOW, new Counts(1, 2, 3, 4), Duration.ofMinutes(9), NOW)
                        .saying("30 listed");
        try (Feeds feeds = Feeds.of(folder)) {
            assertEquals(List.of(), feeds.all());
            assertEquals(FeedState.of(FEED), feeds.feed(FEED));
            feeds.keep(asked);
            feeds.keep(FeedState.of("https://post.example/map1").within(FEED));
        }
        try (Feeds feeds = Feeds.of(folder)) {
            assertEquals(List.of(asked), feeds.all());
            assertEquals(List.of("https://post.example/map1"), feeds.ofIndex(FEED));
            FeedState failing = asked.failing(NOW, NOW.plusSeconds(1), "status 500");
            feeds.keep(failing);
            assertEquals(failing, feeds.feed(FEED));
            assertEquals(1, failing.failures());
            assertEquals(asked.counts(), failing.counts());
        }
    }

    @Test
    void anArticleIsKnownByAnyOfItsMarks() throws IOException {
        try (Feeds feeds = Feeds.of(folder)) {
            Marks marks = feeds.marks();
            Mark address = marks.of("address", "post.example/a");
            Mark guid = marks.of("guid", FEED, "g1");
            Article article =
                    feeds.keep(
                            Article.unknown()
                                    .in(State.TAKEN, OptionalLong.of(7))
                                    .holding(guid, address, true)
                                    .asked(NOW, Optional.of(NOW), 1, 0)
                                    .validated(Optional.of(marks.seal("words", "here"))),
                            List.of(address));
            Article found = feeds.articles(List.of(guid, address)).getFirst();
            assertEquals(article.number(), found.number());
            assertArrayEquals(article.validators().get(), found.validators().get());
            assertEquals(article.validated(Optional.empty()), found.validated(Optional.empty()));
            feeds.keep(article.in(State.TAKEN, OptionalLong.of(9)), List.of(guid));
            Article other = feeds.keep(Article.unknown(), List.of(guid));
            assertEquals(1, feeds.articles(List.of(guid, address)).size(), "a mark stays");
            feeds.listed(guid, article.number(), address);
            feeds.listed(guid, other.number(), address);
            assertEquals(Optional.of(address), feeds.listing(guid, article.number()));
            assertTrue(feeds.isAnyDue(guid, NOW));
            feeds.unlist(guid, Set.of(other.number()));
            assertFalse(feeds.isAnyDue(guid, NOW));
            assertTrue(feeds.withdrawn(7), "an earlier version");
            assertEquals(State.WITHDRAWN, feeds.ofEntry(9).orElseThrow().state());
            assertFalse(feeds.withdrawn(8));
        }
    }

    @Test
    void marksAreTheFilesOwnAndSealsTheAddresses() throws IOException {
        try (Feeds feeds = Feeds.of(folder);
                Feeds same = Feeds.of(folder);
                Feeds other = Feeds.of(Files.createDirectory(folder.resolve("other")))) {
            Mark mark = feeds.marks().of("address", "a", "b");
            assertEquals(mark, same.marks().of("address", "a", "b"));
            assertNotEquals(mark, other.marks().of("address", "a", "b"));
            assertNotEquals(mark, feeds.marks().of("address", "ab"));
            assertNotEquals(mark, feeds.marks().of("twin", "a", "b"));
            byte[] sealed = feeds.marks().seal("an ETag", "post.example/a");
            assertEquals(Optional.of("an ETag"), same.marks().open(sealed, "post.example/a"));
            assertEquals(Optional.empty(), same.marks().open(sealed, "post.example/b"));
            assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("ETag"));
        }
    }

    @Test
    void itIsForItsOwnersEyesOnly() throws IOException {
        try (Feeds feeds = Feeds.of(folder)) {
            feeds.keep(FeedState.of(FEED));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    assertEquals(
                            "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                            file.toString());
                }
            }
        }
    }

    @Test
    void whatIsDoneTogetherIsKeptTogether() throws IOException {
        try (Feeds feeds = Feeds.of(folder)) {
            feeds.adopted(3);
            try {
                feeds.together(() -> {
                    feeds.adopted(4);
                    throw new IOException("cut short");
                });
            } catch (IOException e) {
                assertEquals("cut short", e.getMessage());
            }
            assertEquals(3, feeds.adopted());
        }
    }
}
