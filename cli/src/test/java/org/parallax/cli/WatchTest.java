package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code parallax watch} against a server on this machine. */
class WatchTest {
    @TempDir Path folder;

    private String record() {
        return folder.resolve("record").toString();
    }

    /** One round over the feed of a server, by somebody who says who asks. */
    private String[] round(NewsServer news) {
        String[] call = {"watch", "--record", record(), "--once", "--allow", news.host()};
        return Stream.concat(
                        Stream.of(call),
                        Stream.of("--contact", "desk@post.example", news.url("/rss")))
                .toArray(String[]::new);
    }

    private static String status(String receipt) {
        return receipt.replaceAll(".*\"status\":\"(\\w+)\".*", "$1");
    }

    @Test
    void oneRoundTakesWhatIsListed() throws IOException {
        try (NewsServer news = NewsServer.start()) {
            news.article("/quay", "Two die", "2 people were killed, Omar said.");
            news.feed(news.item("/quay", "Two die"), news.item("/gone", "Gone"));
            Called first = Called.with("", round(news));
            assertEquals(0, first.status(), first.err().toString());
            assertEquals(List.of("new"), first.out().stream().map(WatchTest::status).toList());
            assertEquals(news.url("/gone") + ": NOT_TAKEN: status 404", first.err().getFirst());
            assertTrue(
                    first.err()
                            .get(1)
                            .startsWith(
                                    "The Harbour Post: 1 new, 0 edited, 0 known, 1 not taken; 2"
                                            + " listed; next "),
                    first.err().toString());
            assertTrue(
                    first.tally()
                            .matches("1 new, 0 edited, 1 not taken, from 1 feed until 20.*:\\d\\d"),
                    first.tally());
            assertTrue(
                    news.requests()
                            .getLast()
                            .matches(
                                    "/gone by Parallax/[0-9][^ ${}]* \\(\\+desk@post.example; feed"
                                            + " reader\\)"),
                    news.requests().toString());
            assertEquals(
                    1,
                    Called.with("", "export", "--record", record(), "--format", "claims")
                            .out()
                            .size());
            news.article("/quay", "Three die", "3 people were killed, Omar said.");
            news.feed(news.item("/quay", "Three die"));
            Called second = Called.with("", round(news));
            assertEquals(List.of("version"), second.out().stream().map(WatchTest::status).toList());
        }
        Called status = Called.with("", "watch", "--record", record(), "--status");
        assertEquals(0, status.status());
        assertTrue(
                status.out().get(1).matches("The Harbour Post .* 1 +1 +0 +1"),
                status.out().toString());
    }

    @Test
    void whatCannotBeHadEndsWithOne() throws IOException {
        try (NewsServer news = NewsServer.start()) {
            Called called = Called.with("", round(news));
            assertEquals(1, called.status());
            assertTrue(
                    called.err().getFirst().startsWith(news.host() + "/rss: status 404; next "),
                    called.err().toString());
        }
    }

    @Test
    void nobodyOnThisMachineIsAskedUnlessNamed() throws IOException {
        try (NewsServer news = NewsServer.start()) {
            Called called =
                    Called.with("", "watch", "--record", record(), "--once", news.url("/rss"));
            assertEquals(1, called.status());
            assertEquals(List.of(), news.requests());
            assertTrue(called.err().getFirst().startsWith("No --contact: "));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --once                          | parallax: no feed is named. Name an address, or a list
                    --recheck https://post.example/ | parallax: --recheck goes with --once
                    --once --every soon https://post.example/ | parallax: --every soon is no time like 90s, 10m, 2h or 1d
                    --once none.opml                | parallax: there is no feed to follow
                    --status                        | parallax: RECORD: NOT_A_RECORD: there is no record in this folder. name the folder of a record, or an empty one for a new record
                    """)
    void aWrongCallIsTold(String call, String told) throws IOException {
        Files.createDirectories(Path.of(record()));
        Called called = Called.with("", ("watch --record " + record() + " " + call).split(" "));
        assertEquals(2, called.status(), called.err().toString());
        assertEquals(told, called.tally().replace(record(), "RECORD"));
    }

    @Test
    void aTerminalHasALineForEachFeedInItsPlace() throws IOException {
        try (NewsServer news = NewsServer.start()) {
            news.feed();
            Called called = Called.on(new Terminal(false, true, 60, false), "", round(news));
            List<String> drawn =
                    called.err().stream()
                            .map(it -> it.replaceAll("\u001B\\[\\??\\d*[A-Za-z]", ""))
                            .toList();
            assertTrue(
                    drawn.stream().anyMatch(it -> it.startsWith("The Harbour ")), drawn.toString());
            assertTrue(called.tally().matches(".*0 new, .* from 1 feed until .*"), called.tally());
        }
    }
}
