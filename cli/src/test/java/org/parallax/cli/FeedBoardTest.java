package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.cli.FeedNameTest.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.pipeline.ReceiptJson;
import org.parallax.pipeline.Toy;
import org.parallax.publish.Columns;
import org.parallax.store.Receipt;
import org.parallax.store.Status;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What is seen while feeds are followed, on a screen that understands how it is drawn. */
class FeedBoardTest {
    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");

    /** Standard output and standard error of one terminal. */
    private static final class Glass extends OutputStream {
        private final Screen screen;

        Glass(Screen screen) {
            this.screen = screen;
        }

        @Override
        public void write(int b) {
            throw new AssertionError("whole lines");
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            screen.write(new String(bytes, start, length, StandardCharsets.UTF_8));
        }
    }

    private static FeedBoard board(Screen screen) {
        Terminal terminal = new Terminal(true, true, screen.get().columns(), false, screen);
        return board(new Out(new Glass(screen)), new Out(new Glass(screen)), terminal);
    }

    private static FeedBoard board(Out out, Out err, Terminal terminal) {
        Io io = new Io(InputStream.nullInputStream(), out, err, terminal, _ -> Toy.parallax());
        return new FeedBoard(io, ZoneOffset.UTC, () -> NOON, false);
    }

    private static FeedState answering(FeedState feed, String said) {
        return feed.answering(NOON, Counts.NONE, Duration.ofMinutes(15), NOON.plusSeconds(15 * 60))
                .saying(said);
    }

    private static Receipt receipt(int number) {
        String hash = "0123456789abcdef".repeat(4);
        String report = "post.example/%012x".formatted(number);
        return new Receipt(number, report, hash, hash, Status.NEW);
    }

