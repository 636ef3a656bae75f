package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.watch.Scene.FEED;
import static org.parallax.watch.Scene.item;
import static org.parallax.watch.Scene.page;
import static org.parallax.watch.Scene.rss;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Stored;
import org.parallax.store.Withdrawal;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rounds over an invented web, into a real record. Each round is a program of its own. */
class WatchTest {
    static final String QUAY =
            "Two people were killed on the quay on Monday, the harbour master said, after a shell"
                    + " hit the grain store. The store burned until the evening, and nobody was"
                    + " allowed near it before the sappers had gone through the yard. The harbour"
                    + " master, who has kept the books of the port for thirty years, said he had"
                    + " not seen such a fire since the old customs house, and that the ferry would"
                    + " not sail before the wreck of the crane was out of the channel.";
    static final String BRIDGE =
            "The bridge at Tamarisk Ford was closed again after a drone fell beside it. Farmers"
                    + " took the long way around, and the ferry carried more carts than it had"
                    + " carried in a year, its owner told this newspaper. The engineers want three"
                    + " weeks for the middle pier, and the mayor wants the market moved to the"
                    + " other bank until they are done, which the traders on this bank do not.";
    private static final String OWN =
            "Two people were killed on the quay on Monday. The harbour master said that a shell had"
                    + " hit the grain store.";
    private static final String THIRD =
            "Grain prices in the upper valley fell by a fifth after the mill at Orchard Bend opened"
                    + " again, the millers' guild said in its weekly sheet.";
    private static final String AT_QUAY = "https://post.example/quay";
    private static final String AT_BRIDGE = "https://post.example/bridge";
    private static final String NOTHING = "0 new, 0 edited, 0 known, 0 failed: ";

    @TempDir Path folder;
    private Scene scene;

    @BeforeEach
    void twoArticles() {
        scene = new Scene(folder.resolve("record"));
        scene.web.page(AT_QUAY, page("Two die on the quay", QUAY));
        scene.web.page(AT_BRIDGE, page("Bridge closed", BRIDGE));
        lists(item("g1", AT_QUAY, "Two die on the quay"), item("g2", AT_BRIDGE, "Bridge closed"));
    }

    private void lists(String... items) {
        scene.web.page(FEED, rss(items));
    }

    /** A round later on; what came of it. */
    private List<String> later(Duration time) throws IOException, InterruptedException {
        scene.web.asked();
        scene.told();
        scene.pass(time);
        scene.round();
        return scene.told();
    }

    private List<String> later() throws IOException, InterruptedException {
        return later(Duration.ofMinutes(20));
    }

    @Test
    void takesEachArticleOnceAndAsksPolitely() throws Exception {
        scene.round();
        assertEquals(List.of(FEED, AT_QUAY, AT_BRIDGE), scene.web.asked());
        assertEquals(List.of("2 new, 0 edited, 0 known, 0 failed: 2 listed"), scene.told());
        assertEquals(List.of(NOTHING + "not changed"), later());
        assertEquals(List.of(FEED + " if changed"), scene.web.asked());
        assertEquals(List.of("new", "new"), scene.receipts);
    }

    @Test
    void whatIsKeptSaysHowItCame() throws Exception {
        scene.round();
        Stored quay = scene.stored().getFirst();
        Report report = quay.report();
        assertEquals("post.example/" + report.id().substring(13), report.id());
        assertEquals(25, report.id().length());
        assertEquals(Optional.of("The Harbour Post"), report.outlet());
        assertEquals(Optional.of(AT_QUAY), report.url());
        assertEquals(Optional.of("en"), report.language());
        assertEquals(Optional.of(FEED), quay.capture().via());
        assertEquals(Optional.of("text/html"), quay.capture().type());
        assertEquals(AT_QUAY, quay.capture().hops().getFirst().url());
        assertEquals(Optional.of(scene.now()), quay.capture().at());
    }

