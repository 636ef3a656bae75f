package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.intake.feed.Feeds;
import org.parallax.store.Receipt;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;
import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.Ask;
import org.parallax.watch.fetch.Net;
import org.parallax.watch.manners.Manners;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many feeds of one slow host hold up nobody else's. The clock is the machine's. */
class ManyFeedsTest {
    private static final int OF_ONE_HOST = 40;
    private static final int OF_OTHERS = 5;
    private static final int PATIENCE_SECONDS = 30;

    @TempDir Path folder;

    /** A host that answers nobody until the test is over, and others that answer at once. */
    private static final class SlowHost implements Net {
        final FakeWeb web = new FakeWeb(Instant::now);
        final CountDownLatch over = new CountDownLatch(1);

        @Override
        public Answer get(Ask ask) {
            try {
                if (ask.url().getHost().equals("slow.example")) over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return web.get(ask);
        }
    }

    private static final class Waiting implements Told {
        final CountDownLatch others = new CountDownLatch(OF_OTHERS);

        @Override
        public void receipt(Receipt receipt) {}

        @Override
        public void asking(String feed) {}

        @Override
        public void asked(FeedState feed, Counts counts) {
            if (!feed.address().contains("slow.example")) others.countDown();
        }

        @Override
        public void say(String line) {}
    }

    @Test
    void whoWaitsForOneHostHoldsUpNoOther() throws Exception {
        SlowHost net = new SlowHost();
        List<String> feeds = new ArrayList<>();
        for (int i = 0; i < OF_ONE_HOST; i++) feeds.add("https://slow.example/rss" + i);
        for (int i = 0; i < OF_OTHERS; i++) feeds.add("https://post" + i + ".example/rss");
        feeds.forEach(feed -> net.web.page(feed, Scene.rss()));
        Waiting told = new Waiting();
        InstantSource clock = InstantSource.system();
        SplittableRandom random = new SplittableRandom(9);
        try (Polite polite = Polite.of(net, new Manners(clock, random), clock);
                Watch watch =
                        Watch.of(
                                folder.resolve("record"),
                                feeds,
                                new Watch.Means(
                                        polite,
                                        (bytes, charset, address) ->
                                                Feeds.parse(bytes, charset, Optional.of(address)),
                                        source -> List.of(),
                                        (_, _) -> Optional.empty(),
                                        Rhythm.USUAL,
                                        clock,
                                        random),
                                told)) {
            Thread round =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    watch.once(false);
                                } catch (Exception e) {
                                    throw new AssertionError(e);
                                }
                            });
            assertTrue(
                    told.others.await(PATIENCE_SECONDS, TimeUnit.SECONDS),
                    told.others.getCount() + " of " + OF_OTHERS + " still wait");
            watch.stop();
            net.over.countDown();
            round.join();
        }
        assertEquals(
                List.of(),
                Watch.states(folder.resolve("record")).stream()
                        .filter(it -> it.failures() > 0)
                        .map(FeedState::address)
                        .toList(),
                "that the program ends is no failure of theirs");
    }
}