    /** Feeds whose titles a terminal may stumble over. */
    private static List<FeedState> feeds(int many) {
        List<String> titles =
                List.of(
                        "The Harbour Post",
                        "港湾新聞 國際版 今日のニュースとその背景",
                        "جريدة المرفأ اليومية",
                        "L\u0301e\u0301 Co\u0302te\u0301",
                        "Evil\u001B[2J\u0007\u202E title\nof two lines",
                        "",
                        "\uD83D\uDE80 Rocket Mail \uD83D\uDE80");
        List<FeedState> feeds = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String title = titles.get(i % titles.size());
            String numbered = title.isEmpty() ? "" : title + " " + i;
            feeds.add(feed("https://www.post.example/feeds/" + i + "/rss.xml", numbered));
        }
        return feeds;
    }

    @Test
    void aLineForEachFeedBelowTheReceipts() {
        Screen screen = new Screen(80, 24);
        FeedBoard board = board(screen);
        FeedState post = feed("https://post.example/rss", "The Harbour Post");
        FeedState bare = feed("https://www.quay.example/feeds/world.xml", "");
        FeedState gone = feed("https://gone.example/rss", "Gone");
        board.begin(List.of(post, bare, gone));
        board.receipt(receipt(1));
        board.asked(answering(post, "3 listed"), new Counts(1, 0, 0, 2));
        board.asked(
                gone.failing(NOON, NOON.plusSeconds(1800), "x")
                        .failing(NOON, NOON.plusSeconds(3600), "status 404"),
                Counts.NONE);
        board.asking(bare.address());
        assertEquals(
                """
                {"receipt":1,"report":"post.example/000000000001","sha256":"0123456789abcdef0123
                456789abcdef0123456789abcdef0123456789abcdef","leaf":"0123456789abcdef0123456789
                abcdef0123456789abcdef0123456789abcdef","status":"new"}
                FEED              STATE                    ASKED   NEXT  NEW  EDITED  NOT TAKEN
                The Harbour Post  3 listed                 12:00  12:15    1       0          2
                quay.…/world.xml  asking                       -      -    0       0          0
                Gone              2× status 404            12:00  13:00    0       0          0
                """,
                String.join("\n", screen.lines()));
    }

    @ParameterizedTest(name = "{0}x{1}, {2} feeds")
    @CsvSource({
        "80, 24, 3",
        "80, 24, 40",
        "120, 40, 26",
        "120, 40, 400",
        "40, 10, 7",
        "20, 5, 7",
        "200, 60, 30",
        "9, 3, 7",
        "2, 2, 7",
    })
    void whateverComesTheBlockIsBelowAndReceiptsAreWhole(int columns, int height, int many) {
        Screen screen = new Screen(columns, height);
        FeedBoard board = board(screen);
        List<FeedState> feeds = feeds(many);
        board.begin(feeds);
        StringBuilder receipts = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            FeedState feed = feeds.get(i % many);
            switch (i % 3) {
                case 0 -> {
                    board.receipt(receipt(i));
                    receipts.append(ReceiptJson.line(receipt(i)));
                }
                case 1 -> board.asking(feed.address());
                default -> board.asked(answering(feed, "not changed"), new Counts(i, 1, 0, 2));
            }
            List<String> block = below(screen, receipts.toString());
            assertTrue(block.size() < height, block.toString());
            for (String line : block) {
                assertTrue(Columns.width(line) < columns || columns == 1, line);
            }
        }
    }

    /** What is below the receipts, which are whole and there once. */
    private static List<String> below(Screen screen, String receipts) {
        List<String> all = new ArrayList<>(screen.scrolled());
        all.addAll(screen.lines());
        String shown = String.join("", all);
        assertTrue(shown.startsWith(receipts), shown + "\nshould begin with " + receipts);
        int taken = 0;
        int first = 0;
        while (taken < receipts.length()) taken += all.get(first++).length();
        List<String> block = all.subList(first, all.size());
        assertEquals("", block.getLast(), "the cursor's row");
        return block.subList(0, block.size() - 1);
    }

    @Test
    void theMostTellingFeedsAreShownWhereNotAllFit() {
        Screen screen = new Screen(80, 12);
        FeedBoard board = board(screen);
        List<FeedState> feeds = feeds(33);
        board.begin(feeds);
        board.asked(answering(feeds.get(20), "silent since 2026-01-02"), Counts.NONE);
        board.asked(answering(feeds.get(25), "4 listed"), new Counts(4, 0, 0, 0));
        board.asking(feeds.get(30).address());
        List<String> lines = screen.lines();
        assertTrue(lines.get(0).startsWith("FEED  "), lines.toString());
        assertTrue(lines.stream().anyMatch(it -> it.contains("silent since 2026-01-02")));
        assertTrue(lines.stream().anyMatch(it -> it.contains("4 listed")));
        assertTrue(lines.stream().anyMatch(it -> it.contains("asking")));
        assertEquals("… and 27 more", lines.get(7), lines.toString());
        assertEquals(9, lines.size(), "two thirds of the screen, and the cursor's row");
    }

    @ParameterizedTest(name = "to {0}x{1}, {2} feeds")
    @CsvSource({"60, 24, 5", "33, 24, 5", "120, 40, 5", "80, 10, 30", "200, 12, 30", "30, 8, 30"})
    void afterAResizeNothingOfTheOldBlockStays(int columns, int height, int many) {
        Screen screen = new Screen(80, 24);
        FeedBoard board = board(screen);
        List<FeedState> feeds = feeds(many);
        board.begin(feeds);
        for (FeedState feed : feeds) board.asked(answering(feed, "not changed"), Counts.NONE);
        screen.resize(columns, height);
        board.asking(feeds.getFirst().address());
        long heads = screen.lines().stream().filter(it -> it.startsWith("FEED")).count();
        assertEquals(1, heads, screen.lines().toString());
        long first = screen.lines().stream().filter(it -> it.startsWith("The Har")).count();
        assertTrue(first >= 1, screen.lines().toString());
        for (String line : screen.lines()) assertTrue(Columns.width(line) < columns, line);
    }

    @Test
    void aWindowThatIsResizedIsDrawnAnewThoughNothingComes() throws InterruptedException {
        Screen screen = new Screen(80, 24);
        FeedBoard board = board(screen);
        board.begin(feeds(3));
        screen.resize(50, 24);
        for (int i = 0; i < 100 && isWide(screen); i++) Thread.sleep(50);
        assertFalse(isWide(screen), screen.lines().toString());
        assertEquals(5, screen.lines().size(), screen.lines().toString());
        board.end(false);
    }

    private static boolean isWide(Screen screen) {
        int columns = screen.get().columns();
        return screen.lines().stream().anyMatch(it -> Columns.width(it) >= columns)
                || screen.lines().size() > 5;
    }

    @Test
    void anyOrderOfEventsAndResizesLeavesOneBlock() {
        long seed = Long.getLong("parallax.seed", 7);
        SplittableRandom random = new SplittableRandom(seed);
        Screen screen = new Screen(80, 24);
        FeedBoard board = board(screen);
        List<FeedState> feeds = feeds(12);
        board.begin(feeds);
        for (int i = 1; i < 500; i++) {
            FeedState feed = feeds.get(random.nextInt(feeds.size()));
            switch (random.nextInt(5)) {
                case 0 -> board.receipt(receipt(i));
                case 1 -> board.asking(feed.address());
                case 2 -> board.say(feed.address() + ": NOT_TAKEN: status 404");
                case 3 -> screen.resize(30 + random.nextInt(100), 16 + random.nextInt(30));
                default -> board.asked(answering(feed, "3 listed"), new Counts(1, 0, 0, 0));
            }
        }
        board.asking(feeds.getFirst().address());
        long heads = screen.lines().stream().filter(it -> it.startsWith("FEED  ")).count();
        assertEquals(1, heads, "seed " + seed + ": " + screen.lines());
    }

    @Test
    void atTheEndTheBlockIsGoneAndOneLineSaysWhatCame() {
        Screen screen = new Screen(80, 24);
        FeedBoard board = board(screen);
        List<FeedState> feeds = feeds(5);
        board.begin(feeds);
        board.asked(answering(feeds.get(0), "3 listed"), new Counts(0, 0, 0, 2));
        board.asking(feeds.get(1).address());
        screen.write("^C");
        board.end(false);
        board.asking(feeds.get(2).address());
        assertEquals(
                "0 new, 0 edited, 2 not taken, from 5 feeds until 2026-01-06 12:00\n",
                String.join("\n", screen.lines()));
    }

    @Test
    void withoutATerminalThereAreLinesAndNoCodes() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        FeedBoard board =
                board(new Out(OutputStream.nullOutputStream()), new Out(err), Terminal.NONE);
        List<FeedState> feeds = feeds(7);
        board.begin(feeds);
        for (FeedState feed : feeds) {
            board.asking(feed.address());
            board.asked(answering(feed, "3 listed"), new Counts(1, 0, 0, 0));
        }
        board.say("https://post.example/\u001B[2Jx: NOT_TAKEN: status 404");
        board.end(false);
        String told = err.toString(StandardCharsets.UTF_8);
        assertEquals(9, told.lines().count(), told);
        assertFalse(told.contains("\u001B") || told.contains("\r"), told);
        assertTrue(
                told.contains(
                        "post.example/feeds/5/rss.xml: 1 new, 0 edited, 0 known, 0 not taken;"
                                + " 3 listed; next 2026-01-06 12:15"),
                told);
    }
}
