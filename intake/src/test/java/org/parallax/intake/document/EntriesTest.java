package org.parallax.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The entries of a feed as documents, and text of every form. */
class EntriesTest {
    @Test
    void makesADocumentOfEachEntryWithText() throws Unreadable {
        List<Document> documents =
                read(
                        Form.FEED,
                        """
                        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                            xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <channel><title>The Harbour Post</title><language>en</language>
                        <item><title>One</title><guid>one</guid><link>https://post.example/1</link>
                          <pubDate>Tue, 03 Dec 2024 10:00:00 GMT</pubDate><dc:creator>Ada Reed</dc:creator>
                          <content:encoded>&lt;p&gt;Two killed.&lt;/p&gt;&lt;p&gt;More of it.&lt;/p&gt;</content:encoded></item>
                        <item><title>Two</title><guid>two</guid><description>In short.</description></item>
                        <item><title>Three</title><guid>two</guid><link>https://post.example/3</link>
                          <description>One guid for two.</description></item>
                        <item><title>Only a link</title><link>https://post.example/4</link></item>
                        </channel></rss>
                        """);
        assertEquals(3, documents.size());
        Document one = documents.getFirst();
        assertEquals("Two killed.\n\nMore of it.", one.text());
        assertEquals(
                "<p>Two killed.</p><p>More of it.</p>",
                new String(one.raw().orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(Optional.of("The Harbour Post"), one.outlet());
        assertEquals(List.of("Ada Reed"), one.authors());
        assertEquals(Optional.of("https://post.example/1"), one.url());
        assertEquals(Optional.of(LocalDate.of(2024, 12, 3)), one.day());
        assertEquals(Optional.of("7692c3ad3540"), one.part());
        assertEquals(
                "[false, true, true]",
                documents.stream().map(Document::partial).toList().toString());
        assertEquals(3, documents.stream().map(Document::part).distinct().count());
    }

    private static final String HEAD =
            "<?xml version='1.0'?><rss version='2.0'><channel><title>The Harbour Post</title>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1=One; 2=Two              | 1 2 | ``
                    1=One; 2; 3=Three         | 1 3 | 2 EMPTY entry 2 has no text (https://post.example/2)
                    1; 2; 3=Three             | 3   | 1 EMPTY entry 1 has no text (https://post.example/1), 2 EMPTY entry 2 has no text (https://post.example/2)
                    1=One; 1=One; 2=Two       | 1 2 | 2 DUPLICATE_ID entry 2 is entry 1 once more (https://post.example/1)
                    1=One; 2=Two; 1=Other     | 1 2 | 3 DUPLICATE_ID entry 3 has the name of entry 1 and says something else (https://post.example/1)
                    1=One; 1=One; 2; 3=Three  | 1 3 | 2 DUPLICATE_ID entry 2 is entry 1 once more (https://post.example/1), 3 EMPTY entry 3 has no text (https://post.example/2)
                    1=One; 2=Two CUT          | 1   | 2 DAMAGED the feed is cut off after entry 1
                    1=One; 2; 3=Three CUT     | 1   | 2 EMPTY entry 2 has no text (https://post.example/2), 3 DAMAGED the feed is cut off after entry 2
                    1; 2=Two CUT              | DAMAGED the feed is cut off after entry 1, and none before that has a text | ``
                    1                         | EMPTY a feed with 1 links and no text | ``
                    """)
    void whatGivesNoDocumentIsToldByEntry(String written, String read, String told) {
        StringBuilder xml = new StringBuilder(HEAD);
        for (String entry : written.replace(" CUT", "").split("; ")) {
            String[] parts = entry.split("=");
            xml.append("<item><link>https://post.example/").append(parts[0]).append("</link>");
            if (parts.length > 1)
                xml.append("<description>").append(parts[1]).append("</description>");
            xml.append("</item>");
        }
        if (written.endsWith("CUT")) xml.setLength(xml.length() - "tion></item>".length());
        else xml.append("</channel></rss>");
        try {
            Contained contained =
                    new Documents()
                            .readAll(
                                    new Source(
                                            xml.toString().getBytes(StandardCharsets.UTF_8),
                                            Form.FEED,
                                            Optional.empty(),
                                            Optional.empty()));
            assertEquals(
                    read,
                    contained.documents().stream()
                            .map(it -> it.url().orElse("").replaceFirst(".*/", ""))
                            .collect(Collectors.joining(" ")));
            assertEquals(
                    told,
                    contained.skipped().stream()
                            .map(it -> it.number() + " " + it.why().kind() + " " + it.why().found())
                            .collect(Collectors.joining(", ")));
        } catch (Unreadable e) {
            assertEquals(read, e.kind() + " " + e.found());
        }
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <pubDate>Tue, 06 Jan 2026 01:00:00 +0300</pubDate>   | 2026-01-06 | 2026-01-05T22:00:00Z
                    <pubDate>Tue, 06 Jan 2026 23:30:00 -0500</pubDate>   | 2026-01-06 | 2026-01-07T04:30:00Z
                    <pubDate>Tue, 06 Jan 2026 23:30:00 EST</pubDate>     | 2026-01-06 | 2026-01-07T04:30:00Z
                    <pubDate>Tue, 06 Jan 2026 12:00:00 GMT</pubDate>     | 2026-01-06 | 2026-01-06T12:00:00Z
                    <pubDate>2026-01-06</pubDate>                        | 2026-01-06 | 2026-01-06T00:00:00Z
                    <dc:date>2026-01-06T01:00:00+03:00</dc:date>         | 2026-01-06 | 2026-01-05T22:00:00Z
                    <a:published>2026-01-06T01:00:00+03:00</a:published><a:updated>2026-01-08T01:00:00Z</a:updated> | 2026-01-06 | 2026-01-05T22:00:00Z
                    <a:updated>2026-01-06T01:00:00+03:00</a:updated>     | 2026-01-06 | 2026-01-05T22:00:00Z
                    <a:published>2026-01-06T01:00:00.250+03:00</a:published> | 2026-01-06 | 2026-01-05T22:00:00Z
                    """)
    void theDayIsThatOfTheOutletsClock(String date, String day, String moment) throws Unreadable {
        String xml =
                date.contains("<a:")
                        ? "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>x</id><content>Two"
                                + " killed.</content>"
                                + date.replace("a:", "")
                                + "</entry></feed>"
                        : "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
                                + "<item><description>Two killed.</description>"
                                + date
                                + "</item></channel></rss>";
        Document document = read(Form.FEED, xml).getFirst();
        assertEquals(Optional.of(day), document.day().map(Object::toString));
        assertEquals(Optional.of(moment), document.published().map(Object::toString));
    }

    @Test
    void saysThatLinksAreNoText() {
        Unreadable fault =
                assertThrows(
                        Unreadable.class,
                        () ->
                                read(
                                        Form.FEED,
                                        "<urlset><url><loc>https://a.example/1</loc></url></urlset>"));
        assertEquals(FaultKind.EMPTY, fault.kind());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Two people were killed. | Two people were killed.
                    ` `                     | EMPTY
                    ``                      | EMPTY
                    Two people\\0 were hurt.  | BINARY
                    """)
    void readsPlainText(String text, String expected) {
        String outcome;
        try {
            outcome = read(Form.TEXT, text.translateEscapes()).getFirst().text();
        } catch (Unreadable e) {
            outcome = e.kind().name();
        }
        assertEquals(expected, outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <p>One</p><p>two</p>                               | One^^two
                    One<br>two<br><br>three                            | One^two^^three
                    <div>One<div>two</div>three</div>                  | One^^two^^three
                    O<b>n</b>e <i> two</i>                             | One two
                    <ul><li>One<li>two</ul>                            | One^^two
                    <pre>One^  two</pre>                               | One^two
                    <figure><img><figcaption>No</figcaption></figure>A | A
                    One&nbsp;two&shy;fold&zwnj;                        | One twofold‌
                    <!-- no -->One<script>no</script><style>no</style> | One
                    a &lt; b &amp; c                                   | a < b & c
                    plain < text & no more                             | plain < text & no more
                    """)
    void keepsTheParagraphsOfAFragment(String html, String expected) {
        assertEquals(expected, Fragment.text(html.replace('^', '\n')).replace('\n', '^'));
    }

    @Test
    void nestsAsDeepAsStrangersLike() {
        assertEquals("deep", Fragment.text("<b>".repeat(100_000) + "deep"));
        assertEquals("deep", Fragment.text("<div><blockquote>".repeat(100_000) + "deep"));
    }

    private static List<Document> read(Form form, String text) throws Unreadable {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Documents().read(new Source(bytes, form, Optional.empty(), Optional.empty()));
    }
}
