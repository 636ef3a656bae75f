package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Capture.Hop;
import org.parallax.watch.fetch.FaultServer.Script;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What is promised of a request and its answer, each promise against a server that breaks the other
 * side of it.
 */
class HttpNetTest extends Asking {
    private static final Limits NO_TIME_FOR_A_HEADER =
            SMALL.within(ENOUGH, Duration.ofMillis(300), ENOUGH, ENOUGH);

    @Test
    void theLimitsAreThose() {
        Limits limits = Limits.DEFAULT;
        assertEquals(Duration.ofSeconds(5), limits.connect());
        assertEquals(Duration.ofSeconds(15), limits.header());
        assertEquals(Duration.ofSeconds(60), limits.total());
        assertEquals(Duration.ofSeconds(10), limits.slowAfter());
        assertEquals(1024, limits.bytesPerSecond());
        assertEquals(67_108_864, limits.raw());
        assertEquals(67_108_864, limits.body());
        assertEquals(200, limits.ratio());
        assertEquals(16_384, limits.line());
        assertEquals(200, limits.lines());
        assertEquals(5, limits.redirects());
        assertEquals(Duration.ofHours(24), RetryAfter.LONGEST);
    }

    @Test
    void aSoundAnswerIsKeptAsItCame() {
        Answer.Got got =
                got(Faults.page("text/plain", "X-One: 1\r\nX-one: 2\r\n", bytes("Bread.")));
        Hop hop = got.hops().getFirst();
        assertEquals("Bread.", new String(got.body(), UTF_8));
        assertArrayEquals(got.raw(), got.body());
        assertFalse(got.partial());
        assertEquals(server.url("/x"), got.url());
        assertEquals(NOW, got.at());
        assertEquals(server.url("/x").toString(), hop.url());
        assertEquals(Optional.of("127.0.0.1"), hop.address());
        assertEquals(Optional.of(NOW), hop.at());
        assertEquals(200, hop.status());
        assertEquals(
                "[Header[name=Content-Type, value=text/plain], Header[name=X-One, value=1],"
                        + " Header[name=X-one, value=2], Header[name=Content-Length, value=6],"
                        + " Header[name=Connection, value=close]]",
                hop.headers().toString());
    }

    @Test
    void whoAsksSaysWhoItIsAndWhatItKnows() {
        server.on("/x", Faults.status(304, ""));
        Ask ask =
                new Ask(
                        server.url("/x"),
                        Optional.of("W/\"7\""),
                        Optional.of("Sun, 01 Mar 2026 11:00:00 GMT"));
        assertInstanceOf(Answer.Unchanged.class, net.get(ask));
        FaultServer.Request request = server.requests().getFirst();
        assertEquals("GET", request.method());
        assertEquals(Optional.of(AGENT), request.header("User-Agent"));
        assertEquals(Optional.of("gzip"), request.header("Accept-Encoding"));
        assertEquals(Optional.of("W/\"7\""), request.header("If-None-Match"));
        assertEquals(
                Optional.of("Sun, 01 Mar 2026 11:00:00 GMT"), request.header("If-Modified-Since"));
        assertEquals(Optional.of(server.allowed()), request.header("Host"));
        assertEquals(Optional.of("close"), request.header("Connection"));
        assertEquals(
                List.of(
                        "Accept",
                        "Accept-Encoding",
                        "Connection",
                        "Host",
                        "If-Modified-Since",
                        "If-None-Match",
                        "User-Agent"),
                request.headers().stream().map(header -> header.name()).sorted().toList());
    }