    @Test
    void anEditedArticleIsAnotherVersion() throws Exception {
        scene.round();
        scene.web.page(AT_QUAY, page("Three die on the quay", QUAY.replace("Two", "Three")));
        assertEquals(
                List.of("0 new, 1 edited, 1 known, 0 failed: 2 listed"),
                later(Duration.ofMinutes(70)));
        assertEquals(
                List.of(FEED, AT_QUAY + " if changed", AT_BRIDGE + " if changed"),
                scene.web.asked());
        assertEquals(List.of("new", "new", "version"), scene.receipts);
        assertEquals(List.of("Bridge closed", "Three die on the quay"), scene.titles());
    }

    @Test
    void anotherTitleInTheFeedIsReasonToAskAtOnce() throws Exception {
        scene.round();
        scene.web.page(AT_QUAY, page("Three die on the quay", QUAY.replace("Two", "Three")));
        lists(item("g1", AT_QUAY, "Three die"), item("g2", AT_BRIDGE, "Bridge closed"));
        assertEquals(List.of("0 new, 1 edited, 0 known, 0 failed: 2 listed"), later());
        assertEquals(List.of(FEED + " if changed", AT_QUAY + " if changed"), scene.web.asked());
    }

    @Test
    void noiseIsNoEdit() throws Exception {
        scene.round();
        scene.web.page(
                AT_QUAY,
                page(
                        "Two die  on the quay",
                        "Updated: 6 January 2026, 11:30 GMT",
                        QUAY.replace("Monday, ", "Monday,\n  ")));
        assertEquals(
                List.of("0 new, 0 edited, 2 known, 0 failed: 2 listed"),
                later(Duration.ofMinutes(70)));
        assertEquals(List.of("new", "new"), scene.receipts);
    }

    @Test
    void reChecksGrowRareAndEnd() throws Exception {
        scene.round();
        StringBuilder asked = new StringBuilder();
        for (int hours : new int[] {1, 1, 2, 5, 5, 12, 16, 12, 48, 36, 100, 200}) {
            later(Duration.ofHours(hours));
            asked.append(
                    scene.web.asked().stream().anyMatch(it -> it.startsWith(AT_QUAY)) ? "!" : ".");
        }
        assertEquals(4, asked.chars().filter(c -> c == '!').count(), asked.toString());
    }

    /** The same article under another address, however that came about. */
    @Test
    void aMovedArticleIsTheSame() throws Exception {
        scene.round();
        scene.web.moved(AT_QUAY, "https://post.example/2026/quay");
        scene.web.page("https://post.example/2026/quay", page("Two die on the quay", QUAY));
        String quay = page("Two die on the quay", QUAY);
        for (String address :
                List.of(
                        "https://post.example/quay?utm_source=rss&fbclid=x",
                        "http://post.example/quay",
                        "https://www.post.example/quay",
                        "https://m.post.example/quay",
                        "https://post.example/quay/",
                        "https://post.example/amp/quay",
                        "https://post.example/2026/quay",
                        "https://post.example/story?id=7")) {
            scene.web.page(address, quay);
            lists(
                    item("g-" + address.length(), address, "Two die on the quay"),
                    item("g2", AT_BRIDGE, "Bridge closed"));
            List<String> told = later();
            assertFalse(told.getFirst().startsWith("1 new"), address + ": " + told);
            assertEquals(List.of("new", "new"), scene.receipts, address);
        }
    }

    @Test
    void aMovedArticleIsStillSeenWhenItIsEdited() throws Exception {
        scene.round();
        scene.web.page(
                "https://post.example/2026/quay",
                page("Three die on the quay", QUAY.replace("Two", "Three")));
        lists(item("g1", "https://post.example/2026/quay", "Three die on the quay"));
        assertEquals(List.of("0 new, 1 edited, 0 known, 0 failed: 1 listed"), later());
        assertEquals(List.of("new", "new", "version"), scene.receipts);
    }

