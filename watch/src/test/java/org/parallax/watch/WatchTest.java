package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parallax.watch.Scene.FEED;
import static org.parallax.watch.Scene.item;
import static org.parallax.watch.Scene.page;
import static org.parallax.watch.Scene.rss;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Rounds over an invented web, into a real record. */
class WatchTest {
    private static final String QUAY =
            "Two people were killed on the quay on Monday, the harbour master said, after a shell"
                    + " hit the grain store. The store burned until the evening, and nobody was"
                    + " allowed near it before the sappers had gone through the yard.";
    private static final String BRIDGE =
            "The bridge at Tamarisk Ford was closed again after a drone fell beside it. Farmers"
                    + " took the long way around, and the ferry carried more carts than it had"
                    + " carried in a year, its owner told this newspaper.";

    @TempDir Path folder;
    private Scene scene;

    @BeforeEach
    void twoArticles() {
        scene = new Scene(folder.resolve("record"));
        scene.web.page("https://post.example/quay", page("Two die on the quay", QUAY));
        scene.web.page("https://post.example/bridge", page("Bridge closed", BRIDGE));
        scene.web.page(
                FEED,
                rss(
                        item("g1", "https://post.example/quay", "Two die on the quay"),
                        item("g2", "https://post.example/bridge", "Bridge closed")));
    }

    @Test
    void takesEachArticleOnceAndAsksPolitely() throws Exception {
        scene.round();
        assertEquals(
                List.of(FEED, "https://post.example/quay", "https://post.example/bridge"),
                scene.web.asked());
        assertEquals(List.of("2 new, 0 edited, 0 known, 0 failed: 2 listed"), scene.told());
        scene.pass(Duration.ofMinutes(20));
        scene.round();
        assertEquals(List.of(FEED + " if changed"), scene.web.asked());
        assertEquals(List.of("0 new, 0 edited, 0 known, 0 failed: not changed"), scene.told());
        assertEquals(List.of("new", "new"), scene.receipts);
    }

    @Test
    void anEditedArticleIsAnotherVersion() throws Exception {
        scene.round();
        scene.web.asked();
        scene.told();
        scene.web.page(
                "https://post.example/quay",
                page("Three die on the quay", QUAY.replace("Two", "Three")));
        scene.pass(Duration.ofMinutes(70));
        scene.round();
        assertEquals(
                List.of(
                        FEED,
                        "https://post.example/quay if changed",
                        "https://post.example/bridge if changed"),
                scene.web.asked());
        assertEquals(List.of("0 new, 1 edited, 1 known, 0 failed: 2 listed"), scene.told());
        assertEquals(List.of("new", "new", "version"), scene.receipts);
    }
}