    @Test
    void aValidatorWithALineBreakIsNotSent() {
        server.on("/x", Faults.page("text/plain", "x"));
        net.get(new Ask(server.url("/x"), Optional.of("\"7\"\r\nX-Evil: 1"), Optional.empty()));
        assertEquals(Optional.empty(), server.requests().getFirst().header("If-None-Match"));
        assertEquals(Optional.empty(), server.requests().getFirst().header("X-Evil"));
    }

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    201 | -                    | Failed  | status 201
                    204 | -                    | Failed  | status 204
                    300 | -                    | Refused | status 300
                    301 | -                    | Refused | a redirect to nowhere
                    304 | -                    | Failed  | status 304, though nothing was known before
                    400 | -                    | Refused | status 400
                    401 | WWW-Authenticate: Basic realm="x" | Refused | status 401
                    403 | -                    | Refused | status 403
                    404 | -                    | Refused | status 404
                    407 | Proxy-Authenticate: Basic realm="x" | Refused | status 407
                    408 | -                    | Failed  | status 408
                    410 | -                    | Refused | status 410
                    451 | -                    | Refused | status 451
                    500 | -                    | Failed  | status 500
                    502 | -                    | Failed  | status 502
                    504 | -                    | Failed  | status 504
                    599 | -                    | Failed  | status 599
                    999 | -                    | Failed  | status 999
                    429 | -                    | Later   | -
                    503 | -                    | Later   | -
                    429 | Retry-After: 120     | Later   | 2026-03-01T12:02:00Z
                    503 | Retry-After: 0       | Later   | 2026-03-01T12:00:00Z
                    503 | Retry-After: 90000   | Later   | 2026-03-02T12:00:00Z
                    503 | Retry-After: 99999999999999999999 | Later | 2026-03-02T12:00:00Z
                    503 | Retry-After: -5      | Later   | -
                    503 | Retry-After: soon    | Later   | -
                    429 | Retry-After: Sun, 01 Mar 2026 13:00:00 GMT | Later | 2026-03-01T13:00:00Z
                    429 | Retry-After: Sunday, 01-Mar-26 13:00:00 GMT | Later | 2026-03-01T13:00:00Z
                    429 | Retry-After: Sun, 01 Mar 2020 13:00:00 GMT | Later | 2026-03-01T12:00:00Z
                    429 | Retry-After: Sun, 01 Mar 2099 13:00:00 GMT | Later | 2026-03-02T12:00:00Z
                    """)
    void everyStatusMeansSomething(int status, String header, String kind, String told) {
        Answer answer = get(Faults.status(status, header == null ? "" : header + "\r\n"));
        assertEquals(status, answer.hops().getFirst().status());
        assertEquals(kind, answer.getClass().getSimpleName());
        assertEquals(Optional.ofNullable(told), why(answer));
        assertEquals(1, server.connections(), "asked once, not again");
    }

    private static final Limits NO_TIME_TO_CONNECT =
            SMALL.within(Duration.ofMillis(300), ENOUGH, ENOUGH, ENOUGH);

    /** A queue of connections that nobody takes is full at once; the next one is left to wait. */
    @Test
    void aServerThatDoesNotLetUsInIsLeft() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 2; i++)
                waiting.add(new Socket(full.getInetAddress(), full.getLocalPort()));
            HttpNet net = new HttpNet(new Settings(AGENT, Set.of("127.0.0.1"), NO_TIME_TO_CONNECT));
            long start = System.nanoTime();
            Answer answer =
                    net.get(Ask.of(URI.create("http://127.0.0.1:" + full.getLocalPort() + "/")));
            assertInstanceOf(Answer.Failed.class, answer);
            assertTrue(why(answer).orElseThrow().startsWith("no connection"), answer.toString());
            assertTrue(System.nanoTime() - start < 3e9, "in time");
        } finally {
            for (Socket socket : waiting) socket.close();
        }
    }

    @Test
    void aNameThatNobodyAnswersForIsLeft() {
        Resolver slow =
                host -> {
                    if (host.equals("gone.example")) throw new UnknownHostException(host);
                    LockSupport.parkNanos(Duration.ofSeconds(9).toNanos());
                    throw new UnknownHostException(host);
                };
        HttpNet net =
                new HttpNet(
                        new Settings(AGENT, Set.of(), NO_TIME_TO_CONNECT),
                        InstantSource.fixed(NOW),
                        slow);
        assertEquals(
                new Answer.Failed(List.of(), "no such host: gone.example"),
                net.get(Ask.of(URI.create("http://gone.example/"))));
        assertEquals(
                new Answer.Failed(List.of(), "no such host: slow.example (no answer in 300 ms)"),
                net.get(Ask.of(URI.create("http://slow.example/"))));
    }

    private void fails(String why, Script script) {
        long start = System.nanoTime();
        Answer.Failed failed = assertInstanceOf(Answer.Failed.class, get(script));
        assertEquals(why, failed.why());
        assertEquals(0, failed.hops().getFirst().status());
        assertEquals(Optional.of("127.0.0.1"), failed.hops().getFirst().address());
        assertTrue(System.nanoTime() - start < 3e9, "in time");
    }

    @Test
    void aServerThatSaysNothingIsLeft() {
        net = net(NO_TIME_FOR_A_HEADER);
        fails("no answer within 300 ms", Faults.silence());
    }

    @Test
    void aServerThatHangsUpIsLeft() {
        fails("the server hung up without an answer", Faults.hangUp());
    }

    @Test
    void aResetIsAFailure() {
        fails("Connection reset", Faults.resetAtOnce());
        fails("Connection reset", Faults.resetInHeader());
    }

    @Test
    void aHeaderThatDripsIsLeft() {
        net = net(NO_TIME_FOR_A_HEADER);
        fails("no answer within 300 ms", Faults.dripInHeader(Duration.ofMillis(10)));
    }

    @Test
    void headersHaveAnEnd() {
        fails("a header over the limit: Maximum header count exceeded", Faults.endlessHeaders());
        fails("a header over the limit: Maximum line length limit exceeded", Faults.endlessLine());
        fails(
                "a header over the limit: Maximum line length limit exceeded",
                Faults.page("text/plain", "X: " + "y".repeat(16_384) + "\r\n", bytes("z")));
    }

    @Test
    void aLongHeaderIsRead() {
        String lines = "X: y\r\n".repeat(190) + "Y: " + "z".repeat(16_000) + "\r\n";
        assertFalse(got(Faults.page("text/plain", lines, bytes("ok"))).partial());
    }

    @Test
    void interimAnswersHaveAnEnd() {
        fails("more than 10 interim answers", Faults.continues());
        String hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n".repeat(3);
        assertEquals(
                "ok",
                text(got(Faults.raw(hints + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <html>the old way</html>
                    SSH-2.0-harbour
                    HTTP/1.1 abc OK\\r\\n\\r\\n
                    HTTP/9.7 200 OK\\r\\n\\r\\nx
                    HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\nx
                    HTTP/1.1 200 OK\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\nx
                    HTTP/1.1 200 OK\\r\\nno colon\\r\\n\\r\\nx
                    HTTP/1.1 200 OK\\r\\nTransfer-Encoding: rot13\\r\\n\\r\\nx
                    """)
    void whatIsNoHttpIsAFailure(String raw) {
        Answer answer = get(Faults.raw(raw.replace("\\r\\n", "\r\n")));
        assertInstanceOf(Answer.Failed.class, answer, answer.toString());
    }

    @Test
    void cookiesAreForgotten() {
        server.on("/a", Faults.status(302, "Location: /x\r\nSet-Cookie: id=7; Path=/\r\n"));
        server.on("/x", Faults.page("text/plain", "ok"));
        net.get(Ask.of(server.url("/a")));
        net.get(Ask.of(server.url("/x")));
        assertEquals(3, server.requests().size());
        for (FaultServer.Request request : server.requests())
            assertEquals(Optional.empty(), request.header("Cookie"));
    }

    @Test
    void noProxyIsAskedWhateverThePropertiesSay() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", "1");
        try {
            assertEquals("ok", text(got(Faults.page("text/plain", "ok"))));
        } finally {
            for (String name :
                    List.of("http.proxyHost", "http.proxyPort", "socksProxyHost", "socksProxyPort"))
                System.clearProperty(name);
        }
    }

    @Test
    void nobodyAtHomeIsAFailure() throws IOException {
        URI gone = URI.create("http://127.0.0.1:" + FaultServer.nobody().getPort() + "/x");
        HttpNet net =
                new HttpNet(
                        new Settings(AGENT, Set.of("127.0.0.1"), SMALL),
                        InstantSource.fixed(NOW),
                        Resolver.SYSTEM);
        Answer answer = net.get(Ask.of(gone));
        assertTrue(why(answer).orElseThrow().startsWith("no connection: "), answer.toString());
        assertInstanceOf(Answer.Failed.class, answer);
    }
}