    @Test
    void anAmpPageBelongsWhereItSays() throws Exception {
        scene.round();
        scene.web.page(
                "https://post.example/lite/77",
                page("On the quay", QUAY.replace("Two", "Three"))
                        .replace(
                                "</head>",
                                "<link rel=\"canonical\" href=\"%s\"></head>".formatted(AT_QUAY)));
        lists(item("g9", "https://post.example/lite/77", "On the quay"));
        later();
        assertEquals(List.of("new", "new", "version"), scene.receipts);
    }

    /**
     * What would let a stranger write into another outlet's article, or a careless feed lose one.
     */
    @Test
    void whatOnlyClaimsToBeTheSameIsNot() throws Exception {
        scene.round();
        String theirs = page("All quiet on the quay", BRIDGE.replace("bridge", "quay"));
        scene.web.page(
                "https://evil.example/quay",
                theirs.replace(
                        "</head>",
                        "<link rel=\"canonical\" href=\"%s\"></head>".formatted(AT_QUAY)));
        scene.web.moved("https://post.example/old", "https://evil.example/quay");
        scene.web.page("https://post.example/third", page("A third", THIRD));
        lists(
                item("g1", "https://evil.example/quay", "All quiet on the quay"),
                item("g7", "https://post.example/old", "Old"),
                item("g2", "https://post.example/third", "A third"));
        assertEquals(List.of("2 new, 0 edited, 1 known, 0 failed: 3 listed"), later());
        assertEquals(
                List.of("new", "new", "new", "new"), scene.receipts, "and no version of another's");
        Stored evil = scene.stored().get(2);
        assertTrue(evil.report().id().startsWith("evil.example/"), evil.report().id());
        assertEquals(Optional.of("evil.example"), evil.report().outlet());
    }

    @Test
    void aGuidForAllItemsNamesNone() throws Exception {
        lists(item("post", AT_QUAY, "Two die"), item("post", AT_BRIDGE, "Bridge closed"));
        scene.round();
        assertEquals(List.of("new", "new"), scene.receipts);
    }

    @Test
    void whatLeadsToTheFrontPageIsGone() throws Exception {
        scene.web.page("https://post.example/", page("The Harbour Post", BRIDGE, QUAY));
        scene.web.moved(AT_QUAY, "https://post.example/");
        scene.round();
        assertEquals(
                List.of(
                        AT_QUAY + ": NOT_TAKEN: it leads to the front page of post.example",
                        "1 new, 0 edited, 0 known, 1 failed: 2 listed"),
                scene.told());
    }

    @Test
    void whatIsRefusedIsTakenFromTheFeed() throws Exception {
        scene.web.status(AT_QUAY, 402);
        lists(item("g1", AT_QUAY, "Two die").replace("</item>", summary(OWN)));
        scene.round();
        assertEquals(
                List.of(
                        AT_QUAY + ": PAGE_NOT_TAKEN: status 402. The feed's own text of it is kept",
                        "1 new, 0 edited, 0 known, 0 failed: 1 listed"),
                scene.told());
        Stored quay = scene.stored().getFirst();
        assertEquals(OWN, quay.report().text());
        assertTrue(quay.capture().partial());
        assertEquals(Optional.of("its page was not had: status 402"), quay.capture().why());
        scene.web.page(AT_QUAY, page("Two die on the quay", QUAY));
        assertEquals(
                List.of("0 new, 1 edited, 0 known, 0 failed: 1 listed"),
                later(Duration.ofMinutes(70)));
        scene.web.status(AT_QUAY, 402);
        later(Duration.ofMinutes(70));
        assertEquals(List.of("new", "version"), scene.receipts, "a summary replaces no whole");
    }

