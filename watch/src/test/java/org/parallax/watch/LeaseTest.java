package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parallax.watch.Scene.FEED;
import static org.parallax.watch.Scene.item;
import static org.parallax.watch.Scene.page;
import static org.parallax.watch.Scene.rss;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.store.Ledger;
import org.parallax.store.Withdrawal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What others can do to a record while what came into it is being read. */
class LeaseTest {
    private static final int ARTICLES = 10;

    @TempDir Path folder;

    @Test
    void whileReportsAreReadOthersMayWrite() throws Exception {
        Scene scene = new Scene(folder.resolve("record"));
        List<String> items = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String url = "https://post.example/" + i;
            scene.web.page(url, page("Story " + i, WatchTest.QUAY + i));
            items.add(item("g" + i, url, "Story " + i));
        }
        scene.web.page(FEED, rss(items.toArray(String[]::new)));
        List<Integer> withdrawn = new ArrayList<>();
        scene.reads =
                (reading, after) -> {
                    if (!withdrawn.isEmpty()) return Optional.empty();
                    String first = reading.unread(after, 1).getFirst().report().id();
                    try (Ledger other = Ledger.open(scene.record)) {
                        Withdrawal.Order order = new Withdrawal.Order("Ada", "Bea", "By order.");
                        withdrawn.add(other.withdrawReport(first, order).size());
                    }
                    return Optional.empty();
                };
        scene.round();
        assertEquals(List.of(1), withdrawn);
        assertEquals(ARTICLES, scene.receipts.size());
        assertEquals(ARTICLES - 1, scene.stored().size());
    }
}
