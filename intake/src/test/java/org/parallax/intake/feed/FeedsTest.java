package org.parallax.intake.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.Unreadable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is read from feeds as outlets write them. */
class FeedsTest {
    private static final String BASE = "https://post.example/news/feed.xml";

    @Test
    void readsRss2WithItsUsualExtensions() throws Unreadable {
        Feed feed =
                parse(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                            xmlns:dc="http://purl.org/dc/elements/1.1/"
                            xmlns:media="http://search.yahoo.com/mrss/"
                            xmlns:atom="http://www.w3.org/2005/Atom">
                          <channel>
                            <title>The Harbour Post &amp; Times</title>
                            <link>https://post.example/</link>
                            <atom:link href="https://post.example/feed" rel="self"/>
                            <language>en-gb</language>
                            <skipHours><hour>noon</hour></skipHours>
                            <ttl>soon</ttl>
                            <item>
                              <title>Market shelled &amp;#8211; two dead</title>
                              <link>https://post.example/a?x=1&amp;y=2</link>
                              <guid isPermaLink="false">post-1</guid>
                              <pubDate>Tue, 03 Dec 2024 10:15:00 +0300</pubDate>
                              <dc:creator>Ada Reed</dc:creator>
                              <description>Two dead.</description>
                              <content:encoded><![CDATA[<p>Two people were killed.</p>]]></content:encoded>
                              <media:content url="https://post.example/a.jpg"><media:title>No title</media:title></media:content>
                            </item>
                            <item>
                              <title>Second</title>
                              <guid>https://post.example/b</guid>
                              <author>desk@post.example (Ben Ash)</author>
                              <description>&lt;p&gt;Only a summary.&lt;/p&gt;</description>
                            </item>
                          </channel>
                        </rss>
                        """);
        assertEquals(Optional.of("The Harbour Post & Times"), feed.title());
        assertEquals(Optional.of("en"), feed.language());
        assertEquals(
                """
                post-1 | https://post.example/a?x=1&y=2 | Market shelled – two dead | [Ada Reed] | 2024-12-03T07:15:00Z | - | <p>Two people were killed.</p> | whole
                https://post.example/b | https://post.example/b | Second | [Ben Ash] | - | - | <p>Only a summary.</p> | summary
                """,
                table(feed));
    }

    @Test
    void readsAtom() throws Unreadable {
        Feed feed =
                parse(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://post.example/sub/">
                          <title type="html">The &lt;b&gt;Post&lt;/b&gt;</title>
                          <link rel="self" href="feed.atom"/>
                          <entry>
                            <id>tag:post.example,2024:1</id>
                            <title>Bridge hit</title>
                            <link rel="enclosure" href="https://post.example/sound.mp3"/>
                            <link rel="alternate" href="one"/>
                            <author><name>Ada Reed</name><email>ada@post.example</email></author>
                            <author><name>Ben Ash</name></author>
                            <published>2024-12-03T10:15:00+03:00</published>
                            <updated>2024-12-04T00:00:00.5Z</updated>
                            <summary>Short.</summary>
                            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long &amp; whole.</p></div></content>
                          </entry>
                          <entry xml:base="/other/">
                            <id>tag:post.example,2024:2</id>
                            <title type="text">1 &lt; 2</title>
                            <link href="two"/>
                            <updated>2024-12-05</updated>
                            <summary type="text">Fewer than 5 &lt; 6 &amp; more.</summary>
                          </entry>
                        </feed>
                        """);
        assertEquals(Optional.of("The Post"), feed.title());
        assertEquals(Optional.of("en"), feed.language());
        assertEquals(
                """
                tag:post.example,2024:1 | https://post.example/sub/one | Bridge hit | [Ada Reed, Ben Ash] | 2024-12-03T07:15:00Z | 2024-12-04T00:00:00Z | <div xmlns="http://www.w3.org/1999/xhtml"><p>Long &amp; whole.</p></div> | whole
                tag:post.example,2024:2 | https://post.example/other/two | 1 < 2 | [] | - | 2024-12-05T00:00:00Z | Fewer than 5 &lt; 6 &amp; more. | summary
                """,
                table(feed));
    }

