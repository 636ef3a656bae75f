package org.parallax.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Pages made to break their reader: each is read or refused in seconds, and nothing but the
 * declared fault comes out. Sizes are a part of the limit; {@code -Dparallax.hostile=64} goes up to
 * it, and {@code -Xmx256m} shows that memory holds.
 */
class HostilePagesTest {
    /** In quarters of a MB; without it, pages have a thirtieth of one. */
    private static final int SIZE = Integer.getInteger("parallax.hostile", 0);

    /** Less than the limit with 64: beyond it nothing is parsed. */
    private static final int CHARS = SIZE > 0 ? SIZE * 250_000 : 1 << 15;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STORY =
            "<p>Two people were killed when a shell hit the mill, the mayor said.</p>"
                    + "<p>A third shell fell into the river and did not explode.</p>"
                    + "<p>The mill had been closed since the spring of the year before.</p>";

    record Page(String name, Supplier<String> html) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Page> pages() {
        int chars = CHARS;
        return Stream.of(
                page("a million deep", () -> "<div>".repeat(chars / 16) + STORY),
                page("deep inline", () -> "<b>".repeat(chars / 3) + STORY),
                page("deep links", () -> "<a href=x>".repeat(chars / 10) + STORY),
                page("deep lists", () -> "<ul><li>".repeat(chars / 8) + STORY),
                page("deep tables", () -> "<table><tr><td>".repeat(chars / 15) + STORY),
                page("tags side by side", () -> "<p>x".repeat(chars / 4) + STORY),
                page("empty tags", () -> STORY + "<br>".repeat(chars / 4)),
                page("unclosed tags", () -> STORY + "<".repeat(chars)),
                page("attributes", () -> "<p " + "a=b ".repeat(chars / 4) + ">" + STORY),
                page("other attributes", () -> "<p " + attributes(chars / 12) + ">" + STORY),
                page("long class", () -> "<div class='" + "a ".repeat(chars / 2) + "'>" + STORY),
                page(
                        "one class name",
                        () -> "<div class='" + "share-".repeat(chars / 6) + "'>" + STORY),
                page(
                        "classes everywhere",
                        () ->
                                ("<div class='entry-content " + "x".repeat(90) + "'>a")
                                                .repeat(chars / 120)
                                        + STORY),
                page(
                        "long style",
                        () -> "<div style='" + "display:".repeat(chars / 8) + "'>" + STORY),
                page("one text", () -> "<p>" + "word ".repeat(chars / 5) + STORY),
                page("one word", () -> "<p>" + "w".repeat(chars) + STORY),
                page("blanks", () -> "<p>" + " ".repeat(chars) + STORY),
                page("line feeds in pre", () -> "<pre>" + "\n ".repeat(chars / 2) + STORY),
                page("digits", () -> "<p>" + "1".repeat(chars) + STORY),
                page("dates", () -> "<p>" + "3 March 2026 ".repeat(chars / 13) + STORY),
                page("commas", () -> "<p>" + ",".repeat(chars) + STORY),
                page("entities", () -> "<p>" + "&amp;".repeat(chars / 5) + STORY),
                page("long title", () -> "<title>" + "a - ".repeat(chars / 4) + "</title>" + STORY),
                page("long headline", () -> "<h1>" + "a - ".repeat(chars / 4) + "</h1>" + STORY),
                page("many headlines", () -> "<h1>a</h1>".repeat(chars / 10) + STORY),
                page(
                        "long byline",
                        () -> "<p class=byline>By " + "A and ".repeat(chars / 6) + "</p>" + STORY),
                page("bylines", () -> "<p class=byline>By A B</p>".repeat(chars / 26) + STORY),
                page("metas", () -> "<meta name=author content=x>".repeat(chars / 28) + STORY),
                page(
                        "times",
                        () ->
                                "<div><div><time datetime=x>1</time></div></div>".repeat(chars / 46)
                                        + STORY),
                page("forms", () -> "<form><div>".repeat(chars / 11) + STORY),
                page(
                        "rows",
                        () -> "<table>" + "<tr><td>a<td>b".repeat(chars / 14) + "</table>" + STORY),
                page("linked data, deep", () -> ld("[".repeat(chars)) + STORY),
                page(
                        "linked data, wide",
                        () ->
                                ld(
                                                "{\"@type\":\"NewsArticle\",\"author\":["
                                                        + "\"A B\",".repeat(chars / 6)
                                                        + "\"C\"]}")
                                        + STORY),
                page(
                        "linked data, graph",
                        () ->
                                ld(
                                                "{\"@graph\":["
                                                        + "{\"@type\":\"Article\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"}},"
                                                                .repeat(chars / 55)
                                                        + "{}]}")
                                        + STORY),
                page(
                        "linked data, itself",
                        () ->
                                ld(
                                                "{\"@type\":\"Article\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"},\"headline\":{\"@id\":\"a\"}}")
                                        + STORY),
                page("linked data, blocks", () -> ld("{").repeat(chars / 50) + STORY),
                page(
                        "linked data, number",
                        () ->
                                ld(
                                                "{\"@type\":\"Article\",\"datePublished\":"
                                                        + "9".repeat(chars)
                                                        + "}")
                                        + STORY),
                page("comments", () -> "<!--".repeat(chars / 4) + STORY),
                page("scripts", () -> "<script>".repeat(chars / 8) + STORY),
                page("frames", () -> "<frameset>".repeat(chars / 10)),
                page("templates", () -> "<template>".repeat(chars / 10) + STORY),
                page("svg", () -> "<svg><g>".repeat(chars / 8) + STORY),
                page("no tags at all", () -> "a ".repeat(chars / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isReadOrRefusedInSeconds(Page page) {
        byte[] bytes = page.html().get().getBytes(StandardCharsets.UTF_8);
        String outcome = assertTimeoutPreemptively(PATIENCE, () -> timed(page, bytes));
        assertTrue(outcome.startsWith("read") || outcome.startsWith("EMPTY"), outcome);
    }

    private static String timed(Page page, byte[] bytes) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        String outcome = outcome(bytes);
        long millis = (threads.getCurrentThreadCpuTime() - began) / 1_000_000;
        if (SIZE > 0) System.out.println(millis + " ms " + page + ": " + outcome);
        return outcome;
    }

    @Test
    void beyondTheLimitNothingIsParsed() {
        byte[] bytes = new byte[Pages.LIMIT + 1];
        Unreadable fault =
                assertThrows(Unreadable.class, () -> Pages.read(source(bytes, Optional.empty())));
        assertEquals(FaultKind.TOO_LONG, fault.kind());
    }

    @Test
    void whatIsCutAtTheLimitOfTagsSaysSo() throws Unreadable {
        String html = STORY + "<i>x</i>".repeat(100_000);
        assertTrue(
                Pages.read(source(html.getBytes(StandardCharsets.UTF_8), Optional.empty()))
                        .partial());
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 40));
    }

    /** Scraps of pages in any order: read or refused, and what is read holds what it must. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyScrapsAreReadOrRefused(long seed) {
        byte[] bytes = scraps(new SplittableRandom(seed)).getBytes(StandardCharsets.UTF_8);
        String outcome = outcome(bytes);
        assertTrue(outcome.startsWith("read") || outcome.startsWith("EMPTY"), outcome);
    }

    private static String scraps(SplittableRandom random) {
        List<String> scraps =
                List.of(
                        STORY,
                        "<p>",
                        "</p>",
                        "<div class=share>",
                        "</div>",
                        "<article>",
                        "</article>",
                        "<h1>Shell hits mill</h1>",
                        "<h2>",
                        "<table><tr><td>a<td>b",
                        "</table>",
                        "<ul><li>",
                        "<br><br>",
                        "<time datetime='2026-13-45T99:99'>",
                        "<a href='http://[::'>",
                        "</a>",
                        "<link rel=canonical href='http://%zz'>",
                        "<meta name=date content='31/02/2026'>",
                        "<html lang=xx-yy>",
                        "<title>",
                        "</title>",
                        "<body>",
                        "<header>",
                        "<figure>",
                        "<pre>\n\n",
                        "<frameset>",
                        "<noframes>",
                        "<script type=application/ld+json>",
                        "{\"@type\":\"Article\",\"datePublished\":\"2026-99-99T00:00Z\",\"author\":[null,1,{}]}",
                        "</script>",
                        "\u0000",
                        "\uD800",
                        "&#xD800;",
                        "&#0;",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "© 2026 ",
                        "By ",
                        "3 March 2026 ",
                        "١٢ مارس ٢٠٢٦ ",
                        "Published: 99/99/9999 25:61 GMT+99 ",
                        "<span itemprop=author>",
                        "<x-y>",
                        "<svg>",
                        "<math>",
                        "<template>",
                        "<select>");
        StringBuilder page = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            page.append(scraps.get(random.nextInt(scraps.size())));
        }
        return page.toString();
    }

    private static String outcome(byte[] bytes) {
        try {
            Document read = Pages.read(source(bytes, Optional.of("https://harbourpost.example/a")));
            return read.text().isBlank() ? "blank" : "read " + read.text().length() + " chars";
        } catch (Unreadable e) {
            return e.kind() + ": " + e.found();
        }
    }

    private static Source source(byte[] bytes, Optional<String> url) {
        return new Source(bytes, Form.HTML, Optional.empty(), url);
    }

    private static Page page(String name, Supplier<String> html) {
        return new Page(name, html);
    }

    private static String ld(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static String attributes(int many) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < many; i++) attributes.append('a').append(i).append("=b ");
        return attributes.toString();
    }
}