    /** What a feed says of a page that cannot be had: a report only if it says enough. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a headline         | Two die on the quay
                    a cut sentence     | Two people were killed on the quay on Monday, the harbour…
                    cut otherwise      | Two people were killed on the quay on Monday, the harbour [...]
                    one sentence       | Two people were killed on the quay on Monday.
                    its title again    | One died on the quay. The post Two die on the quay appeared first on The Harbour Post.
                    """)
    void aFewWordsOfAFeedAreNoReport(String name, String words) throws Exception {
        scene.web.status(AT_QUAY, 402);
        lists(item("g1", AT_QUAY, "Two die on the quay").replace("</item>", summary(words)));
        scene.round();
        assertEquals(
                List.of(
                        AT_QUAY
                                + ": NOT_TAKEN: status 402; the feed's own words are too few to be"
                                + " a report",
                        "0 new, 0 edited, 0 known, 1 failed: 1 listed"),
                scene.told());
        assertEquals(List.of(), scene.receipts);
    }

    @Test
    void whatAFeedCallsTheContentMayBeShort() throws Exception {
        scene.web.status(AT_QUAY, 402);
        String content =
                "<content:encoded>&lt;p&gt;Two people died on the"
                        + " quay.&lt;/p&gt;</content:encoded>";
        scene.web.page(
                FEED,
                rss(item("g1", AT_QUAY, "Two die").replace("</item>", content + "</item>"))
                        .replace(
                                "<rss ",
                                "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                                        + " "));
        scene.round();
        Stored quay = scene.stored().getFirst();
        assertEquals("Two people died on the quay.", quay.report().text());
        assertEquals(Optional.of("its page was not had: status 402"), quay.capture().why());
    }

    /** How often a page is asked for within six days, for what its server answers. */
    @Test
    void aPageIsTriedAgainWhereThatMayHelp() throws Exception {
        Map<Integer, Integer> times =
                new TreeMap<>(Map.of(200, 5, 500, 8, 429, 8, 403, 5, 404, 5, 410, 1));
        List<String> items = new ArrayList<>();
        for (int status : times.keySet()) {
            String url = "https://post.example/" + status;
            if (status == 200) scene.web.page(url, page("Two die", QUAY));
            else scene.web.status(url, status);
            String own = OWN + " It was shell " + status + " of this year.";
            items.add(item("g" + status, url, "Two die").replace("</item>", summary(own)));
        }
        lists(items.toArray(String[]::new));
        List<String> asked = new ArrayList<>();
        for (int hours = 0; hours < 24 * 6; hours += 7) {
            later(Duration.ofHours(7));
            asked.addAll(scene.web.asked());
        }
        Map<Integer, Integer> found = new TreeMap<>();
        for (int status : times.keySet()) {
            String url = "https://post.example/" + status;
            found.put(status, (int) asked.stream().filter(it -> it.startsWith(url)).count());
        }
        assertEquals(times, found);
        assertEquals(6, scene.receipts.size(), "the feed's own words, once");
    }

    private static String summary(String text) {
        return "<description>&lt;p&gt;%s&lt;/p&gt;</description></item>".formatted(text);
    }

    @Test
    void whatFailsIsTriedAgainAndStopsNoOther() throws Exception {
        scene.web.status(AT_QUAY, 500);
        scene.round();
        assertEquals(
                List.of(
                        AT_QUAY + ": NOT_TAKEN: status 500",
                        "1 new, 0 edited, 0 known, 1 failed: 2 listed"),
                scene.told());
        later(Duration.ofMinutes(5));
        assertEquals(List.of(FEED + " if changed"), scene.web.asked(), "not so soon");
        assertEquals(List.of("0 new, 0 edited, 0 known, 1 failed: 2 listed"), later(), "told once");
        scene.web.page(AT_QUAY, page("Two die on the quay", QUAY));
        assertEquals(
                List.of("1 new, 0 edited, 1 known, 0 failed: 2 listed"),
                later(Duration.ofMinutes(60)));
    }

    @Test
    void aPoisonousPageIsKeptApart() throws Exception {
        scene.web.page(AT_QUAY, page("Two die", "poison"));
        scene.round();
        assertEquals(List.of("quarantined", "new"), scene.receipts);
        try (Ledger ledger = Ledger.openForReading(scene.record)) {
            assertEquals("it broke the reader", ledger.quarantined().getFirst().reason());
        }
    }

