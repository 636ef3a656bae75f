package org.parallax.intake.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.Unreadable;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Lists of feeds. */
class OpmlTest {
    @Test
    void readsNestedOutlines() throws Unreadable {
        assertEquals(
                """
                The Harbour Post | https://post.example/feed | Syria/North
                Second | https://b.example/feed?a=1&b=2 | Syria
                Third | https://c.example/feed | -
                - | https://d.example/feed | /Filed
                Outer | https://e.example/feed | -
                Inner | https://f.example/feed | -
                """,
                table(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="1.1"><head><title>Feeds</title></head><body>
                        <outline text="Syria">
                          <outline title="North"><outline type="rss" text="short" title="The Harbour Post" xmlUrl=" https://post.example/feed "/></outline>
                          <outline text="Second" xmlUrl="https://b.example/feed?a=1&b=2" htmlUrl="https://b.example"/>
                          <outline text="Only a link" htmlUrl="https://b.example"/>
                        </outline>
                        <outline text="Third" XMLURL="https://c.example/feed"/>
                        <outline xmlUrl="https://d.example/feed" category="/Filed"/>
                        <outline text="Again" xmlUrl="https://d.example/feed"/>
                        <outline text="No address" xmlUrl="file:feed.xml"/>
                        <outline text="Outer" xmlUrl="https://e.example/feed"><outline text="Inner" xmlUrl="https://f.example/feed"/></outline>
                        </body></opml>
                        """));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    `<opml><body/></opml>`                                     | EMPTY
                    `<opml><body><outline text="a"/></body></opml>`            | EMPTY
                    `<rss version="2.0"/>`                                     | UNSUPPORTED
                    `https://a.example/feed`                                   | DAMAGED
                    ``                                                         | EMPTY
                    """)
    void refusesWhatListsNothing(String xml, String kind) {
        assertEquals(kind, assertThrows(Unreadable.class, () -> table(xml)).kind().name());
    }

    @Test
    void readsWhatIsLeftOfACutList() throws Unreadable {
        assertEquals(
                "One | https://a.example/feed | -\n",
                table(
                        "<opml><body><outline text='One' xmlUrl='https://a.example/feed'/><outline"
                                + " text='Tw"));
    }

    @Test
    void readsOneAddressALine() {
        FeedList list =
                FeedList.parse(
                        """
                        \uFEFF# of the north
                        https://a.example/feed

                          https://b.example/feed?x=1  \r
                        HTTP://c.example/
                        a.example/feed
                        https://a.example/feed
                        https://two words.example/
                        javascript:alert(1)
                        https://
                        """);
        assertEquals(
                "[https://a.example/feed, https://b.example/feed?x=1, HTTP://c.example/]",
                list.urls().toString());
        assertEquals(
                """
                6: no address of the web: a.example/feed
                8: no address of the web: https://two words.example/
                9: no address of the web: javascript:alert(1)
                10: no address of the web: https://\
                """,
                list.faults().stream()
                        .map(fault -> fault.line() + ": " + fault.found())
                        .collect(Collectors.joining("\n")));
    }

    private static String table(String xml) throws Unreadable {
        return Opml.parse(xml.getBytes(StandardCharsets.UTF_8)).stream()
                .map(it ->
                        it.title().orElse("-")
                                + " | "
                                + it.url()
                                + " | "
                                + it.folder().orElse("-")
                                + "\n")
                .collect(Collectors.joining());
    }
}
