package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FeedsNamedTest {
    @TempDir Path folder;

    @Test
    void takesAddressesListsAndOpmlInAnyMix() throws IOException {
        Path list = folder.resolve("list.txt");
        Files.writeString(
                list,
                """
                # our own
                https://post.example/rss   the harbour

                HTTPS://Post.example:443/rss
                post.example/news
                """);
        Path opml = folder.resolve("feeds.opml");
        Files.writeString(
                opml,
                """
                <?xml version="1.0"?><opml version="2.0"><body>
                <outline text="South"><outline text="Ford" xmlUrl="https://ford.example/feed"/></outline>
                </body></opml>
                """);
        FeedsNamed named =
                FeedsNamed.in(
                        List.of(
                                list.toString(),
                                opml.toString(),
                                "feed://quay.example/atom",
                                "http:///",
                                folder.resolve("none").toString()));
        assertEquals(
                List.of(
                        "https://post.example/rss",
                        "https://ford.example/feed",
                        "http://quay.example/atom"),
                named.addresses());
        assertEquals(
                List.of(
                        list
                                + ":5: BAD_FIELD: 'post.example/news' is no address of the web."
                                + " write https://HOST/PATH",
                        "http:///: BAD_FIELD: 'http:///' is no address of the web. write"
                                + " https://HOST/PATH",
                        folder.resolve("none")
                                + ": NOT_FOUND: there is no such file. name a list of feeds, or an"
                                + " address that begins with https://"),
                named.faults());
    }

    @Test
    void anEmptyListIsTold() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "# nothing yet\n");
        assertEquals(
                List.of(list + ": EMPTY: it lists no feed. write one address a line"),
                FeedsNamed.in(List.of(list.toString())).faults());
    }

    @Test
    void whatIsWrongIsToldInOneLine() throws IOException {
        Path list =
                Files.writeString(
                        folder.resolve("list.opml"),
                        "<opml><body><outline xmlUrl='https://a"
                                + " b&#10;c.example/&#x85;[2J'/></body></opml>");
        assertEquals(
                List.of(
                        list
                                + ": BAD_FIELD: 'https://a b\uFFFDc.example/\uFFFD[2J' is no"
                                + " address of the web. write https://HOST/PATH"),
                FeedsNamed.in(List.of(list.toString())).faults());
    }
}