    @Test
    void aServerThatWantsToBeLeftAloneIs() throws Exception {
        scene.web.later(FEED, scene.now().plus(Duration.ofHours(2)));
        scene.round();
        assertEquals(List.of(NOTHING + "its server asks to wait"), scene.told());
        scene.web.page(FEED, rss(item("g1", AT_QUAY, "Two die on the quay")));
        later(Duration.ofMinutes(119));
        assertEquals(List.of(), scene.web.asked());
        assertEquals(
                List.of("1 new, 0 edited, 0 known, 0 failed: 1 listed"),
                later(Duration.ofMinutes(2)));
    }

    @Test
    void whatIsNotDueIsToldWithItsTime() throws Exception {
        scene.web.later(FEED, scene.now().plus(Duration.ofHours(2)));
        scene.round();
        scene.web.asked();
        assertEquals(
                List.of(FEED + ": not due until 2026-01-06 12:00 UTC (its server asks to wait)"),
                later(Duration.ofMinutes(10)));
        assertEquals(List.of(), scene.web.asked());
    }

    @Test
    void anErrorPageInPlaceOfAFeedIsOdd() throws Exception {
        scene.round();
        scene.web.page(FEED, "<html><body>We are sorry.</body></html>");
        assertTrue(later().getFirst().contains("odd: it answers, but with no feed"));
        lists();
        assertEquals(List.of(NOTHING + "odd: its list is empty, the one before had 2"), later());
        assertEquals(2, scene.state().failures());
    }

    @Test
    void aSilentFeedIsTold() throws Exception {
        lists(
                dated("a", "2026-01-06T09:00:00Z"),
                dated("b", "2026-01-06T08:00:00Z"),
                dated("c", "2026-01-06T07:00:00Z"));
        scene.round();
        assertEquals(List.of(NOTHING + "not changed"), later());
        assertEquals(
                List.of("0 new, 0 edited, 3 known, 0 failed: silent since 2026-01-06"),
                later(Duration.ofHours(25)));
        for (int hours : new int[] {80, 80, 80}) later(Duration.ofHours(hours));
        later(Duration.ofHours(25));
        assertEquals(List.of(FEED), scene.web.asked(), "its ETag may be stale, so without");
        later(Duration.ofHours(1));
        assertEquals(List.of(FEED + " if changed"), scene.web.asked(), "once a day");
    }

    private String dated(String name, String moment) {
        String url = "https://post.example/" + name;
        scene.web.page(url, page(name, QUAY + name));
        return item(name, url, name)
                .replace("</item>", "<pubDate>" + rfc(moment) + "</pubDate></item>");
    }

