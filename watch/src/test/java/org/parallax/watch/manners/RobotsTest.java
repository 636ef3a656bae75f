package org.parallax.watch.manners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;
import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.Ask;
import org.parallax.watch.fetch.Net;
import org.parallax.watch.manners.Robots.Ruling;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class RobotsTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI STORY = URI.create("https://harbour.example/story");

    private Instant now = START;
    private Answer next = new Answer.Failed(List.of(), "nothing was set");
    private final List<String> asked = new ArrayList<>();
    private final Net net =
            new Net() {
                @Override
                public synchronized Answer get(Ask ask) {
                    asked.add(ask.url().toString());
                    return next;
                }
            };
    private final Robots robots = new Robots(net, () -> now);

    private static List<Hop> hops(int status, String type) {
        return List.of(
                new Hop(
                        "https://harbour.example/robots.txt",
                        Optional.empty(),
                        Optional.of(START),
                        status,
                        List.of(new Header("Content-Type", type))));
    }

    private static Answer file(String text) {
        return file("text/plain", text);
    }

    private static Answer file(String type, String text) {
        byte[] body = text.getBytes(UTF_8);
        return new Answer.Got(
                hops(200, type), URI.create("https://harbour.example/"), START, body, body, false);
    }

    private boolean allows(String url) {
        return robots.ruling(URI.create(url)) instanceof Ruling.Allowed;
    }

    @ParameterizedTest(name = "{0} allows {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    User-agent: *~Disallow: /private               | /story          | true
                    User-agent: *~Disallow: /private               | /private/x      | false
                    User-agent: *~Disallow: /                      | /story          | false
                    User-agent: *~Disallow:                        | /story          | true
                    User-agent: *~Disallow: /~User-agent: parallax~Allow: / | /story | true
                    User-agent: parallax~Disallow: /               | /story          | false
                    User-agent: Parallax~Disallow: /               | /story          | false
                    User-agent: PARALLAX/1.0~Disallow: /           | /story          | false
                    User-agent: parallaxbot~Disallow: /            | /story          | true
                    User-agent: otherbot~Disallow: /               | /story          | true
                    User-agent: *~Disallow: /a~Allow: /a/b         | /a/b/c          | true
                    User-agent: *~Disallow: /a~Allow: /a/b         | /a/c            | false
                    User-agent: *~Disallow: /*.pdf$                | /x/y.pdf        | false
                    User-agent: *~Disallow: /*.pdf$                | /x/y.pdf?z      | true
                    User-agent: *~Disallow: /?s=                   | /?s=x           | false
                    User-agent: *~Disallow: /%7Eada                | /~ada           | false
                    Disallow: /story                               | /story          | true
                    <html>not a file of rules</html>               | /story          | true
                    """)
    void aFileSaysWhatMayBeAsked(String file, String path, boolean allowed) {
        next = file(file.replace("~D", "\nD").replace("~A", "\nA").replace("~U", "\nU"));
        assertEquals(allowed, allows("https://harbour.example" + path));
        assertEquals(List.of("https://harbour.example/robots.txt"), asked);
    }

    @Test
    void aPageUnderThatNameHasNoRules() {
        next = file("text/html; charset=utf-8", "<p>Not found</p><p>Disallow: /</p>");
        assertTrue(allows("https://harbour.example/story"));
    }

    @ParameterizedTest(name = "Crawl-delay: {0} is {1} ms")
    @CsvSource({"5, 5000", "0.5, 500", "1.5, 1500", "600, 600000", "soon, -1", "-3, -1"})
    void aDelayIsTold(String told, long millis) {
        next = file("User-agent: *\nCrawl-delay: " + told + "\nDisallow: /private");
        assertEquals(
                new Ruling.Allowed(
                        millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis))),
                robots.ruling(STORY));
    }

    @Test
    void aFileIsGoodForADayAndForItsOriginAlone() {
        next = file("User-agent: *\nDisallow: /private");
        assertFalse(robots.knows(STORY));
        for (int i = 0; i < 3; i++) assertTrue(allows("https://harbour.example/" + i));
        assertTrue(robots.knows(STORY));
        assertEquals(1, asked.size());
        now = START.plus(Duration.ofHours(24)).minusMillis(1);
        assertTrue(robots.knows(STORY));
        now = START.plus(Duration.ofHours(24));
        assertFalse(robots.knows(STORY));
        allows("https://harbour.example/x");
        allows("http://harbour.example/x");
        allows("https://harbour.example:8443/x");
        allows("https://HARBOUR.example/x");
        assertEquals(
                List.of(
                        "https://harbour.example/robots.txt",
                        "https://harbour.example/robots.txt",
                        "http://harbour.example/robots.txt",
                        "https://harbour.example:8443/robots.txt"),
                asked);
    }

    @Test
    void aFileThatIsNotThereAllowsEverything() {
        next = new Answer.Refused(hops(404, "text/html"), "status 404");
        assertTrue(allows("https://harbour.example/story"));
        allows("https://harbour.example/other");
        assertEquals(1, asked.size());
    }

    @Test
    void aFileThatCannotBeHadForbidsEverythingForNow() {
        next = new Answer.Failed(List.of(), "status 500");
        assertEquals(
                new Ruling.Unknown(START.plusSeconds(600), "status 500"), robots.ruling(STORY));
        now = START.plusSeconds(599);
        robots.ruling(STORY);
        assertEquals(1, asked.size());
        now = START.plusSeconds(600);
        next = file("");
        assertInstanceOf(Ruling.Allowed.class, robots.ruling(STORY));
    }

    @ParameterizedTest(name = "asked again after {0} s: {1}")
    @CsvSource({"3600, 3600", "5, 600", ", 600"})
    void aServerThatSaysLaterIsAskedLater(Long told, long kept) {
        next =
                new Answer.Later(
                        hops(429, "text/plain"), Optional.ofNullable(told).map(START::plusSeconds));
        assertEquals(
                new Ruling.Unknown(START.plusSeconds(kept), "its server asks to wait"),
                robots.ruling(STORY));
    }

    @Test
    void anOldFileServesWhileNoNewOneCanBeHad() {
        next = file("User-agent: *\nDisallow: /private");
        assertTrue(allows("https://harbour.example/story"));
        now = START.plus(Duration.ofDays(2));
        next = new Answer.Failed(List.of(), "no answer within 15000 ms");
        assertTrue(allows("https://harbour.example/story"));
        assertFalse(allows("https://harbour.example/private/x"));
        assertEquals(2, asked.size());
    }

    @Test
    void whatIsNeverAskedIsForbiddenWithoutAQuestion() {
        assertEquals(new Ruling.Forbidden(), robots.ruling(URI.create("ftp://harbour.example/x")));
        assertEquals(List.of(), asked);
        next = new Answer.Refused(List.of(), "harbour.example leads to 10.0.0.1");
        assertEquals(new Ruling.Forbidden(), robots.ruling(STORY));
    }

    @Test
    void onlyTheFirst500KibibytesAreRead() {
        String head = "User-agent: *\nDisallow: /private\n";
        String filler = "# nothing\n".repeat(51_190);
        next = file(head + filler + "Disallow: /aaaaaaaaaaaaaaaa\n".repeat(40));
        assertTrue(allows("https://harbour.example/aaaaa"), "the cut line is dropped");
        assertFalse(allows("https://harbour.example/private"));
        next = file("x".repeat(600_000));
        assertTrue(allows("http://harbour.example/aaaaa"), "no line ends in time");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'Disallow: /*a*a*a*a*a*a*a*a*a*a*a*a*b'", "'Disallow: /a%'", "'< < < < < <'"})
    void aHostileFileIsReadAtOnce(String line) {
        next = file("User-agent: *\n" + (line + "\n").repeat(2_000));
        long start = System.nanoTime();
        robots.ruling(URI.create("https://harbour.example/" + "a".repeat(2_000)));
        assertTrue(System.nanoTime() - start < 5e9, "in time");
    }

    @Test
    void manyWhoWantAFileFetchItOnce() throws Exception {
        next = file("");
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) many.execute(() -> robots.ruling(STORY));
        }
        assertEquals(1, asked.size());
    }
}
