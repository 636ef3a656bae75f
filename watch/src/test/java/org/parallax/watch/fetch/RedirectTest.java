package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Capture.Hop;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a redirect may lead, and what is recorded of the way. */
class RedirectTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Limits AT_ONCE = Limits.DEFAULT.pausing(Duration.ZERO);

    private FaultServer server;
    private HttpNet net;

    @BeforeEach
    void start() throws IOException {
        server = FaultServer.start();
        net = net(AT_ONCE);
    }

    private HttpNet net(Limits limits) {
        Resolver loopback = host -> List.of(InetAddress.getLoopbackAddress());
        Set<String> allowed =
                Set.of(server.allowed(), "harbour.example:" + server.port(), "bay.example");
        return new HttpNet(
                new Settings("Parallax/1.0 (test)", allowed, limits),
                InstantSource.fixed(NOW),
                loopback);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer get() {
        return net.get(Ask.of(server.url("harbour.example", "/a/b?c")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void everyRedirectIsFollowedAndRecorded(int status) {
        server.on("/a/b?c", Faults.redirect(status, "http://bay.example:" + server.port() + "/x"));
        server.on("/x", Faults.page("text/plain", "Bread."));
        Answer.Got got = assertInstanceOf(Answer.Got.class, get());
        assertEquals(server.url("bay.example", "/x"), got.url());
        assertEquals(
                List.of(
                        status + " http://harbour.example:" + server.port() + "/a/b?c",
                        "200 http://bay.example:" + server.port() + "/x"),
                got.hops().stream().map(hop -> hop.status() + " " + hop.url()).toList());
        for (Hop hop : got.hops()) {
            assertEquals(Optional.of("127.0.0.1"), hop.address());
            assertEquals(Optional.of(NOW), hop.at());
        }
        assertEquals(
                Optional.of("http://bay.example:" + server.port() + "/x"),
                got.hops().getFirst().header("location"));
    }

    /** Against {@code http://harbour.example:PORT/a/b?c}; the port is left out here. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /x                       | /x
                    x                        | /a/x
                    ./x                      | /a/x
                    ../x                     | /x
                    ../../x                  | /../x
                    ?x                       | /a/b?x
                    /x?y#z                   | /x?y
                    /x y                     | /x%20y
                    /x%20y                   | /x%20y
                    /x%zz                    | /x%25zz
                    /x%                      | /x%25
                    /100%                    | /100%25
                    /x"z<>^`{}               | /x%22z%3C%3E%5E%60%7B%7D
                    /خبز                     | /%D8%AE%D8%A8%D8%B2
                    /x\\y                    | /x%5Cy
                    \\x                      | /a/%5Cx
                    /x[1]                    | /x%5B1%5D
                    /x?y[1]=z                | /x?y%5B1%5D=z
                    /x//y                    | /x//y
                    /x:y                     | /x:y
                    //harbour.example:PORT/x | /x
                    //harbour.example:PORT//x | //x
                    HTTP://HARBOUR.EXAMPLE:PORT/x | /x
                    http://harbour.example.:PORT/x | /x
                    """)
    void aLocationIsReadAsBrowsersDo(String location, String path) {
        String bytes =
                new String(
                        location.replace("PORT", String.valueOf(server.port())).getBytes(UTF_8),
                        ISO_8859_1);
        server.on("/a/b?c", Faults.redirect(302, bytes));
        server.on(path, Faults.page("text/plain", "Bread."));
        Answer answer = get();
        assertInstanceOf(Answer.Got.class, answer, answer + " " + server.requests());
        assertEquals(path, server.requests().getLast().path());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    file:///etc/hostname                | not http or https
                    ftp://harbour.example/x             | not http or https
                    javascript:alert(1)                 | not http or https
                    gopher://harbour.example:70/x       | not http or https
                    data:text/plain,x                   | not http or https
                    jar:http://harbour.example/x!/y     | not http or https
                    mailto:desk@harbour.example         | not http or https
                    http:x                              | no host
                    http:///x                           | no host
                    http://                             | no address
                    http://ada:pw@harbour.example/x     | a user's name in the address
                    http://ada@harbour.example/x        | a user's name in the address
                    http://harbour.example\\@127.0.0.1/ | no address
                    http://10.0.0.1/x                   | 10.0.0.1 leads to 10.0.0.1, a private network
                    http://127.0.0.1/x                  | 127.0.0.1 leads to 127.0.0.1, loopback
                    //169.254.169.254/x                 | 169.254.169.254 leads to 169.254.169.254, link-local
                    http://harbour.example:22/x         | port 22 is none of a web server's
                    http://harbour.example:0/x          | no port
                    http://harbour.example:99999/x      | no port
                    http://other.example/x              | other.example leads to 127.0.0.1, loopback
                    http://localhost/x                  | localhost is no public name
                    http://printer.local/x              | printer.local is no public name
                    """)
    void whereNobodyMayGoARedirectDoesNotLead(String location, String why) {
        server.on("/a/b?c", Faults.redirect(302, location));
        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, get());
        assertTrue(refused.why().startsWith("it redirects to "), refused.why());
        assertTrue(refused.why().contains(": " + why), refused.why());
        assertEquals(302, refused.hops().getFirst().status());
        assertEquals(1, refused.hops().size());
        assertEquals(1, server.connections());
    }

    /** Who means that server can say so; nothing opens the way to where clouds keep their keys. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://10.0.0.1/x            | it redirects to http://10.0.0.1/x: 10.0.0.1 leads to 10.0.0.1, a private network (--allow 10.0.0.1 allows it)
                    http://other.example:8080/x  | it redirects to http://other.example:8080/x: other.example leads to 127.0.0.1, loopback (--allow other.example:8080 allows it)
                    https://localhost/x          | it redirects to https://localhost/x: localhost is no public name (--allow localhost allows it)
                    http://harbour.example:22/x  | it redirects to http://harbour.example:22/x: port 22 is none of a web server's (--allow harbour.example:22 allows it)
                    http://169.254.169.254/x     | it redirects to http://169.254.169.254/x: 169.254.169.254 leads to 169.254.169.254, link-local
                    """)
    void whatIsRefusedAfterARedirectSaysSoAndWhatAllowsIt(String location, String why) {
        server.on("/a/b?c", Faults.redirect(302, location));
        assertEquals(why, assertInstanceOf(Answer.Refused.class, get()).why());
    }

    @Test
    void fiveRedirectsAreFollowedAndNoMore() {
        for (int i = 0; i < 1_000; i++) server.on("/r" + i, Faults.redirect(302, "/r" + (i + 1)));
        server.on("/a/b?c", Faults.redirect(302, "/r997"));
        server.on("/r1000", Faults.page("text/plain", "Bread."));
        assertInstanceOf(Answer.Got.class, get(), "four");
        server.on("/a/b?c", Faults.redirect(302, "/r996"));
        assertEquals(6, assertInstanceOf(Answer.Got.class, get(), "five").hops().size());
        server.on("/a/b?c", Faults.redirect(302, "/r995"));
        assertEquals("more than 5 redirects", assertInstanceOf(Answer.Refused.class, get()).why());
        server.on("/a/b?c", Faults.redirect(302, "/r0"));
        int before = server.connections();
        Answer.Refused thousand = assertInstanceOf(Answer.Refused.class, get());
        assertEquals(6, thousand.hops().size());
        assertEquals(6, server.connections() - before);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"/a/b?c, -", "/a/b?c#x, -", "/y, /a/b?c", "/y, /y"})
    void aLoopIsSeen(String first, String second) {
        server.on("/a/b?c", Faults.redirect(301, first));
        server.on("/y", Faults.redirect(301, second));
        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, get());
        assertTrue(refused.why().startsWith("a redirect loop at http://"), refused.why());
    }

    @Test
    void theTimeIsForTheWholeWay() {
        for (int i = 0; i < 5; i++) {
            String next = "/s" + (i + 1);
            server.on(
                    "/s" + i,
                    (request, line) -> {
                        line.rest(Duration.ofMillis(400));
                        Faults.redirect(302, next).answer(request, line);
                    });
        }
        server.on("/a/b?c", Faults.redirect(302, "/s0"));
        Duration enough = Duration.ofSeconds(5);
        net = net(AT_ONCE.within(enough, enough, Duration.ofMillis(1200), enough));
        long start = System.nanoTime();
        Answer.Failed failed = assertInstanceOf(Answer.Failed.class, get());
        assertEquals("not done within 1200 ms", failed.why());
        assertTrue(System.nanoTime() - start < 2e9, "in time");
    }

    @Test
    void aHostThatWasAskedIsNotAskedAgainAtOnce() {
        net = net(Limits.DEFAULT.pausing(Duration.ofMillis(300)));
        server.on("/a/b?c", Faults.redirect(302, "http://bay.example:" + server.port() + "/1"));
        server.on("/1", Faults.redirect(302, "http://harbour.example:" + server.port() + "/2"));
        server.on("/2", Faults.page("text/plain", "Bread."));
        long start = System.nanoTime();
        assertInstanceOf(Answer.Got.class, get());
        List<FaultServer.Request> requests = server.requests();
        assertTrue(requests.get(2).nanos() - requests.get(1).nanos() >= 300e6, "to harbour again");
        assertTrue(System.nanoTime() - start >= 300e6, "and once only");
        assertEquals(Duration.ofSeconds(1), Limits.DEFAULT.pause());
    }

    @Test
    void theBodyOfARedirectIsNotRead() {
        server.on(
                "/a/b?c",
                (request, line) -> {
                    line.say("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n");
                    while (true) line.say("y".repeat(65_536));
                });
        server.on("/x", Faults.page("text/plain", "Bread."));
        assertInstanceOf(Answer.Got.class, get());
    }

    @Test
    void validatorsGoAllTheWay() {
        server.on("/a/b?c", Faults.redirect(302, "/x"));
        server.on("/x", Faults.status(304, ""));
        Ask ask =
                new Ask(
                        server.url("harbour.example", "/a/b?c"),
                        Optional.of("\"7\""),
                        Optional.empty());
        assertEquals(2, assertInstanceOf(Answer.Unchanged.class, net.get(ask)).hops().size());
        assertEquals(
                Optional.of("\"7\""), server.requests("/x").getFirst().header("If-None-Match"));
    }
}