    private static String rfc(String moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.parse(moment).atZone(ZoneOffset.UTC));
    }

    @Test
    void aWithdrawnArticleIsNeverTakenAgain() throws Exception {
        scene.round();
        withdraw(scene.stored().getFirst().report().id());
        scene.web.page(AT_QUAY, page("Three die on the quay", QUAY.replace("Two", "Three")));
        scene.web.page("https://post.example/new", page("On the quay", QUAY));
        lists(
                item("g1", AT_QUAY, "Three die on the quay"),
                item("g5", "https://post.example/new", "On the quay"));
        assertEquals(List.of(NOTHING + "2 listed"), later());
        assertEquals(List.of("new", "new"), scene.receipts);
        assertEquals(List.of("Bridge closed"), scene.titles());
    }

    @Test
    void anArticleOfWhichANameWasWithdrawnIsNotTakenAgain() throws Exception {
        scene.web.page(AT_QUAY, page("Two die", QUAY + " Omar Testname was there."));
        scene.round();
        try (Ledger ledger = Ledger.open(scene.record)) {
            ledger.withdrawName("Omar Testname", new Withdrawal.Order("Ada", "Bea", "By order."));
        }
        scene.web.page(AT_QUAY, page("Two die", QUAY + " Omar Testname was there, too."));
        lists(item("g1", AT_QUAY, "Two die, again"));
        later();
        assertEquals(List.of("new", "new"), scene.receipts);
    }

    private void loseState() throws IOException {
        for (String file : List.of("feeds.sqlite", "feeds.sqlite-wal", "feeds.sqlite-shm")) {
            Files.deleteIfExists(scene.record.resolve(file));
        }
    }

    @Test
    void withoutItsStateTheWithdrawnStaysOut() throws Exception {
        String moved = "https://post.example/2026/quay";
        scene.web.moved(AT_QUAY, moved);
        scene.web.page(moved, page("Two die on the quay", QUAY));
        scene.round();
        withdraw(scene.stored().getFirst().report().id());
        loseState();
        scene.web.page(moved, page("Three die on the quay", QUAY.replace("Two", "Three")));
        lists(item("g1", AT_QUAY.replace("//", "//www."), "Three die on the quay"));
        scene.web.moved(AT_QUAY.replace("//", "//www."), moved);
        assertEquals(List.of(NOTHING + "1 listed"), later());
        assertEquals(List.of("new", "new"), scene.receipts);
        later(Duration.ofHours(30));
        assertEquals(List.of(FEED + " if changed"), scene.web.asked(), "and is not asked for");
    }

    private void withdraw(String report) throws IOException {
        try (Ledger ledger = Ledger.open(scene.record)) {
            ledger.withdrawReport(report, new Withdrawal.Order("Ada", "Bea", "By order."));
        }
    }

    @Test
    void aRestoredRecordGoesOnWhereItWas() throws Exception {
        scene.round();
        withdraw(scene.stored().getFirst().report().id());
        Path backup = folder.resolve("backup");
        try (Ledger ledger = Ledger.openForReading(scene.record)) {
            ledger.backup(backup);
        }
        Path restored = folder.resolve("restored");
        Ledger.restore(backup, restored);
        Scene other = new Scene(restored);
        other.pass(Duration.ofMinutes(20));
        other.web.page(
                FEED,
                rss(item("g1", AT_QUAY, "Three die"), item("g2", AT_BRIDGE, "Bridge closed")));
        other.round();
        assertEquals(List.of(FEED + " if changed"), other.web.asked());
        assertEquals(List.of(NOTHING + "2 listed"), other.told());
    }

    @Test
    void withoutItsStateNothingIsTakenTwice() throws Exception {
        scene.round();
        loseState();
        scene.web.page(AT_QUAY, page("Two die on the quay", " " + QUAY + "\n"));
        scene.web.page(
                AT_BRIDGE, page("Bridge closed", BRIDGE.replace("three weeks", "four weeks")));
        assertEquals(List.of("0 new, 1 edited, 1 known, 0 failed: 2 listed"), later());
        assertEquals(List.of("new", "new", "version"), scene.receipts);
    }

    @Test
    void whatCameByOtherWaysIsKnown() throws Exception {
        try (Ledger ledger = Ledger.open(scene.record)) {
            Report report =
                    new Report(
                            "ours/7",
                            QUAY,
                            Optional.of("Two die on the quay"),
                            Optional.empty(),
                            Optional.of("http://www.post.example/quay?utm_source=x"),
                            Optional.empty(),
                            Optional.empty());
            ledger.append(new Deposit(report, QUAY.getBytes(StandardCharsets.UTF_8)));
        }
        scene.round();
        assertEquals(List.of("1 new, 0 edited, 1 known, 0 failed: 2 listed"), scene.told());
    }

    @Test
    void oneArticleOfTwoFeedsIsTakenOnce() throws Exception {
        String south = "https://post.example/south";
        scene.web.page(south, rss(item("other", AT_QUAY + "?utm_medium=south", "Quay")));
        scene.round(FEED, south);
        assertEquals(List.of("new", "new"), scene.receipts);
        later();
        assertEquals(2, scene.stored().size());
    }

    @Test
    void anIndexLeadsToItsLists() throws Exception {
        scene.web.page(
                FEED,
                "<sitemapindex><sitemap><loc>https://post.example/map1</loc></sitemap>"
                        + "<sitemap><loc>https://post.example/map2</loc></sitemap></sitemapindex>");
        scene.web.page("https://post.example/map1", map(AT_QUAY));
        scene.web.page("https://post.example/map2", map(AT_BRIDGE));
        scene.round();
        assertEquals(List.of("2 new, 0 edited, 0 known, 0 failed: 2 lists"), scene.told());
        scene.web.page("https://post.example/ford", page("At the ford", QUAY + BRIDGE));
        scene.web.page("https://post.example/map2", map("https://post.example/ford"));
        assertEquals(List.of("1 new, 0 edited, 0 known, 0 failed: not changed"), later());
        assertEquals(1, Watch.states(scene.record).size(), "its lists are no feeds of their own");
    }

    @Test
    void aNewsSitemapIsFollowedLikeAFeed() throws Exception {
        String listed =
                """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc>%s</loc><news:news>
                    <news:publication>
                      <news:name>The Harbour Post</news:name><news:language>en</news:language>
                    </news:publication>
                    <news:publication_date>2026-01-06T09:00:00Z</news:publication_date>
                    <news:title>%s</news:title>
                  </news:news></url>
                </urlset>
                """;
        scene.web.page(FEED, listed.formatted(AT_QUAY, "Two die"));
        scene.round();
        assertEquals(List.of("1 new, 0 edited, 0 known, 0 failed: 1 listed"), scene.told());
        Stored quay = scene.stored().getFirst();
        assertEquals(Optional.of("The Harbour Post"), quay.report().outlet());
        assertEquals(Optional.of("en"), quay.report().language());
        assertEquals(
                Optional.of(Instant.parse("2026-01-06T09:00:00Z")), quay.capture().published());
        scene.web.page(AT_QUAY, page("Three die on the quay", QUAY.replace("Two", "Three")));
        scene.web.page(FEED, listed.formatted(AT_QUAY, "Three die"));
        assertEquals(List.of("0 new, 1 edited, 0 known, 0 failed: 1 listed"), later());
    }

    private static String map(String url) {
        return "<urlset><url><loc>" + url + "</loc></url></urlset>";
    }

    @Test
    void anItemWithoutAnAddressIsTakenFromTheFeed() throws Exception {
        lists("<item><guid>g1</guid><title>Quay</title>" + summary(QUAY));
        scene.round();
        later();
        lists("<item><guid>g1</guid><title>Quay, again</title>" + summary(QUAY + " Again."));
        later();
        assertEquals(List.of("new", "version"), scene.receipts);
    }

    @Test
    void nothingOfAnArticleCanBeReadInItsState() throws Exception {
        scene.round();
        try (Stream<Path> files = Files.list(scene.record)) {
            for (Path file : files.filter(it -> it.toString().contains("feeds.")).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String word : List.of("quay", "bridge", "Two die", "grain store")) {
                    assertFalse(bytes.contains(word), word + " in " + file);
                }
            }
        }
    }

    @Test
    void whileAnotherWritesItWaits() throws Exception {
        try (Watch watch = scene.open()) {
            Thread round;
            try (Ledger other = Ledger.open(scene.record)) {
                round =
                        Thread.ofVirtual()
                                .start(() -> {
                                    try {
                                        watch.once(false);
                                    } catch (IOException | InterruptedException e) {
                                        throw new AssertionError(e);
                                    }
                                });
                Thread.sleep(500);
                assertEquals(0, other.size());
                assertEquals(List.of(), scene.receipts);
            }
            round.join();
        }
        assertEquals(List.of("new", "new"), scene.receipts);
    }
}
