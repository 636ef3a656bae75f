package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.parallax.text.Parse;
import org.parallax.text.Parser;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class LazyParserTest {
    private static final Parse ONE_WORD =
            new Parse(List.of(new Parse.Node("go", "VB", Parse.ROOT, "root")));

    private final AtomicInteger openings = new AtomicInteger();

    private Parser opener() {
        openings.incrementAndGet();
        return forms -> ONE_WORD;
    }

    @Test
    void opensWithTheFirstSentenceAndNotBefore() {
        LazyParser parser = new LazyParser(this::opener);
        assertEquals(0, openings.get());
        assertEquals(ONE_WORD, parser.parse(List.of("Go")));
        assertEquals(ONE_WORD, parser.parse(List.of("Go")));
        assertEquals(1, openings.get());
    }

    @Test
    void opensOnceForManyThreads() throws InterruptedException {
        LazyParser parser = new LazyParser(this::opener);
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger parsed = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                threads.execute(() -> {
                    await(start);
                    parser.parse(List.of("Go"));
                    parsed.incrementAndGet();
                });
            }
            start.countDown();
        }
        assertEquals(16, parsed.get());
        assertEquals(1, openings.get());
    }

    @Test
    void triesAgainAfterAFailure() {
        LazyParser parser =
                new LazyParser(() -> {
                    if (openings.get() == 0) {
                        openings.incrementAndGet();
                        throw new ModelException("gone");
                    }
                    return opener();
                });
        assertThrows(ModelException.class, () -> parser.parse(List.of("Go")));
        assertEquals(ONE_WORD, parser.parse(List.of("Go")));
        assertEquals(2, openings.get());
    }

    /** All threads of the common pool may wait for the opening: it must need none of them. */
    @Test
    void opensWhileTheCommonPoolWaits() {
        LazyParser parser = LazyParser.ofInstalledModel();
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () ->
                        IntStream.range(0, 64)
                                .parallel()
                                .forEach(_ -> parser.parse(List.of("They", "left", "."))));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this test", e);
        }
    }
}
