package org.parallax.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages that tell no story are refused, rather than read as one. */
class NoStoryTest {
    /** With the beginning of what is to be told of it. */
    record Page(String name, String html, String told) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Page> pages() {
        return Stream.of(
                new Page("nothing", "", "there is no text"),
                new Page("blanks", " \n ", "there is no text"),
                new Page(
                        "an empty page",
                        "<html><head><title>x</title></head><body></body></html>",
                        "there is no text"),
                new Page(
                        "an error page",
                        """
                        <title>Page not found | The Harbour Post</title><header><a href="/">The Harbour Post</a></header>
                        <main><h1>Page not found</h1><p>Sorry, the page you are looking for does not exist or has been moved.</p>
                        <p>Try the search, or go back to the <a href="/">home page</a>.</p></main>\
                        """,
                        "the page is a wall"),
                new Page(
                        "a wall of consent",
                        """
                        <title>The Harbour Post</title><div class="wall"><h1>We value your privacy</h1>
                        <p>We and our 310 partners store cookies on your device and read them to show you advertising that fits you.</p>
                        <p>You can read without advertising and without consent for 3 euros a month. Our privacy policy says more.</p></div>\
                        """,
                        "the page is a wall"),
                new Page(
                        "a wall of log-in",
                        """
                        <title>Sign in to continue - The Harbour Post</title><h1>Sign in to continue</h1>
                        <p>This story is for members. Please sign in with your e-mail address and your password to read it.</p>
                        <form><input name=user><input type=password></form>\
                        """,
                        "the page is a wall"),
                new Page(
                        "a check for robots",
                        """
                        <title>Just a moment...</title><h1>harbourpost.example</h1>
                        <p>Checking that you are human. This may take a few seconds before you go on.</p>\
                        """,
                        "only 15 words"),
                new Page(
                        "a shell of scripts",
                        """
                        <title>The Harbour Post</title><noscript>You need to enable JavaScript to run this app.</noscript>
                        <div id="root"></div><script src="/main.js"></script>\
                        """,
                        "the page has no text until its scripts have run"),
                new Page(
                        "a front page",
                        """
                        <title>The Harbour Post - World</title><h1>World</h1>
                        <div><h2><a href="/1">Shells hit mill near the front</a></h2><p>Two people were killed in the morning, the mayor told reporters on Tuesday.</p></div>
                        <div><h2><a href="/2">Port opens again after storm</a></h2><p>Ships had waited for a week outside the breakwater for the wind to turn.</p></div>
                        <div><h2><a href="/3">Talks go into a third day</a></h2><p>The mediators hope for a truce before the end of the month, they said.</p></div>
                        <div><h2><a href="/4">Wheat is dear and getting dearer</a></h2><p>Bakers in the capital say that they can no longer pay for flour.</p></div>
                        <div><h2><a href="/5">Bridge closed to lorries</a></h2><p>Engineers found cracks in two of the piers during a routine inspection.</p></div>\
                        """,
                        "the page is a list of 5 links"),
                new Page(
                        "a list of links",
                        "<title>Archive</title><ul>"
                                + "<li><a href=/x>Shells hit mill near the front in the morning</a></li>"
                                        .repeat(40)
                                + "</ul>",
                        "the page is a list of 40 links"),
                new Page(
                        "frames without words",
                        "<frameset><frame src=a.htm><frame src=b.htm></frameset>",
                        "there is no text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isRefused(Page page) {
        Unreadable fault = assertThrows(Unreadable.class, () -> read(page.html()));
        assertEquals(FaultKind.EMPTY, fault.kind());
        assertTrue(fault.found().startsWith(page.told()), fault.found());
    }

    @Test
    void aFlashOfOneSentenceIsAStoryWhereThePageSaysSo() throws Unreadable {
        String flash =
                """
                <meta property="og:type" content="article"><h1>Blast heard in Hama</h1>
                <p>A blast was heard in Hama, residents say.</p>\
                """;
        assertEquals("A blast was heard in Hama, residents say.", read(flash).text());
    }

    @Test
    void aStoryAboutCookiesIsNoWall() throws Unreadable {
        String story =
                """
                <h1>Court fines portal</h1><p>A court fined a news portal on Monday because it set cookies without asking.</p>
                <p>The portal's owner said that he would appeal. Its readers had not noticed, he told the judge.</p>
                <p>The fine is the highest that a court in the country has set for such a matter so far.</p>\
                """;
        assertEquals(3, read(story).text().split("\n\n").length);
    }

    private static Document read(String html) throws Unreadable {
        return Pages.read(
                new Source(
                        html.getBytes(StandardCharsets.UTF_8),
                        Form.HTML,
                        Optional.empty(),
                        Optional.empty()));
    }
}