    @Test
    void readsOldRss() throws Unreadable {
        assertEquals(
                """
                - | https://post.example/rdf/1 | First | [Ada Reed] | 2003-05-01T12:00:00Z | - | Told. | summary
                """,
                table(
                        parse(
                                """
                                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                                    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                                  <channel rdf:about="https://post.example/"><title>Post</title>
                                    <items><rdf:Seq><rdf:li rdf:resource="https://post.example/rdf/1"/></rdf:Seq></items>
                                  </channel>
                                  <item rdf:about="https://post.example/rdf/1">
                                    <title>First</title><link>https://post.example/rdf/1</link>
                                    <dc:creator>Ada Reed</dc:creator><dc:date>2003-05-01T14:00:00+02:00</dc:date>
                                    <description>Told.</description>
                                  </item>
                                </rdf:RDF>
                                """)));
        assertEquals(
                """
                - | https://post.example/91 | Café | [] | - | - | - | summary
                """,
                table(
                        parse(
                                """
                                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                                    "https://post.example/rss-0.91.dtd">
                                <rss version="0.91"><channel><title>Old</title>
                                <item><title>Caf&eacute;</title><link>https://post.example/91</link></item>
                                </channel></rss>
                                """)));
    }

    @Test
    void readsSitemaps() throws Unreadable {
        Feed feed =
                parse(
                        """
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                          <url><loc>https://post.example/n1</loc><lastmod>2024-12-04</lastmod>
                            <news:news>
                              <news:publication><news:name>The Harbour Post</news:name><news:language>en</news:language></news:publication>
                              <news:publication_date>2024-12-03T10:15+03:00</news:publication_date>
                              <news:title>Market &amp; bridge</news:title>
                            </news:news></url>
                          <url><loc>/n2</loc></url>
                          <url><loc>javascript:alert(1)</loc></url>
                          <url><loc>https://post.example/n1</loc></url>
                        </urlset>
                        """);
        assertEquals(Optional.of("The Harbour Post"), feed.title());
        assertEquals(Optional.of("en"), feed.language());
        assertEquals(
                """
                - | https://post.example/n1 | Market & bridge | [] | 2024-12-03T07:15:00Z | 2024-12-04T00:00:00Z | - | summary
                - | https://post.example/n2 | - | [] | - | - | - | summary
                """,
                table(feed));
        Feed index =
                parse(
                        "<sitemapindex><sitemap><loc> https://post.example/s1.xml </loc></sitemap>"
                                + "<sitemap><loc>s2.xml</loc></sitemap></sitemapindex>");
        assertEquals(
                "[https://post.example/s1.xml, https://post.example/news/s2.xml]",
                index.nested().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    an HTML entity       | <title>A&nbsp;B &mdash; C</title><link>https://a.example/1</link>          | A B — C @ https://a.example/1
                    an unknown entity    | <title>A &lol; B</title><link>https://a.example/1</link>                   | A &lol; B @ https://a.example/1
                    a stray ampersand    | <title>R & D</title><link>https://a.example/?a=1&copy=2</link>            | R & D @ https://a.example/?a=1&copy=2
                    an undeclared prefix | <dc:creator>Ada</dc:creator><title>T</title><link>https://a.example/1</link> | T @ https://a.example/1
                    a control character  | <title>A\u0001B</title><link>https://a.example/1</link>                    | AB @ https://a.example/1
                    a forbidden number   | <title>A&#1;B</title><link>https://a.example/1</link>                      | AB @ https://a.example/1
                    a relative link      | <title>T</title><link>../x?y=z</link>                                      | T @ https://post.example/x?y=z
                    a link with a space  | <title>T</title><link> https://a.example/a b </link>                       | T @ https://a.example/a%20b
                    an empty first link  | <title>T</title><link/><link>https://a.example/1</link>                    | T @ https://a.example/1
                    a link attribute     | <title>T</title><link href="https://a.example/1"/>                         | T @ https://a.example/1
                    a script as link     | <title>T</title><link>javascript:alert(1)</link>                           | T @ -
                    a guid that is none  | <title>T</title><guid>12345</guid>                                         | T @ -
                    a counted link       | <title>T</title><link>https://c.example/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink> | T @ https://a.example/1
                    tags in a title      | <title><![CDATA[<b>Two</b> dead]]></title><link>https://a.example/1</link> | Two dead @ https://a.example/1
                    """)
    void readsWhatIsNotWellFormed(String why, String inner, String expected) throws Unreadable {
        Item item =
                parse("<rss version='2.0'><channel><item>" + inner + "</item></channel></rss>")
                        .items()
                        .getFirst();
        assertEquals(expected, item.title().orElse("-") + " @ " + item.url().orElse("-"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    no version     | <rss><channel><item><title>T</title></item></channel></rss>
                    odd version    | <rss version="2.00"><channel><item><title>T</title></item></channel></rss>
                    own namespace  | <rss version="2.0" xmlns="https://a.example/rss"><channel><item><title>T</title></item></channel></rss>
                    items outside  | <rss version="2.0"><channel><title>C</title></channel><item><title>T</title></item></rss>
                    no channel     | <rss version="2.0"><item><title>T</title></item></rss>
                    white space    | `  \n\n<?xml version="1.0"?><rss><channel><item><title>T</title></item></channel></rss>`
                    words before   | `Warning: cache <?xml version="1.0"?><rss><channel><item><title>T</title></item></channel></rss>`
                    a mark         | `\uFEFF<?xml version="1.0"?><rss><channel><item><title>T</title></item></channel></rss>`
                    words behind   | <rss><channel><item><title>T</title></item></channel></rss>one more
                    Atom 0.3       | <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title></entry></feed>
                    Atom, no space | <feed><entry><title>T</title></entry></feed>
                    Atom, prefixed | <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>T</a:title></a:entry></a:feed>
                    a strange space | <rss xmlns:a="5/a"><channel><item><title>T</title></item></channel></rss>
                    no name        | <rss><channel><:/><item><title>T</title></item></channel></rss>
                    twice the same | <rss><channel><item><title>T</title></item><item><title>T</title></item></channel></rss>
                    """)
    void readsFeedsOfEveryMake(String why, String xml) throws Unreadable {
        Feed feed = parse(xml);
        assertEquals(
                "[T]",
                feed.items().stream().map(item -> item.title().orElse("-")).toList().toString());
    }

    @ParameterizedTest(name = "{0} declared {1}, http {2}")
    @CsvSource({
        "UTF-8, windows-1256, ''",
        "UTF-8, ISO-8859-1, ISO-8859-1",
        "windows-1256, windows-1256, ''",
        "windows-1256, '', windows-1256",
        "UTF-16LE, UTF-16, ''",
        "UTF-16BE, UTF-16, ''",
    })
    void decodes(String charset, String declared, String http) throws Unreadable {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        String xml =
                mark
                        + "<?xml version='1.0'"
                        + (declared.isEmpty() ? "" : " encoding='" + declared + "'")
                        + "?><rss version='2.0'><channel><item><title>مقتل مدنيين في حماة"
                        + "</title></item></channel></rss>";
        Feed feed =
                Feeds.parse(
                        xml.getBytes(Charset.forName(charset)),
                        Optional.of(http).filter(name -> !name.isEmpty()),
                        Optional.empty());
        assertEquals(Optional.of("مقتل مدنيين في حماة"), feed.items().getFirst().title());
    }

    @Test
    void keepsTheItemsBeforeTheCut() throws Unreadable {
        String item = "<item><title>T%d</title><link>https://a.example/%d</link></item>\n";
        String xml =
                "<?xml version='1.0'?><rss version='2.0'><channel><title>C</title>\n"
                        + item.formatted(1, 1)
                        + item.formatted(2, 2)
                        + item.formatted(3, 3)
                        + "</channel></rss>";
        int whole = xml.indexOf("</rss>") + "</rss".length();
        for (int cut = "<?xml version='1.0'?><rss version='2.0'>".length();
                cut < xml.length();
                cut++) {
            Feed feed = parse(xml.substring(0, cut));
            String before = xml.substring(0, cut);
            long ended = before.lines().filter(line -> line.endsWith("</item>")).count();
            assertEquals(ended, feed.items().size(), before);
            assertEquals(cut < whole, feed.partial(), before);
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                              | EMPTY
                    ` `                             | EMPTY
                    `just words`                    | DAMAGED
                    `<!-- no more -->`              | DAMAGED
                    `<html><body>Hello</body></html>` | UNSUPPORTED
                    `{"items": []}`                 | DAMAGED
                    """)
    void refusesWhatIsNoFeed(String xml, String kind) {
        Unreadable fault = assertThrows(Unreadable.class, () -> parse(xml));
        assertEquals(kind, fault.kind().name());
        assertTrue(!fault.remedy().isEmpty());
    }

    private static Feed parse(String xml) throws Unreadable {
        return Feeds.parse(
                xml.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of(BASE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <author><email>ada@post.example</email></author>                          | []
                    <author><email>ada@post.example</email></author><author><name>Ben</name></author> | [Ben]
                    <author>Ada Reed</author>                                                  | []
                    """)
    void anAuthorWithoutANameIsNone(String authors, String expected) throws Unreadable {
        Item item =
                parse(
                                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title>"
                                        + authors
                                        + "</entry></feed>")
                        .items()
                        .getFirst();
        assertEquals(expected, item.authors().toString());
    }

    private static String table(Feed feed) {
        return feed.items().stream()
                .map(FeedsTest::row)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Item item) {
        return String.join(
                " | ",
                item.guid().orElse("-"),
                item.url().orElse("-"),
                item.title().orElse("-"),
                item.authors().toString(),
                item.published().map(Object::toString).orElse("-"),
                item.updated().map(Object::toString).orElse("-"),
                item.html().orElse("-"),
                item.whole() ? "whole" : "summary");
    }
}
